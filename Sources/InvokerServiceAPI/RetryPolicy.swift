import InvokerRuntime

/// When a call that failed before its first message is made again.
///
/// By default only where the server has surely not carried the call out: the connection was not made, or the answer was
/// 429 or 503. A second run of a workflow may cost money or send a second mail.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a call is made at most; 1 means no retries. For a broken stream: how many connections in a row may break,
  /// so that 1 means that it is not opened again.
  public var attempts: Int
  /// The longest first wait. Each further one may be twice as long, and the real wait is random below that ("full
  /// jitter").
  public var firstDelay: Duration
  /// The longest wait. Where the server asks for a longer one in `Retry-After`, the call fails at once.
  public var maximumDelay: Duration
  /// Whether to repeat calls that the server may have carried out: those that ended in 500, 502, 504 or a timeout, and
  /// those whose connection broke before an answer.
  public var repeatsUncertainCalls: Bool

  /// Three attempts, of calls that were surely not carried out; the first wait is at most half a second long, the
  /// longest 30 seconds.
  public init(
    attempts: Int = 3, firstDelay: Duration = .milliseconds(500), maximumDelay: Duration = .seconds(30),
    repeatsUncertainCalls: Bool = false
  ) {
    self.attempts = attempts
    self.firstDelay = firstDelay
    self.maximumDelay = maximumDelay
    self.repeatsUncertainCalls = repeatsUncertainCalls
  }

  /// One attempt, over one connection.
  public static var none: RetryPolicy { RetryPolicy(attempts: 1) }

  /// How long to wait before the next attempt; `nil` if there is none.
  func delay(after failure: AttemptFailure, failures: Int) -> Duration? {
    guard failures < attempts, failure.error.canRetry, failure.isCertain || repeatsUncertainCalls else { return nil }
    return delay(failures: failures, askedFor: failure.error.retryAfter)
  }

  /// - Parameter wait: what the server asks for.
  func delay(failures: Int, askedFor wait: Duration?) -> Duration? {
    guard let wait else { return backoff(failures: failures) }
    // A little later than asked for, so that not all come at once.
    return wait <= maximumDelay ? wait + jitter(below: firstDelay) : nil
  }

  /// A random wait that doubles on average with each failure.
  private func backoff(failures: Int) -> Duration {
    var longest = firstDelay
    for _ in 1..<max(1, failures) where longest < maximumDelay { longest *= 2 }
    return jitter(below: min(longest, maximumDelay))
  }

  private func jitter(below duration: Duration) -> Duration { duration * Double.random(in: 0...1) }
}

/// Why an attempt failed.
struct AttemptFailure: Error {
  var error: InvocationError
  /// Whether the server has surely not carried the call out.
  var isCertain: Bool
}

extension InvocationError {
  /// How long the server asks to wait.
  var retryAfter: Duration? {
    if case .server(let failure) = reason { failure.retryAfter } else { nil }
  }
}
