import ArgumentParser
import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// `invoker export`: groups the commands that convert specs to other formats.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Convert specs to other formats.",
    discussion: """
      EXAMPLES:
        invoker export openapi --output openapi.json
      """,
    subcommands: [ExportOpenAPICommand.self])
}

/// `invoker export openapi`: writes a document for the tools of other languages.
struct ExportOpenAPICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openapi", abstract: "Write an OpenAPI 3.2 document for the interfaces of the Service API.",
    discussion: """
      What OpenAPI cannot express is in extensions named 'x-invoker', from which 'invoker import openapi' restores it.

      EXAMPLES:
        invoker export openapi
        invoker export openapi specs --output openapi.json --title 'Dify Apps'
      """)

  @OptionGroup var arguments: SpecArguments

  @Option(name: .shortAndLong, help: "The output file.", completion: .file(extensions: ["json"]))
  var output = "openapi.json"

  @Option(help: "The title of the document. (default: the product of the documentation, or 'API')")
  var title: String?

  @Flag(help: "Overwrite a file that differs.")
  var force = false

  @OptionGroup(title: "Report") var report: ReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func validate() throws {
    if output.isEmpty || output.hasSuffix("/") { throw ValidationError("'--output' must name a file.") }
  }

  func run() throws {
    let project = try loadProject(arguments.specs, limits.settings)
    let console = Console(format: report.format)
    if project.diagnostics.hasErrors {
      try console.report(project.diagnostics, in: project.context)
      throw ExitStatus.findings
    }
    let document = exportOpenAPI(
      project.specs, sources: project.context.sources, title: title ?? project.config.docs.product ?? "API")
    let file = GeneratedFile(path: output, contents: document)
    let plan = try planOutput(of: [file], into: "") { bytes in force || isExportedOpenAPI(bytes) }
    let obstacles = plan.obstacles(
      "invoker did not write it", fix: "choose another file, or replace it with --force")
    try console.report(obstacles, in: ReportContext())
    if obstacles.hasErrors { throw ExitStatus.findings }
    try plan.apply()
    try console.say(plan.report(.past), afterWriting: true)
  }
}
