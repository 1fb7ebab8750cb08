import ArgumentParser
import Foundation
import InvokerMock

/// `invoker-mock service-api`: the platform's Service API on this machine.
struct ServiceAPICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service-api",
    abstract: "Serves a mock of Dify's Service API that responds with the examples from the specs.",
    discussion: "Listens on the loopback interface only. Stop it with Ctrl-C, or set --for.")

  @Argument(help: "Spec files, or folders of spec files.", completion: .file(extensions: ["yaml", "yml"]))
  var specs = ["specs"]

  @Option(help: "The API key that clients must send.")
  var apiKey = "app-mock"

  @Option(
    help: ArgumentHelp("Stream events from a JSON Lines file instead of the examples.", valueName: "interface=file"))
  var events: [String] = []

  @Option(help: ArgumentHelp("The maximum size of an uploaded file.", valueName: "bytes"))
  var largestFile = 15 << 20

  @OptionGroup
  var run: RunArguments

  @OptionGroup(title: "Faults")
  var faults: FaultArguments

  func validate() throws {
    guard !apiKey.isEmpty else { throw ValidationError("'--api-key' must not be empty.") }
    guard largestFile >= 0 else { throw ValidationError("'--largest-file' must not be negative.") }
  }

  func run() async throws {
    let loaded = try loadMockedSpecs(specs)
    let faults = try faults.faults(of: loaded)
    let options = MockDifyOptions(
      apiKey: apiKey, events: try recordedEvents(of: Set(loaded.interfaces.map(\.name))), largestFile: largestFile,
      faults: faults)
    let dify = MockDify(specs: loaded, options: options)
    // From here on a signal ends the run as it should.
    let signals = EndingSignals()
    let server = try await run.serve { await dify.answer($0) }
    print("base URL: \(server.url)/v1\nAPI key: \(apiKey)")
    fflush(nil)
    await run.waitForEnd(signals)
    await server.stop()
  }

  private func recordedEvents(of interfaces: Set<String>) throws -> [String: EventLines] {
    var recorded: [String: EventLines] = [:]
    for argument in events {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Problem("'--events \(argument)' does not name a file", fix: "write it as in '--events chat=events.jsonl'")
      }
      guard interfaces.contains(parts[0]) else {
        let known = interfaces.sorted().joined(separator: ", ")
        throw Problem("there is no interface '\(parts[0])'", fix: "name one of \(known) in '--events'")
      }
      do {
        recorded[parts[0]] = try EventLines(try readFile(parts[1]))
      } catch let error as EventLinesError {
        throw Problem("\(parts[1]), \(error)", fix: "write one event per line, each a JSON object with 'event'")
      }
    }
    return recorded
  }
}
