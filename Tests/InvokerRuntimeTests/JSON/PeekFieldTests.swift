import InvokerRuntime
import Testing

@Suite struct PeekFieldTests {
  /// A text, and the value of its field `event`.
  @Test(arguments: [
    (#"{"event":"message","answer":"x"}"#, "message"),
    (#"{"answer":"x","n":[1,{"k":null}],"event":"message"}"#, "message"),
    (#" { "event" : "message" } "#, "message"),
    (#"{"\u0065vent":"message"}"#, "message"),
    (#"{"event":"mess\u0061ge"}"#, "message"),
    (#"{"\u0065vent":"mess\u0061ge"}"#, "message"),
    (#"{"data":{"event":"inner"},"event":"outer"}"#, "outer"),
    (#"{"data":[{"event":"inner"}]}"#, nil),
    (#"{"data":{"event":"inner"}}"#, nil),
    (#"{"answer":"\"event\":\"x\"","event":"message"}"#, "message"),
    (#"{"event":""}"#, ""),
    (#"{}"#, nil),
    (#"{"answer":"x"}"#, nil),
    (#"{"Event":"x","events":"y","even":"z","":"w"}"#, nil),
    (#"{"event":1}"#, nil), (#"{"event":null}"#, nil), (#"{"event":["message"]}"#, nil), (#"{"event":{}}"#, nil),
    (#"{"event":"消息"}"#, "消息"),
  ])
  func theFieldIsFound(_ text: String, _ expected: String?) throws {
    let (field, value) = try readJSON(text) { (json) throws(JSONError) in
      (try json.peekField("event")?.description, try JSONValue(from: &json))
    }
    #expect(field == expected)
    // The reader has stayed in front of the object.
    #expect(try value == JSONValue(json: text))
  }

  @Test func itIsReadOnlyAsFarAsNeeded() throws {
    let error = jsonError(of: #"{"event":"a", broken"#) { (json) throws(JSONError) in
      #expect(try json.peekField("event")?.description == "a")
      json.skipValue()
    }
    #expect(error == JSONError(.unexpectedCharacter(UInt8(ascii: "b")), at: 14))
  }

  @Test(arguments: [
    ("[]", JSONError.Problem.mismatch(expected: .object, found: .array), 0),
    (#""event""#, .mismatch(expected: .object, found: .string), 0),
    ("", .unexpectedEnd, 0),
    ("{", .unexpectedEnd, 1),
    (#"{"a":tru,"event":"x"}"#, .unexpectedCharacter(UInt8(ascii: ",")), 8),
    (#"{"event":"\x"}"#, .invalidEscape, 10),
    (#"{"event":"#, .unexpectedEnd, 9),
  ])
  func whatStandsBeforeItMustBeValid(_ text: String, _ problem: JSONError.Problem, _ offset: Int) {
    let error = jsonError(of: text) { (json) throws(JSONError) in try json.peekField("event")?.description }
    #expect(error == JSONError(problem, at: offset))
  }

  /// Names are compared eight bytes at a time.
  @Test func namesOfAnyLengthAreToldApart() throws {
    let name: StaticString = "abcdefghijklmnopqrstuvwxyz"
    for length in 0...26 {
      let text = String(name.description.prefix(length))
      let found = try readJSON(#"{"\#(text)":"x"}"#) { (json) throws(JSONError) in
        defer { json.skipValue() }
        return try json.peekField(name)?.description
      }
      #expect(found == (length == 26 ? "x" : nil))
    }
    for position in 0..<26 {
      var bytes = Array(name.description.utf8)
      bytes[position] = UInt8(ascii: "_")
      let found = try readJSON(#"{"\#(String(decoding: bytes, as: UTF8.self))":"x"}"#) { (json) throws(JSONError) in
        defer { json.skipValue() }
        return try json.peekField(name)?.description
      }
      #expect(found == nil)
    }
  }

  @Test func keysMatchLiterals() throws {
    try readJSON(#"{"type":"","kind":"e"}"#) { (json) throws(JSONError) in
      let type = try json.peekField("type")
      #expect(type?.description == "")
      let kind = try json.peekField("kind")
      switch kind {
      case "e"?: break
      default: Issue.record("a name of one letter")
      }
      json.skipValue()
    }
  }
}
