import Synchronization

/// The runs that can be stopped and reopened: the newest ones.
final class Runs: Sendable {
  private struct State {
    var byTask: [String: Run] = [:]
    var byWorkflowRun: [String: Run] = [:]
    /// Oldest first.
    var all: [Run] = []
  }

  private let state = Mutex(State())
  private let most = 1_000

  /// Keeps a run. One with the same ids, as recorded streams have them, is forgotten.
  func add(_ run: Run) {
    state.withLock { state in
      state.all.append(run)
      if let id = run.taskID { state.byTask[id] = run }
      if let id = run.workflowRunID { state.byWorkflowRun[id] = run }
      guard state.all.count > 2 * most else { return }
      for old in state.all.prefix(most) {
        if let id = old.taskID, state.byTask[id] === old { state.byTask[id] = nil }
        if let id = old.workflowRunID, state.byWorkflowRun[id] === old { state.byWorkflowRun[id] = nil }
      }
      state.all.removeFirst(most)
    }
  }

  func run(ofTask id: String, user: String) -> Run? {
    state.withLock { $0.byTask[id] }.flatMap { $0.user == user ? $0 : nil }
  }

  func run(ofWorkflowRun id: String, user: String) -> Run? {
    state.withLock { $0.byWorkflowRun[id] }.flatMap { $0.user == user ? $0 : nil }
  }
}
