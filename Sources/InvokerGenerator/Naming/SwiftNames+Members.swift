import InvokerSpec

/// Names of properties, cases, values, and params, and their conflicts.
extension SwiftNames {
  mutating func nameMembers(_ specs: SpecSet) {
    let nested = Dictionary(grouping: types.filter { $0.value.count > 1 }.values) { $0.dropLast().map(\.name) }
    for name in specs.files.flatMap(\.typeNames) {
      guard let declaration = specs.types[name] else { continue }
      let members = declaration.members
      guard !members.isEmpty else { continue }
      let types = nested[types[name]?.map(\.name) ?? [], default: []].compactMap(\.last?.name)
      nameMembers(members, of: declaration, numbers: specs.isOfApp(name))
      let named = members.map { (member($0.name, of: name), $0) }
      let taken = declaration.membersOfItsOwn.union(types)
      check(named, taken: taken, of: declaration.location)
      formerMembers[name] = formerNames(of: named, taken: taken)
      if case .enumeration = declaration.kind {
        let own = self.types[name]?.last?.name.lowercased() ?? ""
        if named.contains(where: { $0.0.name.lowercased().hasSuffix(own) }) {
          lintExceptions[declaration.location.path, default: []].insert("DontRepeatTypeInStaticProperties")
        }
      }
    }
    for interface in specs.interfaces {
      let named = interface.params.filter { $0.type != nil }.map {
        (param($0.name, of: interface.name), NamedMember($0))
      }
      let types = nested[[root(of: interface.name) + "Request"], default: []].compactMap(\.last?.name)
      check(named, taken: Set(types), of: interface.location)
      formerParams[interface.name] = formerNames(of: named, taken: Set(types))
    }
  }

  /// Stores names that differ from the names on the wire: renames, names that avoid members of the declaration, and
  /// numbered names.
  private mutating func nameMembers(_ members: [NamedMember], of declaration: TypeDeclaration, numbers: Bool) {
    let owner = declaration.name
    let taken = declaration.membersOfItsOwn
    for member in members where values[member.name] == nil { values[member.name] = Identifier(value: member.name) }
    let renamed =
      renames.isEmpty
      ? [:]
      : Dictionary(
        members.compactMap { member in
          renames["\(owner).\(member.name)"].map { (member.name, Identifier(verbatim: $0.name)) }
        }
      ) { first, _ in first }
    var own = renamed
    let others = members.map(\.name).filter { renamed[$0] == nil }
    if numbers {
      let names = others.map { Identifier(value: $0).avoiding(taken) }
      own.merge(zip(others, uniqueNames(names, avoiding: taken.union(renamed.values.map(\.name))))) { first, _ in first
      }
    } else if !taken.isEmpty {
      for name in others {
        guard let value = values[name], taken.contains(value.name) else { continue }
        own[name] = value.avoiding(taken)
      }
    }
    if !own.isEmpty { ownMembers[owner] = own }
  }

  private mutating func check(_ members: [(Identifier, NamedMember)], taken: Set<String>, of owner: Location) {
    var owners = Dictionary(uniqueKeysWithValues: taken.map { ($0, owner) })
    for (identifier, member) in members {
      let location = member.location
      checkStyle(of: identifier.name, in: location.path)
      if !identifier.isValid {
        report(
          .nameEmpty, "\(quoted(member.name)) would be \(quoted(identifier.name)), which is not a name in Swift",
          at: location)
      }
      if isReserved(identifier.name), identifier.isValid {
        report(.nameReserved, "generated code uses \(quoted(identifier.name)) for something else", at: location)
      }
      let stored = member.isDeprecated ? [identifier.storage.name] : []
      for name in [identifier.name] + stored {
        if let first = owners[name] {
          report(
            .nameCollision, "the Swift name of \(quoted(member.name)), \(quoted(name)), is taken", at: location,
            notes: [.init("by this", at: first)])
        }
        owners[name] = location
      }
    }
  }

  /// The former names to keep. A name that now has another meaning isn't kept, and two members can't have had the same
  /// name.
  private mutating func formerNames(
    of members: [(Identifier, NamedMember)], taken: Set<String>
  ) -> [String: Identifier]? {
    guard members.contains(where: { $0.1.was != nil }) else { return nil }
    let present = Set(members.map(\.0.name))
    var owners: [String: Location] = [:]
    var names: [String: Identifier] = [:]
    for (_, member) in members {
      guard let was = member.was else { continue }
      let name = Identifier(value: was).avoiding(taken)
      guard name.isValid, !present.contains(name.name) else { continue }
      if let first = owners[name.name] {
        report(
          .nameCollision, "the former name of \(quoted(member.name)), \(quoted(name.name)), is taken",
          at: member.location, notes: [.init("by this", at: first)], fix: "remove 'was' from one of them")
      } else {
        owners[name.name] = member.location
        names[member.name] = name
      }
    }
    return names
  }

  mutating func checkStyle(of name: String, in path: String) {
    if !name.utf8.allSatisfy({ $0 < 0x80 }) { lintExceptions[path, default: []].insert("IdentifiersMustBeASCII") }
    // Names made of code points contain underscores between letters.
    if name.utf8.dropFirst().contains(UInt8(ascii: "_")) {
      lintExceptions[path, default: []].insert("AlwaysUseLowerCamelCase")
    }
  }
}

/// A named member of a type or an interface.
struct NamedMember {
  var name: String
  var was: String?
  var isDeprecated = false
  var location: Location
}

extension NamedMember {
  init(_ property: Property) {
    self.init(
      name: property.name, was: property.documentation.was,
      isDeprecated: property.documentation.deprecated != nil, location: property.location)
  }

  init(_ param: Param) {
    self.init(
      name: param.name, was: param.documentation.was, isDeprecated: param.documentation.deprecated != nil,
      location: param.location)
  }
}

extension TypeDeclaration {
  /// The members that a spec defines in the type.
  var members: [NamedMember] {
    switch kind {
    case .object(let object): object.properties.map { NamedMember($0) }
    // A case has no former name in Swift because a pattern can't have two names.
    case .union(let union): union.cases.map { NamedMember(name: $0.value, location: $0.location) }
    case .enumeration(let type): type.values.map { NamedMember(name: $0.value, was: $0.was, location: $0.location) }
    case .alternatives(let type): type.alternatives.map { NamedMember(name: $0.name, location: $0.location) }
    case .alias: []
    }
  }

  /// The names of the further members of its Swift declaration.
  var membersOfItsOwn: Set<String> {
    switch kind {
    case .object(let object): streamMembers.union(object.keepsOthers ? ["additionalProperties"] : [])
    case .union: streamMembers.union(["unknown", "sharedValues"])
    case .alternatives: ["unknown", "plainText"]
    case .enumeration: ["rawValue"]
    case .alias: []
    }
  }
}

/// The members of types that streams yield. Other types avoid them too, because a type can become an element of a stream.
private let streamMembers: Set<String> = ["textChange", "wholeText", "blobPiece", "runFailure"]
