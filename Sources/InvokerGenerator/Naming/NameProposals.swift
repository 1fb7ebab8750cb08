import InvokerSpec

/// Returns whether generated code has no other use for the Swift name of an interface.
package func isUsableInterfaceName(_ name: String) -> Bool {
  let root = Identifier(type: name).name
  return !clientMemberNames.contains(Identifier(value: name).name)
    && !typeSuffixes.contains { isReserved(root + $0) }
}

/// The Swift names of the types that are generated for an interface.
package func swiftTypeNames(ofInterface name: String) -> [String] {
  typeSuffixes.map { Identifier(type: name).name + $0 }
}

/// The Swift name of a type of a spec, such as `ChatEvent.Message`.
package func swiftTypeName(_ name: String) -> String {
  name.split(separator: ".").map { Identifier(type: String($0)).name }.joined(separator: ".")
}

/// Returns whether the Swift name of a type is valid and has no other meaning in generated code.
package func isUsableTypeName(_ name: String) -> Bool {
  name.split(separator: ".").allSatisfy { part in
    let identifier = Identifier(type: String(part))
    return identifier.isTypeName && !isReserved(identifier.name)
  }
}

/// Renames that give each member of a type, and each param, a valid name of its own.
///
/// - Returns: Swift names by places, as `renames` in `invoker.yaml` has them. Empty if there is no conflict.
package func proposedRenames(_ specs: SpecSet, _ options: SwiftOptions) -> [String: String] {
  let names = SwiftNames(specs, options)
  let rules: Set<Rule> = [.nameCollision, .nameEmpty, .nameReserved]
  let places = Set(names.diagnostics.filter { rules.contains($0.rule) }.compactMap(\.location))
  guard !places.isEmpty else { return [:] }
  var found: [String: String] = [:]
  func propose(_ members: [(place: String, name: Identifier, member: NamedMember)], besides taken: Set<String>) {
    var used = taken.union(members.filter { !places.contains($0.member.location) }.map(\.name.name))
    for (place, name, member) in members where places.contains(member.location) {
      var own = name.isValid ? name : Identifier(verbatim: name.name + "Value")
      if isReserved(own.name) { own.name += "Value" }
      if used.contains(own.name) {
        own = uniqueNames([own], avoiding: used.union(members.map(\.name.name)))[0]
      }
      used.insert(own.name)
      found[place] = own.name
    }
  }
  for (name, declaration) in specs.types where !specs.isOfApp(name) {
    let nested = names.types.values.filter { $0.dropLast() == names.types[name]?[...] }.compactMap(\.last?.name)
    propose(
      declaration.members.map { ("\(name).\($0.name)", names.member($0.name, of: name), $0) },
      besides: declaration.membersOfItsOwn.union(nested))
  }
  for interface in specs.interfaces {
    let params = interface.params.filter { $0.type != nil }
    propose(
      params.map { ("\(interface.name).\($0.name)", names.param($0.name, of: interface.name), NamedMember($0)) },
      besides: [])
  }
  return found
}
