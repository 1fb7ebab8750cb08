import InvokerRuntime
import Synchronization

/// A transport that responds from a script and records invocations, for tests of code that calls interfaces.
///
///     let transport = ScriptedTransport([.messages([#"{"event":"message","answer":"Hi"}"#])])
///     let reply = try await transport.chat.reply(query: "Hello", user: "mia")
public final class ScriptedTransport: Transport, ServiceClient, PluginClient {
  /// The response to one invocation.
  public struct Answer: Sendable {
    var messages: [[UInt8]]
    var failure: InvocationError.Reason?
    /// Whether the failure replaces a response, instead of ending it.
    var failsAtOnce = false
    var endless = false

    /// JSON texts, one message each, and then the end of the stream or `failure`.
    public static func messages(_ texts: [String], failure: InvocationError.Reason? = nil) -> Answer {
      Answer(messages: texts.map { Array($0.utf8) }, failure: failure)
    }

    /// A failure instead of a response.
    public static func failure(_ reason: InvocationError.Reason) -> Answer {
      Answer(messages: [], failure: reason, failsAtOnce: true)
    }

    /// JSON texts, and then silence until the invocation is canceled.
    public static func endless(_ texts: [String] = []) -> Answer {
      Answer(messages: texts.map { Array($0.utf8) }, failure: nil, endless: true)
    }
  }

  private struct State {
    var answers: ArraySlice<Answer>
    var invocations: [Invocation] = []
    var cancelled: Set<String> = []
  }

  private let state: Mutex<State>

  /// Creates a transport with a script.
  ///
  /// - Parameter answers: the responses to the invocations, in order; an invocation without a response fails.
  public init(_ answers: [Answer]) { state = Mutex(State(answers: answers[...])) }

  /// The session that uses this transport.
  public var session: Session { Session(transport: self) }

  /// The invocations so far, in order.
  public var invocations: [Invocation] { state.withLock(\.invocations) }

  /// The IDs of the invocations that have ended: read to the end, abandoned, or canceled.
  public var ended: Set<String> { state.withLock(\.cancelled) }

  public func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource {
    let answer = state.withLock { state in
      state.invocations.append(invocation)
      return state.answers.popFirst()
    }
    guard let answer else {
      throw invocation.error(.connection(ConnectionProblem("the script has no answer for this invocation")))
    }
    if let failure = answer.failure, answer.failsAtOnce { throw invocation.error(failure) }
    return ScriptedSource(answer, of: invocation) { [self] in
      state.withLock { _ = $0.cancelled.insert(invocation.id) }
    }
  }
}

/// The messages of one scripted response, each in its own batch.
private final class ScriptedSource: MessageSource {
  private let answer: Answer
  private let invocation: Invocation
  private let onCancel: @Sendable () -> Void
  private let sent = Mutex(0)
  private let isCancelled = Mutex(false)

  typealias Answer = ScriptedTransport.Answer

  init(_ answer: Answer, of invocation: Invocation, onCancel: @escaping @Sendable () -> Void) {
    self.answer = answer
    self.invocation = invocation
    self.onCancel = onCancel
  }

  func next() async throws(InvocationError) -> MessageBatch? {
    let index = sent.withLock { sent in
      defer { sent += 1 }
      return sent
    }
    if Task.isCancelled { throw invocation.error(.cancelled) }
    if answer.messages.indices.contains(index) { return MessageBatch(answer.messages[index]) }
    while answer.endless {
      if isCancelled.withLock({ $0 }) { throw invocation.error(.cancelled) }
      do { try await Task.sleep(for: .milliseconds(5)) } catch { throw invocation.error(.cancelled) }
    }
    if let failure = answer.failure { throw invocation.error(failure) }
    return nil
  }

  func cancel() {
    isCancelled.withLock { $0 = true }
    onCancel()
  }
}
