/// Bytes that JSON represents as pairs of hexadecimal digits.
public struct HexBytes: Hashable, Sendable {
  /// The bytes themselves.
  public var bytes: [UInt8]

  /// Creates bytes to send.
  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The bytes of a text of hexadecimal digits, in either case; `nil` if it isn't one.
  public init?(hex text: String) {
    var text = text
    guard let bytes = text.withUTF8(decoded) else { return nil }
    self.bytes = bytes
  }

  /// The bytes in lowercase hexadecimal digits.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }
}

extension HexBytes: ExpressibleByStringLiteral {
  /// A literal in hexadecimal digits.
  ///
  /// - Precondition: the text consists of pairs of hexadecimal digits.
  public init(stringLiteral text: String) {
    guard let bytes = HexBytes(hex: text) else { preconditionFailure("no hexadecimal digits: \(text)") }
    self = bytes
  }
}

extension HexBytes: JSONDecodable, JSONEncodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    guard try json.peekKind() == .string else { throw try json.mismatch(.string) }
    let offset = json.offset
    let string = try json.scanString()
    let bytes = string.hasEscapes ? HexBytes(hex: string.text)?.bytes : decoded(string.bytes)
    guard let bytes else { throw JSONError(.invalidHex, at: offset) }
    self.bytes = bytes
  }

  public func encode(to json: inout JSONWriter) { json.string(hex) }
}

extension HexBytes: CustomStringConvertible {
  /// The number of bytes, because there are usually too many to print.
  public var description: String { Base64Bytes(bytes).description }
}

/// The bytes of pairs of hexadecimal digits; `nil` for any other text.
private func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard text.count.isMultiple(of: 2) else { return nil }
  var isValid = true
  let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 2) { output, count in
    while 2 * count < text.count {
      let (high, low) = (value(text[2 * count]), value(text[2 * count + 1]))
      isValid = isValid && high < 16 && low < 16
      output[count] = high << 4 | low & 15
      count += 1
    }
  }
  return isValid ? bytes : nil
}

/// The value of a hexadecimal digit; 16 for any other byte.
private func value(_ digit: UInt8) -> UInt8 {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
  default: 16
  }
}
