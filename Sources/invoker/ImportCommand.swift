import ArgumentParser

/// `invoker import`: creates or checks specs from other sources.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Create specs from other sources, or compare specs with them.",
    discussion: """
      EXAMPLES:
        invoker import dsl translation-app.yml
        invoker import openapi openapi.json --output library
        invoker import python dify_plugin
      """,
    subcommands: [ImportDSLCommand.self, ImportOpenAPICommand.self, ImportPythonCommand.self])
}
