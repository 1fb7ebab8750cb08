import InvokerRuntime
import InvokerTesting
import Testing

/// Characters that a server cut in two.
@Suite struct TextSeamTests {
  /// The answers of messages as they are written, and the text that comes of them.
  @Test(arguments: [
    ([#"a\ud83d"#, #"\ude00b"#], ["a", "😀b"]), ([#"\ud83d"#, #"\ude00"#], ["", "😀"]),
    ([#"a\ud83d"#, "b"], ["a", "\u{FFFD}b"]), ([#"a\ud83d"#, #"\ud83d"#, #"\ude00"#], ["a", "\u{FFFD}", "😀"]),
    ([#"\ud83d\ude00\ud83d"#, #"\ude01\ud83d"#, #"\ude02"#], ["😀", "😁", "😂"]), (["a", #"\ude00"#], ["a", "\u{FFFD}"]),
    ([#"\ud83d"#, "", #"\ude00"#], ["", "", "😀"]),
    ([#"a\\ud83d"#, #"\ude00"#], [#"a\ud83d"#, "\u{FFFD}"]), ([#"a\\\ud83d"#, #"\ude00"#], [#"a\"#, "😀"]),
  ])
  func piecesAreJoined(_ written: [String], _ read: [String]) async throws {
    let messages = written.map { #"{"event":"message","answer":"\#($0)"}"# }
    let source = NotingSource(messages)
    #expect(try await Session(transport: OneSource(source: source)).chat().collect() == read.map(TestEvent.message))
  }

  @Test func otherMessagesAndOtherTextsMayComeBetween() async throws {
    let source = NotingSource([
      #"{"event":"message","answer":"a\ud83d"}"#, #"{"event":"ping"}"#, #"{"event":"new","answer":"\ude01"}"#,
      #"{"event":"message","metadata":"\ude01","answer":"\ude00"}"#,
    ])
    let session = Session(transport: OneSource(source: source))
    #expect(try await session.chat().text.collect() == "a😀")
  }

  /// Every text of the messages after it would be compared with it.
  @Test(arguments: [(100, "a😀"), (101, "a\u{FFFD}")])
  func aHalfIsNotKeptForEver(_ between: Int, _ text: String) async throws {
    let start = #"{"event":"message","answer":"a\ud83d"}"#
    let others = Array(repeating: #"{"event":"new"}"#, count: between)
    let source = NotingSource([start] + others + [#"{"event":"message","answer":"\ude00"}"#])
    #expect(try await Session(transport: OneSource(source: source)).chat().text.collect() == text)
  }

  /// There is no next message.
  @Test func aReplyEndsWithWhatIsNoCharacter() async throws {
    let source = NotingSource([#"{"answer":"a\ud83d"}"#])
    #expect(try await Session(transport: OneSource(source: source)).chatReply().answer == "a\u{FFFD}")
  }
}
