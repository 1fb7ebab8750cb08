/// How long to wait between attempts.
public struct Backoff: Hashable, Sendable {
  /// The wait before the second attempt. Each later wait is twice as long.
  public var first: Duration = .milliseconds(500)
  /// The longest wait.
  public var maximum: Duration = .seconds(30)

  /// Creates a backoff. The default is half a second at first and at most 30 seconds.
  public init() {}

  /// The wait after that many failed attempts, randomly shortened by up to a quarter, so that many plugins don't return
  /// at the same moment.
  func delay(failures: Int) -> Duration {
    min(first * (1 << min(max(failures - 1, 0), 20)), maximum) * Double.random(in: 0.75...1)
  }
}
