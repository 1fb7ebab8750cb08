import InvokerHTTP
import InvokerRuntime
import Synchronization

/// The messages of a stream of Server-Sent Events, over one connection or several.
final class EventStreamSource: MessageSource {
  fileprivate struct State {
    var body: WatchedBody
    var parser: EventStreamParser
    var tracker: StreamTracker
    /// The first messages, read before anybody asked for them.
    var first: MessageBatch?
    /// Whether nothing more comes: the end, a failure, or a cancellation.
    var isOver = false
    /// Whether the server has ended the generation, or been asked to.
    var isEndedByServer = false
    var reopening: Task<WatchedBody, any Error>?
    /// Connections lost without a message between.
    var breaks = 0
  }

  private let call: ServiceCall
  private let state: Mutex<State>

  init(_ body: WatchedBody, of call: ServiceCall) {
    self.call = call
    let tracker = StreamTracker(call.request.invocation.interface, placeholders: call.request.placeholders)
    state = Mutex(State(body: body, parser: EventStreamParser(call.options), tracker: tracker))
  }

  /// Waits for the first messages.
  func readFirst() async throws(InvocationError) {
    let first: MessageBatch?
    do { first = try await batch() } catch { throw error.error }
    guard let first else { throw call.request.invocation.error(.ended(before: "the first event")) }
    state.withLock { $0.first = first }
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
        state.withLock { state in
          state.isOver = true
          state.isEndedByServer = true
        }
        return nil
      } catch {
        try await reopen(after: error)
      }
    }
  }

  func redacted(_ error: InvocationError) -> InvocationError { call.request.redacted(error) }

  func cancel() {
    let (body, reopening, abandoned) = state.withLock { state in
      let isAbandoned = !state.isEndedByServer && !state.tracker.hasFinished
      state.isOver = true
      state.isEndedByServer = true
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

  /// Why a connection gives no more messages.
  private struct Break: Error {
    var error: InvocationError
    /// Whether the run may go on without its connection.
    var canReopen: Bool
  }

  /// The messages that come next over the connection; `nil` at the proper end of the stream.
  private func batch() async throws(Break) -> MessageBatch? {
    while true {
      let (body, outcome) = state.withLock { state in (state.body, state.poll()) }
      switch outcome {
      case .batch(let batch): return batch
      case .nothing: await body.more()
      case .end(missing: nil): return nil
      case .end(missing: let missing?):
        throw Break(error: call.request.invocation.error(.ended(before: missing)), canReopen: true)
      case .failed(let failure):
        var canReopen = true
        if case .http(let failure) = failure { canReopen = failure.reason == .broken }
        throw Break(error: call.request.error(failure), canReopen: canReopen)
      case .tooLarge:
        throw Break(error: call.request.tooLarge(call.options.maximumMessageSize), canReopen: false)
      }
    }
  }

  // MARK: Another connection

  /// Opens the stream of the run again.
  ///
  /// - Throws: what broke it, where that is not to be had.
  private func reopen(after broken: Break) async throws(InvocationError) {
    var askedFor = state.withLock(\.parser.reconnectionTime)
    while true {
      let (failures, request) = state.withLock { state in
        state.breaks += 1
        return (state.breaks, state.resumeRequest(of: call))
      }
      let policy = call.options.retries
      guard broken.canReopen, call.options.resumesBrokenStreams, failures < policy.attempts, let request,
        let delay = policy.delay(failures: failures, askedFor: askedFor), call.deadline.allows(delay)
      else {
        state.withLock { $0.isOver = true }
        throw broken.error
      }
      call.options.note(.resuming(after: broken.error, in: delay))
      switch try await connect(request, in: delay, orThrow: broken.error) {
      case .success(let body):
        guard state.withLock({ $0.go(on: body, of: call) }) else {
          body.cancel()
          throw call.request.invocation.error(.cancelled)
        }
        call.options.note(.resumed)
        return
      case .failure(let failure): askedFor = failure.error.retryAfter ?? askedFor
      }
    }
  }

  /// - Returns: a failure if another attempt may succeed.
  private func connect(
    _ request: HTTPRequest, in delay: Duration, orThrow broken: InvocationError
  ) async throws(InvocationError) -> Result<WatchedBody, AttemptFailure> {
    let task = Task { [call] in
      try await Task.sleep(for: delay)
      return try await call.eventStream(request)
    }
    let isOver = state.withLock { state in
      state.reopening = task
      return state.isOver
    }
    if isOver { task.cancel() }
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    let isCancelled = state.withLock { state in
      state.reopening = nil
      return state.isOver || Task.isCancelled
    }
    do {
      let body = try result.get()
      guard isCancelled else { return .success(body) }
      body.cancel()
      throw call.request.invocation.error(.cancelled)
    } catch let failure as AttemptFailure where !isCancelled && failure.error.canRetry {
      return .failure(failure)
    } catch {
      state.withLock { $0.isOver = true }
      throw isCancelled ? call.request.invocation.error(.cancelled) : broken
    }
  }
}

/// What there is without waiting.
private enum Outcome {
  case batch(MessageBatch)
  case nothing
  /// With what has not come although the stream has ended.
  case end(missing: String?)
  case failed(CallFailure)
  case tooLarge
}

extension EventStreamSource.State {
  fileprivate mutating func poll() -> Outcome {
    while true {
      // Events that came whole before it were told first.
      if parser.isTooLarge { return .tooLarge }
      let progress: HTTPBodyProgress
      do throws(CallFailure) {
        progress = try body.poll { bytes in try? parser.append(bytes) }
      } catch {
        return .failed(error)
      }
      if let batch = batch() { return .batch(batch) }
      switch progress {
      case .bytes: continue
      case .nothing: return .nothing
      case .end: return .end(missing: tracker.missing ?? (parser.hasUnfinishedEvent ? "the end of an event" : nil))
      }
    }
  }

  /// What opens the stream of the run again; `nil` if nothing does, or nobody wants it.
  fileprivate func resumeRequest(of call: ServiceCall) -> HTTPRequest? {
    if isOver || tracker.hasFinished { return nil }
    return call.request.resume(tracker.values, lastEventID: parser.lastEventID)
  }

  /// Goes on over another connection.
  ///
  /// - Returns: whether anybody still wants that.
  fileprivate mutating func go(on body: WatchedBody, of call: ServiceCall) -> Bool {
    guard !isOver else { return false }
    self.body = body
    parser = EventStreamParser(call.options, lastEventID: parser.lastEventID)
    tracker.isReopened = true
    return true
  }

  /// The messages that are whole and have not been told before.
  private mutating func batch() -> MessageBatch? {
    guard var events = parser.takeEvents() else { return nil }
    // By the standard that is an event, but no message has no bytes.
    if events.data.contains(where: { $0.isEmpty }) { events.data.removeAll { $0.isEmpty } }
    let news = tracker.news(events.data, in: events.bytes)
    guard !news.isEmpty else { return nil }
    breaks = 0
    return MessageBatch(events.bytes, messages: news)
  }
}

extension EventStreamParser {
  fileprivate init(_ options: ServiceAPI.Options, lastEventID: String = "") {
    self.init(maximumEventSize: options.maximumMessageSize, lastEventID: lastEventID)
  }
}
