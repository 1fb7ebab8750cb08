import DifyApps
import DifyService
import InvokerRuntime

/// Reading the stream of the last answer.
extension Conversation {
  typealias Opening = @Sendable () async throws(InvocationError) -> InvocationStream<ChatEvent>

  /// Continues an answer whose run is in progress on the server, after a failure with ``Recovery/resume``, or while the
  /// run waits for a form that somebody fills in elsewhere. What the answer already has isn't added again.
  ///
  /// Call it when the app becomes active again. It does nothing if there is nothing to resume.
  public func resume() {
    guard reading == nil, let run = messages.last?.answer.runID else { return }
    switch state {
    case .paused: break
    case .failed: state = .sending
    case .idle, .sending, .streaming, .stopped: return
    }
    read(continuing: true, open(run))
  }

  /// Continues the newest answer of a conversation that was loaded, after the app was closed while it arrived.
  ///
  /// - Parameter runID: ``Answer/runID`` of the answer, which the app has stored.
  public func resume(runID: String) {
    guard reading == nil, state == .idle, let last = messages.indices.last else { return }
    messages[last].answer.runID = runID
    state = .sending
    read(continuing: true, open(runID))
  }

  /// Opens the stream of a run. It remains open while the run is paused.
  func open(_ run: String) -> Opening {
    { [client, user] () async throws(InvocationError) in
      try await client.runs.chat(workflowRunID: run, user: user)
    }
  }

  /// Reads a stream, in place of the one before.
  ///
  /// - Parameter isContinuation: whether the answer has begun, in another stream.
  func read(continuing isContinuation: Bool = false, _ open: @escaping Opening) {
    reading?.cancel()
    let order = StopOrder()
    stopOrder = order
    reading = Task { [weak self, client, user] in
      // Nothing has been sent.
      if order.isGiven { return }
      var isOpening = true
      do throws(InvocationError) {
        let events = try await open()
        isOpening = false
        if !Task.isCancelled, !order.isGiven { self?.follow(events, isContinuation) }
        for try await event in events {
          // The conversation may show another answer by now, or be gone.
          if order.isGiven {
            guard let task = event.runningTaskID else { continue }
            try await client.stop(ChatInvoker.interface, task: task, user: user)
            return
          }
          guard !Task.isCancelled, let self else { return }
          apply(event)
          // Only a stream that was opened for its run tells how that continues. A form may be answered before the other
          // has been closed.
          if !isContinuation, messages.last?.answer.phase == .paused { break }
        }
        if !Task.isCancelled, !order.isGiven { self?.end(events, isContinuation) }
      } catch {
        if !Task.isCancelled, !order.isGiven { self?.fail(error, isOpening) }
      }
    }
  }

  /// Stops reading. If no event has had the ID of the task yet, the reader continues until one has it, and stops the
  /// run: the server may have begun it.
  func endReading() {
    if messages.last?.answer.taskID == nil { stopOrder?.isGiven = true } else { reading?.cancel() }
    reading = nil
  }

  private func follow(_ events: InvocationStream<ChatEvent>, _ isContinuation: Bool) {
    guard let text = messages.last?.answer.text else { return }
    follower = isContinuation ? TextFollower(events, continuing: text) : TextFollower(events)
  }

  private func apply(_ event: ChatEvent) {
    guard let last = messages.indices.last, var follower else { return }
    self.follower = nil
    messages[last].answer.apply(event, &follower)
    self.follower = follower
    id = event.conversationID ?? id
    showState()
  }

  /// Derives the state from the last answer.
  func showState() {
    guard let answer = messages.last?.answer else { return }
    let shown = state(of: answer)
    if state != shown { state = shown }
    if answer.phase == .paused { completeForms() }
  }

  private func state(of answer: Answer) -> State {
    // Without a reader, the state is what the last one has left.
    guard answer.phase == .paused else { return reading == nil ? state : .streaming }
    // The run is about to continue.
    if reading != nil, answer.hasSettledForms { return .sending }
    return .paused(answer.pendingForms)
  }

  private func end(_ events: InvocationStream<ChatEvent>, _ isContinuation: Bool) {
    reading = nil
    guard let answer = messages.last?.answer else { return }
    switch answer.phase {
    case .running, .finished:
      state = .idle
      suggestQuestions(after: answer)
    case .paused:
      // The forms were answered before the pause came, which is the last that this stream tells.
      if !isContinuation, answer.hasSettledForms, let run = answer.runID { read(continuing: true, open(run)) }
      showState()
    case .failed(let failure) where failure.status == "stopped": state = .stopped
    case .failed(let failure):
      state = .failed(Failure(events.error(failure), run: false, isOpening: false))
    }
  }

  private func fail(_ error: InvocationError, _ isOpening: Bool) {
    reading = nil
    guard let answer = messages.last?.answer else { return }
    // The forms can be filled in without a stream.
    if answer.phase == .paused, !answer.pendingForms.isEmpty { return showState() }
    state = .failed(Failure(error, run: answer.runID != nil, isOpening: isOpening))
  }

  private func suggestQuestions(after answer: Answer) {
    guard loadsSuggestedQuestions, let id = answer.id else { return }
    Task { [weak self, client, user] in
      guard let reply = try? await client.messages.suggestedQuestions(messageID: id, user: user) else { return }
      self?.update(id) { $0.suggestedQuestions = reply.data }
    }
  }
}

/// Tells the reader of a stream to stop the run, instead of showing it, once an event has the ID that this requires.
@MainActor final class StopOrder {
  var isGiven = false
}
