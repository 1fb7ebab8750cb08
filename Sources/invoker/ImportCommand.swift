import ArgumentParser

/// `invoker import`: specs out of what there is already.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make specs out of what describes an API already.",
    subcommands: [ImportOpenAPICommand.self])
}
