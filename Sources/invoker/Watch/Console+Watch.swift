#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Console {
  /// Shows the result of a run of a watch. On a terminal, it replaces the previous one; otherwise, it follows it.
  ///
  /// - Parameter places: The watched places, as text for people.
  func show(_ result: Result<Outcome, any Error>, of places: String, isFirst: Bool) throws {
    if isTerminal { try print { _ in "\u{1B}[H\u{1B}[2J" } }
    switch result {
    case .success(let outcome): try report(outcome, afterWriting: !outcome.diagnostics.hasErrors)
    case .failure(let error): writeDiagnostic(try text(of: error))
    }
    let state = "watching \(places), Ctrl-C ends"
    if isTerminal {
      try say(["", "\(clockTime()) \(state)"])
    } else if isFirst {
      try say([state])
    }
  }

  /// Returns the text of an error that a later run may resolve. Rethrows any other error.
  private func text(of error: any Error) throws -> String {
    switch error {
    case let problem as Problem: problem.text
    case let error as FileError: error.text
    default: throw error
    }
  }
}

/// Returns the local time: `10:42:07`.
private func clockTime() -> String {
  var now = time(nil)
  var local = tm()
  localtime_r(&now, &local)
  return [local.tm_hour, local.tm_min, local.tm_sec].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
}
