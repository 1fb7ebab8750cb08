import ArgumentParser
import InvokerSpec

/// `invoker schemas`: what can be done with the JSON Schemas of specs.
struct SchemasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas", abstract: "Write JSON Schemas, by which editors complete and check specs.",
    subcommands: [SchemasExportCommand.self])
}

/// `invoker schemas export`: writes the schemas, for editors.
struct SchemasExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write JSON Schemas of specs, translations and invoker.yaml, for editors.",
    discussion: """
      Let the first line of a spec name its schema: '# yaml-language-server: $schema=schema/interface.schema.json'.

      EXAMPLES:
        invoker schemas export specs/schema
      """)

  @OptionGroup var arguments: ExportArguments

  func run() throws { try arguments.write(BuiltInSchemas.files, "schema") }
}
