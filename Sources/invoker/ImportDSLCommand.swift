import ArgumentParser
import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// `invoker import dsl`: writes the specs of exported Dify apps.
struct ImportDSLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dsl", abstract: "Create a spec for each app exported from Dify.",
    discussion: """
      The specs of Dify's interfaces are added if the folder doesn't have them.
      On an error, no file is written. A spec that was edited by hand is not replaced.

      EXAMPLES:
        invoker import dsl translation-app.yml
        invoker import dsl translation-app.yml --name translator
      """)

  @Argument(help: "Exported apps.", completion: .file(extensions: ["yml", "yaml"]))
  var files: [String]

  @Option(
    help: """
      The folder for the specs of apps and of their interfaces. (default: same as 'invoker check', or a new folder 'specs')
      """,
    completion: .directory)
  var into: String?

  @Option(help: "The name of the app in its spec. (default: the app's title)")
  var name: String?

  @Flag(help: "Show what would be written, without writing it.")
  var dryRun = false

  @Option(help: "The format of diagnostics.")
  var format = ReportFormat.text

  func validate() throws {
    if name != nil, files.count > 1 { throw ValidationError("'--name' requires exactly one file.") }
    if let name, !isName(name) {
      throw ValidationError("'--name' must consist of letters, digits, and '_', beginning with a letter.")
    }
  }

  func run() throws {
    let exports = try files.map { (path: $0, bytes: try readInput($0)) }
    let folder = try AppFolder(into, besides: files)
    let console = Console(format: format)
    if folder.diagnostics.hasErrors {
      try console.report(folder.diagnostics, in: folder.context)
      throw ExitStatus.findings
    }
    var report = specs(of: exports, folder)
    var done: [String] = []
    if !report.diagnostics.hasErrors {
      do {
        let plan = try planOutput(of: report.files, into: folder.root, mayReplace: isImported)
        report.diagnostics += plan.obstacles(
          "invoker did not create it, or it was edited by hand", fix: "move it away, or choose another name with --name"
        )
        if !report.diagnostics.hasErrors { done = try carryOut(plan) }
      } catch let error as FileError {
        report.diagnostics.append(Diagnostic(error))
      }
    }
    try console.report(report.diagnostics, in: report.context)
    try console.say(done, afterWriting: !dryRun && !done.isEmpty)
    if report.diagnostics.hasErrors { throw ExitStatus.findings }
  }

  /// The files to write, and all diagnostics.
  private struct Findings {
    var files: [GeneratedFile] = []
    var diagnostics: [Diagnostic] = []
    var context = ReportContext()
  }

  private func specs(of exports: [(path: String, bytes: [UInt8])], _ folder: AppFolder) -> Findings {
    var found = Findings()
    var names: Set<String> = []
    for (path, bytes) in exports {
      found.context.sources[path] = bytes
      let imported = importDSL(bytes, path: path, name: name, besides: names, into: folder.specs)
      found.diagnostics += imported.diagnostics
      guard let file = imported.file, let name = imported.names else { continue }
      names.insert(name.app)
      found.files.append(GeneratedFile(path: file.path, contents: file.text))
      for file in folder.platformFiles(for: name.interface) where !found.files.contains(where: { $0.path == file.path })
      {
        found.files.append(file)
      }
    }
    found.files.sort { $0.path < $1.path }
    return found
  }

  private func carryOut(_ plan: OutputPlan) throws -> [String] {
    if dryRun { return plan.report(.conditional) }
    try plan.apply()
    return plan.report(.past)
  }
}

private func isImported(_ bytes: [UInt8]) -> Bool { bytes.starts(with: importedHeader.utf8) }

private func readInput(_ path: String) throws -> [UInt8] {
  do {
    let bytes = try readFile(path, atMost: 64 << 20, isWhole: true)
    return unwrappedExport(bytes) ?? bytes
  } catch {
    throw error.asProblem(fix: "name an app that Dify has exported, as in 'invoker import dsl app.yml'")
  }
}
