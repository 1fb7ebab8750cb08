import InvokerSpec
import Synchronization

/// An answer that comes into being, with or without a client that looks on.
final class Run: Sendable {
  /// What stopping it needs.
  let taskID: String?
  /// What reopening its stream needs.
  let workflowRunID: String?
  /// Who may do either.
  let user: String
  /// The interface that it belongs to.
  let interface: String

  private struct State {
    var events: [RunEvent]
    /// From which event on nothing is waited for, once the run was stopped.
    var stoppedAt: Int?
    /// Those who wait for the next event.
    var waiting: [Int: AsyncStream<Never>.Continuation] = [:]
    var lastWaiter = 0
  }

  private let started: ContinuousClock.Instant
  private let delay: Duration
  private let state: Mutex<State>

  init(
    _ events: [RunEvent], interface: String, user: String, delay: Duration = .zero,
    started: ContinuousClock.Instant = .now
  ) {
    let values = events.prefix(4).map(\.value)
    taskID = values.lazy.compactMap { $0.text("task_id") }.first
    workflowRunID = values.lazy.compactMap { $0.text("workflow_run_id") }.first
    self.interface = interface
    self.user = user
    self.delay = delay
    self.started = started
    state = Mutex(State(events: events))
  }

  /// How many events there have been until now.
  var position: Int { state.withLock { position(in: $0) } }

  /// The events until now, and whether they are all.
  var passed: (events: ArraySlice<RunEvent>, isAll: Bool) {
    state.withLock { state in
      let position = position(in: state)
      return (state.events[..<position], position == state.events.count)
    }
  }

  /// Waits until there is event number `index`; `nil` at the end of the run, or when the task is cancelled.
  func event(at index: Int) async -> RunEvent? {
    while !Task.isCancelled {
      let next = state.withLock { state -> (event: RunEvent, due: ContinuousClock.Instant?)? in
        state.events.indices.contains(index) ? (state.events[index], due(index, in: state)) : nil
      }
      guard let next else { return nil }
      guard let due = next.due, due > .now else { return next.event }
      await wait(until: due)
    }
    return nil
  }

  /// Ends the run: what is still to come is only its last words.
  func stop() {
    let waiting = state.withLock { state -> [Int: AsyncStream<Never>.Continuation] in
      let position = position(in: state)
      guard position < state.events.count else { return [:] }
      state.events = state.events[..<position] + state.events[position...].compactMap(\.whenStopped)
      state.stoppedAt = position
      return state.waiting
    }
    for waiter in waiting.values { waiter.finish() }
  }

  // MARK: Time

  private func position(in state: State) -> Int {
    guard state.stoppedAt == nil, delay > .zero else { return state.events.count }
    let passed = (ContinuousClock.now - started) / delay
    return passed >= Double(state.events.count) ? state.events.count : max(0, Int(passed)) + 1
  }

  /// When an event comes; `nil`: it is there already.
  private func due(_ index: Int, in state: State) -> ContinuousClock.Instant? {
    state.stoppedAt == nil && delay > .zero ? started + delay * index : nil
  }

  private func wait(until due: ContinuousClock.Instant) async {
    let (stopped, continuation) = AsyncStream<Never>.makeStream()
    let waiter = state.withLock { state -> Int? in
      guard state.stoppedAt == nil else { return nil }
      state.lastWaiter += 1
      state.waiting[state.lastWaiter] = continuation
      return state.lastWaiter
    }
    guard let waiter else { return }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await Task.sleep(until: due, clock: .continuous) }
      group.addTask { for await _ in stopped {} }
      await group.next()
      group.cancelAll()
    }
    _ = state.withLock { $0.waiting.removeValue(forKey: waiter) }
  }
}
