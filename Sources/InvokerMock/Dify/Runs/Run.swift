import InvokerSpec
import Synchronization

/// A response that is being generated, with or without a connected client.
final class Run: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// What follows the known events.
  enum Condition: Sendable {
    /// Nothing: the run is over.
    case over
    /// What follows once its forms are filled in, or have expired.
    case paused(Pause)
    /// Nothing, although the run hasn't ended: its worker is lost, or the server has failed to end its stream.
    case standing
  }

  /// What is required to stop it.
  let taskID: String?
  /// What is required to reopen its stream.
  let workflowRunID: String?
  /// The user who is allowed to do either.
  let user: String
  /// The interface that it belongs to.
  let interface: String
  /// Whether its worker is lost.
  let isOrphan: Bool
  /// The forms that it requests.
  let formTokens: [String]

  private struct State {
    var events: [RunEvent]
    /// When each event occurs.
    var dues: [Instant]
    var condition: Condition
    /// The forms that are settled, by their tokens.
    var settledForms: [String: Form.Settlement] = [:]
  }

  /// Rung when something unscheduled happens.
  private let bell = Bell()
  private let delay: Duration
  private let state: Mutex<State>

  init(
    _ events: [RunEvent], interface: String, user: String, delay: Duration = .zero, started: Instant = .now,
    condition: Condition = .over, isOrphan: Bool = false
  ) {
    let values = events.prefix(4).map(\.value)
    taskID = values.lazy.compactMap { $0.text("task_id") }.first
    workflowRunID = values.lazy.compactMap { $0.text("workflow_run_id") }.first
    formTokens = if case .paused(let pause) = condition { pause.forms.map(\.token) } else { [] }
    self.interface = interface
    self.user = user
    self.delay = delay
    self.isOrphan = isOrphan
    state = Mutex(
      State(events: events, dues: events.indices.map { started + delay * $0 }, condition: condition))
  }

  // MARK: Looking on

  /// The events until now, and what follows the last event, if that has occurred.
  var passed: (events: [RunEvent], condition: Condition?) {
    state.withLock { state in
      lapse(in: &state)
      let position = position(in: state)
      return (Array(state.events[..<position]), position == state.events.count ? state.condition : nil)
    }
  }

  /// What is at a place in a run.
  enum Next: Sendable {
    case event(RunEvent)
    /// Nothing until the deadline.
    case nothing
    /// The run has ended, or the task was canceled.
    case end
  }

  /// Waits until event number `index` exists, but not beyond the deadline.
  func next(at index: Int, until deadline: Instant) async -> Next {
    while !Task.isCancelled {
      let rings = bell.rings
      let (next, due) = state.withLock { state -> (Next?, Instant) in
        lapse(in: &state)
        guard state.events.indices.contains(index) else {
          switch state.condition {
          case .over: return (.end, .now)
          case .paused(let pause): return (nil, pause.lapses)
          case .standing: return (nil, deadline)
          }
        }
        let due = state.dues[index]
        return (due <= .now ? .event(state.events[index]) : nil, due)
      }
      if let next { return next }
      if deadline <= .now { return .nothing }
      await bell.wait(until: min(due, deadline), since: rings)
    }
    return .end
  }

  // MARK: What happens to it

  /// Ends the run: only its last words follow.
  func stop() {
    change { state in
      let position = position(in: state)
      if position == state.events.count, case .over = state.condition { return }
      let passed = state.events[..<position]
      let last = LastWords.stopping(passed, state.events, user: user)
      state.events = passed + [last].compactMap(\.self)
      state.dues = Array(state.dues[..<position]) + [last].compactMap { _ in .now }
      state.condition = .over
    }
  }

  /// Fills in a form. The run continues with the last one.
  func submit(_ submission: Form.Submission, to token: String) {
    change { state in
      guard case .paused(var pause) = state.condition else { return }
      pause.submissions[token] = submission
      state.settledForms[token] = .submitted
      state.condition = .paused(pause)
      guard pause.forms.allSatisfy({ pause.submissions[$0.token] != nil }) else { return }
      resume(&state, pause, at: .now)
    }
  }

  /// A form of this run, and its outcome; `nil` while it waits to be filled in.
  func form(_ token: String) -> (form: Form, settlement: Form.Settlement?)? {
    state.withLock { state in
      lapse(in: &state)
      return Form.all(in: state.events).first { $0.token == token }.map { ($0, state.settledForms[token]) }
    }
  }

  /// Continues a run whose forms have expired.
  private func lapse(in state: inout State) {
    guard case .paused(let pause) = state.condition, pause.lapses <= .now else { return }
    for form in pause.forms where state.settledForms[form.token] == nil { state.settledForms[form.token] = .lapsed }
    resume(&state, pause, at: pause.lapses)
  }

  private func resume(_ state: inout State, _ pause: Pause, at instant: Instant) {
    let events = pause.resumption(after: state.events, user: user)
    let start = max(instant, state.dues.last.map { $0 + delay } ?? instant)
    state.events += events
    state.dues += events.indices.map { start + delay * $0 }
    state.condition = .over
  }

  // MARK: Time

  private func position(in state: State) -> Int {
    let now = Instant.now
    return state.dues.firstIndex { $0 > now } ?? state.events.count
  }

  /// Changes the run, and wakes waiting tasks.
  private func change(_ body: (inout State) -> Void) {
    state.withLock { state in
      lapse(in: &state)
      body(&state)
    }
    bell.ring()
  }
}
