public import InvokerRuntime

extension Conversation {
  /// The state of the last answer.
  public enum State: Equatable, Sendable {
    /// Nothing was asked, or the answer is complete.
    case idle
    /// A question or a form was sent, and the response hasn't begun.
    case sending
    /// The answer is arriving.
    case streaming
    /// The run waits until a person has filled in these forms. There are none if it waits for something else.
    case paused([Form])
    /// The user stopped the answer, or somebody else did.
    case stopped
    /// The answer failed. What has arrived of it remains.
    case failed(Failure)
  }

  /// Why an answer failed, and what to do about it.
  public struct Failure: Equatable, Sendable {
    /// What went wrong. Its `canRetry` tells whether the same call may succeed later.
    public let error: InvocationError
    /// What ``Conversation/retry()`` does.
    public let recovery: Recovery
  }

  /// What can be done about a failure.
  public enum Recovery: Hashable, Sendable {
    /// Send the question again. The answer begins anew.
    case send
    /// Resume the run, which continues on the server. The answer continues.
    case resume
  }
}

extension Conversation.Failure {
  /// - Parameters:
  ///   - run: whether there is a run to resume.
  ///   - isOpening: whether a stream could not be opened, so that the run itself may be unaffected.
  init(_ error: InvocationError, run: Bool, isOpening: Bool) {
    self.error = error
    let mayContinue =
      switch error.reason {
      case .connection, .timeout, .ended, .stalled, .overflow, .cancelled: true
      case .server: isOpening && error.canRetry
      case .run, .argument, .response, .unexpectedContent, .blob, .permissionDenied: false
      }
    recovery = run && mayContinue ? .resume : .send
  }
}
