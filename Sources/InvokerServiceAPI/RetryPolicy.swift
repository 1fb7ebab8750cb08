import InvokerRuntime

/// When a call that failed before its first message is made again.
///
/// By default only where the server has surely not carried the call out: the connection was not made, or the answer was
/// 503, or refused the call for a reason that passes, as 429 does. A second run of a workflow may cost money or send a
/// second mail.
public struct RetryPolicy: Hashable, Sendable {
  /// How often a call is made at most; 1 means no retries.
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

  /// One attempt.
  public static var none: RetryPolicy { RetryPolicy(attempts: 1) }

  /// How long to wait before the next attempt; `nil` if there is none.
  func delay(after failure: AttemptFailure, failures: Int) -> Duration? {
    guard failures < attempts, failure.error.canRetry, failure.isCertain || repeatsUncertainCalls else { return nil }
    guard let wait = failure.error.retryAfter else { return backoff(failures: failures, atMost: maximumDelay) }
    return wait <= maximumDelay ? delay(askedFor: wait) : nil
  }

  /// A little later than the server asks for, so that not all come at once.
  func delay(askedFor wait: Duration) -> Duration { wait + jitter(below: firstDelay) }

  /// A random wait that doubles on average with each failure, up to `longest` or the ``maximumDelay``.
  func backoff(failures: Int, atMost longest: Duration) -> Duration {
    let longest = min(longest, maximumDelay)
    var wait = firstDelay
    for _ in 1..<max(1, failures) where wait < longest { wait *= 2 }
    return jitter(below: min(wait, longest))
  }

  private func jitter(below duration: Duration) -> Duration { duration * Double.random(in: 0...1) }
}

/// Why an attempt failed.
struct AttemptFailure: Error {
  var error: InvocationError
  /// Whether the server has surely not carried the call out.
  var isCertain: Bool

  init(error: InvocationError, isCertain: Bool) {
    self.error = error
    self.isCertain = isCertain
  }

  /// A failure that the server tells. Where the same call may be made again, a status of 4xx says that this one was
  /// refused; 503, that nobody was there to carry it out.
  init(told error: InvocationError) {
    var isCertain = false
    if case .server(let failure) = error.reason, let status = failure.status {
      isCertain = error.canRetry && 400..<500 ~= status || status == 503
    }
    self.init(error: error, isCertain: isCertain)
  }
}

extension InvocationError {
  /// How long the server asks to wait.
  var retryAfter: Duration? {
    if case .server(let failure) = reason { failure.retryAfter } else { nil }
  }
}
