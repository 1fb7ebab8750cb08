import InvokerRuntime
import Testing

/// Names of fields against names that the program knows.
@Suite struct JSONKeyTests {
  @Test(arguments: [
    "", "a", "event", "data.id", "a name of more than sixteen bytes", String(repeating: "x", count: 31),
    String(repeating: "x", count: 32), String(repeating: "x", count: 33), String(repeating: "x", count: 300), "消息",
    "a\u{0}b", "\u{65}\u{301}",
  ])
  func aKeyIsItsNameAndNoOther(_ name: String) throws {
    let text = JSONValue.object([name: 1]).json
    for other in ["", "b", "evenT", "data.id.", "a name of more than sixteen bytez", "消", "\u{E9}", name] {
      #expect(try firstKey(of: text) { $0 == other } == (other.utf8.elementsEqual(name.utf8)), "\(other)")
    }
    // In front of the end of the text, and far from it.
    for padding in ["", String(repeating: " ", count: 40)] {
      #expect(try firstKey(of: text + padding) { $0.description.utf8.elementsEqual(name.utf8) } == true)
    }
  }

  /// A key is looked at after others have been read, with escapes as well.
  @Test func aKeyStaysWhatItIsWhileTheReaderGoesOn() throws {
    try readJSON(#"{"ev\u0065nt":1,"d\u0061ta":2,"x":3}"#) { (json) throws(JSONError) in
      _ = json.beginObject()
      let first = json.nextKey()
      json.skipValue()
      let second = json.nextKey()
      json.skipValue()
      let third = json.nextKey()
      json.skipValue()
      let names = [first?.description, second?.description, third?.description, json.nextKey()?.description]
      #expect(names == ["event", "data", "x", nil])
    }
  }

  @Test func literalsAreCompared() throws {
    #expect(try firstKey(of: #"{"event":1}"#) { $0 == ("event" as StaticString) } == true)
    #expect(try firstKey(of: #"{"event":1}"#) { $0 == ("" as StaticString) } == false)
    #expect(try firstKey(of: #"{"":1}"#) { $0 == ("" as StaticString) } == true)
    #expect(try firstKey(of: #"{"":1}"#) { $0 == ("event" as StaticString) } == false)
  }

  private func firstKey(of text: String, _ judge: (JSONKey) -> Bool) throws -> Bool? {
    try readJSON(text) { (json) throws(JSONError) in
      let object = json.beginObject()
      var judgement: Bool?
      while let key = json.nextKey() {
        judgement = judge(key)
        json.skipValue()
      }
      guard json.endObject() else { throw json.failure(in: object) }
      return judgement
    }
  }
}
