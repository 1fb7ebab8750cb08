#if Observability
  import InvokerRuntime
  import Synchronization
  import Tracing

  /// One call: its span, and what is known of its response so far.
  final class ObservedCall: Sendable {
    let invocation: Invocation
    let span: any Span
    let labels: CallLabels
    let observability: Observability
    let start = ContinuousClock.now
    private let state: Mutex<State>

    private struct State {
      var response: ResponseReader
      /// Knows the secrets that a response may have echoed.
      var source: (any MessageSource)?
      var timeToFirstText: Duration?
      var reopenings = 0
      /// The paths of the fields whose drift has been reported.
      var drifts: Set<String> = []
      /// What the reader of the messages has found in them.
      var reported: InvocationError?
      /// Whether the reader waits for messages, and will get to know the end.
      var isWaiting = false
      var isLeft = false
      var hasEnded = false
    }

    init(_ invocation: Invocation, by observability: Observability) {
      self.invocation = invocation
      self.observability = observability
      labels = CallLabels(invocation, provider: observability.provider)
      state = Mutex(State(response: ResponseReader(of: invocation)))
      span = observability.tracer.startSpan(labels.spanName, ofKind: .client)
      recordStart()
    }

    /// Runs `body` so that spans in it are within that of the call.
    func inContext<Value: Sendable>(
      _ body: () async throws(InvocationError) -> Value
    ) async throws(InvocationError) -> Value {
      let result: Result<Value, InvocationError> = await ServiceContext.withValue(span.context) {
        do throws(InvocationError) { return .success(try await body()) } catch { return .failure(error) }
      }
      return try result.get()
    }

    // MARK: The response

    func isAnswered(by source: any MessageSource) { state.withLock { $0.source = source } }

    func waits() { state.withLock { $0.isWaiting = true } }

    /// Reads what is needed of messages that have arrived; `nil` is the end of the response.
    func receives(_ batch: MessageBatch?, reopenings: Int = 0) {
      let (isResumed, isLeft, missing) = state.withLock { state in
        state.isWaiting = false
        let isResumed = reopenings > state.reopenings
        if isResumed { state.reopenings = reopenings }
        if let batch, state.response.readsFirstText(in: batch) { state.timeToFirstText = .now - start }
        return (isResumed, state.isLeft && !state.response.isComplete, state.response.missing)
      }
      if isResumed { recordResumption() }
      guard batch == nil else { return }
      if Task.isCancelled {
        end(.failed(invocation.error(.cancelled)))
      } else if let missing {
        end(.failed(invocation.error(.ended(before: missing))))
      } else {
        end(isLeft ? .abandoned : .completed)
      }
    }

    /// A field of a message, or what follows the end of the response, doesn't match the interface.
    func drifts(_ problem: ResponseProblem) {
      let isNew = state.withLock { state in
        // After the end, it does no harm.
        if state.reported?.reason == .response(problem) { state.reported = nil }
        return state.drifts.insert(problem.path).inserted
      }
      if isNew { recordDrift(problem) }
    }

    /// The reader is about to throw an error, which it has found in a message.
    func isReported(_ error: InvocationError) { state.withLock { $0.reported = error } }

    /// The reader wants no more messages.
    func isLeft(byCancellation isCancelled: Bool) {
      let (isWaiting, isComplete) = state.withLock { state in
        state.isLeft = true
        return (state.isWaiting, state.response.isComplete)
      }
      // Whoever waits gets to know how it ends.
      if isWaiting { return }
      let early: Outcome = isCancelled ? .failed(invocation.error(.cancelled)) : .abandoned
      end(isComplete ? .completed : early)
    }

    // MARK: The end

    /// How the reading of a response ends.
    enum Outcome {
      case completed
      case abandoned
      case failed(InvocationError)
    }

    /// Ends the span. Only the first end counts.
    func end(_ outcome: Outcome) {
      let ended = state.withLock { state -> State? in
        if state.hasEnded { return nil }
        state.hasEnded = true
        state.response.finish()
        return state
      }
      guard let ended else { return }
      func redacted(_ error: InvocationError) -> InvocationError { ended.source?.redacted(error) ?? error }
      let told = ended.reported ?? ended.response.failure.map { redacted(invocation.error($0)) }
      let result =
        switch (outcome, told) {
        case (.failed(let error), _): CallResult(error)
        case (_, let error?): CallResult(error)
        case (.completed, nil): CallResult.completed
        case (.abandoned, nil): CallResult.abandoned
        }
      var facts = ended.response.facts
      facts.changeTexts { text in
        let error = redacted(invocation.error(.run(RunFailure(status: "", message: text))))
        return if case .run(let failure) = error.reason { failure.message } else { "" }
      }
      recordEnd(result, duration: .now - start, timeToFirstText: ended.timeToFirstText, facts)
      observability.running.remove(self)
    }
  }

  /// How a call ended.
  struct CallResult {
    /// `completed`, `abandoned`, `cancelled`, or `failed`.
    var name: String
    var error: InvocationError?

    static let completed = CallResult(name: "completed")
    static let abandoned = CallResult(name: "abandoned")

    private init(name: String) { self.name = name }

    init(_ error: InvocationError) {
      name = error.reason == .cancelled ? "cancelled" : "failed"
      self.error = error
    }
  }
#endif
