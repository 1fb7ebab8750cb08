/// `text` with some of its characters escaped.
///
/// - Parameter escape: returns the replacement of a character; `nil` to keep the character.
func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 32)
  for scalar in text.unicodeScalars {
    if let replacement = escape(scalar) {
      bytes += replacement.utf8
    } else if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes += scalar.utf8
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The escape sequences that string literals of Swift, Python, and JSON share.
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

/// `number` in hexadecimal, padded with leading zeros.
func hexadecimal(_ number: some BinaryInteger, digits: Int) -> String {
  let code = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - code.count)) + code
}

extension Unicode.Scalar {
  /// Whether it is invisible to readers of code.
  var isInvisible: Bool {
    value < 0x7F ? value < 0x20 : value < 0xA0 || properties.isDefaultIgnorableCodePoint
  }
}
