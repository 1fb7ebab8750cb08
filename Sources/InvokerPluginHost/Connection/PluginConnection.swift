import InvokerRuntime
import Synchronization

/// A connection to the plugin daemon over any carrier: sends reverse invocations, and routes incoming messages to the
/// tasks that wait for them.
final class PluginConnection: Sendable {
  private struct State {
    /// The invocations that haven't ended. An abandoned one stays until its end, so that its late responses aren't
    /// reported as unknown.
    var pending: [RequestID: AnswerQueue] = [:]
    var attempts: UInt64 = 0
    /// Why the connection is lost.
    var closure: ConnectionProblem?
  }

  let output: OutputQueue
  /// How reverse invocations reach the daemon; `nil` for over the connection itself.
  private let exchanges: ReverseExchanges?
  let options: PluginHost.Options
  let budget: BufferBudget
  /// The requests of the daemon. The stream ends with the connection.
  let requests: AsyncStream<PluginRequest>
  private let requestsEnd: AsyncStream<PluginRequest>.Continuation
  private let state = Mutex(State())
  private let counts = Mutex(ConnectionCounts())
  private let served = Atomic(false)

  init(_ sink: any OutputSink, options: PluginHost.Options, exchanges: ReverseExchanges? = nil) {
    self.options = options
    self.exchanges = exchanges
    output = OutputQueue(sink, lineLimit: options.maximumLine)
    budget = BufferBudget(
      .init(bufferedBytes: options.bufferedBytes, totalBufferedBytes: options.totalBufferedBytes))
    (requests, requestsEnd) = AsyncStream.makeStream()
  }

  /// Counts incoming messages that are of no use.
  var discarded: ConnectionCounts { counts.withLock(\.self) }

  /// The number of invocations that haven't ended.
  var pendingInvocations: Int { state.withLock(\.pending.count) }

  // MARK: The beginning

  /// Notifies the daemon that the plugin is ready, and from then on that it is running. Over TCP, the plugin must be
  /// registered first.
  func begin() {
    served.store(true, ordering: .relaxed)
    output.beat()
  }

  var isServed: Bool { served.load(ordering: .relaxed) }

  // MARK: Sending

  /// Sends a reverse invocation, if there is space for it.
  ///
  /// - Returns: what to send when there is.
  func send(
    _ answers: AnswerQueue, type: String, request: [UInt8], session: String
  ) throws(InvocationError) -> Unsent? {
    // Before writing: the answer may come before the write has returned.
    let id = try register(answers)
    let line = PluginLine.invoke(session: session, type: type, id: id, request: request)
    do throws(OutputFailure) {
      guard let exchanges else { return try output.writeAtOnce(line) ? nil : Unsent(id: id, line: line) }
      try exchanges.start(line, id, session: session, answers, over: self)
      return nil
    } catch {
      throw failure(error, id, answers)
    }
  }

  /// Sends a reverse invocation when there is space for it.
  func wait(sending unsent: Unsent, _ answers: AnswerQueue) async throws(InvocationError) {
    do { try await output.wait(writing: unsent.line) } catch { throw failure(error, unsent.id, answers) }
  }

  private func failure(_ failure: OutputFailure, _ id: RequestID, _ answers: AnswerQueue) -> InvocationError {
    forget(id)
    return answers.invocation.error(reason(failure))
  }

  private func register(_ answers: AnswerQueue) throws(InvocationError) -> RequestID {
    let invocation = UInt64(answers.invocation.id, radix: 16) ?? 0
    let (id, closure) = state.withLock { state in
      state.attempts += 1
      let id = RequestID(invocation: invocation, attempt: state.attempts)
      if state.closure == nil { state.pending[id] = answers }
      return (id, state.closure)
    }
    if let closure { throw answers.invocation.error(.connection(closure)) }
    return id
  }

  private func reason(_ failure: OutputFailure) -> InvocationError.Reason {
    switch failure {
    case .cancelled: return .cancelled
    case .timeout(let limit): return .timeout(waitingFor: "reading of the request", after: limit)
    case .closed: return .connection(state.withLock(\.closure) ?? ConnectionProblem(.broken, "nothing can be written"))
    case .tooLong(let bytes, let limit):
      let problem = "the message takes \(bytes) bytes, and the daemon takes at most \(limit)"
      return .argument(name: "request", problem: problem)
    }
  }

  // MARK: Routing

  func answers(to id: RequestID) -> AnswerQueue? { state.withLock { $0.pending[id] } }

  @discardableResult
  func forget(_ id: RequestID) -> AnswerQueue? { state.withLock { $0.pending.removeValue(forKey: id) } }

  func forgetAll() -> [AnswerQueue] {
    state.withLock { state in
      defer { state.pending = [:] }
      return Array(state.pending.values)
    }
  }

  func receive(_ request: PluginRequest) { requestsEnd.yield(request) }

  func discard(_ kind: WritableKeyPath<ConnectionCounts, Int> & Sendable, _ line: UnsafeBufferPointer<UInt8>) {
    let count = counts.withLock { counts in
      counts[keyPath: kind] += 1
      return counts[keyPath: kind]
    }
    // A daemon gone mad must not fill the log as well.
    guard count <= 10 else { return }
    options.note(.discarded(String(decoding: line.prefix(200), as: UTF8.self)))
  }

  // MARK: The end

  /// Fails everything that has waited too long. Called every ``PluginTimeouts/tick``.
  func expire(at now: ContinuousClock.Instant = .now) {
    output.expire(at: now, after: options.timeouts.silence)
    let pending = state.withLock(\.pending)
    for (id, answers) in pending {
      switch answers.expiry(at: now, options.timeouts) {
      case nil: break
      // The daemon's end of it may still come, and is no stranger.
      case .trailing?: answers.end(nil)?.resume()
      case .timeout(let awaited, let limit)?:
        forget(id)
        answers.end(answers.invocation.error(.timeout(waitingFor: awaited, after: limit)))?.resume()
      }
    }
  }

  /// Fails everything that waits. Only the first reason has an effect.
  func close(_ problem: ConnectionProblem) {
    let pending = state.withLock { state -> [RequestID: AnswerQueue] in
      guard state.closure == nil else { return [:] }
      state.closure = problem
      defer { state.pending = [:] }
      return state.pending
    }
    output.close()
    for answers in pending.values { answers.end(answers.invocation.error(.connection(problem)))?.resume() }
    requestsEnd.finish()
  }
}

/// A reverse invocation that waits for space.
struct Unsent: Sendable {
  let id: RequestID
  let line: PluginLine
}

/// Incoming messages of the daemon that are of no use.
struct ConnectionCounts: Hashable, Sendable {
  /// Lines that are not JSON, or too long.
  var garbage = 0
  /// Responses that belong to no invocation: an ID that is unknown, or whose invocation has ended.
  var strayAnswers = 0
}
