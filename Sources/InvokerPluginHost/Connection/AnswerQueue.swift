import InvokerRuntime
import Synchronization

/// A task that waits for an answer. Not a checked one, which costs an allocation for each wait: it is resumed once, by whoever
/// takes it out of the queue's state.
typealias AnswerReader = UnsafeContinuation<Void, Never>

/// The answer to one reverse invocation on its way from the connection, which never waits, to the task that reads it.
final class AnswerQueue: MessageSource {
  private struct State {
    var bytes: [UInt8] = []
    var messages: [Range<Int>] = []
    /// Set when no more comes: `nil` inside for the proper end.
    var end: InvocationError??
    var reader: AnswerReader?
    /// What brings the answer, where it has a connection of its own; given up with the answer.
    var exchange: Task<Void, Never>?
    var lastNews: ContinuousClock.Instant
  }

  let invocation: Invocation
  private let start: ContinuousClock.Instant
  private let budget: BufferBudget
  private let state: Mutex<State>

  init(_ invocation: Invocation, at start: ContinuousClock.Instant, budget: BufferBudget) {
    self.invocation = invocation
    self.start = start
    self.budget = budget
    state = Mutex(State(lastNews: start))
  }

  deinit { budget.give(back: state.withLock(\.bytes.count)) }

  // MARK: For the connection

  /// Takes a message.
  ///
  /// - Returns: the task to wake, once all that has come is in.
  func append(_ message: UnsafeBufferPointer<UInt8>, at now: ContinuousClock.Instant) -> AnswerReader? {
    let (reader, isOver) = state.withLock { state -> (AnswerReader?, Bool) in
      state.lastNews = now
      guard state.end == nil else { return (nil, false) }
      // However large, one message must get through.
      guard budget.take(message.count, whenWaiting: state.bytes.count) else { return (nil, true) }
      let start = state.bytes.count
      state.bytes.append(contentsOf: message)
      state.messages.append(start..<state.bytes.count)
      return (state.reader.take(), false)
    }
    return isOver ? end(invocation.error(.overflow(limit: budget.limits.bufferedBytes))) : reader
  }

  /// Ends the answer, properly or with an error. What came before is still read. The first end counts.
  ///
  /// - Returns: the task to wake.
  func end(_ error: InvocationError?) -> AnswerReader? {
    let (reader, exchange) = state.withLock { state in
      if state.end == nil { state.end = .some(error) }
      return (state.reader.take(), state.exchange.take())
    }
    exchange?.cancel()
    return reader
  }

  /// Sets what brings the answer.
  func attach(_ exchange: Task<Void, Never>) {
    let isOver = state.withLock { state in
      if state.end == nil { state.exchange = exchange }
      return state.end != nil
    }
    if isOver { exchange.cancel() }
  }

  /// What was waited for in vain until `now`.
  func expiry(at now: ContinuousClock.Instant, _ timeouts: PluginTimeouts) -> InvocationError.Reason? {
    if now - start >= timeouts.total { return .timeout(waitingFor: "end of the answer", after: timeouts.total) }
    let silence = now - state.withLock(\.lastNews)
    return silence >= timeouts.silence ? .timeout(waitingFor: "answer", after: timeouts.silence) : nil
  }

  // MARK: For the reader

  /// Waits for the first message, or for the failure in its place. Cancelling the task cancels the invocation.
  func waitForFirst() async throws(InvocationError) {
    await withTaskCancellationHandler(operation: wait, onCancel: cancel)
    let failure = state.withLock { state in state.messages.isEmpty ? state.end ?? nil : nil }
    if let failure { throw failure }
  }

  func poll() -> MessageBatch? { state.withLock { takeMessages(of: &$0) } }

  func next() async throws(InvocationError) -> MessageBatch? {
    await wait()
    let (batch, end) = state.withLock { state in (takeMessages(of: &state), state.end) }
    if let batch { return batch }
    if let error = end ?? nil { throw error }
    return nil
  }

  private func takeMessages(of state: inout State) -> MessageBatch? {
    guard !state.messages.isEmpty else { return nil }
    defer { forgetMessages(of: &state) }
    return MessageBatch(state.bytes, messages: state.messages)
  }

  private func forgetMessages(of state: inout State) {
    budget.give(back: state.bytes.count)
    state.bytes = []
    state.messages = []
  }

  /// The daemon has no word for giving up. What still comes is thrown away.
  func cancel() {
    state.withLock { forgetMessages(of: &$0) }
    end(invocation.error(.cancelled))?.resume()
  }

  /// Returns when there is something to read.
  private func wait() async {
    await withUnsafeContinuation { continuation in
      let isReady = state.withLock { state in
        if state.end != nil || !state.messages.isEmpty { return true }
        state.reader = continuation
        return false
      }
      if isReady { continuation.resume() }
    }
  }
}
