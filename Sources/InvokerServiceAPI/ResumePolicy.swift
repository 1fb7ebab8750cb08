import InvokerRuntime

/// How long the stream of a run that broke is opened again.
public struct ResumePolicy: Hashable, Sendable {
  /// How long a server that cannot be reached is waited for, as while it restarts: from the break to the last attempt.
  /// Zero means that streams are not opened again.
  public var window: Duration
  /// How many reopened streams in a row may tell nothing new, and end or break.
  public var stillStreams: Int
  /// How long reopened streams may tell nothing new, since the connection broke behind the last new event.
  public var stillness: Duration

  /// A minute for a server that restarts, and three streams or five minutes for a run that stands still.
  public init(window: Duration = .seconds(60), stillStreams: Int = 3, stillness: Duration = .seconds(300)) {
    self.window = window
    self.stillStreams = stillStreams
    self.stillness = stillness
  }

  /// A broken stream stays broken.
  public static var never: ResumePolicy { ResumePolicy(window: .zero) }

  /// How long to wait before the next attempt; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - failures: how often it failed since the connection broke, which counts.
  ///   - wait: what the server asks for.
  ///   - left: what is left of the ``window``.
  ///   - retries: how long waits are in general.
  func delay(failures: Int, askedFor wait: Duration?, left: Duration, _ retries: RetryPolicy) -> Duration? {
    guard left > .zero else { return nil }
    if let wait { return wait <= left ? retries.delay(askedFor: wait) : nil }
    // Never so long that a server that is back waits for its client, and once more at the end of the window.
    return min(retries.backoff(failures: failures, atMost: longestPause), left)
  }
}

private let longestPause = Duration.seconds(5)

/// How long a run, read over one connection after another, has told nothing new.
struct Standstill {
  /// When the connection broke behind the last new event; `nil` while there is none that broke.
  private(set) var since: ContinuousClock.Instant?
  /// Streams that were opened since then.
  private(set) var streams = 0

  mutating func connectionBroke() { since = since ?? .now }

  mutating func streamOpened() { streams += 1 }

  mutating func eventCame() { self = Standstill() }

  /// How much longer it may last; `nil` where it does not.
  func patience(_ policy: ResumePolicy) -> Duration? {
    since.map { max(.zero, policy.stillness - (.now - $0)) }
  }

  /// What is known of a run that has stood still for too long.
  func stalledRun(_ ids: [String: String], _ policy: ResumePolicy) -> StalledRun? {
    guard let since, case let silence = .now - since, streams >= policy.stillStreams || silence >= policy.stillness
    else { return nil }
    return streams > 0 ? StalledRun(ids: ids, streams: streams, silence: silence) : nil
  }
}
