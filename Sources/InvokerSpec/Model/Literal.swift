import YAMLTree

/// A JSON value in a spec. Fields keep their order.
public indirect enum Literal: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number without a fraction or exponent that fits into `Int`.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([Literal])
  /// Fields, in order.
  case object([Field])

  /// A field of an object.
  public struct Field: Hashable, Sendable {
    /// The name on the wire.
    public var name: String
    /// The value.
    public var value: Literal

    /// Creates a field.
    public init(name: String, value: Literal) {
      self.name = name
      self.value = value
    }
  }

  /// Returns the value at `path`, which consists of field names from the outermost inward; `nil` if there is none.
  public func field(at path: [String]) -> Literal? {
    var value = self
    for name in path {
      guard case .object(let fields) = value, let field = fields.first(where: { $0.name == name }) else { return nil }
      value = field.value
    }
    return value
  }

  /// Creates a value by YAML 1.2's core schema: only plain scalars can be anything but strings.
  package init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let elements): self = .array(elements.map(Literal.init))
    case .mapping(let entries): self = .object(entries.map { Field(name: $0.name, value: Literal($0.value)) })
    case .scalar(let scalar):
      if node.isNull {
        self = .null
      } else if let value = node.boolValue {
        self = .boolean(value)
      } else if let value = node.integerValue {
        self = .integer(value)
      } else if let value = node.numberValue {
        self = .number(value)
      } else {
        self = .string(scalar.text)
      }
    }
  }
}
