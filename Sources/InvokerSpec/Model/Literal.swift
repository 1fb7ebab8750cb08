import YAMLTree

/// A JSON value written in a spec, in its order.
public indirect enum Literal: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([Literal])
  case object([Field])

  public struct Field: Hashable, Sendable {
    public var name: String
    public var value: Literal

    public init(name: String, value: Literal) {
      self.name = name
      self.value = value
    }
  }

  /// By YAML 1.2's core schema: only plain scalars can be anything but strings.
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
