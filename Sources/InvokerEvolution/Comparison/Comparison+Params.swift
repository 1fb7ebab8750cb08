import InvokerSpec

extension Comparison {
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
      let transports = transportClause(param, new)
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
  private func transportClause(_ param: Param, _ interface: Interface) -> Phrase {
    if !interface.carriage(of: param, on: .plugin).isSent { return "; the plugin daemon does not take it" }
    let isNeeded = !param.isRequired && interface.carriage(of: param, on: .serviceAPI) == .required
    return isNeeded ? "; the Service API needs it" : ""
  }

  private mutating func compare(_ old: Param, _ new: Param, of owner: Change.Owner) {
    if let old = Slot(old), let new = Slot(new) {
      compare(old, new, of: owner, .sent)
      return
    }
    guard case .mode(let before) = old.kind, case .mode(let now) = new.kind else { return }
    if old.name != new.name {
      report(
        .modeParamRenamed, owner, new.name, "the mode is passed as \(new.name), and was passed as \(old.name)",
        action: "write \(new.name) in place of \(old.name)", old.location, new.location)
    }
    if before != now {
      report(
        .modeDefaultChanged, owner, new.name,
        "a call that names no mode is \(words: now.rawValue), and was \(words: before.rawValue)",
        action: "pass \(before.rawValue) as \(new.name) where no mode is named", old.location, new.location)
    }
    compareDocumentation(
      old.documentation, new.documentation, owner, new.name, "param \(new.name)", old.location, new.location)
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
