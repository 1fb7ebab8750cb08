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

  // MARK: Params

  mutating func compareParams(_ old: Interface, _ new: Interface) {
    let owner = new.owner
    // The mode has a place among the arguments whatever it is called.
    let pairs = Pairing(
      old.params, new.params, name: { $0.type == nil ? "$mode" : $0.name },
      was: { $0.type == nil ? nil : $0.documentation.was })
    for param in pairs.removed {
      guard let slot = Slot(param) else { continue }
      report(
        param.documentation.deprecated == nil ? .paramRemoved : .paramRemovedDeprecated, owner, param.name,
        "\(slot.phrase) is gone", action: "stop passing \(param.name)", param.location, new.location, side: .oldOnly,
        types: [slot.type.type])
    }
    for param in pairs.added {
      guard let slot = Slot(param) else { continue }
      let transports = transportClause(param.name, new)
      if slot.presence.mustBeGiven {
        report(
          .paramAddedRequired, owner, param.name, "\(slot.phrase) is new, and must be given\(transports)",
          action: "pass \(param.name) in every call", old.location, param.location, side: .newOnly,
          types: [slot.type.type])
      } else {
        report(
          .paramAddedOptional, owner, param.name,
          "\(slot.phrase) is new, and may be left out\(defaultClause(slot.presence))\(transports)", old.location,
          param.location, side: .newOnly, types: [slot.type.type])
      }
    }
    for (before, now) in pairs.kept { compare(before, now, of: owner) }
    compareOrder(
      pairs, old.params, owner, noun: "params", name: \.name, rule: .paramOrderChanged, old.location, new.location)
  }

  /// What is special about a param on some transport.
  private func transportClause(_ param: String, _ interface: Interface) -> Phrase {
    if interface.plugin?.unsupported.contains(where: { $0.name == param }) == true {
      return "; the plugin daemon does not take it"
    }
    return interface.serviceAPI?.required.contains { $0.name == param } == true ? "; the Service API needs it" : ""
  }

  private mutating func compare(_ old: Param, _ new: Param, of owner: Change.Owner) {
    if let old = Slot(old), let new = Slot(new) {
      compare(old, new, of: owner, .sent)
      return
    }
    if case .mode(let before) = old.kind, case .mode(let now) = new.kind {
      let what: Phrase = "param \(new.name)"
      if old.name != new.name {
        report(
          .paramRenamed, owner, new.name, "\(what) was called \(old.name)",
          action: "write \(new.name) in place of \(old.name)", old.location, new.location)
      }
      if before != now {
        report(
          .modeDefaultChanged, owner, new.name,
          "a call that names no mode is \(words: now.rawValue), and was \(words: before.rawValue)",
          action: "write \(words: "responseMode: .\(before.rawValue)") where no mode is named", old.location,
          new.location)
      }
      compareDocumentation(old.documentation, new.documentation, owner, new.name, what, old.location, new.location)
    }
  }

  /// Reports it if what two lists have in common stands in another order.
  mutating func compareOrder<Element>(
    _ pairs: Pairing<Element>, _ old: [Element], _ owner: Change.Owner, noun: String, name: (Element) -> String,
    rule: ChangeRule, _ oldPlace: Location, _ newPlace: Location
  ) {
    let names = old.map(name)
    let places = Dictionary(zip(names, names.indices)) { first, _ in first }
    let order = pairs.kept.compactMap { places[name($0.old)] }
    guard order != order.sorted() else { return }
    report(
      rule, owner, noun, "\(words: noun) stand in another order: \(pairs.kept.map { name($0.new) })", oldPlace,
      newPlace)
  }
}
