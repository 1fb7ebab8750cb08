import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker templates`: what can be done with templates.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Get the templates that files are made with.",
    discussion: """
      EXAMPLES:
        invoker templates export Templates
      """,
    subcommands: [TemplatesExportCommand.self])
}

/// `invoker templates export`: writes the built-in templates, to change and pass back with `--templates`.
struct TemplatesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the built-in templates, to change and pass back with --templates.",
    discussion: """
      EXAMPLES:
        invoker templates export Templates
        invoker generate --templates Templates
      """)

  @Argument(help: "The folder that they are written to.", completion: .directory)
  var directory: String

  @Flag(help: "Replace files that differ.")
  var force = false

  func run() throws {
    let console = Console(format: .text)
    let files = TemplateSet.builtInFiles.map { GeneratedFile(path: $0.path, contents: $0.text) }
    let plan = try planOutput(of: files, into: folderPath(directory)) { _ in force }
    let obstacles = plan.obstacles(
      "differs from the built-in template", fix: "choose another folder, or replace files with --force")
    try console.report(obstacles, in: ReportContext())
    if obstacles.hasErrors { throw ExitStatus.findings }
    try plan.apply()
    try console.say(plan.report(.past))
  }
}
