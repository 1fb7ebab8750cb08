import Testing
import YAMLTree

/// What a scalar reads as, to each who asks.
struct Reading: Sendable {
  var text: String
  var kind: String
  var isNull = false
  var bool: Bool?
  var integer: Int?
  var number: Double?
}

private let readings: [Reading] = [
  Reading(text: "~", kind: "nothing", isNull: true),
  Reading(text: "null", kind: "nothing", isNull: true),
  Reading(text: "NULL", kind: "nothing", isNull: true),
  Reading(text: "nUll", kind: "a string"),
  Reading(text: "true", kind: "a boolean", bool: true),
  Reading(text: "False", kind: "a boolean", bool: false),
  Reading(text: "tRUE", kind: "a string"),
  Reading(text: "no", kind: "a string"),
  Reading(text: "on", kind: "a string"),
  Reading(text: "0", kind: "an integer", integer: 0, number: 0),
  Reading(text: "-12", kind: "an integer", integer: -12, number: -12),
  Reading(text: "+12", kind: "an integer", integer: 12, number: 12),
  Reading(text: "0o17", kind: "an integer", integer: 15, number: 15),
  Reading(text: "0xfF", kind: "an integer", integer: 255, number: 255),
  Reading(text: "0x-1", kind: "a string"),
  Reading(text: "0o8", kind: "a string"),
  Reading(text: "010", kind: "a string"),
  Reading(text: "1_000", kind: "a string"),
  Reading(text: "1:30", kind: "a string"),
  Reading(text: "12e", kind: "a string"),
  Reading(text: "9223372036854775808", kind: "a number", number: 9_223_372_036_854_775_808),
  Reading(text: "1.5", kind: "a number", number: 1.5),
  Reading(text: "-.5", kind: "a number", number: -0.5),
  Reading(text: "1.", kind: "a number", number: 1),
  Reading(text: "2e3", kind: "a number", number: 2000),
  Reading(text: "1.5E-2", kind: "a number", number: 0.015),
  Reading(text: "1e999", kind: "a string"),
  Reading(text: ".", kind: "a string"),
  Reading(text: ".inf", kind: "a string"),
  Reading(text: ".nan", kind: "a string"),
  Reading(text: "1.2.3", kind: "a string"),
  Reading(text: "2024-01-02", kind: "a string"),
  Reading(text: "'true'", kind: "a string"),
  Reading(text: "\"1\"", kind: "a string"),
]

@Suite struct CoreSchemaTests {
  @Test(arguments: readings)
  func scalar(_ reading: Reading) throws {
    let node = try #require(parse("a: \(reading.text)").root?["a"])
    #expect(node.kindName == reading.kind)
    #expect(node.isNull == reading.isNull)
    #expect(node.boolValue == reading.bool)
    #expect(node.integerValue == reading.integer)
    #expect(node.numberValue == reading.number)
    #expect(node.stringValue == reading.text.filter { $0 != "'" && $0 != "\"" })
  }

  @Test func absentValuesAndCollections() throws {
    let root = try #require(parse("a:\nb: []\nc: {}").root)
    #expect(root["a"]?.isNull == true)
    #expect(root["a"]?.stringValue == "")
    #expect(root["b"]?.kindName == "a list")
    #expect(root["c"]?.kindName == "a mapping")
    #expect(root["b"]?.stringValue == nil)
    #expect(root["b"]?.isNull == false)
  }
}
