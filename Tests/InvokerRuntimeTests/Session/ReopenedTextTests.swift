import InvokerRuntime
import Testing

/// The text of a stream that went on over another connection, and of one whose run failed.
@Suite struct ReopenedTextTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var connections: [[String]]
    var changes: [TextChange]
    var text: String
  }

  @Test(arguments: examples)
  func theWholeAnswerComesOfIt(_ example: Example) async throws {
    var changes: [TextChange] = []
    let stream = {
      try await Session(transport: OneSource(source: NotingSource(connections: example.connections))).chat()
    }
    for try await change in try await stream().text.changes { changes.append(change) }
    #expect(changes == example.changes)
    #expect(try await stream().text.collect() == example.text)
    let events = try await stream()
    var follower = TextFollower(events)
    var followed: [TextChange] = []
    for try await event in events { if let change = follower.change(by: event) { followed.append(change) } }
    #expect(followed == example.changes)
  }

  @Test(arguments: ["failed", "stopped"])
  func aRunThatFailedIsThrown(_ status: String) async throws {
    let messages = [message("a"), #"{"event":"run_end","status":"\#(status)"}"#]
    let stream = { try await Session(transport: OneSource(source: NotingSource(messages))).chat() }
    var pieces: [String] = []
    do {
      for try await piece in try await stream().text { pieces.append(piece) }
      Issue.record("nothing was thrown")
    } catch let error as InvocationError {
      #expect(error.reason == .run(RunFailure(status: status, message: "why")))
      #expect(!error.canRetry)
      #expect("\(error)".hasSuffix("the run \(status): why"))
    }
    #expect(pieces == ["a"])
    // Who reads events sees how it ended.
    #expect(try await stream().collect().last?.runFailure?.status == status)
  }

  /// The changes of "Asking. " by the events of another stream of its run.
  private func continued(
    by messages: [String], repeating: Bool = false
  ) async throws -> [TextChange] {
    let events = try await Session(transport: OneSource(source: NotingSource(messages))).chat()
    var follower = TextFollower(events, continuing: "Asking. ")
    if repeating { follower.expectRepetition() }
    var changes: [TextChange] = []
    for try await event in events { if let change = follower.change(by: event) { changes.append(change) } }
    return changes
  }

  @Test func anotherStreamContinuesTheText() async throws {
    #expect(try await continued(by: [Self.replace("Asking. "), message("Yes")]) == [.append("Yes")])
    #expect(try await continued(by: [Self.replace(""), Self.end("Asking. Yes")]) == [.append("Yes")])
    #expect(
      try await continued(by: [message("Yes"), Self.end("Asking. No")]) == [.append("Yes"), .replace("Asking. No")])
    let again = [message("Asking. "), Self.end("Asking. Asking. ")]
    #expect(try await continued(by: again) == [.append("Asking. ")])
  }

  @Test(
    arguments: [
      (["Asking. ", "Yes"], [.append("Yes")]), (["Ask", "ing. Yes"], [.append("Yes")]), (["Asking. "], []),
      (["Asking. Yes", "!"], [.append("Yes"), .append("!")]), (["Ask", "", "No"], [.append("AskNo")]),
      (["No"], [.append("No")]), (["Asking. ", "Asking. "], [.append("Asking. ")]),
    ] as [([String], [TextChange])])
  func whatIsRepeatedIsSkipped(_ pieces: [String], _ changes: [TextChange]) async throws {
    #expect(try await continued(by: pieces.map(message), repeating: true) == changes)
  }

  private static func replace(_ text: String) -> String { #"{"event":"message_replace","answer":\#(text.json)}"# }
  private static func end(_ text: String) -> String {
    #"{"event":"run_end","status":"succeeded","text":\#(text.json)}"#
  }

  private static let examples = [
    Example(
      testDescription: "never reopened, moderated: the end tells what was withdrawn",
      connections: [[message("bad"), replace("good"), end("bad")]], changes: [.append("bad"), .replace("good")],
      text: "good"),
    Example(
      testDescription: "the stored answer is empty, pieces are lost",
      connections: [[message("a"), message("b")], [replace(""), message("d"), end("abcd")]],
      changes: [.append("a"), .append("b"), .append("d"), .replace("abcd")], text: "abcd"),
    Example(
      testDescription: "the stored answer is behind, nothing is lost",
      connections: [[message("a"), message("b")], [replace("a"), message("c"), end("abc")]],
      changes: [.append("a"), .append("b"), .append("c")], text: "abc"),
    Example(
      testDescription: "the stored answer is ahead",
      connections: [[message("a")], [replace("abc"), message("d"), end("abcd")]],
      changes: [.append("a"), .append("bc"), .append("d")], text: "abcd"),
    Example(
      testDescription: "the run is over: the rest comes with its end", connections: [[message("a")], [end("ab")]],
      changes: [.append("a"), .append("b")], text: "ab"),
    Example(
      testDescription: "a piece comes twice",
      connections: [
        [message("Asking. ")], [replace("Asking. "), message("Asking. "), message("Yes"), end("Asking. Yes")],
      ],
      changes: [.append("Asking. "), .append("Asking. "), .append("Yes"), .replace("Asking. Yes")], text: "Asking. Yes"),
    Example(
      testDescription: "moderation while nobody listened",
      connections: [[message("bad")], [replace("good"), end("good")]], changes: [.append("bad"), .replace("good")],
      text: "good"),
    Example(
      testDescription: "moderation after the stream went on",
      connections: [[message("a")], [replace(""), message("b"), replace("good"), end("good")]],
      changes: [.append("a"), .append("b"), .replace("good")], text: "good"),
    Example(
      testDescription: "reopened twice", connections: [[message("a")], [replace("")], [replace(""), end("abc")]],
      changes: [.append("a"), .append("bc")], text: "abc"),
  ]
}
