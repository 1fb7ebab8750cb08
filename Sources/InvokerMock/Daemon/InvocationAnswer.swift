public import InvokerRuntime

/// What a reverse invocation is answered with, step by step. After the last step the daemon says `end`.
public struct InvocationAnswer: Sendable {
  /// One thing that the daemon does.
  public enum Step: Sendable, Hashable {
    case response(JSONValue)
    case error(String)
    case wait(Duration)
    /// Nothing more for this invocation, not even its end.
    case silence
    /// Closes the connection to the plugin.
    case cut
  }

  public typealias Steps = any AsyncSequence<Step, Never> & Sendable

  /// Whether responses are told to be parts of a stream, which the daemon does for most types.
  public var isStream: Bool
  public var steps: Steps

  public init(isStream: Bool = true, steps: Steps) {
    self.isStream = isStream
    self.steps = steps
  }

  public init(isStream: Bool = true, _ steps: [Step]) {
    self.init(isStream: isStream, steps: StepList(steps: steps))
  }
}
