import ArgumentParser
import Foundation
import InvokerMock
import NIOCore

/// `invoker-mock`: the platform's Service API on this machine, answering with the examples of specs.
@main
struct InvokerMockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoker-mock",
    abstract: "Serves a mock of Dify's Service API, which answers with the examples of specs.",
    discussion: "It listens on loopback only, and ends by itself with --for, else with Ctrl-C.")

  @Argument(help: "Spec files, or a folder of them.", completion: .file(extensions: ["yaml", "yml"]))
  var specs = ["specs"]

  @Option(help: "The port; 0 for any that is free.")
  var port = 0

  @Option(help: "The key that clients must show.")
  var apiKey = "app-mock"

  @Option(help: ArgumentHelp("Stop after that many seconds.", valueName: "seconds"))
  var `for`: Double?

  @Option(
    help: ArgumentHelp("Stream what a file of JSON lines holds, in place of examples.", valueName: "interface=file"))
  var events: [String] = []

  @Option(help: ArgumentHelp("The largest file that can be uploaded.", valueName: "bytes"))
  var largestFile = 15 << 20

  @Flag(help: "Tell each request on standard error.")
  var verbose = false

  @OptionGroup(title: "Faults")
  var faults: FaultArguments

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("'--port' must be between 0 and 65535.") }
    guard !apiKey.isEmpty else { throw ValidationError("'--api-key' must not be empty.") }
    guard largestFile >= 0 else { throw ValidationError("'--largest-file' must not be negative.") }
    if let seconds = `for`, !(seconds >= 0 && seconds <= 1e9) {
      throw ValidationError("'--for' must be a number of seconds.")
    }
  }

  func run() async throws {
    let loaded = try loadMockedSpecs(specs)
    guard !loaded.interfaces.isEmpty else {
      throw Problem("no interface stands in these specs", fix: "name the files that have 'interface', or their folder")
    }
    let faults = try faults.faults
    do {
      try faults.check(against: loaded)
    } catch {
      throw Problem(error.message, fix: "choose one of those")
    }
    let options = MockDifyOptions(
      apiKey: apiKey, events: try recordedEvents(of: Set(loaded.interfaces.map(\.name))), largestFile: largestFile,
      faults: faults)
    let dify = MockDify(specs: loaded, options: options)
    // From here on a signal ends the run as it should.
    let signals = EndingSignals()
    let server = try await start(dify)
    print("base URL: \(server.url)/v1\nAPI key: \(apiKey)")
    fflush(nil)
    await waitForEnd(signals.arrivals)
    await server.stop()
    withExtendedLifetime(signals) {}
  }

  private func start(_ dify: MockDify) async throws -> MockServer {
    do {
      return try await MockServer.start(port: port, keepsRequests: false) { [verbose] request in
        let answer = await dify.answer(request)
        if verbose { writeDiagnostic("\(request.method) \(printable(request.path)) \(answer.status)\n") }
        return answer
      }
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw Problem(
        "port \(port) is in use", fix: "choose another one with --port, or leave it out for any that is free")
    } catch let error as IOError where error.errnoCode == EACCES {
      throw Problem("port \(port) needs more rights", fix: "choose one above 1023 with --port")
    }
  }

  private func recordedEvents(of interfaces: Set<String>) throws -> [String: EventLines] {
    var recorded: [String: EventLines] = [:]
    for argument in events {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Problem("'--events \(argument)' names no file", fix: "write it as in '--events chat=events.jsonl'")
      }
      guard interfaces.contains(parts[0]) else {
        let known = interfaces.sorted().joined(separator: ", ")
        throw Problem("there is no interface '\(parts[0])'", fix: "name one of \(known) in '--events'")
      }
      do {
        recorded[parts[0]] = try EventLines(try readFile(parts[1]))
      } catch let error as EventLinesError {
        throw Problem("\(parts[1]), \(error)", fix: "write one event a line, each a JSON object with 'event'")
      }
    }
    return recorded
  }

  private func waitForEnd(_ signals: AsyncStream<Void>) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { for await _ in signals { return } }
      if let seconds = `for` { group.addTask { try? await Task.sleep(for: .seconds(seconds)) } }
      await group.next()
      group.cancelAll()
    }
  }

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      end(with: error)
    }
  }
}

/// A path without what would move a terminal's cursor.
private func printable(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
}
