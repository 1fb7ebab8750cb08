import YAMLTree

/// What came of reading a set of spec files.
public struct LoadedSpecs: Sendable {
  /// Complete only if `diagnostics` has no error.
  public var specs: SpecSet
  /// Sorted by file and place.
  public var diagnostics: [Diagnostic]
  /// The bytes of every file that was read, by path, to show lines from.
  public var sources: [String: [UInt8]]
}

/// Reads spec files, and those that they refer to, and checks all of them.
///
/// - Parameters:
///   - paths: the files, below the spec root, in the order in which they are generated.
///   - read: gives the bytes of a file below the spec root. What it throws becomes a diagnostic.
/// - Returns: all that could be read, and everything that is wrong with it.
public func loadSpecs(
  _ paths: [String], limits: YAMLLimits = YAMLLimits(), read: (String) throws -> [UInt8]
) -> LoadedSpecs {
  var files: [(path: String, digest: String, decoded: DecodedFile)] = []
  var diagnostics: [Diagnostic] = []
  var sources: [String: [UInt8]] = [:]
  var pending = paths.map { (path: $0, askedBy: Location?.none) }[...]
  var seen: Set<String> = []

  while let (path, askedBy) = pending.popFirst() {
    guard seen.insert(path).inserted else { continue }
    let bytes: [UInt8]
    do {
      bytes = try read(path)
    } catch {
      diagnostics.append(Diagnostic(.fileUnreadable, "cannot read \(quoted(path)): \(error)", at: askedBy))
      continue
    }
    sources[path] = bytes
    let document = parseYAML(bytes, limits: limits)
    diagnostics += document.problems.map { Diagnostic($0, in: path) }
    guard let root = document.root else { continue }
    let decoded = FileDecoder.decode(root, path: path)
    diagnostics += decoded.diagnostics
    files.append((path, sha256(bytes), decoded))
    pending += decoded.references.map { ($0.file, $0.location) }
  }

  var checker = SpecChecker(files.map { (path: $0.path, digest: $0.digest, decoded: $0.decoded) })
  checker.check()
  return LoadedSpecs(
    specs: checker.specs, diagnostics: (diagnostics + checker.diagnostics).inOrder(), sources: sources)
}

extension DecodedFile {
  fileprivate var references: [PendingReference] {
    typeReferences
      + errors.compactMap { entry in
        if case .reference(_, let reference) = entry { reference } else { nil }
      }
  }
}
