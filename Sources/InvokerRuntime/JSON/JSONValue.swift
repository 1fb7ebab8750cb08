/// Any JSON value.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, without any loss of precision.
  case number(JSONNumber)
  /// A string, unescaped.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Fields by name; their order is not kept.
  case object(JSONObject)
}

/// The fields of a JSON object by name.
public typealias JSONObject = [String: JSONValue]

extension JSONValue {
  /// The field `name` of an object; `nil` in any other value.
  public subscript(name: String) -> JSONValue? { object?[name] }

  /// The element `index` of an array; `nil` outside its bounds and in any other value.
  public subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// The boolean; `nil` for any other kind of value.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The number, if it is an integer that fits into `Int`, as `1.0` does; `nil` for any other value.
  public var integer: Int? { if case .number(let value) = self { value.integer } else { nil } }
  /// The nearest `Double` to the number; `nil` for any other kind of value.
  public var double: Double? { if case .number(let value) = self { value.double } else { nil } }
  /// The string; `nil` for any other kind of value.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// The elements; `nil` for any other kind of value.
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  /// The fields; `nil` for any other kind of value.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
  /// Whether this is `null`.
  public var isNull: Bool { self == .null }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  public init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(nilLiteral: ()) { self = .null }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// If a name occurs twice, the last value is used.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements) { _, last in last })
  }
}

extension JSONValue: JSONDecodable, JSONEncodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    switch try json.peekKind() {
    case .null:
      try json.null()
      self = .null
    case .boolean: self = .bool(try json.bool())
    case .number: self = .number(try json.number())
    case .string: self = .string(try json.string())
    case .array: self = .array(try json.array(of: JSONValue.self))
    case .object: self = .object(try json.object())
    }
  }

  public func encode(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .bool(let value): json.bool(value)
    case .number(let value): json.number(value)
    case .string(let value): json.string(value)
    case .array(let values): json.array(values)
    case .object(let fields): json.object(fields)
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON, fields sorted by name.
  public var description: String { json }
}
