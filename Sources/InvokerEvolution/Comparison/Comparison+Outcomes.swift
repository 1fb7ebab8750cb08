import InvokerSpec

/// How runs tell that they have failed or wait.
extension Comparison {
  mutating func compareOutcomes(_ old: Interface, _ new: Interface) {
    var isSame = true
    if let before = old.blocking, let now = new.blocking {
      comparePauses(before, now, old, new)
      isSame = before.failed.map(words) == now.failed.map(words)
    }
    if let before = old.streaming, let now = new.streaming, isSame {
      isSame = before.failed.map(words) == now.failed.map(words)
    }
    guard !isSame else { return }
    let place = new.streaming?.failed.first?.event.location ?? new.location
    report(.outcomeChanged, new.owner, "failed", "other values tell that a run has failed", old.location, place)
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

/// What tells the outcome, without where it is said.
private func words(_ run: FailedRun) -> [String] {
  [run.condition.field.path.joined(separator: ".")] + run.condition.values.map(\.name).sorted()
    + (run.message?.path ?? [])
}

private func words(_ failed: FailedEvent) -> [String] { [failed.event.name] + words(failed.run) }
