import InvokerSpec

extension Comparison {
  /// Compares the values that two members take or hold.
  mutating func compare(_ old: SpecMember, _ new: SpecMember, of owner: Change.Owner, _ direction: Direction) {
    let verdicts = [
      changeOfName(old, new), changeOfPresence(old, new), changeOfType(old, new), changeOfBounds(old, new),
    ]
    for pair in verdicts {
      guard let verdict = worse(direction, pair.sent, pair.received) else { continue }
      report(
        verdict.rule, new.subject(of: owner), from: verdict.before, to: verdict.after, old.location, new.location,
        types: [old.type.type, new.type.type])
    }
    compareTypesInPlace(old.type, new.type)
    compareDocumentation(old.documentation, new.documentation, new.subject(of: owner), old.location, new.location)
  }

  /// - Parameter place: the location of the former container in the new specs.
  mutating func reportRemoval(
    of old: SpecMember, of owner: Change.Owner, _ direction: Direction, _ place: Location
  ) {
    let isDeprecated = old.documentation.deprecated != nil
    let rule: ChangeRule =
      if direction.contains(.sent) {
        isDeprecated ? .paramRemovedDeprecated : .paramRemoved
      } else {
        isDeprecated
          ? .fieldRemovedDeprecated : old.presence == .certain ? .fieldRemoved : .fieldRemovedOptional
      }
    report(rule, old.subject(of: owner), old.location, place, side: .oldOnly, types: [old.type.type])
  }

  /// - Parameters:
  ///   - place: the location of the container in the old specs.
  ///   - restrictions: the transports' restrictions on the member.
  mutating func reportAddition(
    of new: SpecMember, to owner: Change.Owner, _ direction: Direction, _ place: Location,
    restrictions: [Change.Detail] = []
  ) {
    let isSent = direction.contains(.sent)
    let rule: ChangeRule =
      isSent ? (new.presence.mustBeGiven ? .paramAddedRequired : .paramAddedOptional) : .fieldAdded
    report(
      rule, new.subject(of: owner), to: isSent ? new.presence.sent + restrictions : [], place, new.location,
      side: .newOnly, types: [new.type.type])
  }

  /// The effects of a change on callers who send the value, and on callers who receive it.
  private typealias Verdicts = (sent: Verdict?, received: Verdict?)

  private func changeOfName(_ old: SpecMember, _ new: SpecMember) -> Verdicts {
    guard old.name != new.name else { return (nil, nil) }
    return ((.paramRenamed, .code(old.name), .code(new.name)), (.fieldRenamed, .code(old.name), .code(new.name)))
  }

  private func changeOfPresence(_ old: SpecMember, _ new: SpecMember) -> Verdicts {
    (
      changeOfSentPresence(from: old.presence, to: new.presence),
      changeOfReceivedPresence(from: old.presence, to: new.presence)
    )
  }

  private func changeOfType(_ old: SpecMember, _ new: SpecMember) -> Verdicts {
    let relation = relation(old.type, new.type)
    func verdict(_ rule: ChangeRule) -> Verdict { (rule, .type(old.type.type), .type(new.type.type)) }
    return (relation.sentRule.map(verdict), relation.receivedRule.map(verdict))
  }

  private func changeOfBounds(_ old: SpecMember, _ new: SpecMember) -> Verdicts {
    guard let bounds = InvokerEvolution.changeOfBounds(old.type, new.type) else { return (nil, nil) }
    func verdict(_ rule: ChangeRule) -> Verdict { (rule, .codes(bounds.before), .codes(bounds.after)) }
    return (
      verdict(bounds.isTighter ? .paramConstraintTightened : .paramConstraintRelaxed),
      verdict(.fieldConstraintChanged)
    )
  }

  /// Returns the worse of the verdicts for senders and receivers, insofar as such callers exist.
  private func worse(_ direction: Direction, _ sent: Verdict?, _ received: Verdict?) -> Verdict? {
    let candidates = [direction.contains(.sent) ? sent : nil, direction.contains(.received) ? received : nil]
    // Of two verdicts with the same level, the first one counts.
    return candidates.compactMap(\.self).reduce(nil) { worst, next in
      if let worst, worst.rule.level >= next.rule.level { worst } else { next }
    }
  }

  /// Compares in-place objects, unions, and enums that two types contain.
  mutating func compareTypesInPlace(_ old: TypeUse, _ new: TypeUse) {
    switch (old.type, new.type) {
    case (.array(let old), .array(let new)), (.dictionary(let old), .dictionary(let new)):
      compareTypesInPlace(old, new)
    case (.named(let old), .named(let new)):
      guard self.old.isInPlace(old.name), self.new.isInPlace(new.name), let before = self.old.types[old.name],
        let now = self.new.types[new.name], before.kindName == now.kindName
      else { return }
      compare(before, now)
    default: break
    }
  }

  /// Reports a change if the elements that two lists have in common are in a different order.
  mutating func compareOrder<Element>(
    _ pairs: Pairing<Element>, _ old: [Element], _ subject: Change.Subject, name: (Element) -> String,
    rule: ChangeRule, _ oldPlace: Location, _ newPlace: Location
  ) {
    let names = old.map(name)
    let places = Dictionary(zip(names, names.indices)) { first, _ in first }
    let order = pairs.kept.compactMap { places[name($0.old)] }
    guard order != order.sorted() else { return }
    report(rule, subject, to: .codes(pairs.kept.map { name($0.new) }), oldPlace, newPlace)
  }
}
