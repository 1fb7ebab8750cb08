import InvokerRuntime
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("", #""""#), ("a", #""a""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\n\r\t", #""\n\r\t""#),
    ("\0\u{1}\u{8}\u{C}\u{1F}", #""\u0000\u0001\u0008\u000c\u001f""#), ("\u{7F}", "\"\u{7F}\""), ("é你🎉", #""é你🎉""#),
    ("\u{2028}", "\"\u{2028}\""), (#"a"b\c"#, #""a\"b\\c""#), ("\n\n", #""\n\n""#), ("</script>", #""</script>""#),
  ])
  func stringsAreEscaped(_ value: String, _ json: String) {
    #expect(value.json == json)
    #expect([value: value].json == "{\(json):\(json)}")
  }

  @Test func scalarsAreWritten() {
    #expect(Int.min.json == "-9223372036854775808")
    #expect(Int.max.json == "9223372036854775807")
    #expect([1.0, -0.0, 0.1, 1e300, .leastNonzeroMagnitude].json == "[1.0,-0.0,0.1,1e+300,5e-324]")
    #expect([true, false].json == "[true,false]")
    #expect(JSONValue.null.json == "null")
  }

  @Test func commasStandBetween() {
    var json = JSONWriter()
    json.beginObject()
    json.key("empty")
    json.beginArray()
    json.endArray()
    json.key("list")
    json.beginArray()
    json.integer(1)
    json.beginObject()
    json.endObject()
    json.beginArray()
    json.null()
    json.bool(true)
    json.endArray()
    json.string("x")
    json.endArray()
    json.field("a", 1)
    json.fieldIfPresent("b", nil as String?)
    json.fieldIfPresent("c", "y" as String?)
    json.key("raw")
    json.raw(Array("[ 1 ]".utf8))
    json.field("d", 2.5)
    json.endObject()
    let expected = #"{"empty":[],"list":[1,{},[null,true],"x"],"a":1,"c":"y","raw":[ 1 ],"d":2.5}"#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func fieldsOfADictionaryAreSorted() {
    let names = (0..<100).map { "key\($0)" }
    let object = Dictionary(uniqueKeysWithValues: names.map { ($0, 1) })
    #expect(object.json == "{" + names.sorted().map { "\"\($0)\":1" }.joined(separator: ",") + "}")
    #expect(JSONValue(dictionaryLiteral: ("b", 1), ("a", ["d": 1, "c": 2])).json == #"{"a":{"c":2,"d":1},"b":1}"#)
  }

  @Test func taggedObjectsBeginWithTheirTag() {
    var json = JSONWriter()
    json.beginArray()
    json.object(["a": 1, "z": 2], tagged: "event", "ping")
    json.object([:] as JSONObject, tagged: "event", "a\"b")
    // The tag is for the outermost object alone.
    json.object(["a": ["b": 1]] as JSONObject, tagged: "event", "x")
    json.object(["c": 1])
    json.endArray()
    let expected = #"[{"event":"ping","a":1,"z":2},{"event":"a\"b"},{"event":"x","a":{"b":1}},{"c":1}]"#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func bytesAndTextAreTheSame() {
    let value: JSONValue = ["a": [1, 2.5, "é"]]
    #expect(String(decoding: value.jsonBytes, as: UTF8.self) == value.json)
    #expect(value.description == value.json)
  }

  @Test(arguments: 0..<20)
  func whatIsWrittenReadsTheSame(_ seed: UInt64) throws {
    var random = PseudoRandom(seed: seed)
    for _ in 0..<100 {
      let value = random.value(depth: 5)
      let again = try JSONValue(json: value.json)
      #expect(again == value)
      #expect(again.hashValue == value.hashValue)
      #expect(again.json == value.json)
    }
  }
}
