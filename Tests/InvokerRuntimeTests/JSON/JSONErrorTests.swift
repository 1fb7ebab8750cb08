import InvokerRuntime
import Testing

@Suite struct JSONErrorTests {
  /// A text, and the path of what is wrong with it for a reader of any value.
  @Test(arguments: [
    ("", ""), ("x", ""), ("1 2", ""), ("[1,]", ""), (#"{"a":1,}"#, ""), (#"{"a":1}}"#, ""),
    ("[x]", "[0]"), ("[1,2,x]", "[2]"), ("[[],[0,[x]]]", "[1][1][0]"),
    (#"{"a":x}"#, "a"), (#"{"a":1,"b":tru}"#, "b"), (#"{"a":{"b":{"c":01}}}"#, "a.b.c"),
    (#"{"data":{"outputs":[1,2,3,{"name":"\x"}]}}"#, "data.outputs[3].name"),
    (#" { "a" : [ 1 , "b\n" , - ] } "#, "a[2]"),
    (#"{"a":"#, "a"), (#"{"a":["#, "a"), (#"{"a":[1"#, "a"), (#"{"a":[1,"#, "a"),
    (#"{"a":1 "b":2}"#, ""), (#"{"a":{"b" 1}}"#, "a"), (#"{"a":[1 2]}"#, "a"),
    (#"{"a":{"b\x":1}}"#, "a"), (#"{"n\u0061me":x}"#, "name"), (#"{"你好":[x]}"#, "你好[0]"),
    (#"{"a":1,"a":x}"#, "a"), (#"{"a":"é","b":[{},{"c":1.}]}"#, "b[1].c"),
  ])
  func errorsHaveAPath(_ text: String, _ path: String) {
    let error = jsonError { () throws(JSONError) in try JSONValue(json: text) }
    #expect(error.map { self.path(of: $0, in: text) } == path)
  }

  @Test(arguments: [
    (#"[1,"2"]"#, "[1]"), ("[1,2,3.5]", "[2]"), ("[9223372036854775808]", "[0]"), ("{}", ""), ("[1,[2]]", "[1]"),
  ])
  func mismatchesHaveAPath(_ text: String, _ path: String) {
    let error = jsonError { () throws(JSONError) in try [Int](json: text) }
    #expect(error.map { self.path(of: $0, in: text) } == path)
  }

  @Test func aPathEndsAtTheLimitOfDepth() {
    let text = String(repeating: "[", count: 100_000)
    let error = jsonError { () throws(JSONError) in try JSONValue(json: text) }
    #expect(error == JSONError(.tooDeep, at: 128))
    #expect(error.map { path(of: $0, in: text) } == String(repeating: "[0]", count: 128))
  }

  /// An offset that belongs to another text must do no harm.
  @Test(arguments: [-1, 0, 1, 5, 1000])
  func anyOffsetHasAPath(_ offset: Int) {
    for text in ["", "1", #"{"a":[1]}"#, "[[", #"{"a":"#, "}"] {
      _ = path(of: JSONError(.invalidNumber, at: offset), in: text)
    }
  }

  private static let messages: [(JSONError.Problem, String)] = [
    (.unexpectedEnd, "the text ends inside a value"),
    (.unexpectedCharacter(UInt8(ascii: "x")), "unexpected 'x'"),
    (.unexpectedCharacter(0), "unexpected byte 0x00"), (.unexpectedCharacter(0x0A), "unexpected byte 0x0a"),
    (.unexpectedCharacter(0x20), "unexpected byte 0x20"), (.unexpectedCharacter(0x7F), "unexpected byte 0x7f"),
    (.unexpectedCharacter(0xEF), "unexpected byte 0xef"), (.unexpectedCharacter(0x7E), "unexpected '~'"),
    (.mismatch(expected: .number, found: .string), "expected a number, found a string"),
    (.mismatch(expected: .object, found: .array), "expected an object, found an array"),
    (.mismatch(expected: .boolean, found: .null), "expected a boolean, found null"),
    (.missingField("answer"), "the field 'answer' is missing"),
    (.invalidNumber, "invalid number"),
    (.notAnInteger, "expected an integer, found a fraction"),
    (.numberOutOfRange, "the number is out of range"),
    (.invalidEscape, "invalid escape sequence"),
    (.controlCharacter, "a control character that is not escaped"),
    (.tooDeep, "nested too deep"),
    (.trailingContent, "content after the end of the value"),
  ]

  @Test(arguments: messages)
  func everyProblemHasAMessage(_ problem: JSONError.Problem, _ message: String) {
    #expect(problem.description == message)
    #expect(JSONError(problem, at: 12).description == message + " at byte 12")
  }

  @Test func textsKnownAtCompileTimeAreComparedByContent() {
    let (one, other): (StaticText, StaticText) = ("answer", "answer")
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != "query")
    #expect(JSONError(.missingField("a"), at: 0) == JSONError(.missingField("a"), at: 0))
  }

  private func path(of error: JSONError, in text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { error.path(in: $0) }
  }
}
