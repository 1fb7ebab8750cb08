/// How wide generated lines are: what `swift format` takes unless it is told otherwise.
let lineWidth = 100

/// `text` as a Swift string literal, on one line; nothing in it can end the literal or interpolate.
func stringLiteral(_ text: String) -> String {
  let content = escaped(text) { scalar in
    commonEscape(scalar)
      ?? (scalar.isInvisible ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : nil)
  }
  return "\"" + content + "\""
}

/// A list in parentheses behind `head` and before `tail`, broken into lines of `width` columns the way `swift format`
/// breaks them: all on one line, else all on the next, else one a line.
///
/// - Parameter hugging: whether the closing parenthesis stays with the last item, as in calls.
func parenthesized(
  _ head: String, _ items: [String], _ tail: String = "", indent: Int = 0, width: Int = lineWidth, hugging: Bool = false
) -> String {
  let line = head + "(" + items.joined(separator: ", ") + ")" + tail
  guard indent + columnCount(of: line) > width, !items.isEmpty else { return line }
  let outer = String(repeating: " ", count: indent)
  let inner = outer + "  "
  let close = hugging ? ")" : "\n" + outer + ")"
  let joined = items.joined(separator: ", ")
  if inner.count + columnCount(of: joined) + (hugging ? 1 + tail.count : 0) <= width {
    return head + "(\n" + inner + joined + close + tail
  }
  return head + "(\n" + inner + items.joined(separator: ",\n" + inner) + close + tail
}

/// `text` with every line but empty ones moved in by two columns.
func indented(_ text: String) -> String {
  let lineFeed = UInt8(ascii: "\n")
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + text.utf8.count / 10)
  var isLineStart = true
  for byte in text.utf8 {
    if isLineStart, byte != lineFeed { bytes += [0x20, 0x20] }
    bytes.append(byte)
    isLineStart = byte == lineFeed
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// How many columns `text` takes.
func columnCount(of text: some StringProtocol) -> Int {
  let bytes = text.utf8
  return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.count
}

/// An array, or a dictionary with entries as elements.
func arrayLiteral(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

