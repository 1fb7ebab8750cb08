import InvokerSpec

/// How runs tell that they have failed or wait.
extension Comparison {
  mutating func compareOutcomes(_ old: Interface, _ new: Interface) {
    if let before = old.blocking, let now = new.blocking { comparePauses(before, now, old, new) }
    let (before, now) = (old.outcomes, new.outcomes)
    guard before != now else { return }
    let place = new.streaming?.failed.first?.event.location ?? new.location
    report(
      .outcomeChanged, new.owner, "failed", "other values tell that a run has failed or waits", old.location, place)
  }

  private mutating func comparePauses(_ before: Blocking, _ now: Blocking, _ old: Interface, _ new: Interface) {
    switch (before.paused, now.paused) {
    case (nil, nil): break
    case (nil, let pause?):
      report(
        .pauseAdded, new.owner, "paused", "a run that waits replies with \(pause.returns.type.phrase)",
        before.returns.location, pause.returns.location, side: .newOnly, types: [pause.returns.type])
    case (let pause?, nil):
      report(
        .pauseRemoved, new.owner, "paused", "no reply is that of a run that waits", pause.returns.location,
        now.returns.location, side: .oldOnly, types: [pause.returns.type])
    case (let one?, let other?):
      if relation(one.returns, other.returns) != .same {
        report(
          .resultTypeChanged, new.owner, "paused",
          "a run that waits replies with \(other.returns.type.phrase), and did with \(one.returns.type.phrase)",
          one.returns.location, other.returns.location, types: [one.returns.type, other.returns.type])
      }
      compareTypesInPlace(one.returns, other.returns)
    }
  }
}

extension Interface {
  /// What tells outcomes, without where it is said. A pause that only one version has is a change of its own.
  fileprivate var outcomes: [[String]] {
    func words(_ event: String, _ condition: Condition, _ message: FieldPath?) -> [String] {
      [event, condition.field.path.joined(separator: ".")] + condition.values.map(\.name).sorted()
        + (message?.path ?? [])
    }
    let events = streaming?.failed.map { words($0.event.name, $0.run.condition, $0.run.message) } ?? []
    let reply = blocking?.failed.map { words("", $0.condition, $0.message) }
    return events + [reply].compactMap(\.self)
  }
}
