import InvokerSpec

/// The specs of a run, read and checked.
struct Project {
  var selection: SpecSelection
  var specs: SpecSet
  /// All that is wrong with the config and the specs.
  var diagnostics: [Diagnostic]
  /// What is needed to report that.
  var context: ReportContext
  /// Where all of it is read from.
  var tree: FileTree
  /// Reads a file of the specs' folder.
  var read: FileTree.Reader

  var config: Config { selection.config }
}

/// Reads and checks the specs that the user asked for.
///
/// - Parameters:
///   - specs: spec files, or a folder of them, as the user names them.
///   - collectingTexts: whether the texts that people read are collected, which translations require.
func loadProject(
  _ specs: [String], _ settings: LimitSettings, in tree: FileTree = .disk, collectingTexts: Bool = true
) throws -> Project {
  let selection = try selectSpecs(specs, in: tree)
  let limits = selection.config.limits.overridden(by: settings).limits
  let read = try tree.reader(selection.root)
  let loaded = loadSpecs(selection.paths, limits: limits, collectingTexts: collectingTexts) { path in
    try readSource(path, limits.bytes, read)
  }

  var context = ReportContext(sources: loaded.sources, pathPrefix: tree.prefix + selection.root)
  context.sources[Config.fileName] = selection.configSource
  return Project(
    selection: selection, specs: loaded.specs,
    diagnostics: (selection.diagnostics + loaded.diagnostics).inOrder(), context: context, tree: tree,
    read: read)
}

/// The bytes of a file that a parser takes `limit` bytes of, or how many it has, if those are far more.
///
/// The parser refuses a file that is too large. Where it is not much larger, it shows its first line.
func readSource(_ path: String, _ limit: Int, _ read: FileTree.Reader) throws -> [UInt8] {
  do {
    return try read(path, max(limit, 64 << 20))
  } catch {
    throw error.size.map(FileTooLarge.init) ?? error
  }
}
