import InvokerSpec

/// The directions in which values of a type are passed.
struct Direction: OptionSet, Hashable {
  var rawValue: Int

  /// Callers pass them.
  static let sent = Direction(rawValue: 1)
  /// Responses consist of them.
  static let received = Direction(rawValue: 2)
}

extension SpecSet {
  /// The directions of all types that an interface or an app uses. Bases have the directions of the types that are
  /// built on them.
  func directions() -> [TypeName: Direction] {
    var directions: [TypeName: Direction] = [:]
    for interface in interfaces { follow(interface, &directions) }
    for app in apps {
      for type in types[app.inputs]?.parts ?? [] { follow(type, .sent, &directions) }
      for type in app.outputs.flatMap({ types[$0] })?.parts ?? [] { follow(type, .received, &directions) }
    }
    return directions
  }

  /// The declared types that an interface uses.
  func types(usedBy interface: Interface) -> Set<TypeName> {
    var directions: [TypeName: Direction] = [:]
    follow(interface, &directions)
    return Set(directions.keys)
  }

  private func follow(_ interface: Interface, _ directions: inout [TypeName: Direction]) {
    for type in interface.params.compactMap(\.type) { follow(type.type, .sent, &directions) }
    let results = [interface.streaming?.yields, interface.blocking?.returns, interface.blocking?.paused?.returns]
    for type in results.compactMap(\.self) { follow(type.type, .received, &directions) }
  }

  private func follow(_ type: SchemaType, _ direction: Direction, _ directions: inout [TypeName: Direction]) {
    for name in type.names {
      guard directions[name]?.isSuperset(of: direction) != true else { continue }
      directions[name, default: []].formUnion(direction)
      guard let declaration = types[name] else { continue }
      for type in declaration.parts { follow(type, direction, &directions) }
    }
  }
}

extension TypeDeclaration {
  /// The types that the declaration consists of.
  var parts: [SchemaType] {
    switch kind {
    case .object(let object): object.bases.map { .named($0) } + object.properties.map(\.type.type)
    case .union(let union): union.cases.map { .named($0.type) }
    case .alternatives(let type): type.alternatives.map(\.type.type)
    case .enumeration: []
    case .alias(let use): [use.type]
    }
  }
}

extension SchemaType {
  /// The declared types in the type.
  var names: [TypeName] {
    switch self {
    case .array(let element), .dictionary(let element): element.type.names
    case .named(let reference): [reference.name]
    case .string, .integer, .number, .boolean, .any: []
    }
  }
}
