import InvokerHTTP
import InvokerRuntime

/// The stream of a run continues over another connection.
extension EventStreamSource {
  /// Reopens the stream of the run.
  ///
  /// - Throws: the error that broke the stream, if it can't be reopened; `.stalled` for a stalled run.
  func reopen(after broken: Break) async throws(InvocationError) {
    let policy = call.options.resuming
    let windowEnd = ContinuousClock.now + policy.window
    let (request, stalled, reconnectionTime) = state.withLock { state in
      // Nothing new is expected of a run that waits.
      if state.tracker.isWaiting { state.standstill = Standstill() } else { state.standstill.connectionBroke() }
      let stalled = state.standstill.stalledRun(state.tracker.values, policy)
      return (state.resumeRequest(of: call), stalled, state.parser.reconnectionTime)
    }
    guard broken.canReopen, let request else { throw givenUp(broken.error) }
    if let stalled { throw givenUp(redacted(call.request.invocation.error(.stalled(stalled)))) }
    var askedFor = reconnectionTime
    var failures = 0
    while true {
      failures += 1
      guard
        let delay = policy.delay(failures: failures, askedFor: askedFor, left: windowEnd - .now, call.options.retries),
        call.deadline.allows(delay)
      else { throw givenUp(broken.error) }
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

  /// A run whose connection is lost continues on the server, where it can be followed later, so it isn't stopped.
  private func givenUp(_ error: InvocationError) -> InvocationError {
    state.withLock { state in
      state.isOver = true
      if error.reason != .cancelled, call.deadline.allows(.zero) { state.needsNoStop = true }
    }
    return error
  }

  /// - Returns: a failure if another attempt may succeed.
  private func connect(
    _ request: HTTPRequest, in delay: Duration, orThrow broken: InvocationError
  ) async throws(InvocationError) -> Result<WatchedBody, AttemptFailure> {
    let task = Task { [call] in
      try await Task.sleep(for: delay)
      return try await call.eventStream(request, headWithin: call.options.timeouts.idle)
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
      throw givenUp(isCancelled ? call.request.invocation.error(.cancelled) : broken)
    }
  }
}
