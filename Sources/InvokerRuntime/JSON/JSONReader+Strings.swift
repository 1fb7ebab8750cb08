/// Strings.
extension JSONReader {
  /// Reads a string.
  public mutating func string() throws(JSONError) -> String {
    guard try peekByte() == UInt8(ascii: "\"") else { throw try mismatch(.string) }
    return try scanString().text
  }

  /// Reads past the string at the cursor, checks its escapes and its UTF-8, and says where its content lies.
  mutating func scanString() throws(JSONError) -> ScannedString {
    cursor += 1
    let first = cursor
    var hasEscapes = false
    while true {
      skipPlainASCII()
      guard cursor < end else { throw error(.unexpectedEnd) }
      switch cursor.pointee {
      case UInt8(ascii: "\""):
        let bytes = UnsafeBufferPointer(start: first, count: cursor - first)
        cursor += 1
        return ScannedString(bytes: bytes, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case 0..<0x20:
        throw error(.controlCharacter)
      default:
        try skipMultibyteScalars()
      }
    }
  }

  /// Steps over bytes that need no care, eight at a time: all but quotes, backslashes, control characters and
  /// what is not ASCII.
  @inline(__always)
  private mutating func skipPlainASCII() {
    var next = cursor
    defer { cursor = next }
    while end - next >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      let special =
        word.bytesEqual(to: UInt8(ascii: "\"")) | word.bytesEqual(to: UInt8(ascii: "\\"))
        | word.bytesBelow0x20 | (word & UInt64(repeating: 0x80))
      if special != 0 {
        next += special.trailingZeroBitCount / 8
        return
      }
      next += 8
    }
    while next < end {
      let byte = next.pointee
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return }
      next += 1
    }
  }

  /// Steps over one escape sequence, or over two that make a surrogate pair.
  private mutating func skipEscape() throws(JSONError) {
    guard end - cursor >= 2 else { throw error(.unexpectedEnd, at: end - start) }
    switch cursor[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      cursor += 2
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      if UTF16.isTrailSurrogate(unit) { throw error(.loneSurrogate) }
      if UTF16.isLeadSurrogate(unit) {
        let lead = offset
        cursor += 6
        guard end - cursor >= 2, cursor[0] == UInt8(ascii: "\\"), cursor[1] == UInt8(ascii: "u"),
          UTF16.isTrailSurrogate(try hexUnit())
        else { throw error(.loneSurrogate, at: lead) }
      }
      cursor += 6
    default:
      throw error(.invalidEscape)
    }
  }

  /// The code unit of the `\uXXXX` at the cursor.
  private func hexUnit() throws(JSONError) -> UInt16 {
    guard end - cursor >= 6 else {
      let isCut = UnsafeBufferPointer(start: cursor + 2, count: end - cursor - 2).allSatisfy { hexValue(of: $0) != nil }
      throw isCut ? error(.unexpectedEnd, at: end - start) : error(.invalidEscape)
    }
    guard let unit = hexValue(cursor + 2) else { throw error(.invalidEscape) }
    return unit
  }

  /// Steps over scalars outside ASCII, as RFC 3629 writes them: no overlong forms, no surrogates, none above U+10FFFF.
  private mutating func skipMultibyteScalars() throws(JSONError) {
    while cursor < end, cursor.pointee >= 0x80 {
      let length: Int
      let second: ClosedRange<UInt8>
      switch cursor.pointee {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: throw error(.invalidUTF8)
      }
      guard end - cursor >= length, second.contains(cursor[1]),
        length < 3 || cursor[2] & 0xC0 == 0x80,
        length < 4 || cursor[3] & 0xC0 == 0x80
      else { throw error(.invalidUTF8) }
      cursor += length
    }
  }
}

/// The content of a string that has been checked, as it stands between the quotes.
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
  /// - Returns: how many bytes were written.
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

  /// The scalar of the `\u` escape at `index`, and how many bytes of text it takes.
  private func scalar(at index: Int) -> (UnicodeScalar, length: Int) {
    let replacement: UnicodeScalar = "\u{FFFD}"
    guard let base = bytes.baseAddress, let lead = hexValue(base + index + 2) else { return (replacement, 6) }
    guard UTF16.isLeadSurrogate(lead) else { return (UnicodeScalar(lead) ?? replacement, 6) }
    guard let trail = hexValue(base + index + 8) else { return (replacement, 12) }
    let value = 0x10000 + (UInt32(lead & 0x3FF) << 10) + UInt32(trail & 0x3FF)
    return (UnicodeScalar(value) ?? replacement, 12)
  }
}

/// The value of the four hex digits at `digits`; `nil` if one of them is none.
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

/// Tests of eight bytes in one word. The lowest bit set in an answer is exact; bits above it may be wrong.
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
