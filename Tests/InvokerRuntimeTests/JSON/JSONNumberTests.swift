import InvokerRuntime
import Testing

@Suite struct JSONNumberTests {
  /// The text, how it is written again, and what it is as an `Int`.
  @Test(arguments: [
    ("1", "1", 1), ("-7", "-7", -7), ("1.0", "1.0", 1), ("1e2", "100.0", 100), ("0.00", "0.0", 0), ("0e5", "0.0", 0),
    ("1.00000000000000000", "1.00000000000000000", 1),
    ("9007199254740993.0", "9007199254740993.0", 9_007_199_254_740_993),
    ("1.5", "1.5", nil), ("9223372036854775807", "9223372036854775807", .max),
    ("9223372036854775808", "9223372036854775808", nil),
    ("123456789012345678901234567890", "123456789012345678901234567890", nil),
    ("0.1234567890123456789", "0.1234567890123456789", nil), ("3.141592653589793", "3.141592653589793", nil),
    ("3.1415926535897932384626", "3.1415926535897932384626", nil), ("1e400", "1e400", nil), ("1e-400", "1e-400", nil),
    // Below its normal range a Double has fewer digits than these.
    ("1.2345678e-320", "1.2345678e-320", nil), ("5e-324", "5e-324", nil),
  ])
  func noDigitIsLost(_ text: String, _ written: String, _ integer: Int?) throws {
    let number = try readJSON(text) { (json) throws(JSONError) in try json.number() }
    #expect(number.description == written)
    #expect(number.integer == integer)
    #expect(number.double == Double(text))
    #expect(try JSONValue(json: text).json == written)
  }

  private static let equal: [(JSONNumber, JSONNumber)] = [
    (1, 1.0), (0, -0.0), (-3, -3.0), (JSONNumber(1 << 53), 9_007_199_254_740_992.0), (1e2, 100),
  ]

  @Test(arguments: equal)
  func equalValuesAreEqual(_ one: JSONNumber, _ other: JSONNumber) {
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(Set([one, other]).count == 1)
  }

  @Test(arguments: [("1", "1.00000000000000000"), ("9007199254740993", "9007199254740993.0"), ("-1e3", "-1000.0")])
  func spellingsAreEqual(_ one: String, _ other: String) throws {
    let (one, other) = (try JSONValue(json: one), try JSONValue(json: other))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }

  @Test(arguments: [
    ("1", "2"), ("1", "1.5"), ("0.1", "0.2"), ("1e-400", "0"), ("1e400", "1e401"),
    ("9007199254740993", "9007199254740992.0"), ("9223372036854775807", "9223372036854775808"),
    ("123456789012345678901234567890", "123456789012345678901234567891"),
  ])
  func otherValuesAreNot(_ one: String, _ other: String) throws {
    #expect(try JSONValue(json: one) != JSONValue(json: other))
  }

  @Test func outOfRangeAsADouble() throws {
    #expect(try JSONValue(json: "1e400").double == .infinity)
    #expect(try JSONValue(json: "-1e400").double == -.infinity)
    #expect(try JSONValue(json: "1e400").integer == nil)
    #expect(JSONNumber(1e300).integer == nil)
  }
}
