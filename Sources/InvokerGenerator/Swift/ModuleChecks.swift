import InvokerSpec

/// What the types of other modules cannot do although these specs require it.
func moduleDiagnostics(_ specs: SpecSet, _ reachability: Reachability, _ options: SwiftOptions) -> [Diagnostic] {
  specs.modules.flatMap { module in
    let check = ModuleCheck(
      module: module, options: options, theirOptions: SwiftOptions(module.swift), ours: reachability,
      theirs: Reachability(module.specs))
    return check.accessProblem.map { [$0] }
      ?? module.uses.compactMap { use in specs.types[use.name].flatMap { check.problem(of: $0, at: use.location) } }
  }
}

private struct ModuleCheck {
  let module: SpecModule
  let options: SwiftOptions
  let theirOptions: SwiftOptions
  let ours: Reachability
  let theirs: Reachability

  /// The reason why none of the types is visible.
  var accessProblem: Diagnostic? {
    let levels: [AccessLevel] = [.internal, .package, .public]
    let (own, their) = (levels.firstIndex(of: options.access), levels.firstIndex(of: theirOptions.access))
    guard theirOptions.access == .internal || their ?? 0 < own ?? 0, let use = module.uses.first else { return nil }
    return report(
      "the types of \(quoted(module.name)) are \(theirOptions.access.rawValue)", at: use.location,
      fix: "write 'access: \(options.access == .internal ? "package" : options.access.rawValue)' for that module")
  }

  /// The first reason why a type cannot be used.
  func problem(of declaration: TypeDeclaration, at location: Location) -> Diagnostic? {
    let name = declaration.name
    let type = quoted(name.description)
    let other = quoted(module.name)
    let isSent = ours.sent.contains(name)
    let isReceived = ours.received.contains(name)
    if case .alias = declaration.kind { return nil }
    guard isSent || isReceived else { return nil }
    if theirs.hidden.contains(name) {
      return report("\(other) has no Swift type for \(type), which its callers don't see", at: location)
    }
    if let stream = ours.streams[name] {
      guard let theirs = theirs.streams[name] else {
        return report(
          "a stream cannot yield \(type): no stream of \(other) does", at: location,
          fix: "declare the type of the events in these specs; its cases can be types of that module")
      }
      // The module of the type has the code that reads it.
      if let rule = zip(stream.rules, theirs.rules).first(where: { $0.value != $1.value })?.0.key {
        return report(
          "\(quoted(rule)) of a stream that yields \(type) isn't the same as in \(other)", at: location,
          fix: "copy \(quoted(rule)) from there")
      }
    }
    if options.codable, !theirOptions.codable {
      return report(
        "\(type) of \(other) is not Codable", at: location, fix: "write 'codable: true' for that module as well")
    }
    if case .enumeration = declaration.kind { return nil }
    if !theirOptions.codable {
      let isValue = declaration.union != nil && (ours.values.contains(name) || ours.streams[name] == nil)
      let isRead = theirs.received.contains(name) && (!isValue || theirs.values.contains(name))
      if isReceived, !isRead {
        return report("\(other) has no decoder of \(type), which these specs receive", at: location)
      }
      if isSent, !theirs.sent.contains(name) {
        return report("\(other) has no encoder of \(type), which these specs send", at: location)
      }
    }
    if isSent || options.hashable, !theirOptions.hashable, !theirs.sent.contains(name) {
      return report(
        "\(type) of \(other) is not Hashable", at: location, fix: "write 'hashable: true' for that module as well")
    }
    return nil
  }

  private func report(_ message: String, at location: Location, fix: String? = nil) -> Diagnostic {
    Diagnostic(.moduleType, message, at: location, fix: fix ?? "declare a type in these specs")
  }
}

extension SpecSet {
  /// The types that the declarations and the interface of a spec name, with aliases resolved.
  func references(of spec: SpecFile) -> [TypeName] {
    let types = spec.interface.map { interface in
      interface.params.compactMap(\.type)
        + [interface.streaming?.yields, interface.blocking?.returns, interface.blocking?.paused?.returns]
        .compactMap(\.self)
    }
    var pending =
      spec.typeNames.compactMap { self.types[$0] }.flatMap(\.references).map(\.name)
      + (types ?? []).flatMap(\.type.references).map(\.name)
    var found: [TypeName] = []
    while let name = pending.popLast() {
      if case .alias(let use)? = self.types[name]?.kind {
        pending += use.type.references.map(\.name)
      } else {
        found.append(name)
      }
    }
    return found
  }
}
