/// `text` with some of its characters written in another way. Runs of the others are copied whole.
///
/// - Parameter escape: what stands for a character; `nil` for itself.
func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
  var escaped = ""
  var start = text.startIndex
  for index in text.unicodeScalars.indices {
    guard let replacement = escape(text.unicodeScalars[index]) else { continue }
    escaped += text[start..<index]
    escaped += replacement
    start = text.unicodeScalars.index(after: index)
  }
  return start == text.startIndex ? text : escaped + text[start...]
}

/// What strings of Swift, Python and JSON write alike.
func commonEscape(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "\"": "\\\""
  case "\\": "\\\\"
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  default: nil
  }
}

/// `number` in hexadecimal, with zeros in front.
func hexadecimal(_ number: some BinaryInteger, digits: Int) -> String {
  let code = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - code.count)) + code
}

extension Unicode.Scalar {
  /// Whether no reader of code can see it.
  var isInvisible: Bool {
    value < 0x7F ? value < 0x20 : value < 0xA0 || properties.isDefaultIgnorableCodePoint
  }
}
