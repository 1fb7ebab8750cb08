import InvokerSpec

/// `value` as JSON on one line.
package func jsonText(_ value: Literal) -> String {
  switch value {
  case .null: "null"
  case .boolean(let value): value ? "true" : "false"
  case .integer(let value): String(value)
  case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  case .string(let text): jsonString(text)
  case .array(let values): "[" + values.map(jsonText).joined(separator: ", ") + "]"
  case .object(let fields):
    "{" + fields.map { jsonString($0.name) + ": " + jsonText($0.value) }.joined(separator: ", ") + "}"
  }
}

/// `value` as JSON. An object or array that doesn't fit into `width` columns has one member per line.
func jsonText(_ value: Literal, width: Int, indent: Int = 0) -> String {
  let line = jsonText(value)
  guard indent + line.count > width else { return line }
  let margin = "\n" + String(repeating: " ", count: indent)
  switch value {
  case .array(let values) where !values.isEmpty:
    let lines = values.map { margin + "  " + jsonText($0, width: width, indent: indent + 2) }
    return "[" + lines.joined(separator: ",") + margin + "]"
  case .object(let fields) where !fields.isEmpty:
    let lines = fields.map { field in
      margin + "  " + jsonString(field.name) + ": " + jsonText(field.value, width: width, indent: indent + 2)
    }
    return "{" + lines.joined(separator: ",") + margin + "}"
  default: return line
  }
}

private func jsonString(_ text: String) -> String {
  let content = escaped(text) { scalar in
    commonEscape(scalar) ?? (scalar.value < 0x20 ? "\\u" + hexadecimal(scalar.value, digits: 4) : nil)
  }
  return "\"" + content + "\""
}
