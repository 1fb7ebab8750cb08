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
    /// The events that can come next, sorted.
    package var expected: [String]
  }

  /// A position in the order: the next step, and whether it has already occurred, so that it can repeat.
  private struct State: Hashable {
    var step: Int
    var isMet: Bool
  }

  package func furthestMatch(of events: [String]) -> Match {
    var states = skippingOptional([State(step: 0, isMet: false)])
    for (index, event) in events.enumerated() {
      // A failure ends any stream.
      if index == events.count - 1, failure.contains(event) {
        return Match(count: events.count, isComplete: true, expected: [])
      }
      let next = skippingOptional(states.reduce(into: []) { $0.formUnion(after(event, in: $1)) })
      if next.isEmpty { return Match(count: index, isComplete: false, expected: expected(in: states)) }
      states = next
    }
    return Match(
      count: events.count, isComplete: states.contains { $0.step == steps.count }, expected: expected(in: states))
  }

  private func after(_ event: String, in state: State) -> Set<State> {
    var next: Set<State> = []
    if anywhere.contains(event) || state.step == steps.count && trailing.contains(event) { next.insert(state) }
    guard state.step < steps.count, steps[state.step].events.contains(where: { $0.name == event }) else { return next }
    switch steps[state.step].occurrence {
    case .one, .maybe: next.insert(State(step: state.step + 1, isMet: false))
    case .some, .any: next.insert(State(step: state.step, isMet: true))
    }
    return next
  }

  /// Returns the states, and those that are reachable without an event.
  private func skippingOptional(_ states: Set<State>) -> Set<State> {
    var all = states
    for state in states {
      var state = state
      while state.step < steps.count {
        let step = steps[state.step]
        guard state.isMet || step.occurrence == .any || step.occurrence == .maybe else { break }
        state = State(step: state.step + 1, isMet: false)
        all.insert(state)
      }
    }
    return all
  }

  private func expected(in states: Set<State>) -> [String] {
    let names = states.flatMap { state in
      state.step < steps.count ? steps[state.step].events.map(\.name) : trailing.sorted()
    }
    return Set(names).sorted()
  }
}
