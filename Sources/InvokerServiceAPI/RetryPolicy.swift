import InvokerRuntime

/// When a call that failed before its first message is made again.
///
/// By default only where the server has surely not carried the call out: the connection was not made, or the answer was
/// 429 or 503. A second run of a workflow may cost money or send a second mail.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a call is made at most; 1 means no retries. For broken streams: how often in a row one is opened again.
  public var attempts = 3
  /// The longest first wait. Each further one may be twice as long, and the real wait is random below that ("full
  /// jitter").
  public var firstDelay: Duration = .milliseconds(500)
  /// The longest wait. Where the server asks for a longer one in `Retry-After`, the call fails at once.
  public var maximumDelay: Duration = .seconds(30)
  /// Whether to repeat calls that the server may have carried out: those that ended in 500, 502, 504 or a timeout, and
  /// those whose connection broke before an answer.
  public var repeatsUncertainCalls = false

  public init() {}

  public static var none: RetryPolicy {
    var policy = RetryPolicy()
    policy.attempts = 1
    return policy
  }

  /// How long to wait before the next attempt; `nil` if there is none.
  func delay(after failure: AttemptFailure, failures: Int) -> Duration? {
    guard failures < attempts, failure.error.canRetry, failure.isCertain || repeatsUncertainCalls else { return nil }
    if case .server(let server) = failure.error.reason, let wait = server.retryAfter {
      // A little later than asked for, so that not all come at once.
      return wait <= maximumDelay ? wait + jitter(below: firstDelay) : nil
    }
    return backoff(failures: failures)
  }

  /// A random wait that doubles on average with each failure.
  func backoff(failures: Int) -> Duration {
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
