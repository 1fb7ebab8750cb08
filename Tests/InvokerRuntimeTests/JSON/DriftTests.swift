import InvokerRuntime
import InvokerTesting
import Testing

/// Fields that are not what their type says.
@Suite struct DriftTests {
  /// A value of each kind, and some that only nearly are what a field wants.
  private static let values = [
    "null", "true", "0", "1.5", "1e99", "1e400", #""1""#, #""x""#, "[]", "[null]", "[1]", "{}", #"{"id":1}"#,
    #"{"tokens":1}"#, #"{"currency":"$","tokens":"1"}"#, #"[{"id":""},{"ID":""}]"#, #"[[[{"a":[]}]]]"#,
  ]

  /// The fields of `Message` that may be absent, and which of the values they take.
  private static let fields: [(name: String, takes: Set<String>)] = [
    ("created_at", ["0"]), ("price", ["0", "1.5", "1e99", "1e400", #""1""#, #""x""#]), ("score", ["0", "1.5", "1e99"]),
    ("is_final", ["true"]), ("usage", []), ("files", ["[]"]),
    ("inputs", ["{}", #"{"id":1}"#, #"{"tokens":1}"#, #"{"currency":"$","tokens":"1"}"#]),
    ("metadata", Set(values)),
  ]

  @Test(arguments: fields.map(\.name), values)
  func whatAFieldDoesNotTakeReadsAsAbsent(_ name: String, _ value: String) throws {
    let takes = Self.fields.first { $0.name == name }?.takes.contains(value) ?? false
    let plain = try Message(json: #"{"answer":"a"}"#)
    for text in [
      #"{"\#(name)":\#(value),"answer":"a"}"#, #"{ "answer" : "a" , "\#(name)" : \#(value) , "new" : [ 1 ] }"#,
      #"{"\#(name)":\#(value),"\#(name)":null,"answer":"a"}"#,
    ] {
      let message = try Message(json: text)
      let isLast = !text.contains(":null,\"answer")
      #expect((message == plain) == !(takes && isLast && value != "null"), "\(text)")
    }
  }

  @Test func theStreamGoesOnAndTheDriftIsNoted() async throws {
    let source = NotingSource([
      #"{"event":"message","answer":"a","usage":{"tokens":"many","currency":"$"}}"#,
      #"{"event":"message","answer":"b","files":[{"id":"1"},{"id":2}]}"#, #"{"event":"message","answer":"c"}"#,
    ])
    let session = Session(transport: OneSource(source: source))
    #expect(try await session.chat().collect() == [.message("a"), .message("b"), .message("c")])
    #expect(source.notes.map(\.path) == ["usage.tokens", "files[1].id"])
    #expect(
      source.notes.map(\.error.problem) == [
        .mismatch(expected: .number, found: .string), .mismatch(expected: .string, found: .number),
      ])
  }

  /// Each note costs a search from the start of the message.
  @Test func aMessageThatDriftsEverywhereIsNotedAFewTimes() async throws {
    let files = (0..<1000).map { #"{"id":\#($0)}"# }.joined(separator: ",")
    let usages = Array(repeating: #""usage":{"tokens":"many","currency":"$"}"#, count: 1000).joined(separator: ",")
    let source = NotingSource([
      #"{"event":"message","answer":"a",\#(usages),"files":[\#(files)]}"#, message("b"),
    ])
    let session = Session(transport: OneSource(source: source))
    #expect(try await session.chat().text.collect() == "ab")
    #expect((1...32).contains(source.notes.count))
  }

  @Test func aReplyNotesItsDriftToo() async throws {
    let source = NotingSource([#"{"answer":"a","created_at":"now"}"#])
    #expect(try await Session(transport: OneSource(source: source)).chatReply().answer == "a")
    #expect(source.notes.map(\.path) == ["created_at"])
  }

  @Test func aRequiredFieldFailsAndIsNamed() async throws {
    let source = NotingSource([#"{"event":"message","answer":7}"#])
    let session = Session(transport: OneSource(source: source))
    let error = await invocationError { () async throws(InvocationError) in try await session.chat().collect() }
    #expect(error?.responseProblem?.path == "answer")
    #expect(error?.canRetry == false)
  }
}
