import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// The destination of files that are built into the tool.
struct ExportArguments: ParsableArguments {
  @Argument(help: "The output folder.", completion: .directory)
  var directory: String

  @Flag(help: "Overwrite files that differ.")
  var force = false

  /// - Parameter what: The noun for one of the files, in a message.
  func write(_ files: [(path: String, text: String)], _ what: String) throws {
    let console = Console(format: .text)
    let files = files.map { GeneratedFile(path: $0.path, contents: $0.text) }
    let plan = try planOutput(of: files, into: folderPath(directory)) { _ in force }
    let obstacles = plan.obstacles(
      "differs from the built-in \(what)", fix: "choose another folder, or replace files with --force")
    try console.report(obstacles, in: ReportContext())
    if obstacles.hasErrors { throw ExitStatus.findings }
    try plan.apply()
    try console.say(plan.report(.past), afterWriting: true)
  }
}
