import InvokerSpec

/// The Swift names of everything in a set of specs.
struct SwiftNames {
  private let renames: [String: String]
  /// The full names of types, outermost first: `ChatEvent.Message`.
  private(set) var types: [TypeName: [Identifier]] = [:]
  /// The names of values by their names on the wire: few, and each is used in many types.
  private var values: [String: Identifier] = [:]
  /// The names of inputs, outputs and options of apps, which are told apart by numbers.
  private var numberedMembers: [TypeName: [String: Identifier]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ specs: SpecSet, _ options: SwiftOptions) {
    renames = options.renames
    nameTypes(specs)
    nameTypesOfBindings(specs)
    checkTypes(specs)
    checkMembers(specs)
    checkRenames(specs)
  }

  // MARK: Names

  /// The full name of a type.
  func path(of type: TypeName) -> String { (types[type] ?? []).map(\.name).joined(separator: ".") }

  /// The name of the property `property` of `owner`, or of a case of a union or enum.
  func member(_ name: String, of owner: TypeName) -> Identifier {
    if let numbered = numberedMembers[owner]?[name] { return numbered }
    // Most specs rename nothing, and names are asked for all the time.
    let own = values[name] ?? Identifier(value: name)
    return renames.isEmpty ? own : renames["\(owner).\(name)"].map(Identifier.init(verbatim:)) ?? own
  }

  /// The stored property for a property: its own name, unless uses of that are warned of.
  func stored(_ property: Property, of owner: TypeName) -> Identifier {
    let name = member(property.name, of: owner)
    return property.documentation.deprecated == nil ? name : name.storage
  }

  func param(_ name: String, of interface: String) -> Identifier {
    renames["\(interface).\(name)"].map(Identifier.init(verbatim:)) ?? Identifier(value: name)
  }

  /// The root of the names of what is generated for an interface: `Chat`.
  func root(of interface: String) -> String { Identifier(type: interface).name }

  /// The rules of `swift format` that names break, by the path of the spec that they come from.
  private(set) var lintExceptions: [String: Set<String>] = [:]

  private mutating func nameTypes(_ specs: SpecSet) {
    for name in specs.files.flatMap(\.typeNames) where types[name] == nil { nameType(name, specs) }
  }

  /// Numbers the types written in place for inputs and outputs of apps, and keeps them from hiding others.
  private mutating func nameTypesOfBindings(_ specs: SpecSet) {
    guard !specs.bindings.isEmpty else { return }
    var hidden = reservedTypeNames.union(types.values.compactMap(\.first?.name))
    for interface in specs.interfaces {
      hidden.formUnion(["Request", "Invoking", "Invoker"].map { root(of: interface.name) + $0 })
    }
    let children = Dictionary(grouping: specs.files.flatMap(\.typeNames).filter(specs.isInPlace)) { $0.parent }
    var pending = specs.bindings.flatMap { [$0.inputs, $0.outputs].compactMap(\.self) }
    while let parent = pending.popLast() {
      guard let names = children[parent], let path = types[parent] else { continue }
      let siblings = specs.types[parent]?.object?.properties.map { Identifier(value: $0.name).name } ?? []
      let own = numbered(names.compactMap { types[$0]?.last }, avoiding: hidden.union(siblings))
      for (name, own) in zip(names, own) { types[name] = path + [own] }
      pending += names
    }
  }

  private mutating func nameType(_ name: TypeName, _ specs: SpecSet) {
    if let full = renames[name.description], !specs.isInPlace(name) {
      types[name] = full.split(separator: ".").map { Identifier(verbatim: String($0)) }
      return
    }
    var own = Identifier(type: name.components.last ?? "")
    // A property `type` that holds an enum must not keep the whole spec from being generated, nor one whose name has no
    // capitals, as in Chinese, and so would be the name of the type as well.
    if specs.isInPlace(name),
      reservedTypeNames.contains(own.name) || own == Identifier(value: name.components.last ?? "")
    {
      own.name += "Value"
    }
    guard let parent = name.parent else {
      types[name] = [own]
      return
    }
    if types[parent] == nil { nameType(parent, specs) }
    types[name] = (types[parent] ?? []) + [own]
  }

  // MARK: What does not go together

