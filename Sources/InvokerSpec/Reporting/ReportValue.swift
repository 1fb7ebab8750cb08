/// A JSON value to write, such as a report or a schema. Keys keep their order.
package indirect enum ReportValue: Sendable {
  case null
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([ReportValue])
  case object([(key: String, value: ReportValue)])

  /// Returns an optional text; `null` if it is missing.
  package static func string(ifAny text: String?) -> ReportValue { text.map { .string($0) } ?? .null }
}

extension ReportValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral elements: ReportValue...) { self = .array(elements) }

  /// Creates an object. Fields without a value are omitted.
  package init(dictionaryLiteral elements: (String, ReportValue?)...) {
    self = .object(elements.compactMap { key, value in value.map { (key, $0) } })
  }
}

extension ReportValue {
  /// The value as JSON, over several lines.
  package var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .string(let string): text += quotedJSON(string)
    case .integer(let integer): text += String(integer)
    case .number(let number): text += String(number)
    case .boolean(let boolean): text += String(boolean)
    case .array(let elements):
      writeList(elements, between: "[", and: "]", to: &text, indent) { element, text, indent in
        element.write(to: &text, indent: indent)
      }
    case .object(let fields):
      writeList(fields, between: "{", and: "}", to: &text, indent) { field, text, indent in
        text += quotedJSON(field.key) + ": "
        field.value.write(to: &text, indent: indent)
      }
    }
  }

  private func writeList<Element>(
    _ elements: [Element], between open: String, and close: String, to text: inout String, _ indent: String,
    write: (Element, inout String, String) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + indent + "  "
      write(element, &text, indent + "  ")
    }
    text += (elements.isEmpty ? "" : "\n" + indent) + close
  }
}

/// Returns a JSON string according to RFC 8259.
func quotedJSON(_ string: String) -> String {
  var text = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\u{0}"..<" ", "\u{7F}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
