/// Types that are distinguished by the kind of JSON value, or by the fields that an object has.
public struct AlternativesType: Hashable, Sendable {
  /// The alternatives, in order.
  public var alternatives: [Alternative]
  /// Whether a part of it could not be read, which is already reported.
  package var isIncomplete = false

  /// One of the types.
  public struct Alternative: Hashable, Sendable {
    /// A name, which does not occur on the wire.
    public var name: String
    /// The type.
    public var type: TypeUse
    /// The description, in Markdown.
    public var description: String?
    /// The source location.
    public var location: Location
  }
}

/// A kind of JSON value.
public enum ValueKind: String, Hashable, Sendable {
  /// A text.
  case string
  /// A number with or without a fraction.
  case number
  /// `true` or `false`.
  case boolean
  /// A list.
  case array
  /// Fields.
  case object
}

/// How a value reveals which of several alternatives it is.
public struct AlternativeSign: Hashable, Sendable {
  /// The kind of value.
  public var kind: ValueKind
  /// A field that only this alternative has; `nil` if the kind is sufficient, or if the other objects have such fields.
  public var field: String?
}

extension SpecSet {
  /// Returns the sign of each alternative, in order; `nil` for an alternative that is like an earlier one.
  public func signs(of type: AlternativesType) -> [AlternativeSign?] {
    let kinds = type.alternatives.map { kind(of: $0.type.type) }
    let objects = type.alternatives.map { declaration(of: $0.type.type)?.object }
    // An object without a field of its own is what remains if no other object matches.
    var hasRest = false
    return type.alternatives.indices.map { index in
      guard let kind = kinds[index] else { return nil }
      let others = kinds.indices.filter { $0 != index && kinds[$0] == kind }
      if others.isEmpty { return AlternativeSign(kind: kind) }
      guard kind == .object else { return others.contains { $0 < index } ? nil : AlternativeSign(kind: kind) }
      let taken = Set(others.flatMap { objects[$0]?.properties.map(\.name) ?? [] })
      if let own = objects[index]?.properties.first(where: { $0.isRequired && !taken.contains($0.name) }) {
        return AlternativeSign(kind: kind, field: own.name)
      }
      defer { hasRest = true }
      return hasRest ? nil : AlternativeSign(kind: kind)
    }
  }

  /// Returns the alternative that a value is; `nil` if there is none.
  public func alternative(of type: AlternativesType, for value: Literal) -> AlternativesType.Alternative? {
    let fitting = zip(type.alternatives, signs(of: type)).filter { $1?.kind == value.kind }
    let exact = fitting.first { _, sign in sign?.field.map { value.field(at: [$0]) != nil } ?? false }
    return (exact ?? fitting.first { _, sign in sign?.field == nil })?.0
  }

  /// Returns the alternative for texts; `nil` if there is none.
  public func textAlternative(of type: AlternativesType) -> AlternativesType.Alternative? {
    type.alternatives.first { resolved($0.type.type) == .string(nil) }
  }

  /// Returns the kind of the values of a type; `nil` if they can be of several kinds.
  func kind(of type: SchemaType) -> ValueKind? {
    switch resolved(type) {
    case .string: .string
    case .integer, .number: .number
    case .boolean: .boolean
    case .array: .array
    case .dictionary: .object
    case .any: nil
    case .named(let reference):
      switch types[reference.name]?.kind {
      case .object, .union: .object
      case .enumeration: .string
      case .alternatives, .alias, nil: nil
      }
    }
  }
}

extension Literal {
  /// The kind of value; `nil` for null.
  fileprivate var kind: ValueKind? {
    switch self {
    case .null: nil
    case .boolean: .boolean
    case .integer, .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
