import InvokerSpec

/// Which way values of a type go.
struct Direction: OptionSet, Hashable {
  var rawValue: Int

  /// Callers pass them.
  static let sent = Direction(rawValue: 1)
  /// Answers are made of them.
  static let received = Direction(rawValue: 2)
}

extension SpecSet {
  /// Which way the values of each type go that an interface or the binding of an app uses. Bases go the ways of what is built on them.
  func directions() -> [TypeName: Direction] {
    var directions: [TypeName: Direction] = [:]
    for interface in interfaces {
      for type in interface.params.compactMap(\.type) { follow(type.type, .sent, &directions) }
      if let type = interface.streaming?.yields.type { follow(type, .received, &directions) }
      for type in [interface.blocking?.returns, interface.blocking?.paused?.returns] {
        if let type { follow(type.type, .received, &directions) }
      }
    }
    for binding in apps {
      for type in types[binding.inputs]?.parts ?? [] { follow(type, .sent, &directions) }
      for type in binding.outputs.flatMap({ types[$0] })?.parts ?? [] { follow(type, .received, &directions) }
    }
    return directions
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
  /// The types that it is made of.
  var parts: [SchemaType] {
    switch kind {
    case .object(let object): object.bases.map { .named($0) } + object.properties.map(\.type.type)
    case .union(let union): union.cases.map { .named($0.type) }
    case .enumeration: []
    case .alias(let use): [use.type]
    }
  }
}

extension SchemaType {
  /// The declared types in it.
  var names: [TypeName] {
    switch self {
    case .array(let element), .dictionary(let element): element.type.names
    case .named(let reference): [reference.name]
    case .string, .integer, .number, .boolean, .any: []
    }
  }

  /// The type in a sentence: `an array of InputFile`, `any object`.
  var phrase: Phrase {
    switch self {
    case .string: "a string"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "a boolean"
    case .any: "any value"
    case .array(let element): "an array of \(element.type.plural)"
    case .dictionary(let value): value.type == .any ? "any object" : "an object of \(value.type.plural)"
    case .named(let reference): "\(reference.name.description)"
    }
  }

  private var plural: Phrase {
    switch self {
    case .string: "strings"
    case .integer: "integers"
    case .number: "numbers"
    case .boolean: "booleans"
    case .any: "any values"
    case .array(let element): "arrays of \(element.type.plural)"
    case .dictionary(let value): value.type == .any ? "objects" : "objects of \(value.type.plural)"
    case .named(let reference): "\(reference.name.description)"
    }
  }
}
