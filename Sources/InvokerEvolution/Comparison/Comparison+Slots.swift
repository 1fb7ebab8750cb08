import InvokerSpec

extension Comparison {
  /// Compares what two slots take or hold.
  mutating func compare(_ old: Slot, _ new: Slot, of owner: Change.Owner, _ direction: Direction) {
    let verdicts = [
      changeOfName(old, new), changeOfPresence(old, new), changeOfType(old, new, direction), changeOfBounds(old, new),
    ]
    for pair in verdicts {
      guard let verdict = worse(direction, pair.sent, pair.received) else { continue }
      report(
        verdict.rule, owner, new.name, verdict.message, action: verdict.action, old.location, new.location,
        types: [old.type.type, new.type.type])
    }
    compareTypesInPlace(old.type, new.type)
    compareDocumentation(
      old.documentation, new.documentation, owner, new.name, new.phrase, old.location, new.location)
  }

  /// What a change means to callers who send, and to those who receive.
  private typealias Verdicts = (sent: Verdict?, received: Verdict?)

  private func changeOfName(_ old: Slot, _ new: Slot) -> Verdicts {
    guard old.name != new.name else { return (nil, nil) }
    let message: Phrase = "\(new.phrase) was called \(old.name)"
    let action: Phrase = "write \(new.name) in place of \(old.name)"
    return ((.paramRenamed, message, action), (.fieldRenamed, message, action))
  }

  private func changeOfPresence(_ old: Slot, _ new: Slot) -> Verdicts {
    (
      changeOfSentPresence(new, from: old.presence, to: new.presence),
      changeOfReceivedPresence(new, from: old.presence, to: new.presence)
    )
  }

  private func changeOfType(_ old: Slot, _ new: Slot, _ direction: Direction) -> Verdicts {
    let relation = relation(old.type, new.type)
    let (now, before) = direction.contains(.sent) ? ("takes", "took") : ("holds", "held")
    let message: Phrase =
      "\(new.phrase) \(words: now) \(new.type.type.phrase), and \(words: before) \(old.type.type.phrase)"
    let action: Phrase? = relation == .widened ? nil : "pass \(new.type.type.phrase)"
    return (relation.sentRule.map { ($0, message, action) }, relation.receivedRule.map { ($0, message, nil) })
  }

  private func changeOfBounds(_ old: Slot, _ new: Slot) -> Verdicts {
    guard let bounds = InvokerEvolution.changeOfBounds(old.type, new.type) else { return (nil, nil) }
    let message: Phrase = "\(new.phrase) keeps to other bounds: \(bounds.message)"
    return (
      (bounds.isTighter ? .paramConstraintTightened : .paramConstraintRelaxed, message, nil),
      (.fieldConstraintChanged, message, nil)
    )
  }

  /// Of what applies to callers who send and to those who receive, what matters to the callers that there are.
  private func worse(_ direction: Direction, _ sent: Verdict?, _ received: Verdict?) -> Verdict? {
    let candidates = [direction.contains(.sent) ? sent : nil, direction.contains(.received) ? received : nil]
    // Of two that weigh the same the first is meant.
    return candidates.compactMap(\.self).reduce(nil) { worst, next in
      if let worst, worst.rule.level >= next.rule.level { worst } else { next }
    }
  }

  /// Compares objects, unions and enums that two types hold and that were written in place.
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
}
