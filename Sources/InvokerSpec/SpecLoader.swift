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
///   - limits: how much of a file is read before it is refused.
///   - collectingTexts: whether the texts that people read are collected, which translations require.
///   - read: gives the bytes of a file below the spec root. What it throws becomes a diagnostic, ``FileTooLarge``
///     the one of the parser.
/// - Returns: all that could be read, and everything that is wrong with it.
public func loadSpecs(
  _ paths: [String], limits: YAMLLimits = YAMLLimits(), collectingTexts: Bool = true, read: (String) throws -> [UInt8]
) -> LoadedSpecs {
  var files: [SpecChecker.File] = []
  var log = DiagnosticLog()
  var sources: [String: [UInt8]] = [:]
  var wave = paths.map { (path: $0, askedBy: Location?.none) }
  var seen: Set<String> = []

  // Files are read one wave after another: those asked for, those that they refer to, and so on.
  while !wave.isEmpty {
    var texts: [(path: String, bytes: [UInt8])] = []
    for (path, askedBy) in wave where seen.insert(path).inserted {
      // The path stands in what is generated.
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
    let decoded = concurrentMap(texts) { decode($0.bytes, path: $0.path, limits, collectingTexts) }
    for ((path, bytes), file) in zip(texts, decoded) {
      sources[path] = bytes
      log += file.log
    }
    let read = decoded.compactMap(\.file)
    files += read
    wave = read.flatMap(\.decoded.references)
  }

  var checker = SpecChecker(files, log)
  checker.check()
  return LoadedSpecs(
    specs: checker.specs, diagnostics: checker.log.inOrder(), sources: sources)
}

/// Reads one file as far as it goes by itself.
private func decode(
  _ bytes: [UInt8], path: String, _ limits: YAMLLimits, _ collectingTexts: Bool
) -> (file: SpecChecker.File?, log: DiagnosticLog) {
  let document = parseYAML(bytes, limits: limits)
  var log = DiagnosticLog(document.problems.map { Diagnostic($0, in: path) })
  guard let root = document.root else { return (nil, log) }
  let decoded = FileDecoder.decode(root, path: path, collectingTexts: collectingTexts)
  log += decoded.log
  return ((path, sha256(bytes), decoded), log)
}

extension DecodedFile {
  /// The files that it refers to, and where.
  fileprivate var references: [(path: String, askedBy: Location?)] {
    let errorReferences = errors.compactMap { entry in
      if case .reference(_, let reference) = entry { reference } else { nil }
    }
    let interface = app.map { [($0.interface.name, $0.interface.location)] } ?? []
    return (typeReferences + errorReferences).map { ($0.file, $0.location) } + interface
  }
}
