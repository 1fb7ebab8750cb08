/// The width of generated lines: the default of `swift format`.
package let lineWidth = 100

/// `text` as a Swift string literal on one line. The text can't end the literal or interpolate.
func stringLiteral(_ text: String) -> String {
  let content = escaped(text) { scalar in
    commonEscape(scalar)
      ?? (scalar.isInvisible ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : nil)
  }
  return "\"" + content + "\""
}

/// `text` with all nonempty lines indented by two columns.
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

/// The number of columns that `text` occupies.
func columnCount(of text: some StringProtocol) -> Int {
  let bytes = text.utf8
  return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.count
}

/// An array, or a dictionary if the elements are entries.
func arrayLiteral(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }
