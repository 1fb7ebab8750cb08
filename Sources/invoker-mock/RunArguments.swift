import ArgumentParser
import Foundation
import InvokerMock
import NIOCore

/// Where a mock listens, and for how long.
struct RunArguments: ParsableArguments {
  @Option(help: "The port, or 0 for any free port.")
  var port = 0

  @Option(help: ArgumentHelp("Stop after this many seconds.", valueName: "seconds"))
  var `for`: Double?

  @Flag(help: "Log each request to standard error.")
  var verbose = false

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("'--port' must be between 0 and 65535.") }
    if let seconds = `for`, !(seconds >= 0 && seconds <= 1e9) {
      throw ValidationError("'--for' must be a number of seconds.")
    }
  }

  func serve(_ answer: @escaping @Sendable (MockRequest) async -> MockAnswer) async throws -> MockServer {
    try await listening(on: port, option: "--port") { [verbose] in
      try await MockServer.start(port: port, keepsRequests: false) { request in
        let answer = await answer(request)
        if verbose { writeDiagnostic("\(request.method) \(printable(request.path)) \(answer.status)\n") }
        return answer
      }
    }
  }

  /// Waits for a signal, for the time to pass, or for `other` to be over.
  func waitForEnd(_ signals: EndingSignals, or other: (@Sendable () async -> Void)? = nil) async {
    await withTaskGroup(of: Void.self) { group in
      let arrivals = signals.arrivals
      group.addTask { for await _ in arrivals { return } }
      if let seconds = `for` { group.addTask { try? await Task.sleep(for: .seconds(seconds)) } }
      if let other { group.addTask { await other() } }
      await group.next()
      group.cancelAll()
    }
    withExtendedLifetime(signals) {}
  }
}

/// Says plainly why nothing can listen on a port.
func listening<Server>(on port: Int, option: String, _ start: () async throws -> Server) async throws -> Server {
  do {
    return try await start()
  } catch let error as IOError where error.errnoCode == EADDRINUSE {
    throw Problem(
      "port \(port) is in use", fix: "choose another one with \(option), or omit it to use any free port")
  } catch let error as IOError where error.errnoCode == EACCES {
    throw Problem("port \(port) requires more privileges", fix: "choose one above 1023 with \(option)")
  }
}

/// A text without what would move a terminal's cursor.
func printable(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
}
