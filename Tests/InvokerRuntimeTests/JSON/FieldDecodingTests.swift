import InvokerRuntime
import Testing

/// What generated decoders do, by the example of `Message`.
@Suite struct FieldDecodingTests {
  @Test func everyFieldIsRead() throws {
    let message = try Message(
      json: """
        {"answer": "Hi", "created_at": 1705398420, "price": 0.0010, "score": 1, "is_final": true,
         "usage": {"tokens": 3, "currency": "USD"}, "files": [{"id": "f1"}, {"id": "f2"}],
         "inputs": {"city": "Paris"}, "metadata": [1, null]}
        """)
    #expect(message.answer == "Hi")
    #expect(message.createdAt == 1_705_398_420)
    #expect(message.price == "0.0010")
    #expect(message.score == 1)
    #expect(message.isFinal == true)
    #expect(message.usage?.tokens == 3)
    #expect(message.files?.map(\.id) == ["f1", "f2"])
    #expect(message.inputs == ["city": "Paris"])
    #expect(message.metadata == [1, nil])
  }

  @Test(arguments: [
    #"{"answer":""}"#,
    #"{"answer":"","created_at":null,"price":null,"score":null,"is_final":null,"usage":null,"files":null}"#,
    #"{"answer":"","inputs":null,"metadata":null}"#,
    #"{"new":{"answer":"inner"},"answer":"","newer":[[],{"answer":1}],"newest":-1e2,"":null}"#,
    #"{"\u0061nswer":""}"#,
    #"{"answer":null,"answer":""}"#,
    #"{"answer":"first","answer":"","created_at":1,"created_at":null}"#,
  ])
  func absentAndUnknownFieldsDoNoHarm(_ text: String) throws {
    let plain = try Message(json: #"{"answer":""}"#)
    #expect(plain.createdAt == nil && plain.usage == nil && plain.inputs == nil)
    #expect(try Message(json: text) == plain)
  }

  /// A text, what is wrong with it, at which byte and under which path.
  private static let failures: [(String, JSONError.Problem, Int, String)] = [
    ("{}", .missingField("answer"), 0, "answer"),
    (" \n{}", .missingField("answer"), 2, "answer"),
    (#"{"answer":null}"#, .missingField("answer"), 0, "answer"),
    (#"{"answer":"x","answer":null}"#, .missingField("answer"), 0, "answer"),
    (#"{"answer":1}"#, .mismatch(expected: .string, found: .number), 10, "answer"),
    // The second counts, and is none.
    (#"{"answer":"x","answer":1}"#, .mismatch(expected: .string, found: .number), 23, "answer"),
    (#"{"answer":[{"a":01}]}"#, .invalidNumber, 16, "answer[0].a"),
    (#"{"answer":"","new":[01]}"#, .invalidNumber, 20, "new[0]"),
    (#"{"answer":nul}"#, .unexpectedCharacter(UInt8(ascii: "}")), 13, "answer"),
    (#"{"answer":"","usage":{"tokens":1,"currency":""}"#, .unexpectedEnd, 47, ""),
    ("[]", .mismatch(expected: .object, found: .array), 0, ""),
    ("null", .mismatch(expected: .object, found: .null), 0, ""),
    ("", .unexpectedEnd, 0, ""),
    // What is no JSON counts before what is of another kind.
    (#"{"answer":1,"created_at":"1","usage":{}"#, .unexpectedEnd, 39, ""),
    (#"{"usage":{"tokens":[]},"answer":tru}"#, .unexpectedCharacter(UInt8(ascii: "}")), 35, "answer"),
    (#"{"answer":""} {}"#, .trailingContent, 14, ""),
  ]

  @Test(arguments: failures.indices)
  func failuresSayWhere(_ index: Int) {
    let (text, problem, offset, path) = Self.failures[index]
    let error = jsonError { () throws(JSONError) in try Message(json: text) }
    #expect(error == JSONError(problem, at: offset))
    #expect(Array(text.utf8).withUnsafeBufferPointer { error?.path(in: $0) } == path)
  }

  /// Nothing is missing from what cannot be read.
  @Test func everyCutIsAnUnexpectedEnd() {
    let text = Array(#"{"answer":"é\n","usage":{"tokens":1,"currency":"$"},"files":[{"id":"1"}],"new":[true]}"#.utf8)
    for count in text.indices {
      let error = jsonError { () throws(JSONError) in try Message(json: Array(text[..<count])) }
      if error != JSONError(.unexpectedEnd, at: count) { Issue.record("cut at \(count): \(error as Any)") }
    }
  }

  /// Deeper than the usual limit, where the reader was given another one.
  @Test func missingFieldsAreFoundAtAnyDepth() {
    let (open, close) = (String(repeating: #"{"a":"#, count: 300), String(repeating: "}", count: 300))
    let error = jsonError(of: #"{"new":\#(open)1\#(close)}"#, depth: 1000) { (json) throws(JSONError) in
      try Message(from: &json)
    }
    #expect(error == JSONError(.missingField("answer"), at: 0))
  }
}
