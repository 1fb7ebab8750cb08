import InvokerRuntime
import Testing

@Suite struct ContainerTests {
  @Test func theLastOfTwoFieldsCounts() throws {
    #expect(try JSONValue(json: #"{"a":1,"b":2,"a":3}"#) == ["a": 3, "b": 2])
    #expect(try JSONValue(json: #"{"a":1,"\u0061":2}"#) == ["a": 2])
    #expect(try [String: Int](json: #"{"a":1,"a":2}"#) == ["a": 2])
  }

  @Test func arraysAndObjectsOfOneType() throws {
    #expect(try [[Int]](json: "[[1,2],[],[3]]") == [[1, 2], [], [3]])
    #expect(try [String: [Bool]](json: #"{"x":[true],"y":[]}"#) == ["x": [true], "y": []])
    #expect(try [Double](json: " [ 1 , 2.5 ] ") == [1, 2.5])
    let error = jsonError { () throws(JSONError) in try [String: [Int]](json: #"{"x":[1,"2"]}"#) }
    #expect(error == JSONError(.mismatch(expected: .number, found: .string), at: 8))
  }

  @Test(arguments: [
    ("1", JSONKind.array, JSONKind.number), ("{}", .array, .object), ("[]", .object, .array), ("null", .object, .null),
  ])
  func anotherKindIsRefused(_ text: String, _ expected: JSONKind, _ found: JSONKind) {
    let error = jsonError(of: text) { (json) throws(JSONError) in
      expected == .array ? .array(try json.array(of: JSONValue.self)) : JSONValue.object(try json.object())
    }
    #expect(error == JSONError(.mismatch(expected: expected, found: found), at: 0))
  }

  @Test(arguments: [("[", "]", 128), (#"{"a":"#, "}", 128), (#"[{"a":"#, "}]", 64)])
  func depthIsLimited(_ open: String, _ close: String, _ levels: Int) throws {
    let text = { (count: Int) in
      String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
    }
    #expect(try JSONValue(json: text(levels)).json == text(levels))
    let limit = JSONError(.tooDeep, at: levels * open.utf8.count)
    #expect(jsonError { () throws(JSONError) in try JSONValue(json: text(levels + 1)) } == limit)
    // Neither time nor the stack grows with what is nested beyond the limit.
    #expect(jsonError { () throws(JSONError) in try JSONValue(json: text(200_000)) } == limit)
  }

  /// What is passed over takes no stack.
  @Test(
    arguments: [("[", "]"), (#"{"a":"#, "}"), (#"[[],{"b":[{}]},{"a":"#, "},[]]")],
    [1, 31, 63, 64, 65, 128, 129, 200_000])
  func anyDepthIsPassedOver(_ brackets: (String, String), _ levels: Int) throws {
    let (open, close) = brackets
    let text = String(repeating: open, count: levels) + "1" + String(repeating: close, count: levels)
    #expect(try readJSON(text) { (json) throws(JSONError) in try json.rawValue() } == Array(text.utf8))
    #expect(jsonError(of: text) { (json) throws(JSONError) in json.skipValue() } == nil)
    let wrong = String(text.dropLast()) + (close.last == "]" ? "}" : "]")
    let mark = JSONError(.unexpectedCharacter(wrong.utf8.last ?? 0), at: wrong.utf8.count - 1)
    #expect(jsonError(of: wrong) { (json) throws(JSONError) in json.skipValue() } == mark)
  }

  @Test func theLimitCanBeSet() {
    let read = { (text: String, depth: Int) in
      jsonError(of: text, depth: depth) { (json) throws(JSONError) in try JSONValue(from: &json) }
    }
    #expect(read("1", 0) == nil)
    #expect(read("[]", 0) == JSONError(.tooDeep, at: 0))
    #expect(read("[[],[],{}]", 2) == nil)
    #expect(read("[[],[[]]]", 2) == JSONError(.tooDeep, at: 5))
    #expect(read(String(repeating: "[", count: 500) + String(repeating: "]", count: 500), 500) == nil)
  }

  /// Siblings are no deeper than the first of them.
  @Test func widthHasNoLimit() throws {
    let text = "[" + Array(repeating: #"[{"a":[]}]"#, count: 1000).joined(separator: ",") + "]"
    #expect(try JSONValue(json: text).array?.count == 1000)
  }

  @Test(arguments: [
    ("1", "1"), (" 1 ", "1"), (" { \"a\" : [ 1 , 2 ] } \n", "{ \"a\" : [ 1 , 2 ] }"), (#" "\u0041" "#, #""\u0041""#),
    ("1.50", "1.50"), ("[]", "[]"), ("\ttrue", "true"), ("null", "null"),
  ])
  func rawValuesStandAsTheyAre(_ text: String, _ raw: String) throws {
    let bytes = try readJSON(text) { (json) throws(JSONError) in try json.rawValue() }
    #expect(String(decoding: bytes, as: UTF8.self) == raw)
  }

  @Test func noTextNoAddress() {
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    let error = jsonError { () throws(JSONError) in
      try JSONReader.read(empty) { (json) throws(JSONError) in try json.string() }
    }
    #expect(error == JSONError(.unexpectedEnd, at: 0))
  }
}
