import Synchronization

/// Passes the head of a response from a client's callback to the task that waits for it.
public final class HTTPHeadPromise: Sendable {
  private typealias Waiter = CheckedContinuation<Result<HTTPHead, HTTPFailure>, Never>

  private enum State {
    case empty(Waiter?)
    case full(Result<HTTPHead, HTTPFailure>)
  }

  private let state = Mutex(State.empty(nil))

  /// Creates an empty slot, for one response.
  public init() {}

  /// Whether the head has arrived, or why there is none.
  public var isSettled: Bool {
    state.withLock { state in
      if case .full = state { true } else { false }
    }
  }

  /// Sets the head, or why there is none. Only the first call has an effect.
  public func settle(_ result: Result<HTTPHead, HTTPFailure>) {
    let waiter = state.withLock { state -> Waiter? in
      guard case .empty(let waiter) = state else { return nil }
      state = .full(result)
      return waiter
    }
    waiter?.resume(returning: result)
  }

  /// Waits for the head; only one task can wait. Canceling the task cancels `body`.
  public func head(cancelling body: some HTTPBody) async throws(HTTPFailure) -> HTTPHead {
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let result = state.withLock { state -> Result<HTTPHead, HTTPFailure>? in
          if case .full(let result) = state { return result }
          state = .empty(continuation)
          return nil
        }
        if let result { continuation.resume(returning: result) }
      }
    } onCancel: {
      // First, because the client may tell something else of a request that it gives up.
      settle(.failure(HTTPFailure(.cancelled)))
      body.cancel()
    }
    return try result.get()
  }
}
