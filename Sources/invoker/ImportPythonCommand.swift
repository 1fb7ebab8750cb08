import ArgumentParser
import InvokerEvolution
import InvokerSpec

/// `invoker import python`: reports the differences between specs and the platform's Python SDK.
struct ImportPythonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "python", abstract: "Report differences between specs and the platform's Python SDK.",
    discussion: """
      The package is parsed, not run, so it can be for any version of Python. Nothing is downloaded.

      EXAMPLES:
        invoker import python dify_plugin
        invoker import python dify_plugin specs specs/models --baseline accepted.txt
        invoker import python dify_plugin/invocations/app/chat.py specs
      """)

  @Argument(help: "The package's folder, or one of its files.", completion: .file(extensions: ["py"]))
  var package: String

  @OptionGroup var arguments: SpecArguments
  @Option(help: "A file of accepted differences. Entries that no longer match are errors.", completion: .file())
  var baseline: String?

  @OptionGroup(title: "Report") var report: ReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func run() throws {
    let files = try sourceFiles(at: package, withSuffix: ".py")
    guard !files.isEmpty else {
      throw Problem("there is no Python file in '\(package)'", fix: "name the folder of an unpacked package")
    }
    let project = try loadProject(arguments.specs, limits.settings)
    let console = Console(format: report.format)
    if project.diagnostics.hasErrors {
      try console.report(project.diagnostics, in: project.context)
      throw ExitStatus.findings
    }
    let (found, findings) = compareWithPython(files, project.specs)
    let accepted = try baseline.map { try readBaseline($0, of: "drift-") }?.entries ?? []
    let names = Set(accepted.map(\.identity))
    let paths = Set(files.map(\.path))
    let drift =
      findings.filter { !names.contains($0.identity) }
      .map { $0.diagnostic.seen(from: project.selection.root, files: paths) }.inOrder()
      + accepted.filter { entry in !findings.contains { $0.identity == entry.identity } }
      .map { Diagnostic(stale: $0, in: baseline ?? "") }
    var context = context(project, files)
    if let baseline { context.otherFiles.insert(baseline) }
    try console.report(drift, in: context)
    if drift.hasErrors { throw ExitStatus.findings }
    let words = accepted.isEmpty ? "no drift" : "\(counted(accepted.count, "difference")) accepted"
    try console.say(["\(counted(found.count, "interface")) of '\(package)' compared, \(words)"])
  }

  /// Returns the sources of both sides, by paths from the user's point of view.
  private func context(_ project: Project, _ files: [(path: String, source: [UInt8])]) -> ReportContext {
    var sources = Dictionary(files.map { ($0.path, $0.source) }) { first, _ in first }
    for (path, bytes) in project.context.sources { sources[project.selection.root + path] = bytes }
    return ReportContext(sources: sources)
  }
}

extension Diagnostic {
  /// Returns the diagnostic with paths of specs from the user's point of view.
  fileprivate func seen(from root: String, files: Set<String>) -> Diagnostic {
    func moved(_ location: Location) -> Location {
      files.contains(location.path) ? location : Location(path: root + location.path, range: location.range)
    }
    return Diagnostic(
      rule, message, at: location.map(moved), notes: notes.map { Note($0.message, at: moved($0.location)) }, fix: fix)
  }
}
