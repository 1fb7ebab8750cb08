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
