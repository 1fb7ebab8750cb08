public import InvokerRuntime

/// The response to a reverse invocation, step by step. After the last step, the daemon sends `end`.
public struct InvocationAnswer: Sendable {
  /// One step of the daemon.
  public enum Step: Sendable, Hashable {
    /// A message of the response.
    case response(JSONValue)
    /// A failure, with the daemon's message.
    case error(String)
    /// A pause of that duration.
    case wait(Duration)
    /// Nothing more for this invocation, not even `end`.
    case silence
    /// Closes the connection to the plugin.
    case cut
  }

  /// Steps that are generated one by one.
  public typealias Steps = any AsyncSequence<Step, Never> & Sendable

  /// Whether responses are marked as parts of a stream, as the daemon does for most types.
  public var isStream: Bool
  /// The steps of the daemon, in order.
  public var steps: Steps

  /// Creates a response whose steps are generated one by one.
  public init(isStream: Bool = true, steps: Steps) {
    self.isStream = isStream
    self.steps = steps
  }

  /// Creates a response from known steps.
  public init(isStream: Bool = true, _ steps: [Step]) {
    self.init(isStream: isStream, steps: StepList(steps: steps))
  }
}
