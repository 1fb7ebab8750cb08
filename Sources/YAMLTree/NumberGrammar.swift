// The spelling of numbers in YAML 1.2, without redundant zeros.

extension Int {
  /// Reads digits without a sign, which `Int(_:radix:)` would also accept.
  init?(unsigned digits: Substring, radix: Int) {
    guard digits.first?.isHexDigit == true else { return nil }
    self.init(digits, radix: radix)
  }
}

/// Whether `text` is `[-+]? (0 | [1-9][0-9]*)? (\. [0-9]*)? ([eE] [-+]? [0-9]+)?` with a digit before the exponent.
func isDecimal(_ text: String) -> Bool {
  var rest = text.utf8[...]
  rest.dropSign()
  var hasDigits = rest.dropCanonicalInteger()
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    if rest.dropDigits() { hasDigits = true }
  }
  guard hasDigits else { return false }
  if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    rest.dropSign()
    guard rest.dropDigits() else { return false }
  }
  return rest.isEmpty
}

extension Substring.UTF8View {
  mutating func dropSign() {
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { self = dropFirst() }
  }

  /// Drops digits. Returns `false` if there are none.
  fileprivate mutating func dropDigits() -> Bool {
    let rest = drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    defer { self = rest }
    return rest.startIndex > startIndex
  }

  /// Drops digits that do not start with a redundant zero. Returns `false` if there are none.
  mutating func dropCanonicalInteger() -> Bool {
    if first == UInt8(ascii: "0") {
      self = dropFirst()
      return true
    }
    return dropDigits()
  }
}
