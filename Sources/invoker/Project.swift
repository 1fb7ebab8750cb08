import InvokerSpec

/// The specs of a run, read and checked.
struct Project {
  var selection: SpecSelection
  var specs: SpecSet
  /// All diagnostics of the config and the specs.
  var diagnostics: [Diagnostic]
  /// The context for reporting the diagnostics.
  var context: ReportContext
  /// The source of all files.
  var tree: FileTree
  /// Reads a file of the spec folder.
  var read: FileTree.Reader
  /// The files as they were read, for the next time.
  var known: ReadFiles

  var config: Config { selection.config }
}

/// Reads and checks the specs that the user requests.
///
/// - Parameters:
///   - specs: Spec files, or a folder of them, as typed.
///   - collectingTexts: Whether to collect the human-readable texts, which translations require.
///   - known: The files as they were read before.
func loadProject(
  _ specs: [String], _ settings: LimitSettings, in tree: FileTree = .disk, collectingTexts: Bool = true,
  reusing known: ReadFiles = ReadFiles()
) throws -> Project {
  var known = known
  let selection = try selectSpecs(specs, in: tree)
  let limits = selection.config.limits.overridden(by: settings).limits
  let read = try tree.reader(selection.root)
  let modules = loadModules(of: selection, in: tree, collectingTexts: collectingTexts)
  let loaded = loadSpecs(
    selection.paths, limits: limits, transports: selection.config.transports, modules: modules.modules,
    collectingTexts: collectingTexts, reusing: &known
  ) { path in
    try readSource(path, limits.bytes, read)
  }

  var context = ReportContext(
    sources: loaded.sources.merging(modules.sources) { first, _ in first }, pathPrefix: tree.prefix + selection.root)
  context.sources[Config.fileName] = selection.configSource
  return Project(
    selection: selection, specs: loaded.specs,
    diagnostics: (selection.diagnostics + modules.diagnostics + loaded.diagnostics).inOrder(), context: context,
    tree: tree,
    read: read, known: known)
}

/// Returns the bytes of a file for a parser with the limit `limit`. Throws the size of a file that is far larger.
///
/// The parser rejects a file that is too large. If the file is only slightly larger, the parser shows its first line.
func readSource(_ path: String, _ limit: Int, _ read: FileTree.Reader) throws -> [UInt8] {
  do {
    return try read(path, max(limit, 64 << 20))
  } catch {
    throw error.size.map(FileTooLarge.init) ?? error
  }
}
