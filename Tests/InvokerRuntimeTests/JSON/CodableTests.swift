import Foundation
import InvokerRuntime
import Testing

@Suite struct CodableTests {
  @Test(arguments: [
    "null", "true", "1", "-9223372036854775808", "1.5", #""1""#, #"{"a":[1,{"b":null}],"c":"你好"}"#, "[]", "{}",
  ])
  func valuesGoThroughFoundation(_ text: String) throws {
    let value = try JSONValue(json: text)
    #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value)
  }

  @Test func whatIsNoNumberInJSONDoesNotTrap() throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let value = try decoder.decode(JSONValue.self, from: Data(#"["inf","-inf","nan"]"#.utf8))
    #expect(value == ["inf", "-inf", "nan"])
    let list = try PropertyListEncoder().encode([Double.infinity])
    #expect(throws: DecodingError.self) { try PropertyListDecoder().decode(JSONValue.self, from: list) }
    // Nor what is too large for a Double.
    let huge = try JSONValue(json: "[1e400]")
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(huge) }
  }

  private struct Point: Hashable, JSONBridgedCodable {
    var x: Int

    init(x: Int) { self.x = x }

    init(from json: inout JSONReader) throws(JSONError) {
      var x: Int?
      let object = json.beginObject()
      while let key = json.nextKey() {
        switch key {
        case "x": json.read(&x)
        default: json.skipValue()
        }
      }
      guard json.endObject(), let x else { throw json.failure(in: object, required: ["x"]) }
      self.x = x
    }

    func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.field("x", x)
      json.endObject()
    }
  }

  @Test func bridgedTypesAreReadAsEverywhereElse() throws {
    let points = [Point(x: 1), Point(x: 2)]
    let text = #"[{"x":1.0,"new":[]},{"x":2}]"#
    #expect(try JSONDecoder().decode([Point].self, from: Data(text.utf8)) == points)
    #expect(try JSONEncoder().encode(points) == Data(#"[{"x":1},{"x":2}]"#.utf8))
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Point].self, from: Data("[{}]".utf8)) }
  }

  private struct Kind: OpenEnum {
    static let image = Kind(rawValue: "image")
    let rawValue: String
  }

  @Test func openEnumsTakeWhatIsNew() throws {
    let kinds = try [Kind](json: #"["image","hologram",""]"#)
    #expect(kinds == [.image, Kind(rawValue: "hologram"), Kind(rawValue: "")])
    #expect(kinds.json == #"["image","hologram",""]"#)
    let error = jsonError { () throws(JSONError) in try Kind(json: "1") }
    #expect(error == JSONError(.mismatch(expected: .string, found: .number), at: 0))
  }
}
