import ArgumentParser

/// `invoker import`: specs that come from somewhere else.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take facts in from elsewhere, or compare specs with them.",
    subcommands: [ImportDSLCommand.self, ImportOpenAPICommand.self, ImportPythonCommand.self])
}
