/// Numbers, booleans, and null.
extension JSONReader {
  /// Reads an integer. `1.0` and `1e2` are also integers, because servers in several languages write them that way.
  public mutating func integer() throws(JSONError) -> Int {
    try number(JSONKind.number) { (number) throws(JSONError.Problem) in
      guard let value = try number.integer() else { throw .notAnInteger }
      return value
    }
  }

  /// Reads a number. One that is too large for a `Double` is an error.
  public mutating func double() throws(JSONError) -> Double {
    try number(JSONKind.number) { (number) throws(JSONError.Problem) in
      guard let value = number.double(), value.isFinite else { throw .numberOutOfRange }
      return value
    }
  }

  /// Reads a number without losing a digit of it.
  public mutating func number() throws(JSONError) -> JSONNumber {
    try number(JSONKind.number) { (number) throws(JSONError.Problem) in number.number }
  }

  /// Reads a decimal number in a string or as a number: `"0.001"`, `0.001`.
  public mutating func decimal() throws(JSONError) -> String {
    if try peekByte() == UInt8(ascii: "\"") { return try string() }
    return try number(JSONKind.string) { (number) throws(JSONError.Problem) in number.text }
  }

  /// Reads `true` or `false`.
  public mutating func bool() throws(JSONError) -> Bool {
    switch try peekByte() {
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    default:
      throw try mismatch(.boolean)
    }
  }

  /// Reads `null`.
  public mutating func null() throws(JSONError) {
    guard try peekByte() == UInt8(ascii: "n") else { throw try mismatch(.null) }
    try literal("null")
  }

  /// Reads `null` if it is next.
  ///
  /// - Returns: whether it did.
  @inline(__always)
  public mutating func skipNull() throws(JSONError) -> Bool {
    guard try peekByte() == UInt8(ascii: "n") else { return false }
    try literal("null")
    return true
  }

  @inline(never)
  private mutating func literal(_ text: StaticString) throws(JSONError) {
    for index in 0..<text.utf8CodeUnitCount {
      guard cursor < end, cursor.pointee == text.utf8Start[index] else { throw unexpected() }
      cursor += 1
    }
  }

  /// Reads past the number at the cursor and has `convert` make a value of it; its problems get the number's offset.
  private mutating func number<Value>(
    _ expected: JSONKind, _ convert: (ScannedNumber) throws(JSONError.Problem) -> Value
  ) throws(JSONError) -> Value {
    guard try peekKind() == .number else { throw try mismatch(expected) }
    let offset = offset
    let number = try scanNumber()
    do throws(JSONError.Problem) {
      return try convert(number)
    } catch {
      throw JSONError(error, at: offset)
    }
  }

  /// Reads past the number at the cursor by the grammar of RFC 8259, section 6.
  mutating func scanNumber() throws(JSONError) -> ScannedNumber {
    let first = cursor
    if cursor < end, cursor.pointee == UInt8(ascii: "-") { cursor += 1 }
    guard cursor < end, isDigit(cursor.pointee) else {
      throw first == cursor ? unexpected() : error(.invalidNumber, at: first - start)
    }
    let leadingZero = cursor.pointee == UInt8(ascii: "0")
    cursor += 1
    if leadingZero {
      guard cursor == end || !isDigit(cursor.pointee) else { throw error(.invalidNumber, at: first - start) }
    } else {
      skipDigits()
    }
    var isInteger = true
    if cursor < end, cursor.pointee == UInt8(ascii: ".") {
      cursor += 1
      isInteger = false
      guard cursor < end, isDigit(cursor.pointee) else { throw error(.invalidNumber, at: first - start) }
      skipDigits()
    }
    if cursor < end, cursor.pointee | 0x20 == UInt8(ascii: "e") {
      cursor += 1
      isInteger = false
      if cursor < end, cursor.pointee == UInt8(ascii: "+") || cursor.pointee == UInt8(ascii: "-") { cursor += 1 }
      guard cursor < end, isDigit(cursor.pointee) else { throw error(.invalidNumber, at: first - start) }
      skipDigits()
    }
    return ScannedNumber(bytes: UnsafeBufferPointer(start: first, count: cursor - first), isInteger: isInteger)
  }

  private mutating func skipDigits() {
    while cursor < end, isDigit(cursor.pointee) { cursor += 1 }
  }
}

extension JSONError.Problem: Error {}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// A number that has been checked, as it is in the text.
struct ScannedNumber {
  var bytes: UnsafeBufferPointer<UInt8>
  /// Whether it has neither a fraction nor an exponent.
  var isInteger: Bool

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Its value as an integer, even if it is written as `1.0` or `1e2`; `nil` if it has a fraction.
  func integer() throws(JSONError.Problem) -> Int? {
    if isInteger {
      guard let value = plainInteger() else { throw .numberOutOfRange }
      return value
    }
    return try shiftedInteger()
  }

  /// The exact value of a number with a fraction or an exponent; `nil` if it isn't an integer. A `Double` would round
  /// it.
  @inline(never)
  private func shiftedInteger() throws(JSONError.Problem) -> Int? {
    let parts = bytes.split(maxSplits: 1) { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = parts[0].split(separator: UInt8(ascii: "."))
    var digits = Array(mantissa.joined())
    // The power of ten by which `digits` are multiplied; as a Double it cannot overflow.
    var shift = parts.count > 1 ? Double(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    if mantissa.count > 1 { shift -= Double(mantissa[1].count) }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      shift += 1
    }
    if digits.isEmpty || digits == [UInt8(ascii: "-")] { return 0 }
    guard shift >= 0 else { return nil }
    guard shift < 19 else { throw .numberOutOfRange }
    digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Int(shift)))
    return try digits.withUnsafeBufferPointer { (digits) throws(JSONError.Problem) in
      try ScannedNumber(bytes: digits, isInteger: true).integer()
    }
  }

  func double() -> Double? {
    // Integers below 2^53 are exact, which covers most of what is read.
    // `-0`, whose sign an integer would lose, is not.
    if isInteger, bytes.count < 16, let value = plainInteger(), value != 0 || bytes.count == 1 { return Double(value) }
    return Double(text)
  }

  /// Without loss: an `Int` if it fits, otherwise a `Double` if it gives the same digits, otherwise the text.
  var number: JSONNumber {
    if isInteger {
      guard let value = plainInteger() else { return JSONNumber(digits: text) }
      return JSONNumber(value)
    }
    let text = text
    guard let value = Double(text), value.isFinite else { return JSONNumber(digits: text) }
    // A Double holds any 15 significant digits, unless the number is too small for it.
    if bytes.count <= 16, value.isNormal { return JSONNumber(value) }
    if value.description == text || value.isZero && isZero { return JSONNumber(value) }
    return JSONNumber(digits: text)
  }

  /// Whether every digit before the exponent is 0.
  private var isZero: Bool {
    bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }.allSatisfy { $0 <= UInt8(ascii: "0") }
  }

  /// The value of an integer without fraction and exponent; `nil` if it does not fit.
  private func plainInteger() -> Int? {
    var value = 0
    let negative = bytes.first == UInt8(ascii: "-")
    for byte in bytes.dropFirst(negative ? 1 : 0) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(byte &- UInt8(ascii: "0"))
      let (sum, overflowToo) =
        negative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if overflow || overflowToo { return nil }
      value = sum
    }
    return value
  }
}
