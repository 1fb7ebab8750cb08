public import InvokerRuntime

/// What a reverse invocation is answered with, step by step. After the last step the daemon says `end`.
public struct InvocationAnswer: Sendable {
  /// One thing that the daemon does.
  public enum Step: Sendable, Hashable {
    /// A message of the answer.
    case response(JSONValue)
    /// A failure, in the daemon's words.
    case error(String)
    /// Nothing for that long.
    case wait(Duration)
    /// Nothing more for this invocation, not even its end.
    case silence
    /// Closes the connection to the plugin.
    case cut
  }

  /// Steps that come one by one.
  public typealias Steps = any AsyncSequence<Step, Never> & Sendable

  /// Whether responses are told to be parts of a stream, which the daemon does for most types.
  public var isStream: Bool
  /// What the daemon does, in order.
  public var steps: Steps

  /// An answer whose steps come one by one.
  public init(isStream: Bool = true, steps: Steps) {
    self.isStream = isStream
    self.steps = steps
  }

  /// An answer of steps that are known beforehand.
  public init(isStream: Bool = true, _ steps: [Step]) {
    self.init(isStream: isStream, steps: StepList(steps: steps))
  }
}
