public import InvokerRuntime

/// Writes the result of a handler, piece by piece.
public struct ResultWriter: Sendable {
  let connection: PluginConnection
  let sessionID: String

  /// Writes a piece of the result, in the form that the action requires. Returns when it is in transit, and waits while
  /// the daemon doesn't read.
  ///
  /// - Throws: ``WriteError``.
  public func write(_ piece: some JSONEncodable) async throws(WriteError) {
    try await write(PluginLine.stream(session: sessionID, piece))
  }

  /// Writes a line to the daemon's log. The daemon keeps none while debugging over TCP.
  public func log(_ level: LogLevel, _ message: String) async throws(WriteError) {
    try await write(PluginLine.log(level: level.rawValue, message: message, timestamp: secondsSince1970()))
  }

  /// Reports the error of the handler to the daemon.
  ///
  /// - Parameter isTold: whether the daemon learns what went wrong.
  func fail(_ error: any Error, isTold: Bool) async {
    let (type, hint) = ("\(type(of: error))", "see the plugin's log")
    do {
      try await write(.failure(session: sessionID, type: type, message: isTold ? "\(error)" : hint))
    } catch {
      // A text may be too long to send.
      try? await write(.failure(session: sessionID, type: type, message: hint))
    }
  }

  func write(_ line: PluginLine) async throws(WriteError) {
    do throws(OutputFailure) {
      try await connection.output.write(line)
    } catch {
      switch error {
      case .closed: throw .connectionClosed
      case .cancelled: throw .cancelled
      case .timeout(let limit): throw .timeout(after: limit)
      case .tooLong(let bytes, let limit): throw .tooLong(bytes: bytes, limit: limit)
      }
    }
  }
}

/// Why a piece of a result was not written.
public enum WriteError: Error, Hashable, Sendable {
  /// The daemon has disconnected.
  case connectionClosed
  /// The task was cancelled.
  case cancelled
  /// The daemon hasn't read for that time, see ``PluginTimeouts/silence``.
  case timeout(after: Duration)
  /// The message is longer than the daemon accepts, and nothing of it was written.
  case tooLong(bytes: Int, limit: Int)
}

extension WriteError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .connectionClosed: "the daemon has gone"
    case .cancelled: "cancelled"
    case .timeout(let limit): "the daemon has read nothing for \(limit)"
    case .tooLong(let bytes, let limit): "the message takes \(bytes) bytes, and the daemon takes at most \(limit)"
    }
  }
}

/// The levels of the daemon's log.
public enum LogLevel: String, Hashable, Sendable {
  /// For developers.
  case debug = "DEBUG"
  /// Normal operation.
  case info = "INFO"
  /// A possible problem.
  case warning = "WARNING"
  /// A failure.
  case error = "ERROR"
}
