import InvokerSpec

extension Literal {
  /// The value as Python writes it, as in the server's messages.
  var pythonText: String {
    switch self {
    case .null: "None"
    case .boolean(let value): value ? "True" : "False"
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .string(let text): quoted(text)
    case .array(let elements): "[" + elements.map(\.pythonText).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { "\(quoted($0.name)): \($0.value.pythonText)" }.joined(separator: ", ") + "}"
    }
  }

  /// The name of its type in Python.
  var pythonType: String {
    switch self {
    case .null: "NoneType"
    case .boolean: "bool"
    case .integer: "int"
    case .number: "float"
    case .string: "str"
    case .array: "list"
    case .object: "dict"
    }
  }
}

/// Single quotes, unless only double quotes avoid escapes.
private func quoted(_ text: String) -> String {
  let quote = text.contains("'") && !text.contains("\"") ? "\"" : "'"
  var result = quote
  for character in text.unicodeScalars {
    switch character {
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "'" where quote == "'": result += "\\'"
    default: result.unicodeScalars.append(character)
    }
  }
  return result + quote
}
