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
        invoker import python dify_plugin/invocations/app/chat.py specs
      """)

  @Argument(help: "The package's folder, or one of its files.", completion: .file(extensions: ["py"]))
  var package: String

  @OptionGroup var arguments: SpecArguments
  @OptionGroup(title: "Report") var report: ReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func run() throws {
    let files = try pythonFiles(at: package)
    guard !files.isEmpty else {
      throw Problem("there is no Python file in '\(package)'", fix: "name the folder of an unpacked package")
    }
    let project = try loadProject(arguments.specs, limits.settings)
    let console = Console(format: report.format)
    if project.diagnostics.hasErrors {
      try console.report(project.diagnostics, in: project.context)
      throw ExitStatus.findings
    }
    let (found, diagnostics) = compareWithPython(files, project.specs)
    let drift = diagnostics.map { $0.seen(from: project.selection.root, files: Set(files.map(\.path))) }.inOrder()
    try console.report(drift, in: context(project, files))
    if diagnostics.hasErrors { throw ExitStatus.findings }
    try console.say(["\(counted(found.count, "interface")) of '\(package)' compared, no drift"])
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

/// Returns the Python files at a path. Links are not followed, because they can form cycles.
private func pythonFiles(at path: String) throws -> [(path: String, source: [UInt8])] {
  switch try fileKind(at: path) {
  case .file: return [(path, try readFile(path, atMost: 4 << 20))]
  case .folder: return try pythonFiles(below: folderPath(path))
  case .missing, .link, .other:
    throw Problem("there is no file or folder '\(path)'", fix: "check the spelling")
  }
}

private func pythonFiles(below folder: String) throws(FileError) -> [(path: String, source: [UInt8])] {
  var files: [(path: String, source: [UInt8])] = []
  for name in try listFolder(folder) {
    switch try fileKind(at: folder + name, followingLinks: false) {
    case .file where name.hasSuffix(".py"): files.append((folder + name, try readFile(folder + name, atMost: 4 << 20)))
    case .folder: files += try pythonFiles(below: folder + name + "/")
    case .file, .missing, .link, .other: break
    }
  }
  return files
}
