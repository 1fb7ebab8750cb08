/// How long to wait between tries.
public struct Backoff: Hashable, Sendable {
  /// Before the second try. Each wait after it is twice as long.
  public var first: Duration = .milliseconds(500)
  /// The longest wait.
  public var maximum: Duration = .seconds(30)

  /// Half a second at first, 30 seconds at most.
  public init() {}

  /// The wait after that many tries in vain, up to a quarter shorter at random, so that many plugins do not come back at
  /// the same moment.
  func delay(failures: Int) -> Duration {
    min(first * (1 << min(max(failures - 1, 0), 20)), maximum) * Double.random(in: 0.75...1)
  }
}
