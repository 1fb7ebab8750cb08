public import InvokerRuntime

/// Why the connection to the daemon is lost.
public struct ConnectionLoss: Error, Hashable, Sendable {
  /// What happened to the connection.
  public var problem: ConnectionProblem
  /// The daemon's message before it closed the connection, such as `handshake failed, invalid key`.
  public var lastWords: String?

  /// Whether another attempt may succeed. The daemon reports why it rejects a plugin; unless the reason is the daemon's
  /// own state, it rejects the same plugin with the same key again.
  public var canRetry: Bool { lastWords.map { $0.hasPrefix("server is busy") } ?? true }
}

extension ConnectionLoss: CustomStringConvertible {
  public var description: String { lastWords.map { "the daemon refused the plugin: \($0)" } ?? "\(problem)" }
}