  private mutating func checkTypes(_ specs: SpecSet) {
    var owners = checkEntryPoints(specs)
    for interface in specs.interfaces {
      for suffix in ["Request", "Invoking", "Invoker"] {
        let full = root(of: interface.name) + suffix
        if let first = owners[full] {
          report(
            .nameCollision, "the Swift name of \(quoted(interface.name)), \(quoted(full)), is taken",
            at: interface.location, notes: [.init("by this", at: first)])
        }
        owners[full] = interface.location
      }
    }
    for binding in specs.bindings { check(root(of: binding.name), of: binding, &owners) }
    for name in specs.files.flatMap(\.typeNames) {
      guard let declaration = specs.types[name], let path = types[name] else { continue }
      let full = self.path(of: name)
      checkStyle(of: path.last?.name ?? "", in: declaration.location.path)
      for part in path where !part.isValid || part.declared != part.name {
        report(.nameEmpty, "\(quoted(part.name)) cannot name a type in Swift", at: declaration.location)
      }
      // The name of a binding has been checked.
      let own = specs.isOfApp(name) ? path.dropFirst() : path[...]
      if let reserved = own.first(where: { reservedTypeNames.contains($0.name) }) {
        report(
          .nameReserved, "generated code uses \(quoted(reserved.name)) for something else", at: declaration.location)
      }
      if let first = owners[full] {
        report(
          .nameCollision, "the Swift name of \(quoted(name.description)), \(quoted(full)), is taken",
          at: declaration.location, notes: [.init("by this", at: first)])
      }
      owners[full] = declaration.location
    }
    checkShadowing(specs)
  }

  private mutating func check(_ root: String, of binding: AppBinding, _ owners: inout [String: Location]) {
    let fix = "give the binding another name"
    if reservedTypeNames.contains(root) || Identifier(verbatim: root).declared != root {
      report(.nameReserved, "generated code uses \(quoted(root)) for something else", at: binding.location, fix: fix)
    }
    if let first = owners[root] {
      report(
        .nameCollision, "the Swift name of \(quoted(binding.name)), \(quoted(root)), is taken", at: binding.location,
        notes: [.init("by this", at: first)], fix: fix)
    }
    owners[root] = binding.location
  }

  /// Checks the names on the way to interfaces.
  ///
  /// - Returns: the types that hold entry points.
  private mutating func checkEntryPoints(_ specs: SpecSet) -> [String: Location] {
    var types: [String: Location] = [:]
    var places: [[String]: [String]] = [:]
    for interface in specs.interfaces {
      for end in interface.entryPoint.indices.dropFirst() {
        let place = Array(interface.entryPoint[1...end])
        let swift = place.map { Identifier(value: $0).name }
        if places[swift, default: place] != place || swift.count > 1 && swift.last == "session" {
          let name = quoted(swift.joined(separator: "."))
          report(
            .nameCollision, "the Swift name of \(quoted(place.joined(separator: "."))), \(name), is taken",
            at: interface.location, fix: "give the interface another entry point")
        }
        places[swift] = place
        guard end < interface.entryPoint.count - 1 else { continue }
        types[place.map { Identifier(type: $0).name }.joined() + "EntryPoints"] = interface.location
      }
    }
    return types
  }

  /// Inside `Outer`, a reference to a top-level `Name` means `Outer.Name` if there is one.
  private mutating func checkShadowing(_ specs: SpecSet) {
    let all = Set(types.values.map { $0.map(\.name) })
    for name in specs.files.flatMap(\.typeNames) {
      guard let scope = types[name]?.map(\.name), let declaration = specs.types[name] else { continue }
      for reference in declaration.references {
        guard let first = types[reference.name]?.first?.name else { continue }
        let nested = (1...scope.count).map { Array(scope.prefix($0)) + [first] }
        guard let shadow = nested.first(where: all.contains) else { continue }
        report(
          .nameShadowed,
          "inside \(quoted(scope.joined(separator: "."))) the name \(quoted(first)) means "
            + quoted(shadow.joined(separator: ".")), at: reference.location)
      }
    }
  }

