/// How long the daemon is waited for. It does not always tell the end of an answer, so both are always set.
public struct PluginTimeouts: Hashable, Sendable {
  /// Between two messages of an answer, and for the daemon to read on when it has stopped. The daemon gives a stream of the platform 240 seconds.
  public var silence: Duration = .seconds(250)
  /// For all of an invocation. The daemon ends a session after that long.
  public var total: Duration = .seconds(600)

  /// 250 seconds of silence, 600 in all.
  public init() {}

  /// How often to look for what has waited too long: the times above are kept to an eighth, and to a second.
  var tick: Duration { max(.milliseconds(5), min(.seconds(1), min(silence, total) / 8)) }
}
