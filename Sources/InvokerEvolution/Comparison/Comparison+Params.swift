import InvokerGenerator
import InvokerSpec

extension Comparison {
  mutating func compareParams(_ old: Interface, _ new: Interface) {
    let owner = new.owner
    // The mode has a position among the arguments regardless of its name.
    let pairs = Pairing(
      old.params, new.params, name: { $0.type == nil ? "$mode" : $0.name },
      was: { $0.type == nil ? nil : $0.documentation.was })
    for param in pairs.removed {
      if let member = SpecMember(param) { reportRemoval(of: member, of: owner, .sent, new.location) }
    }
    for param in pairs.added {
      guard let member = SpecMember(param) else { continue }
      reportAddition(of: member, to: owner, .sent, old.location, restrictions: restrictions(of: param, new))
    }
    for (before, now) in pairs.kept { compare(before, now, of: owner) }
    compareOrder(
      pairs, old.params, .init(owner, .other, "params"), name: \.name, rule: .paramOrderChanged, old.location,
      new.location)
  }

  /// The restrictions of transports on a param.
  private func restrictions(of param: Param, _ interface: Interface) -> [Change.Detail] {
    if !interface.carriage(of: param, on: .plugin).isSent { return [.word(.notFromPlugins)] }
    let isNeeded = !param.isRequired && interface.carriage(of: param, on: .serviceAPI) == .required
    return isNeeded ? [.word(.requiredByServiceAPI)] : []
  }

  private mutating func compare(_ old: Param, _ new: Param, of owner: Change.Owner) {
    if let old = SpecMember(old), let new = SpecMember(new) {
      compare(old, new, of: owner, .sent)
      return
    }
    guard case .mode(let before) = old.kind, case .mode(let now) = new.kind else { return }
    let subject = Change.Subject(owner, .modeParam, new.name)
    if old.name != new.name {
      report(.modeParamRenamed, subject, from: .code(old.name), to: .code(new.name), old.location, new.location)
    }
    if before.defaultMode != now.defaultMode {
      report(
        .modeDefaultChanged, subject, from: .code(before.defaultMode.rawValue), to: .code(now.defaultMode.rawValue),
        old.location, new.location)
    }
    if before.values != now.values {
      report(
        .modeValuesChanged, subject, from: before.sent, to: now.sent, old.location, new.location)
    }
    compareDocumentation(old.documentation, new.documentation, subject, old.location, new.location)
  }
}

extension ModeParam {
  /// What is sent for each mode.
  fileprivate var sent: [Change.Detail] {
    .codes(ModeName.allCases.compactMap(value).map { jsonText($0) })
  }
}
