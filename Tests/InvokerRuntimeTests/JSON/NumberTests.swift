import InvokerRuntime
import Testing

@Suite struct IntegerTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("-1", -1), ("9007199254740993", 9_007_199_254_740_993),
    ("9223372036854775807", .max), ("-9223372036854775808", .min), ("1.0", 1), ("-1.0", -1), ("1e2", 100),
    ("1E+2", 100), ("1.5e1", 15), ("150e-1", 15), ("100e-2", 1), ("0.0", 0), ("-0.0", 0), ("0e99", 0), ("0.00e-7", 0),
    ("1e18", 1_000_000_000_000_000_000), ("0.001e3", 1), ("1.000000000000000000000000", 1), ("1e0000002", 100),
    // A Double would give ...992 and ...808.
    ("9007199254740993.0", 9_007_199_254_740_993), ("9223372036854775807.0", .max),
    ("922337203685477580.7e1", .max), ("-9223372036854775808.00", .min), ("9.223372036854775807e18", .max),
  ])
  func integersAreExact(_ text: String, _ value: Int) throws {
    #expect(try Int(json: text) == value)
    #expect(try Int(json: " \(text) ") == value)
    #expect(try [Int](json: "[\(text)]") == [value])
  }

  @Test(arguments: [
    ("9223372036854775808", JSONError.Problem.numberOutOfRange), ("-9223372036854775809", .numberOutOfRange),
    ("123456789012345678901234567890", .numberOutOfRange), ("9223372036854775808.0", .numberOutOfRange),
    ("1e19", .numberOutOfRange), ("-1e19", .numberOutOfRange), ("10e18", .numberOutOfRange),
    ("1e400", .numberOutOfRange), ("1e99999999999999999999", .numberOutOfRange), ("1.5", .notAnInteger),
    ("-0.5", .notAnInteger), ("1e-2", .notAnInteger), ("15e-1", .notAnInteger), ("1e-400", .notAnInteger),
    ("1e-99999999999999999999", .notAnInteger), ("1.00000000000000000000001", .notAnInteger),
    ("0.99999999999999999999999", .notAnInteger), ("9007199254740993.5", .notAnInteger), ("01", .invalidNumber),
    (#""1""#, .mismatch(expected: .number, found: .string)), ("null", .mismatch(expected: .number, found: .null)),
    ("true", .mismatch(expected: .number, found: .boolean)), ("[]", .mismatch(expected: .number, found: .array)),
    ("{}", .mismatch(expected: .number, found: .object)),
  ])
  func noIntegers(_ text: String, _ problem: JSONError.Problem) {
    #expect(jsonError { () throws(JSONError) in try Int(json: text) } == JSONError(problem, at: 0))
    #expect(jsonError { () throws(JSONError) in try [Int](json: "[1, \(text)]") } == JSONError(problem, at: 4))
  }
}

@Suite struct DoubleTests {
  @Test(arguments: [
    ("0", 0), ("1", 1), ("-1.5", -1.5), ("0.1", 0.1), ("1e2", 100), ("123456789012345678", 123_456_789_012_345_680),
    ("9007199254740993", 9_007_199_254_740_992), ("999999999999999", 999_999_999_999_999),
    ("0.30000000000000004", 0.1 + 0.2),
    ("5e-324", .leastNonzeroMagnitude), ("2.2250738585072014e-308", .leastNormalMagnitude),
    ("2.2250738585072011e-308", .leastNormalMagnitude.nextDown), ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("1e-400", 0), ("123456789012345678901234567890", 1.2345678901234568e29),
  ])
  func doublesAreTheNearest(_ text: String, _ value: Double) throws {
    #expect(try Double(json: text) == value)
    #expect(try Double(json: text.hasPrefix("-") ? text : "-" + text) == (text.hasPrefix("-") ? value : -value))
  }

  @Test(arguments: ["-0", "-0.0", "-0e0", "-1e-400"])
  func zeroKeepsItsSign(_ text: String) throws {
    #expect(try Double(json: text).sign == .minus)
    #expect(try Double(json: String(text.dropFirst())).sign == .plus)
  }

  @Test(arguments: ["1e400", "-1e400", "1.8e308", "1" + String(repeating: "0", count: 400)])
  func noDoubleIsInfinite(_ text: String) {
    #expect(jsonError { () throws(JSONError) in try Double(json: text) } == JSONError(.numberOutOfRange, at: 0))
  }

  @Test func everyBitSurvivesWritingAndReading() throws {
    var random = PseudoRandom(seed: 17)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(try Double(json: value.json).bitPattern == value.bitPattern)
      #expect(try JSONValue(json: value.json) == .number(JSONNumber(value)))
    }
  }
}

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0.0010", "0.0010"), (#""0.0010""#, "0.0010"), ("1e-7", "1e-7"), ("-0", "-0"), ("12", "12"),
    ("0.1234567890123456789012345", "0.1234567890123456789012345"), (#""\u0031""#, "1"), (#""""#, ""),
  ])
  func decimalsKeepTheirDigits(_ text: String, _ digits: String) throws {
    #expect(try readJSON(text) { (json) throws(JSONError) in try json.decimal() } == digits)
  }

  @Test(arguments: [
    ("null", JSONKind.null), ("true", .boolean), ("[1]", .array), ("{}", .object),
  ])
  func nothingElseIsADecimal(_ text: String, _ found: JSONKind) {
    let error = jsonError(of: text) { (json) throws(JSONError) in try json.decimal() }
    #expect(error == JSONError(.mismatch(expected: .string, found: found), at: 0))
  }
}
