/// Bytes that JSON represents as base64 text (RFC 4648, section 4, with padding).
public struct Base64Bytes: Hashable, Sendable {
  /// The bytes themselves.
  public var bytes: [UInt8]

  /// Creates bytes to send.
  public init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The bytes of a base64 text; `nil` if it isn't base64.
  public init?(base64 text: String) {
    var text = text
    guard let bytes = text.withUTF8(decoded) else { return nil }
    self.bytes = bytes
  }

  /// The bytes in base64.
  public var base64: String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 { text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : padding) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Base64Bytes: ExpressibleByStringLiteral {
  /// A literal in base64.
  ///
  /// - Precondition: the text is base64.
  public init(stringLiteral text: String) {
    guard let bytes = Base64Bytes(base64: text) else { preconditionFailure("no base64: \(text)") }
    self = bytes
  }
}

extension Base64Bytes: JSONDecodable, JSONEncodable {
  public init(from json: inout JSONReader) throws(JSONError) {
    guard try json.peekKind() == .string else { throw try json.mismatch(.string) }
    let offset = json.offset
    let string = try json.scanString()
    let bytes = string.hasEscapes ? Base64Bytes(base64: string.text)?.bytes : decoded(string.bytes)
    guard let bytes else { throw JSONError(.invalidBase64, at: offset) }
    self.bytes = bytes
  }

  public func encode(to json: inout JSONWriter) { json.string(base64) }
}

extension Base64Bytes: CustomStringConvertible {
  /// The number of bytes, because there are usually too many to print.
  public var description: String { "\(bytes.count) byte\(bytes.count == 1 ? "" : "s")" }
}

private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
private let padding = UInt8(ascii: "=")

/// The values of the digits by their bytes; 64 for other bytes.
private let values: [UInt8] = digits.enumerated().reduce(into: Array(repeating: 64, count: 256)) { values, digit in
  values[Int(digit.element)] = UInt8(digit.offset)
}

/// The bytes of a base64 text; `nil` if it isn't base64.
private func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard text.count.isMultiple(of: 4) else { return nil }
  let missing = text.reversed().prefix(2).prefix { $0 == padding }.count
  let end = text.count - missing
  var isValid = true
  let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { output, count in
    values.withUnsafeBufferPointer { values in
      var start = 0
      while start < end {
        // Four digits make three bytes; missing ones count as zeros.
        var bits: UInt32 = 0
        for place in start..<start + 4 {
          let value = place < end ? values[Int(text[place])] : 0
          isValid = isValid && value < 64
          bits = bits << 6 | UInt32(value)
        }
        output[count] = UInt8(truncatingIfNeeded: bits >> 16)
        output[count + 1] = UInt8(truncatingIfNeeded: bits >> 8)
        output[count + 2] = UInt8(truncatingIfNeeded: bits)
        (start, count) = (start + 4, count + 3)
      }
    }
    count -= missing
  }
  return isValid ? bytes : nil
}
