import Synchronization

/// Wakes tasks that wait for an event or a time.
final class Bell: Sendable {
  private struct State {
    var rings = 0
    var waiting: [Int: AsyncStream<Never>.Continuation] = [:]
    var lastWaiter = 0
  }

  private let state = Mutex(State())

  /// The number of times it has rung. Code that reads this first, and then what may change, misses nothing.
  var rings: Int { state.withLock(\.rings) }

  func ring() {
    let waiting = state.withLock { state in
      state.rings += 1
      return state.waiting.values
    }
    for waiter in waiting { waiter.finish() }
  }

  /// Waits until the time has come, it has rung since, or the task is canceled.
  func wait(until due: ContinuousClock.Instant, since rings: Int) async {
    let (rung, continuation) = AsyncStream<Never>.makeStream()
    let waiter = state.withLock { state -> Int? in
      guard state.rings == rings else { return nil }
      state.lastWaiter += 1
      state.waiting[state.lastWaiter] = continuation
      return state.lastWaiter
    }
    guard let waiter else { return }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await Task.sleep(until: due, clock: .continuous) }
      group.addTask { for await _ in rung {} }
      await group.next()
      group.cancelAll()
    }
    _ = state.withLock { $0.waiting.removeValue(forKey: waiter) }
  }
}
