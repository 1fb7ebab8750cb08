import ArgumentParser

/// `invoker-mock`: the platform on this machine, answering with the examples of specs.
@main
struct InvokerMockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoker-mock",
    abstract:
      "Simulates the platform's Service API and plugin daemon with the examples from the specs. Records a real server.",
    subcommands: [ServiceAPICommand.self, DaemonCommand.self, RecordCommand.self],
    defaultSubcommand: ServiceAPICommand.self)

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      end(with: error)
    }
  }
}
