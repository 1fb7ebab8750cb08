/// Checks that a text is UTF-8 and free of characters that editors and parsers treat differently. Otherwise libyaml
/// would reject them with errors that have no position.
struct CharacterCheck {
  let lines: LineTable
  /// The maximum number of problems to find.
  let limit: Int
  private(set) var problems: [YAMLProblem] = []

  init(_ lines: LineTable, limit: Int) {
    self.lines = lines
    self.limit = limit
  }

  mutating func run() {
    let bytes = lines.bytes
    if bytes.starts(with: [0xFF, 0xFE]) { return reportUTF16("little-endian") }
    if bytes.starts(with: [0xFE, 0xFF]) { return reportUTF16("big-endian") }

    var offset = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    while offset < bytes.count, problems.count < limit {
      let byte = bytes[offset]
      if byte >= 0x20 && byte < 0x7F || isLineBreak(byte) || byte == UInt8(ascii: "\t") {
        offset += 1
        continue
      }
      guard let (scalar, length) = decodeScalar(bytes, at: offset) else { return reportInvalidByte(at: offset) }
      check(scalar, at: offset..<offset + length)
      offset += length
    }
  }

  private mutating func check(_ scalar: UInt32, at offsets: Range<Int>) {
    switch scalar {
    case 0..<0x20, 0x7F..<0x85, 0x86..<0xA0, 0xFFFE, 0xFFFF:
      report(
        .controlCharacter, "the character \(codePoint(scalar)) is not allowed", at: offsets,
        fix: "remove it, or write it as an escape in double quotes: \"\\u\(codePoint(scalar).dropFirst(2))\"")
    case 0x85, 0x2028, 0x2029:
      report(
        .lineSeparator, "only some programs treat the character \(codePoint(scalar)) as the end of a line", at: offsets,
        fix: "end the line with a line feed, or write \"\\u\(codePoint(scalar).dropFirst(2))\" in double quotes")
    case 0xFEFF:
      report(
        .byteOrderMark, "a byte order mark (U+FEFF) is allowed only at the start of the file", at: offsets,
        fix: "remove it")
    default:
      break
    }
  }

  private mutating func reportUTF16(_ order: String) {
    report(.utf16, "the file is UTF-16 (\(order)), not UTF-8", at: 0..<2, fix: "save the file as UTF-8")
  }

  private mutating func reportInvalidByte(at offset: Int) {
    let byte = String(lines.bytes[offset], radix: 16, uppercase: true)
    report(.notUTF8, "the byte 0x\(byte) is not UTF-8", at: offset..<offset + 1, fix: "save the file as UTF-8")
  }

  private mutating func report(_ id: YAMLProblem.ID, _ message: String, at offsets: Range<Int>, fix: String) {
    problems.append(YAMLProblem(id: id, message: message, range: lines.range(offsets), fix: fix))
  }
}

/// Returns the scalar whose UTF-8 sequence starts at `offset`, and the length of the sequence; nil if the sequence is
/// malformed: truncated, overlong, a surrogate, or beyond U+10FFFF.
private func decodeScalar(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int)? {
  let first = bytes[offset]
  let length: Int
  let smallest: UInt32
  switch first {
  case 0x00..<0x80: return (UInt32(first), 1)
  case 0xC2..<0xE0: (length, smallest) = (2, 0x80)
  case 0xE0..<0xF0: (length, smallest) = (3, 0x800)
  case 0xF0..<0xF5: (length, smallest) = (4, 0x10000)
  default: return nil
  }
  guard offset + length <= bytes.count else { return nil }

  var value = UInt32(first) & (0x7F >> UInt32(length))
  for byte in bytes[offset + 1..<offset + length] {
    guard isContinuation(byte) else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard value >= smallest, Unicode.Scalar(value) != nil else { return nil }
  return (value, length)
}
