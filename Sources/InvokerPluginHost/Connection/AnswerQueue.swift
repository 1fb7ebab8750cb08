import InvokerRuntime
import Synchronization

/// A task that waits for a response. Not a checked continuation, which costs an allocation for each wait: it is resumed
/// once, by the code that removes it from the queue's state.
typealias AnswerReader = UnsafeContinuation<Void, Never>

/// The response to one reverse invocation, between the connection, which never waits, and the task that reads it.
final class AnswerQueue: MessageSource {
  private struct State {
    var bytes: [UInt8] = []
    var messages: [Range<Int>] = []
    /// The number of them that follow a possible last event.
    var trailing = 0
    var progress: AnswerProgress
    /// Set when there are no more messages: `nil` inside for the regular end.
    var end: InvocationError??
    var reader: AnswerReader?
    /// The source of the response, if it has its own connection; abandoned together with the response.
    var exchange: Task<Void, Never>?
    var lastNews: ContinuousClock.Instant
    /// The paths of the fields whose drift has been noted.
    var drifts: Set<String> = []
  }

  /// What didn't arrive in time.
  enum Expiry {
    case timeout(waitingFor: String, after: Duration)
    /// Something after a possible last event.
    case trailing
  }

  let invocation: Invocation
  private let start: ContinuousClock.Instant
  private let budget: BufferBudget
  private let log: @Sendable (PluginHost.Note) -> Void
  private let state: Mutex<State>

  /// - Parameter log: called with what doesn't match the spec in the response.
  init(
    _ invocation: Invocation, at start: ContinuousClock.Instant, budget: BufferBudget,
    log: @escaping @Sendable (PluginHost.Note) -> Void
  ) {
    self.invocation = invocation
    self.start = start
    self.budget = budget
    self.log = log
    state = Mutex(State(progress: AnswerProgress(invocation.interface.stream), lastNews: start))
  }

  deinit { budget.give(back: state.withLock(\.bytes.count)) }

  // MARK: For the connection

  /// Receives a message.
  ///
  /// - Parameter name: the value of the field that identifies the platform's events.
  /// - Returns: the task to wake, once everything that has arrived is in the queue.
  func append(
    _ message: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>, at now: ContinuousClock.Instant
  ) -> AnswerReader? {
    if invocation.mode == .blocking {
      switch ReplyMessage(message) {
      case .reply: break
      case .keepAlive:
        state.withLock { $0.lastNews = now }
        return nil
      case .failure(let failure): return end(invocation.error(toldInAnswer: failure))
      }
    }
    let (reader, isOver) = state.withLock { state -> (AnswerReader?, Bool) in
      state.lastNews = now
      guard state.end == nil else { return (nil, false) }
      // However large, one message must get through.
      guard budget.take(message.count, whenWaiting: state.bytes.count) else { return (nil, true) }
      if state.progress.end.hasCome { state.trailing += 1 }
      state.progress.take(message, name: name)
      let start = state.bytes.count
      state.bytes.append(contentsOf: message)
      state.messages.append(start..<state.bytes.count)
      return (state.reader.take(), false)
    }
    return isOver ? end(invocation.error(.overflow(limit: budget.limits.bufferedBytes))) : reader
  }

  /// Ends the response, regularly or with an error. Earlier messages can still be read. Only the first end has an
  /// effect.
  ///
  /// After a possible last event, any end is a regular end; before it, none is.
  ///
  /// - Returns: the task to wake.
  func end(_ error: InvocationError?) -> AnswerReader? {
    let (reader, exchange) = state.withLock { state in
      if state.end == nil { state.end = .some(failure(error, state.progress.end)) }
      return (state.reader.take(), state.exchange.take())
    }
    exchange?.cancel()
    return reader
  }

  private func failure(_ error: InvocationError?, _ end: StreamEnd) -> InvocationError? {
    if error?.reason == .cancelled { return error }
    if end.hasCome { return nil }
    guard error == nil, invocation.mode == .streaming, let missing = end.missing else { return error }
    return invocation.error(.ended(before: missing))
  }

  /// Sets the source of the response.
  func attach(_ exchange: Task<Void, Never>) {
    let isOver = state.withLock { state in
      if state.end == nil { state.exchange = exchange }
      return state.end != nil
    }
    if isOver { exchange.cancel() }
  }

  /// What hasn't arrived by `now`; `nil` if the wait isn't too long yet.
  func expiry(at now: ContinuousClock.Instant, _ timeouts: PluginTimeouts) -> Expiry? {
    if now - start >= timeouts.total { return .timeout(waitingFor: "end of the answer", after: timeouts.total) }
    let (isTrailing, silence) = state.withLock { ($0.end == nil && $0.progress.end.hasCome, now - $0.lastNews) }
    if isTrailing, silence >= timeouts.trailing { return .trailing }
    return silence >= timeouts.silence ? .timeout(waitingFor: "answer", after: timeouts.silence) : nil
  }

  // MARK: For the reader

  /// Waits for the first message, or for the failure instead of it. Canceling the task cancels the invocation.
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

  func note(_ drift: ResponseProblem) {
    let isNew = state.withLock { $0.drifts.insert(drift.path).inserted }
    if isNew { log(.drift(drift, interface: invocation.interface.name)) }
  }

  private func takeMessages(of state: inout State) -> MessageBatch? {
    guard !state.messages.isEmpty else { return nil }
    defer { forgetMessages(of: &state) }
    return MessageBatch(state.bytes, messages: state.messages, trailing: state.trailing)
  }

  private func forgetMessages(of state: inout State) {
    budget.give(back: state.bytes.count)
    state.bytes = []
    state.messages = []
    state.trailing = 0
  }

  /// The daemon has no message for canceling. What still arrives is discarded.
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
