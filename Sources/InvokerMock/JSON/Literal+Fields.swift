import InvokerSpec

extension Literal {
  /// An object of these fields, in order.
  static func fields(_ fields: KeyValuePairs<String, Literal>) -> Literal {
    .object(fields.map { Field(name: $0.key, value: $0.value) })
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var object: [Field]? { if case .object(let fields) = self { fields } else { nil } }

  /// Whether it is equivalent to no value.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let fields): fields.isEmpty
    case .boolean, .integer, .number: false
    }
  }

  /// A field of an object. Setting it keeps its place, or appends it; other values don't change.
  subscript(name: String) -> Literal? {
    get { object?.last { $0.name == name }?.value }
    set {
      guard var fields = object else { return }
      if let index = fields.lastIndex(where: { $0.name == name }) {
        if let newValue { fields[index].value = newValue } else { fields.remove(at: index) }
      } else if let newValue {
        fields.append(Field(name: name, value: newValue))
      }
      self = .object(fields)
    }
  }

  /// The text of a field, unless it is empty.
  func text(_ name: String) -> String? {
    guard let text = self[name]?.string, !text.isEmpty else { return nil }
    return text
  }

  /// The same value with parts replaced, from the outside in; `nil` keeps a part and continues inside it.
  func replacing(_ exchange: (Literal) -> Literal?) -> Literal {
    if let other = exchange(self) { return other }
    switch self {
    case .array(let elements): return .array(elements.map { $0.replacing(exchange) })
    case .object(let fields):
      return .object(fields.map { Field(name: $0.name, value: $0.value.replacing(exchange)) })
    case .null, .boolean, .integer, .number, .string: return self
    }
  }

  /// Calls `visit` for every field, however deep.
  func forEachField(_ visit: (Field) -> Void) {
    switch self {
    case .array(let elements): for element in elements { element.forEachField(visit) }
    case .object(let fields):
      for field in fields {
        visit(field)
        field.value.forEachField(visit)
      }
    case .null, .boolean, .integer, .number, .string: break
    }
  }
}
