public import InvokerRuntime

/// Where a handler writes its result, piece by piece.
public struct ResultWriter: Sendable {
  let connection: PluginConnection
  let sessionID: String

  /// Writes a piece of the result, in the form that the action has. Returns when it is on its way, and waits while the
  /// daemon does not read.
  ///
  /// - Throws: ``WriteError``.
  public func write(_ piece: some JSONEncodable) async throws(WriteError) {
    try await write(PluginLine.stream(session: sessionID, piece))
  }

  /// Writes a line into the daemon's log. While debugging over TCP, it keeps none.
  public func log(_ level: LogLevel, _ message: String) async throws(WriteError) {
    try await write(PluginLine.log(level: level.rawValue, message: message, timestamp: secondsSince1970()))
  }

  /// Tells the daemon what the handler threw.
  func fail(_ error: any Error) async {
    let type = "\(type(of: error))"
    do {
      try await write(.failure(session: sessionID, type: type, message: "\(error)"))
    } catch {
      // A text may be too long to send.
      try? await write(.failure(session: sessionID, type: type, message: "see the plugin's log"))
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
  /// The daemon has gone.
  case connectionClosed
  /// The task was cancelled.
  case cancelled
  /// The daemon has not read for that long, see ``PluginTimeouts/silence``.
  case timeout(after: Duration)
  /// The message is longer than the daemon takes, and nothing of it was written.
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

/// The daemon's levels of its log.
public enum LogLevel: String, Hashable, Sendable {
  /// For developers.
  case debug = "DEBUG"
  /// What is as it should be.
  case info = "INFO"
  /// What may go wrong.
  case warning = "WARNING"
  /// What has gone wrong.
  case error = "ERROR"
}
