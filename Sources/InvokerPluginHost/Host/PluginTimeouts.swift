/// How long the daemon is waited for. It does not always tell the end of an answer, so all are always set.
public struct PluginTimeouts: Hashable, Sendable {
  /// Between two messages of an answer, and for the daemon to read on when it has stopped. The daemon gives a stream of
  /// the platform 240 seconds, and tells nothing while it waits: half a minute of silence is nothing unusual.
  public var silence: Duration = .seconds(250)
  /// After an event that may be the last one, for another. What is silent for longer has ended, whether the daemon says so
  /// or not.
  public var trailing: Duration = .seconds(6)
  /// For all of an invocation. The daemon ends a session after that long.
  public var total: Duration = .seconds(600)

  /// 250 seconds of silence, 6 behind what may be the last event, 600 in all.
  public init() {}

  /// How often to look for what has waited too long: the times above are kept to an eighth, and to a second.
  var tick: Duration { max(.milliseconds(5), min(.seconds(1), min(silence, trailing, total) / 8)) }
}
