/// A schema as a JSON value.
extension ReportValue {
  init(_ literal: Literal) {
    switch literal {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .integer(let value): self = .integer(value)
    case .number(let value): self = .number(value)
    case .string(let value): self = .string(value)
    case .array(let elements): self = .array(elements.map { ReportValue($0) })
    case .object(let fields): self = .object(fields.map { ($0.name, ReportValue($0.value)) })
    }
  }

  static func list(_ words: [String]) -> ReportValue { .array(words.map { .string($0) }) }

  /// The fields of an object; empty for other values.
  var fields: [(key: String, value: ReportValue)] {
    if case .object(let fields) = self { fields } else { [] }
  }

  /// Appends the fields of one object to those of another.
  static func + (one: ReportValue, other: ReportValue) -> ReportValue { .object(one.fields + other.fields) }

  /// Returns a schema for values of either schema. The two must be about different types.
  func merged(with other: ReportValue) -> ReportValue {
    func types(_ value: ReportValue) -> [ReportValue] {
      guard let type = value.fields.first(where: { $0.key == "type" })?.value else { return [] }
      if case .array(let types) = type { return types }
      return [type]
    }
    let rest = (fields + other.fields).filter { $0.key != "type" }
    return .object([("type", .array(types(self) + types(other)))] + rest)
  }

  /// Returns the value as JSON, on one line if it fits into `width`.
  ///
  /// - Parameters:
  ///   - indent: The indentation of the line on which the value starts.
  ///   - used: The number of characters of that line before and after the value.
  func laidOut(width: Int, indent: Int = 0, used: Int = 0) -> String {
    let flat = flat
    guard used + flat.count > width else { return flat }
    let margin = String(repeating: " ", count: indent + 2)
    func lines(_ open: String, _ lines: [String], _ close: String) -> String {
      "\(open)\n" + lines.map { margin + $0 }.joined(separator: ",\n") + "\n\(margin.dropLast(2))\(close)"
    }
    switch self {
    case .array(let elements):
      let texts = elements.map { $0.laidOut(width: width, indent: indent + 2, used: indent + 3) }
      return lines("[", texts, "]")
    case .object(let fields):
      let texts = fields.map { key, value in
        let key = quotedJSON(key) + ": "
        return key + value.laidOut(width: width, indent: indent + 2, used: indent + 3 + key.count)
      }
      return lines("{", texts, "}")
    default: return flat
    }
  }

  /// The value as JSON on one line.
  private var flat: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.flat).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { quotedJSON($0.key) + ": " + $0.value.flat }.joined(separator: ", ") + "}"
    case .string(let string): quotedJSON(string)
    case .integer(let integer): String(integer)
    case .number(let number): String(number)
    case .boolean(let boolean): String(boolean)
    case .null: "null"
    }
  }
}
