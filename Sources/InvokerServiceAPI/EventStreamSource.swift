import InvokerHTTP
import InvokerRuntime
import Synchronization

/// The messages of a stream of Server-Sent Events, over one connection or several.
final class EventStreamSource: MessageSource {
  let call: ServiceCall
  let state: Mutex<EventStreamState>

  init(_ body: WatchedBody, of call: ServiceCall) {
    self.call = call
    state = Mutex(EventStreamState(body, of: call))
  }

  /// Waits for the first messages. If the request names the run, a stream that breaks before them is reopened.
  func readFirst() async throws(InvocationError) {
    if let first = try await next() { return state.withLock { $0.first = first } }
    // A stream can consist of its terminator.
    guard state.withLock(\.tracker.end.isTerminated) else {
      throw call.request.invocation.error(.ended(before: "the first event"))
    }
  }

  func poll() -> MessageBatch? {
    state.withLock { state in
      if let first = state.first.take() { return first }
      // A failure or the end stays until `next` meets it.
      guard !state.isOver, case .batch(let batch) = state.poll() else { return nil }
      return batch
    }
  }

  func next() async throws(InvocationError) -> MessageBatch? {
    let (first, isOver) = state.withLock { state in (state.first.take(), state.isOver) }
    if let first { return first }
    guard !isOver else { return nil }
    while true {
      do throws(Break) {
        if let batch = try await batch() { return batch }
        end()
        return nil
      } catch {
        try await reopen(after: error)
      }
    }
  }

  func redacted(_ error: InvocationError) -> InvocationError { call.request.redacted(error) }

  var reopenings: Int { state.withLock(\.reopenings) }

  func note(_ drift: ResponseProblem) {
    let isNew = state.withLock { $0.drifts.insert(drift.path).inserted }
    if isNew { call.options.note(.drift(call.request.redacted(drift))) }
  }

  /// Ends the stream, without waiting for what the server may still send.
  private func end() {
    let body = state.withLock { state in
      state.isOver = true
      state.needsNoStop = true
      return state.body
    }
    body.cancel()
  }

  func cancel() {
    let (body, reopening, abandoned) = state.withLock { state in
      let isAbandoned = !state.needsNoStop && !state.tracker.end.hasCome
      state.isOver = true
      state.needsNoStop = true
      return (state.body, state.reopening.take(), isAbandoned ? state.tracker.values : nil)
    }
    reopening?.cancel()
    body.cancel()
    // A stream that has not told its task's id yet cannot be stopped.
    guard call.options.stopsAbandonedStreams, let abandoned, call.request.stop(abandoned) != nil else { return }
    // In a task of its own: the one that reads the stream is gone or cancelled.
    Task { [call] in
      do throws(InvocationError) { try await call.withOwnDeadline().stop(abandoned) } catch {
        call.options.note(.stopFailed(error))
      }
    }
  }

  // MARK: One connection

  /// Why a connection has no more messages.
  struct Break: Error {
    var error: InvocationError
    /// Whether the run may continue without its connection.
    var canReopen: Bool
  }

  /// The next messages over the connection; `nil` at the regular end of the stream.
  private func batch() async throws(Break) -> MessageBatch? {
    var alarm: Task<Void, Never>?
    defer { alarm?.cancel() }
    while true {
      let (body, outcome) = state.withLock { state in (state.body, state.poll()) }
      switch outcome {
      case .batch(let batch): return batch
      case .nothing:
        // Keep-alives do not prolong it.
        if alarm == nil, let patience = state.withLock({ $0.patience(call.options) }) {
          alarm = body.giveUp(after: patience, waitingFor: "next event")
        }
        await body.more()
      case .end(missing: nil): return nil
      case .end(missing: let missing?):
        throw Break(error: call.request.invocation.error(.ended(before: missing)), canReopen: true)
      case .failed(let failure):
        var canReopen = true
        if case .http(let failure) = failure { canReopen = failure.reason == .broken }
        throw Break(error: call.request.error(failure), canReopen: canReopen)
      case .told(let failure):
        throw Break(error: call.request.error(toldInAnswer: failure), canReopen: false)
      case .tooLarge:
        throw Break(error: call.request.tooLarge(call.options.maximumMessageSize), canReopen: false)
      }
    }
  }
}
