import InvokerRuntime

/// How long the client tries to reopen the broken stream of a run.
public struct ResumePolicy: Hashable, Sendable {
  /// How long the client waits for an unreachable server, for example one that restarts: from the break to the last
  /// attempt. Zero means that streams are not reopened.
  public var window: Duration
  /// The maximum number of consecutive reopened streams that end or break without anything new.
  public var stillStreams: Int
  /// The maximum time that reopened streams can have nothing new, from when the connection broke after the last new
  /// event.
  public var stillness: Duration

  /// Creates a policy. By default, it allows a minute for a server that restarts, and three streams or five minutes for
  /// a stalled run.
  public init(window: Duration = .seconds(60), stillStreams: Int = 3, stillness: Duration = .seconds(300)) {
    self.window = window
    self.stillStreams = stillStreams
    self.stillness = stillness
  }

  /// Doesn't reopen broken streams.
  public static var never: ResumePolicy { ResumePolicy(window: .zero) }

  /// How long to wait before the next attempt; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - failures: the number of failures since the connection broke, including that.
  ///   - wait: the wait that the server requests.
  ///   - left: the remainder of the ``window``.
  ///   - retries: the general policy for waits.
  func delay(failures: Int, askedFor wait: Duration?, left: Duration, _ retries: RetryPolicy) -> Duration? {
    guard left > .zero else { return nil }
    if let wait { return wait <= left ? retries.delay(askedFor: wait) : nil }
    // Never so long that a server that is back waits for its client, and once more at the end of the window.
    return min(retries.backoff(failures: failures, atMost: longestPause), left)
  }
}

private let longestPause = Duration.seconds(5)

/// How long a run, read over successive connections, has had nothing new.
struct Standstill {
  /// When the connection broke after the last new event; `nil` while none has broken.
  private(set) var since: ContinuousClock.Instant?
  /// The number of streams opened since then.
  private(set) var streams = 0

  mutating func connectionBroke() { since = since ?? .now }

  mutating func streamOpened() { streams += 1 }

  mutating func eventCame() { self = Standstill() }

  /// How much longer it can last; `nil` if the run isn't stalled.
  func patience(_ policy: ResumePolicy) -> Duration? {
    since.map { max(.zero, policy.stillness - (.now - $0)) }
  }

  /// The description of a run that has been stalled for too long.
  func stalledRun(_ ids: [String: String], _ policy: ResumePolicy) -> StalledRun? {
    guard let since, case let silence = .now - since, streams >= policy.stillStreams || silence >= policy.stillness
    else { return nil }
    return streams > 0 ? StalledRun(ids: ids, streams: streams, silence: silence) : nil
  }
}
