import ArgumentParser
import InvokerGenerator

/// `invoker templates`: groups the commands for templates.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "Export the templates, or describe the values they use.",
    discussion: """
      EXAMPLES:
        invoker templates export Templates
      """,
    subcommands: [TemplatesExportCommand.self, TemplatesModelCommand.self])
}

/// `invoker templates export`: writes the built-in templates, to edit and use with `--templates`.
struct TemplatesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the built-in templates, to edit and use with --templates.",
    discussion: """
      EXAMPLES:
        invoker templates export Templates
        invoker generate --templates Templates
      """)

  @OptionGroup var arguments: ExportArguments

  func run() throws { try arguments.write(TemplateSet.builtInFiles, "template") }
}

/// `invoker templates model`: prints the data model of templates.
struct TemplatesModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Print the template model as Markdown.")

  func run() throws { try Console(format: .text).print { _ in viewModelPage() } }
}
