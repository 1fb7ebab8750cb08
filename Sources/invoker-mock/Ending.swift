import ArgumentParser
import Foundation

/// A run that cannot begin: what the user asked for is not there or cannot be told. Exit code 2.
struct Problem: Error, CustomStringConvertible {
  var message: String
  /// What to do next.
  var fix: String
  var description: String { message }

  init(_ message: String, fix: String) {
    self.message = message
    self.fix = fix
  }
}

/// What the tool ends with, besides 0: the codes of `invoker`.
enum ExitStatus {
  static let findings = ExitCode(1)
  static let usage = ExitCode(2)
}

func writeDiagnostic(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

extension InvokerMockCommand {
  /// Says what is wrong, and ends with the exit code that belongs to it.
  static func end(with error: any Error) -> Never {
    if let problem = error as? Problem {
      writeDiagnostic("error: \(problem.message)\n      = fix: \(problem.fix)\n")
      exit(withError: ExitStatus.usage)
    }
    switch exitCode(for: error) {
    case .success:
      // Help, which was asked for.
      print(fullMessage(for: error))
      exit(withError: nil)
    case .validationFailure:
      let message = fullMessage(for: error)
      // As all other messages begin.
      writeDiagnostic((message.hasPrefix("Error: ") ? "e" + message.dropFirst() : message) + "\n")
      exit(withError: ExitStatus.usage)
    case ExitStatus.findings where error is ExitCode: exit(withError: ExitStatus.findings)
    default:
      writeDiagnostic("error: \(error)\n")
      exit(withError: ExitStatus.findings)
    }
  }
}

/// Tells when the process is asked to end, by Ctrl-C or `kill`.
final class EndingSignals {
  let arrivals: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (arrivals, continuation) = AsyncStream<Void>.makeStream()
    self.arrivals = arrivals
    sources = [SIGINT, SIGTERM].map { number in
      // The default action would end the process before the server is stopped.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
