import InvokerRuntime
import Testing

@Suite struct TextStreamTests {
  /// Events, and what comes of them.
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var events: [TestEvent]
    var pieces: [String]
    var changes: [TextChange]
    var whole: String
  }

  @Test(arguments: examples)
  func piecesOfText(_ example: Example) async throws {
    var pieces: [String] = []
    for try await piece in InvocationStream(example.events).text { pieces.append(piece) }
    #expect(pieces == example.pieces)
  }

  @Test(arguments: examples)
  func changesOfTheText(_ example: Example) async throws {
    var changes: [TextChange] = []
    for try await change in InvocationStream(example.events).text.changes { changes.append(change) }
    #expect(changes == example.changes)
  }

  @Test(arguments: examples)
  func theTextInTheEnd(_ example: Example) async throws {
    #expect(try await InvocationStream(example.events).text.collect() == example.whole)
  }

  @Test func failuresAreThrownBehindTheText() async throws {
    let failure = InvocationError(.connection(.init(.broken, "reset")), interface: "chat", invocation: "0")
    let text = InvocationStream([TestEvent.message("a")], failure: failure).text
    var iterator = text.makeAsyncIterator()
    #expect(try await iterator.next() == "a")
    #expect(await invocationError { () async throws(InvocationError) in try await iterator.next() } == failure)
    #expect(try await iterator.next() == nil)
    #expect(await invocationError { () async throws(InvocationError) in try await text.collect() } == failure)
    var changes = text.changes.makeAsyncIterator()
    #expect(try await changes.next() == .append("a"))
    #expect(await invocationError { () async throws(InvocationError) in try await changes.next() } == failure)
  }

  private static let examples = [
    Example(testDescription: "nothing", events: [], pieces: [], changes: [], whole: ""),
    Example(testDescription: "no text", events: [.end(tokens: 1)], pieces: [], changes: [], whole: ""),
    Example(
      testDescription: "pieces", events: [.message("Hel"), .message("lo"), .end(tokens: 2)], pieces: ["Hel", "lo"],
      changes: [.append("Hel"), .append("lo")], whole: "Hello"),
    Example(
      testDescription: "empty pieces", events: [.message(""), .message("a"), .message("")], pieces: ["a"],
      changes: [.append(""), .append("a"), .append("")], whole: "a"),
    Example(
      testDescription: "other events between", events: [.message("a"), .end(tokens: 1), .message("b")],
      pieces: ["a", "b"], changes: [.append("a"), .append("b")], whole: "ab"),
    Example(
      testDescription: "replaced by moderation", events: [.message("bad"), .replace("good"), .message("!")],
      pieces: ["bad", "good", "!"], changes: [.append("bad"), .replace("good"), .append("!")], whole: "good!"),
    Example(
      testDescription: "withdrawn", events: [.message("bad"), .replace("")], pieces: ["bad"],
      changes: [.append("bad"), .replace("")], whole: ""),
    Example(
      testDescription: "previews and the whole once more",
      events: [.preview("Hel"), .preview("lo"), .restate("Hello")], pieces: ["Hel", "lo"],
      changes: [.preview("Hel"), .preview("lo"), .restate("Hello")], whole: "Hello"),
    Example(
      testDescription: "the whole differs from the previews", events: [.preview("helo"), .restate("Hello")],
      pieces: ["helo"], changes: [.preview("helo"), .restate("Hello")], whole: "Hello"),
    Example(
      testDescription: "no previews", events: [.restate("Hel"), .restate("lo")], pieces: ["Hel", "lo"],
      changes: [.append("Hel"), .append("lo")], whole: "Hello"),
    Example(
      testDescription: "a preview replaced", events: [.preview("bad"), .replace("good")], pieces: ["bad", "good"],
      changes: [.preview("bad"), .replace("good")], whole: "good"),
    Example(
      testDescription: "text behind a restated one", events: [.preview("a"), .restate("a"), .message("b")],
      pieces: ["a", "b"], changes: [.preview("a"), .restate("a"), .append("b")], whole: "ab"),
  ]
}
