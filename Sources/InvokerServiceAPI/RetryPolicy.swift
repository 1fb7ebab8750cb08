import InvokerRuntime

/// When a call that failed before its first message is retried.
///
/// By default, a call is retried only if the server certainly hasn't executed it: the connection couldn't be made, or
/// the response was 503 or rejected the call for a transient reason, such as 429. A second run of a workflow may cost
/// money or send a second email.
public struct RetryPolicy: Hashable, Sendable {
  /// The maximum number of attempts; 1 means no retries.
  public var attempts: Int
  /// The maximum first wait. The maximum doubles with each further wait, and the actual wait is random below it ("full
  /// jitter").
  public var firstDelay: Duration
  /// The maximum wait. If the server requests a longer one in `Retry-After`, the call fails immediately.
  public var maximumDelay: Duration
  /// Whether to retry calls that the server may have executed: those that ended with 500, 502, 504, or a timeout, and
  /// those whose connection broke before a response.
  public var repeatsUncertainCalls: Bool

  /// Creates a policy. The default is three attempts, for calls that certainly weren't executed, with at most half a
  /// second for the first wait and 30 seconds for any wait.
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

  /// Slightly later than the server requests, so that clients don't all return at once.
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
  /// Whether the server certainly hasn't executed the call.
  var isCertain: Bool

  init(error: InvocationError, isCertain: Bool) {
    self.error = error
    self.isCertain = isCertain
  }

  /// A failure reported by the server. For a transient failure, a 4xx status means that the call was rejected, and 503
  /// that the server couldn't execute it.
  init(told error: InvocationError) {
    var isCertain = false
    if case .server(let failure) = error.reason, let status = failure.status {
      isCertain = error.canRetry && 400..<500 ~= status || status == 503
    }
    self.init(error: error, isCertain: isCertain)
  }
}

extension InvocationError {
  /// The wait that the server requests.
  var retryAfter: Duration? {
    if case .server(let failure) = reason { failure.retryAfter } else { nil }
  }
}
