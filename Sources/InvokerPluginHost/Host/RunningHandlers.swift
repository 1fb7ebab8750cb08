import Synchronization

/// The tasks of the requests that are being handled.
///
/// They are not children of the task that serves the connection: a handler that ignores its cancellation must not
/// prevent the process from ending.
final class RunningHandlers: Sendable {
  private struct State {
    var tasks: [UInt64: Task<Void, Never>] = [:]
    var started: UInt64 = 0
  }

  private let state = Mutex(State())

  var count: Int { state.withLock(\.tasks.count) }

  @discardableResult
  func start(_ operation: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
    state.withLock { state in
      state.started += 1
      let id = state.started
      // It cannot be over before it stands in the dictionary: its end needs the lock.
      let task = Task {
        await operation()
        self.state.withLock { _ = $0.tasks.removeValue(forKey: id) }
      }
      state.tasks[id] = task
      return task
    }
  }

  /// Cancels all, and waits for them.
  ///
  /// - Returns: the number of tasks that haven't ended within `grace`.
  func stop(grace: Duration) async -> Int {
    for task in state.withLock({ Array($0.tasks.values) }) { task.cancel() }
    let deadline = ContinuousClock.now + grace
    var pause = Duration.milliseconds(1)
    while count > 0, .now < deadline {
      // Also where the task that waits has been cancelled, which would end a sleep at once.
      await Task { [pause] in _ = try? await Task.sleep(for: pause) }.value
      pause = min(pause * 2, .milliseconds(20))
    }
    return count
  }
}
