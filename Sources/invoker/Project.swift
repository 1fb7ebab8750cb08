import InvokerSpec

/// The specs of a run, read and checked.
struct Project {
  var selection: SpecSelection
  var specs: SpecSet
  /// All that is wrong with the config and the specs.
  var diagnostics: [Diagnostic]
  /// What is needed to report that.
  var context: ReportContext

  var config: Config { selection.config }
}

func loadProject(_ arguments: SpecArguments) throws -> Project {
  try loadProject(arguments.specs, limits: arguments.limits.settings)
}

/// - Parameter specs: spec files, or a folder of them, as the user names them.
func loadProject(_ specs: [String], limits: LimitSettings) throws -> Project {
  do {
    return try load(specs, limits)
  } catch let error as FileError {
    throw Problem(error.message, fix: "check the path and its permissions")
  }
}

private func load(_ specs: [String], _ settings: LimitSettings) throws -> Project {
  let selection = try selectSpecs(specs)
  let limits = selection.config.limits.overridden(by: settings).limits
  let folder = try SpecFolder(selection.root)
  // A file that is far larger is refused all the same, and need not be read to its end.
  let mostBytes = max(limits.bytes, 64 << 20)
  let loaded = loadSpecs(selection.paths, limits: limits) { path in try folder.read(path, atMost: mostBytes) }

  var context = ReportContext(sources: loaded.sources, pathPrefix: selection.root)
  context.sources[Config.fileName] = selection.configSource
  return Project(
    selection: selection, specs: loaded.specs,
    diagnostics: (selection.diagnostics + loaded.diagnostics).inOrder(), context: context)
}

/// A folder out of which nothing is read.
private struct SpecFolder {
  private let path: String
  /// Without links, and with `/` at its end.
  private let resolved: String

  init(_ path: String) throws(FileError) {
    let resolved = try resolvedPath(of: path.isEmpty ? "." : path)
    self.path = path
    self.resolved = resolved == "/" ? resolved : resolved + "/"
  }

  func read(_ file: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    // A link may lead elsewhere, whatever its path looks like.
    guard try resolvedPath(of: path + file).utf8.starts(with: resolved.utf8) else {
      throw FileError(action: "read", path: path + file, reason: "it is a link out of the folder of the specs")
    }
    return try readFile(path + file, atMost: limit)
  }
}
