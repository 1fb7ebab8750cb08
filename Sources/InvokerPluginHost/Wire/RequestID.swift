/// The identifier of a reverse invocation on the wire: 32 hexadecimal digits.
///
/// The first half is the ``Invocation/id`` that errors show, so that the daemon's log can be searched for it. The
/// second half distinguishes attempts: late responses to an abandoned attempt must not reach another.
struct RequestID: Hashable, Sendable {
  let invocation: UInt64
  let attempt: UInt64

  var text: String { Self.hex(invocation) + Self.hex(attempt) }

  /// Reads the digits; `nil` if they aren't those of an identifier.
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