  private mutating func checkMembers(_ specs: SpecSet) {
    for name in specs.files.flatMap(\.typeNames) {
      guard let declaration = specs.types[name] else { continue }
      let members: [(name: String, location: Location)]
      // What the generated declaration has besides what the spec lists.
      var taken: [String: Location] = [:]
      switch declaration.kind {
      case .object(let object):
        members = object.properties.map { ($0.name, $0.location) }
        if object.keepsOthers { taken["additionalProperties"] = declaration.location }
      case .union(let union):
        members = union.cases.map { ($0.value, $0.location) }
        taken["unknown"] = declaration.location
      case .enumeration(let type):
        members = type.values.map { ($0.value, $0.location) }
        taken["rawValue"] = declaration.location
        let own = types[name]?.last?.name.lowercased() ?? ""
        if members.contains(where: { Identifier(value: $0.name).name.lowercased().hasSuffix(own) }) {
          lintExceptions[declaration.location.path, default: []].insert("DontRepeatTypeInStaticProperties")
        }
      case .alias: continue
      }
      for member in members where values[member.name] == nil { values[member.name] = Identifier(value: member.name) }
      if specs.isOfApp(name) {
        numberedMembers[name] = distinctMembers(members.map(\.name), of: name, avoiding: Set(taken.keys))
      }
      check(members.map { (member($0.name, of: name), $0.name, $0.location) }, taken: taken)
    }
    for interface in specs.interfaces {
      check(interface.params.map { (param($0.name, of: interface.name), $0.name, $0.location) }, taken: [:])
    }
  }

  /// Names for what apps call their inputs, outputs and options. A rename stands as it is.
  private func distinctMembers(
    _ wires: [String], of owner: TypeName, avoiding taken: Set<String>
  ) -> [String: Identifier] {
    let renamed = wires.compactMap { renames["\(owner).\($0)"] }
    let others = wires.filter { renames["\(owner).\($0)"] == nil }
    let names = numbered(others.map { Identifier(value: $0) }, avoiding: taken.union(renamed))
    return Dictionary(zip(others, names)) { first, _ in first }
  }

  private mutating func check(
    _ members: [(identifier: Identifier, wire: String, location: Location)], taken: [String: Location]
  ) {
    var owners = taken
    for (identifier, wire, location) in members {
      checkStyle(of: identifier.name, in: location.path)
      if !identifier.isValid {
        report(
          .nameEmpty, "\(quoted(wire)) would be \(quoted(identifier.name)), which is no name in Swift", at: location)
      }
      if let first = owners[identifier.name] {
        report(
          .nameCollision, "the Swift name of \(quoted(wire)), \(quoted(identifier.name)), is taken", at: location,
          notes: [.init("by this", at: first)])
      }
      owners[identifier.name] = location
    }
  }

  private mutating func checkStyle(of name: String, in path: String) {
    if !name.utf8.allSatisfy({ $0 < 0x80 }) { lintExceptions[path, default: []].insert("IdentifiersMustBeASCII") }
    // Code points stand in for letters with underscores between them.
    if name.utf8.dropFirst().contains(UInt8(ascii: "_")) {
      lintExceptions[path, default: []].insert("AlwaysUseLowerCamelCase")
    }
  }

  /// A rename that names nothing is a slip of the pen.
  private mutating func checkRenames(_ specs: SpecSet) {
    guard !renames.isEmpty else { return }
    var places = Set(specs.types.keys.map(\.description))
    for (name, declaration) in specs.types {
      switch declaration.kind {
      case .object(let object): places.formUnion(object.properties.map { "\(name).\($0.name)" })
      case .union(let union): places.formUnion(union.cases.map { "\(name).\($0.value)" })
      case .enumeration(let type): places.formUnion(type.values.map { "\(name).\($0.value)" })
      case .alias: break
      }
    }
    for interface in specs.interfaces { places.formUnion(interface.params.map { "\(interface.name).\($0.name)" }) }
    for rename in renames.keys.sorted() where !places.contains(rename) {
      diagnostics.append(Diagnostic(.unknownName, "there is nothing called \(quoted(rename)) to rename", at: nil))
    }
  }

  private mutating func report(
    _ rule: Rule, _ message: String, at location: Location, notes: [Diagnostic.Note] = [],
    fix: String = "give it another Swift name under 'renames'"
  ) {
    let diagnostic = Diagnostic(rule, message, at: location, notes: notes, fix: fix)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}

extension TypeDeclaration {
  /// The types that it refers to.
  var references: [TypeReference] {
    switch kind {
    case .object(let object): object.properties.flatMap { $0.type.type.references }
    case .union(let union): union.cases.map(\.type)
    case .enumeration: []
    case .alias(let use): use.type.references
    }
  }
}

extension SchemaType {
  var references: [TypeReference] {
    switch self {
    case .array(let element), .dictionary(let element): element.type.references
    case .named(let reference): [reference]
    case .string, .integer, .number, .boolean, .any: []
    }
  }
}
