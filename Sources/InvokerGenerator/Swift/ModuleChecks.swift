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
      if let rule = stream.rules.keys.sorted().first(where: { stream.rules[$0] != theirs.rules[$0] }) {
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

extension SwiftAPI.File {
  /// The modules of the types that its code names, sorted.
  func namedModules(_ specs: SpecSet, _ names: SwiftNames) -> [String] {
    guard !names.modules.isEmpty else { return [] }
    let modules = Dictionary(names.modules.map { (names.path(of: $0.key), $0.value) }) { first, _ in first }
    let paths =
      symbols.flatMap(\.types).flatMap(\.names) + types.compactMap(\.alias?.scope)
      + specs.typesOfDefaults(in: spec).map(names.path)
    return Set(paths.compactMap { modules[$0] }).sorted()
  }
}

extension SwiftSymbol {
  /// The types in the declaration.
  fileprivate var types: [SwiftType] {
    switch kind {
    case .property(_, let type, _), .enumCase(_, let type), .requirement(_, let type): [type]
    case .function(let function): function.parameters.map(\.type) + [function.result].compactMap(\.self)
    case .type, .alias, .value, .fixed: []
    }
  }
}

extension SpecSet {
  /// The types of the defaults in a spec, with the types that these contain. A value whose name could mean `nil` is
  /// written with the name of its type.
  fileprivate func typesOfDefaults(in spec: SpecFile) -> Set<TypeName> {
    let params = (spec.interface ?? spec.app.flatMap(interface))?.params.compactMap(\.type) ?? []
    let properties = spec.typeNames.compactMap { types[$0]?.object }.flatMap { $0.properties.map(\.type) }
    var pending = (params + properties).filter { $0.defaultValue != nil }.flatMap(\.type.references)
    var found: Set<TypeName> = []
    while let reference = pending.popLast() {
      if found.insert(reference.name).inserted { pending += types[reference.name]?.references ?? [] }
    }
    return found
  }
}
