/// Strings.
extension JSONReader {
  /// Reads a string.
  @inline(__always)
  public mutating func string() throws(JSONError) -> String {
    guard try peekByte() == UInt8(ascii: "\"") else { throw try mismatch(.string) }
    let offset = offset
    let string = try scanString()
    // Only an escape can be half a character, and only an open seam can continue one.
    guard let seam, string.hasEscapes || seam.pointee.isOpen else { return string.text }
    return joined(string, at: offset)
  }

  /// Reads past the string at the cursor, checks its escapes, and returns where its content is.
  mutating func scanString() throws(JSONError) -> ScannedString {
    cursor += 1
    let first = cursor
    var hasEscapes = false
    while true {
      skipPlainText()
      guard cursor < end else { throw error(.unexpectedEnd) }
      switch cursor.pointee {
      case UInt8(ascii: "\""):
        let bytes = UnsafeBufferPointer(start: first, count: cursor - first)
        cursor += 1
        return ScannedString(bytes: bytes, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      default:
        throw error(.controlCharacter)
      }
    }
  }

  /// Steps over ordinary bytes, eight at a time: all except quotes, backslashes, and control characters.
  @inline(__always)
  private mutating func skipPlainText() {
    var next = cursor
    defer { cursor = next }
    while end - next >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      let special =
        word.bytesEqual(to: UInt8(ascii: "\"")) | word.bytesEqual(to: UInt8(ascii: "\\")) | word.bytesBelow0x20
      if special != 0 {
        next += special.trailingZeroBitCount / 8
        return
      }
      next += 8
    }
    while next < end {
      let byte = next.pointee
      guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return }
      next += 1
    }
  }

  /// Steps over one escape sequence.
  private mutating func skipEscape() throws(JSONError) {
    guard end - cursor >= 2 else { throw error(.unexpectedEnd, at: end - start) }
    switch cursor[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      cursor += 2
    case UInt8(ascii: "u"):
      let digits = UnsafeBufferPointer(start: cursor + 2, count: min(4, end - cursor - 2))
      guard digits.allSatisfy({ hexValue(of: $0) != nil }) else { throw error(.invalidEscape) }
      guard digits.count == 4 else { throw error(.unexpectedEnd, at: end - start) }
      cursor += 6
    default:
      throw error(.invalidEscape)
    }
  }
}

/// The content of a string that has been checked, as it is between the quotes.
struct ScannedString {
  var bytes: UnsafeBufferPointer<UInt8>
  var hasEscapes: Bool

  var text: String {
    guard hasEscapes else { return String(decoding: bytes, as: UTF8.self) }
    // Unescaped text is never longer than escaped text.
    return String(unsafeUninitializedCapacity: bytes.count) { unescape(into: $0) }
  }

  /// Writes the unescaped UTF-8 into `output`, which has room for `bytes.count` bytes.
  ///
  /// - Returns: the number of bytes written.
  func unescape(into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var written = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        output[written] = byte
        (index, written) = (index + 1, written + 1)
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "u"):
        let (scalar, length) = scalar(at: index)
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          output[written] = unit
          written += 1
        }
        index += length
        continue
      case UInt8(ascii: "b"): output[written] = 0x08
      case UInt8(ascii: "f"): output[written] = 0x0C
      case UInt8(ascii: "n"): output[written] = 0x0A
      case UInt8(ascii: "r"): output[written] = 0x0D
      case UInt8(ascii: "t"): output[written] = 0x09
      case let literal: output[written] = literal
      }
      (index, written) = (index + 2, written + 1)
    }
    return written
  }

  /// The scalar of the `\u` escape at `index`, and how many bytes of text it takes. Half of a pair is U+FFFD.
  private func scalar(at index: Int) -> (UnicodeScalar, length: Int) {
    let replacement: UnicodeScalar = "\u{FFFD}"
    guard let unit = codeUnit(at: index) else { return (replacement, 6) }
    guard UTF16.isLeadSurrogate(unit) else { return (UnicodeScalar(unit) ?? replacement, 6) }
    guard let trail = codeUnit(at: index + 6) else { return (replacement, 6) }
    return character(unit, trail).map { ($0, 12) } ?? (replacement, 6)
  }

  /// The first half of a pair that the content ends with; `nil` if it doesn't end with one.
  var cutLead: UInt16? {
    guard hasEscapes, let unit = codeUnit(at: bytes.count - 6), UTF16.isLeadSurrogate(unit) else { return nil }
    // A backslash that is escaped itself begins nothing.
    let backslashes = bytes.dropLast(5).reversed().prefix { $0 == UInt8(ascii: "\\") }
    return backslashes.count.isMultiple(of: 2) ? nil : unit
  }

  /// The code unit of the escape `\u` with four digits at `index`; `nil` if there is none.
  func codeUnit(at index: Int) -> UInt16? {
    guard index >= 0, index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"),
      let base = bytes.baseAddress
    else { return nil }
    return hexValue(base + index + 2)
  }
}

/// The character of a surrogate pair; `nil` if the two units aren't a pair.
func character(_ lead: UInt16, _ trail: UInt16) -> UnicodeScalar? {
  guard UTF16.isLeadSurrogate(lead), UTF16.isTrailSurrogate(trail) else { return nil }
  return UnicodeScalar(0x10000 + (UInt32(lead & 0x3FF) << 10) + UInt32(trail & 0x3FF))
}

/// The value of the four hexadecimal digits at `digits`; `nil` if one of them isn't a digit.
private func hexValue(_ digits: UnsafePointer<UInt8>) -> UInt16? {
  var value: UInt16 = 0
  for index in 0..<4 {
    guard let digit = hexValue(of: digits[index]) else { return nil }
    value = value << 4 | UInt16(digit)
  }
  return value
}

@inline(__always)
private func hexValue(of digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Tests of eight bytes in one word. The lowest bit set in a result is exact; bits above it may be wrong.
extension UInt64 {
  @inline(__always)
  init(repeating byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

  @inline(__always)
  fileprivate func bytesEqual(to byte: UInt8) -> UInt64 {
    let difference = self ^ UInt64(repeating: byte)
    return (difference &- UInt64(repeating: 0x01)) & ~difference & UInt64(repeating: 0x80)
  }

  fileprivate var bytesBelow0x20: UInt64 {
    @inline(__always) get { (self &- UInt64(repeating: 0x20)) & ~self & UInt64(repeating: 0x80) }
  }
}
