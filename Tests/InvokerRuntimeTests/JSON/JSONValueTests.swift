import InvokerRuntime
import Testing

@Suite struct JSONValueTests {
  @Test func literals() {
    let name = "world"
    #expect(nil as JSONValue == .null)
    #expect(true as JSONValue == .bool(true))
    #expect(1 as JSONValue == .number(JSONNumber(1)))
    #expect(1.5 as JSONValue == .number(JSONNumber(1.5)))
    #expect("Hello \(name)" as JSONValue == .string("Hello world"))
    #expect([1, "a", nil] as JSONValue == .array([.number(1), .string("a"), .null]))
    #expect(["a": [:], "b": []] as JSONValue == .object(["a": .object([:]), "b": .array([])]))
    // Unlike the literal of a dictionary, which traps.
    #expect(["a": 1, "a": 2] as JSONValue == ["a": 2])
  }

  @Test func accessorsGiveTheirKindOnly() {
    let values: [JSONValue] = [nil, true, 1, 1.5, "1", [1], ["a": 1]]
    #expect(values.map(\.isNull) == [true, false, false, false, false, false, false])
    #expect(values.map(\.bool) == [nil, true, nil, nil, nil, nil, nil])
    #expect(values.map(\.integer) == [nil, nil, 1, nil, nil, nil, nil])
    #expect(values.map(\.double) == [nil, nil, 1, 1.5, nil, nil, nil])
    #expect(values.map(\.string) == [nil, nil, nil, nil, "1", nil, nil])
    #expect(values.map(\.array) == [nil, nil, nil, nil, nil, [1], nil])
    #expect(values.map(\.object) == [nil, nil, nil, nil, nil, nil, ["a": 1]])
    #expect((1.0 as JSONValue).integer == 1)
  }

  @Test func subscripts() {
    let value: JSONValue = ["data": ["outputs": [1, ["name": "x"]]], "none": nil]
    #expect(value["data"]?["outputs"]?[1]?["name"] == "x")
    #expect(value["data"]?["outputs"]?[2] == nil)
    #expect(value["data"]?["outputs"]?[-1] == nil)
    #expect(value["data"]?[0] == nil)
    #expect(value["other"] == nil)
    #expect(value["none"] == .null)
    #expect(("x" as JSONValue)["x"] == nil)
  }

  @Test func integersAndDoublesOfOneValueAreOne() throws {
    #expect(try JSONValue(json: "[1, 1.0, 10e-1]") == [1, 1, 1])
    #expect(try JSONValue(json: #"{"a":1}"#).hashValue == JSONValue(json: #"{"a":1.0}"#).hashValue)
    #expect("1" as JSONValue != 1)
    #expect(true as JSONValue != 1)
  }

  @Test func textAndBytesAreReadTheSame() throws {
    let text = #"{"a":[1,"é"]}"#
    #expect(try JSONValue(json: text) == JSONValue(json: Array(text.utf8)))
    let value = try JSONReader.read(Array(text.utf8).span) { (json) throws(JSONError) in try JSONValue(from: &json) }
    #expect(try value == JSONValue(json: text))
  }
}
