import YAMLTree

/// The result of reading a set of spec files.
public struct LoadedSpecs: Sendable {
  /// The specs, which are complete only if `diagnostics` has no errors.
  public var specs: SpecSet
  /// The diagnostics, sorted by file and place.
  public var diagnostics: [Diagnostic]
  /// The bytes of every file that was read, by path, to show lines from.
  public var sources: [String: [UInt8]]
}

/// Reads spec files and the files that they refer to, and checks all of them.
///
/// - Parameters:
///   - paths: The files, below the spec root, in the order in which they are generated.
///   - limits: The maximum sizes of a file.
///   - transports: The HTTP APIs that the config describes.
///   - modules: The specs of other modules, from ``loadModules(_:collectingTexts:list:read:)``.
///   - collectingTexts: Whether to collect the human-readable texts, which translations require.
///   - read: Returns the bytes of a file below the spec root. An error that it throws becomes a diagnostic, and
///     ``FileTooLarge`` becomes the same diagnostic as in the parser.
/// - Returns: Everything that could be read, and all diagnostics.
public func loadSpecs(
  _ paths: [String], limits: YAMLLimits = YAMLLimits(), transports: [APISettings] = [], modules: [SpecModule] = [],
  collectingTexts: Bool = true, read: (String) throws -> [UInt8]
) -> LoadedSpecs {
  var known = ReadFiles()
  return loadSpecs(
    paths, limits: limits, transports: transports, modules: modules, collectingTexts: collectingTexts, reusing: &known,
    read: read)
}

/// Reads and checks spec files, except that files without changes are not read again.
package func loadSpecs(
  _ paths: [String], limits: YAMLLimits, transports: [APISettings], modules: [SpecModule], collectingTexts: Bool,
  reusing known: inout ReadFiles,
  read: (String) throws -> [UInt8]
) -> LoadedSpecs {
  var files: [SpecChecker.File] = []
  var log = DiagnosticLog()
  var sources: [String: [UInt8]] = [:]
  var wave = paths.map { (path: $0, askedBy: Location?.none) }
  var seen: Set<String> = []

  // Files are read in waves: the requested ones, those that they refer to, and so on.
  while !wave.isEmpty {
    var texts: [(path: String, bytes: [UInt8])] = []
    for (path, askedBy) in wave where seen.insert(path).inserted {
      // The path appears in generated code.
      if path.unicodeScalars.contains(where: { isUnsafe($0) || $0 == "\n" }) {
        let message = "the name \(quoted(path)) contains an invisible character"
        log.append(Diagnostic(.unsafeText, message, at: askedBy, fix: "rename the file"))
        continue
      }
      do {
        texts.append((path, try read(path)))
      } catch let error as FileTooLarge {
        log.append(Diagnostic(error, limit: limits.bytes, in: path))
      } catch {
        let location = askedBy ?? Location(startOf: path)
        log.append(
          Diagnostic(
            .fileUnreadable, "cannot read \(quoted(path)): \(error)", at: location,
            fix: "check the path and its permissions"
          ))
      }
    }
    let decoded = concurrentMap(texts) { [known] path, bytes in
      known.spec(path, bytes, limits, collectingTexts: collectingTexts)
        ?? decode(bytes, path: path, limits, collectingTexts)
    }
    for ((path, bytes), file) in zip(texts, decoded) {
      known.keep(file, path, bytes, limits, collectingTexts: collectingTexts)
      sources[path] = bytes
      log += file.log
    }
    let read = decoded.compactMap(\.file)
    files += read
    wave = read.flatMap { $0.decoded.references(besides: modules) }
  }

  // Half of the checks run on one core, and the digests take as long as they do.
  let (checker, digests) = concurrently(
    {
      var checker = SpecChecker(files, transports, modules, log)
      checker.check()
      checker.checkExamples()
      return checker
    }, { [sources] in sources.mapValues(sha256) })
  var specs = checker.specs
  for index in specs.files.indices { specs.files[index].digest = digests[specs.files[index].path] ?? "" }
  return LoadedSpecs(specs: specs, diagnostics: checker.log.inOrder(), sources: sources)
}

/// Reads one file, without resolving references.
private func decode(
  _ bytes: [UInt8], path: String, _ limits: YAMLLimits, _ collectingTexts: Bool
) -> (file: SpecChecker.File?, log: DiagnosticLog) {
  let document = parseYAML(bytes, limits: limits)
  var log = DiagnosticLog(document, in: path)
  guard let root = document.root else { return (nil, log) }
  let decoded = FileDecoder.decode(root, path: path, collectingTexts: collectingTexts)
  log += decoded.log
  return ((path, decoded), log)
}

extension DecodedFile {
  /// The files that this file refers to, and the locations of the references.
  fileprivate func references(besides modules: [SpecModule]) -> [(path: String, askedBy: Location?)] {
    let errors = errors.compactMap { entry in
      if case .reference(_, let reference) = entry { (reference.file, Optional(reference.location)) } else { nil }
    }
    let interface = app.map { [($0.interface.name, $0.interface.location)] } ?? []
    let types = typeReferences.lazy.filter { !$0.leavesFolder && modules.module(of: $0.file) == nil }
      .map { ($0.file, Optional($0.location)) }
    return types + errors + interface
  }
}
