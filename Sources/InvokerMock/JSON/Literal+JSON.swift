import InvokerRuntime
import InvokerSpec

/// Literals keep the order of their fields, as servers do: clients expect `event` first.
extension Literal: JSONEncodable, JSONDecodable {
  public func encode(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .boolean(let value): json.bool(value)
    case .integer(let value): json.integer(value)
    case .number(let value): json.double(value)
    case .string(let value): json.string(value)
    case .array(let elements): json.array(elements)
    case .object(let fields):
      json.beginObject()
      for field in fields { json.field(field.name, field.value) }
      json.endObject()
    }
  }

  public init(from json: inout JSONReader) throws(JSONError) {
    switch try json.peekKind() {
    case .null:
      try json.null()
      self = .null
    case .boolean: self = .boolean(try json.bool())
    case .number:
      let number = try json.number()
      self = number.integer.map(Literal.integer) ?? .number(number.double)
    case .string: self = .string(try json.string())
    case .array: self = .array(try json.array(of: Literal.self))
    case .object:
      let object = json.beginObject()
      var fields: [Field] = []
      while let key = json.nextKey() {
        let name = key.description
        fields.append(Field(name: name, value: try Literal(from: &json)))
      }
      guard json.endObject() else { throw json.failure(in: object) }
      self = .object(fields)
    }
  }
}

extension Literal {
  /// The value on several lines, indented by one space per level.
  var indentedJSON: String { indented(1) }

  private func indented(_ level: Int) -> String {
    let (line, end) = (
      "\n" + String(repeating: " ", count: level), "\n" + String(repeating: " ", count: level - 1)
    )
    switch self {
    case .array(let elements) where !elements.isEmpty:
      return "[" + elements.map { line + $0.indented(level + 1) }.joined(separator: ",") + end + "]"
    case .object(let fields) where !fields.isEmpty:
      let lines = fields.map { line + Literal.string($0.name).json + ": " + $0.value.indented(level + 1) }
      return "{" + lines.joined(separator: ",") + end + "}"
    default: return json
    }
  }
}
