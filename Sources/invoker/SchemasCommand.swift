import ArgumentParser
import InvokerSpec

/// `invoker schemas`: groups the commands for the JSON Schemas of specs.
struct SchemasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas", abstract: "Export JSON Schemas, which editors use to complete and validate specs.",
    subcommands: [SchemasExportCommand.self])
}

/// `invoker schemas export`: writes the schemas, for editors.
struct SchemasExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write JSON Schemas for specs, translations, and invoker.yaml.",
    discussion: """
      Name the schema in the first line of a spec: '# yaml-language-server: $schema=schema/interface.schema.json'.

      EXAMPLES:
        invoker schemas export specs/schema
      """)

  @OptionGroup var arguments: ExportArguments

  func run() throws { try arguments.write(jsonSchemas(), "schema") }
}
