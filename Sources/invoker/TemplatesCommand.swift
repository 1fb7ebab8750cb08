import ArgumentParser
import InvokerGenerator

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

  @OptionGroup var arguments: ExportArguments

  func run() throws { try arguments.write(TemplateSet.builtInFiles, "template") }
}
