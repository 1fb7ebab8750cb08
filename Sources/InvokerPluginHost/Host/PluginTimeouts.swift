/// How long the host waits for the daemon. All timeouts are always set, because the daemon doesn't always report the
/// end of a response.
public struct PluginTimeouts: Hashable, Sendable {
  /// Between two messages of a response, and for the daemon to continue reading. The daemon waits 240 seconds for a
  /// stream of the platform, and sends nothing while it waits: half a minute of silence is not unusual.
  public var silence: Duration = .seconds(250)
  /// For another event after a possible last one. A response that is silent for longer has ended, whether or not the
  /// daemon reports it.
  public var trailing: Duration = .seconds(6)
  /// For a whole invocation. The daemon ends a session after that time.
  public var total: Duration = .seconds(600)

  /// Creates timeouts. The defaults are 250 seconds of silence, 6 after a possible last event, and 600 in total.
  public init() {}

  /// How often to check timeouts: the times above are accurate to an eighth, and to a second.
  var tick: Duration { max(.milliseconds(5), min(.seconds(1), min(silence, trailing, total) / 8)) }
}
