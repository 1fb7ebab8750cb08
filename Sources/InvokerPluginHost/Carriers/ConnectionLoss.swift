public import InvokerRuntime

/// Why the connection to the daemon is lost.
public struct ConnectionLoss: Error, Hashable, Sendable {
  /// What happened to the connection.
  public var problem: ConnectionProblem
  /// What the daemon said before it hung up, such as `handshake failed, invalid key`.
  public var lastWords: String?

  /// Whether another try may succeed. The daemon says why it refuses a plugin; where that is not its own state, the same
  /// plugin with the same key is refused again.
  public var canRetry: Bool { lastWords.map { $0.hasPrefix("server is busy") } ?? true }
}

extension ConnectionLoss: CustomStringConvertible {
  public var description: String { lastWords.map { "the daemon refused the plugin: \($0)" } ?? "\(problem)" }
}
