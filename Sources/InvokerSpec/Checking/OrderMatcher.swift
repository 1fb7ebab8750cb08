/// Checks whether a list of events follows an order. The states of this automaton are positions in the list of steps.
package struct OrderMatcher {
  private let steps: [EventOrder.Step]
  private let anywhere: Set<String>
  private let trailing: Set<String>
  private let failure: Set<String>

  package init(_ order: EventOrder, _ streaming: Streaming) {
    steps = order.steps
    anywhere = Set((streaming.anywhere + streaming.keepAlive).map(\.name))
    trailing = Set(streaming.trailing.map(\.name))
    failure = Set(streaming.failure.map(\.name))
  }

  package struct Match {
    /// The number of events that follow the order.
    package var count: Int
    /// Whether all events follow the order, and the order is complete.
    package var isComplete: Bool
    /// The events that can come next, sorted; empty if the list is complete.
    package var expected: [String]
  }

  /// A position in the order: the next step, and whether it has already occurred, so that it can repeat.
  private struct State: Hashable {
    var step: Int
    var isMet: Bool
  }

  package func furthestMatch(of events: [String]) -> Match {
    var states: Set<State> = []
    insert(State(step: 0, isMet: false), into: &states)
    for (index, event) in events.enumerated() {
      // A failure ends any stream.
      if index == events.count - 1, failure.contains(event) {
        return Match(count: events.count, isComplete: true, expected: [])
      }
      var next: Set<State> = []
      for state in states { insertStates(after: event, in: state, into: &next) }
      if next.isEmpty { return Match(count: index, isComplete: false, expected: expected(in: states)) }
      states = next
    }
    let isComplete = states.contains { $0.step == steps.count }
    return Match(count: events.count, isComplete: isComplete, expected: isComplete ? [] : expected(in: states))
  }

  private func insertStates(after event: String, in state: State, into next: inout Set<State>) {
    if anywhere.contains(event) || state.step == steps.count && trailing.contains(event) { insert(state, into: &next) }
    guard state.step < steps.count, steps[state.step].events.contains(where: { $0.name == event }) else { return }
    switch steps[state.step].occurrence {
    case .one, .maybe: insert(State(step: state.step + 1, isMet: false), into: &next)
    case .some, .any: insert(State(step: state.step, isMet: true), into: &next)
    }
  }

  /// Inserts a state, and those that are reachable from it without an event.
  private func insert(_ state: State, into states: inout Set<State>) {
    var state = state
    while states.insert(state).inserted, state.step < steps.count {
      let occurrence = steps[state.step].occurrence
      guard state.isMet || occurrence == .any || occurrence == .maybe else { return }
      state = State(step: state.step + 1, isMet: false)
    }
  }

  private func expected(in states: Set<State>) -> [String] {
    let names = states.flatMap { state in
      state.step < steps.count ? steps[state.step].events.map(\.name) : trailing.sorted()
    }
    return Set(names).sorted()
  }
}
