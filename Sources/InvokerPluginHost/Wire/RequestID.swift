/// The name of a reverse invocation on the wire: 32 hex digits.
///
/// The first half is the ``Invocation/id`` that errors show, so that the daemon's log can be searched for it. The second
/// half tells one attempt from the next: late answers to an attempt that was given up must not reach another.
struct RequestID: Hashable, Sendable {
  let invocation: UInt64
  let attempt: UInt64

  var text: String { Self.hex(invocation) + Self.hex(attempt) }

  /// Reads the digits; `nil` if they are not those of such a name.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 32, let invocation = Self.value(text[..<16]), let attempt = Self.value(text[16...]) else {
      return nil
    }
    self.init(invocation: invocation, attempt: attempt)
  }

  init(invocation: UInt64, attempt: UInt64) {
    self.invocation = invocation
    self.attempt = attempt
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func value(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      guard let digit = hexDigit(digit) else { return nil }
      value = value << 4 | UInt64(digit)
    }
    return value
  }
}

extension RequestID {
  /// The name that stands in a line, or in the part of one, that is not JSON as a whole.
  init?(in line: UnsafeBufferPointer<UInt8>) {
    let key = Array("\"backwards_request_id\"".utf8)
    var rest = line[...]
    while let found = rest.firstRange(of: key) {
      rest = rest[found.upperBound...]
      var value = rest.drop { $0 <= 0x20 }
      guard value.popFirst() == UInt8(ascii: ":") else { continue }
      value = value.drop { $0 <= 0x20 }
      guard value.popFirst() == UInt8(ascii: "\""), value.count > 32, value[value.startIndex + 32] == UInt8(ascii: "\"")
      else { continue }
      if let id = RequestID(UnsafeBufferPointer(rebasing: value.prefix(32))) {
        self = id
        return
      }
    }
    return nil
  }
}
