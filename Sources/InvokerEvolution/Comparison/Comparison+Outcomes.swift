import InvokerSpec

/// The ways in which runs indicate that they failed or are paused.
extension Comparison {
  mutating func compareOutcomes(_ old: Interface, _ new: Interface) {
    var isSame = true
    if let before = old.blocking, let now = new.blocking {
      comparePauses(before, now, old, new)
      // Without a file, there is nothing to compare: the result itself has changed.
      if before.returns != nil, now.returns != nil, before.contentType != now.contentType {
        report(
          .contentTypeChanged, .init(new.owner, .mode, ModeName.blocking.rawValue), from: .name(before.contentType),
          to: .name(now.contentType), before.returns?.location ?? old.location, now.returns?.location ?? new.location)
      }
      isSame = before.failed.map(words) == now.failed.map(words)
    }
    if let before = old.streaming, let now = new.streaming, isSame {
      isSame = before.failed.map(words) == now.failed.map(words)
    }
    guard !isSame else { return }
    let place = new.streaming?.failed.first?.event.location ?? new.location
    report(.outcomeChanged, .init(new.owner, .failed), old.location, place)
  }

  private mutating func comparePauses(_ before: Blocking, _ now: Blocking, _ old: Interface, _ new: Interface) {
    let subject = Change.Subject(new.owner, .pause)
    switch (before.paused, now.paused) {
    case (nil, nil): break
    case (nil, let pause?):
      report(
        .pauseAdded, subject, to: .type(pause.returns.type), before.returns?.location ?? old.location,
        pause.returns.location, side: .newOnly, types: [pause.returns.type])
    case (let pause?, nil):
      report(
        .pauseRemoved, subject, from: .type(pause.returns.type), pause.returns.location,
        now.returns?.location ?? new.location, side: .oldOnly, types: [pause.returns.type])
    case (let one?, let other?):
      if relation(one.returns, other.returns) != .same {
        report(
          .resultTypeChanged, subject, from: .type(one.returns.type), to: .type(other.returns.type),
          one.returns.location, other.returns.location, types: [one.returns.type, other.returns.type])
      }
      compareTypesInPlace(one.returns, other.returns)
    }
  }
}

/// The properties that determine the outcome, without locations.
private func words(_ run: FailedRun) -> [String] {
  [run.condition.field.path.joined(separator: ".")] + run.condition.values.map(\.name).sorted()
    + (run.message?.path ?? [])
}

private func words(_ failed: FailedEvent) -> [String] { [failed.event.name] + words(failed.run) }
