import ArgumentParser
import InvokerSpec

/// `invoker schemas`: what can be done with the JSON Schemas of specs.
struct SchemasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas", abstract: "Get JSON Schemas of specs, which editors help with.",
    subcommands: [SchemasExportCommand.self])
}

/// `invoker schemas export`: writes the schemas, for editors.
struct SchemasExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write JSON Schemas of specs, translations and invoker.yaml, for editors.")

  @OptionGroup var arguments: ExportArguments

  func run() throws { try arguments.write(BuiltInSchemas.files, "schema") }
}
