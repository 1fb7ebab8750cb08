import InvokerRuntime
import Synchronization
import Testing

/// Answers with batches of any shape.
private final class Batches: Transport, MessageSource {
  private let state: Mutex<ArraySlice<MessageBatch>>
  let cancellations = Mutex(0)
  let drift = Mutex<[String]>([])

  /// - Parameters:
  ///   - batches: what each one holds. Between the messages stands what separates them on the wire.
  ///   - trailing: how many messages of the last batch follow what may be the last event.
  init(_ batches: [[String]], trailing: Int = 0) {
    let trailings = batches.dropLast().map { _ in 0 } + [trailing]
    state = Mutex(zip(batches, trailings).map(Self.batch)[...])
  }

  private static func batch(of texts: [String], trailing: Int) -> MessageBatch {
    var bytes: [UInt8] = []
    let messages = texts.map { text in
      bytes += Array("data: ".utf8)
      let start = bytes.count
      bytes += Array(text.utf8)
      defer { bytes += Array("\n\n".utf8) }
      return start..<bytes.count
    }
    return MessageBatch(bytes, messages: messages, trailing: trailing)
  }

  func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource { self }
  func next() async throws(InvocationError) -> MessageBatch? { state.withLock { $0.popFirst() } }
  func note(_ problem: ResponseProblem) { drift.withLock { $0.append(problem.excerpt) } }
  func cancel() { cancellations.withLock { $0 += 1 } }

  /// How many batches have not been asked for.
  var left: Int { state.withLock(\.count) }
}

@Suite struct BatchTests {
  @Test func batchesAreReadMessageByMessage() async throws {
    let ping = #"{"event":"ping"}"#
    let source = Batches([[message("a"), message("b")], [], [ping], [message("c"), ping, message("d")], []])
    let events = try await Session(transport: source).chat().collect()
    #expect(events == ["a", "b", "c", "d"].map(TestEvent.message))
  }

  /// They are read as far as they can be; what cannot is noted.
  @Test func messagesBehindTheLastEventFailNothing() async throws {
    let failure = #"{"event":"error","code":"c","message":"m","status":500}"#
    let messages = [
      message("a"), #"{"event":"message_end","tokens":1,"currency":"USD"}"#, "[DONE]", failure, message("b"), "[",
      message("c"),
    ]
    let source = Batches([messages], trailing: 5)
    let events = try await Session(transport: source).chat().collect()
    #expect(events == [.message("a"), .end(tokens: 1), .message("b"), .message("c")])
    #expect(source.drift.withLock(\.self) == ["[DONE]", "["])
    for (trailing, reads) in [(4, false), (3, false), (5, true)] {
      let source = Batches([messages], trailing: trailing)
      let error = await invocationError { () async throws(InvocationError) in
        _ = try await Session(transport: source).chat().collect()
      }
      #expect((error == nil) == reads)
    }
  }

  @Test func noBatchIsAskedForBeforeItIsNeeded() async throws {
    let source = Batches([[message("a"), message("b")], [message("c")]])
    var iterator = try await Session(transport: source).chat().makeAsyncIterator()
    #expect(source.left == 2)
    #expect(try await iterator.next() == .message("a"))
    #expect(try await iterator.next() == .message("b"))
    #expect(source.left == 1)
    #expect(try await iterator.next() == .message("c"))
    #expect(source.left == 0)
    #expect(try await iterator.next() == nil)
    #expect(source.cancellations.withLock(\.self) > 0)
  }

  @Test func anErrorEndsTheBatchItStandsIn() async throws {
    let source = Batches([[message("a"), "[", message("never")], [message("nor this")]])
    var iterator = try await Session(transport: source).chat().makeAsyncIterator()
    #expect(try await iterator.next() == .message("a"))
    let error = await invocationError { () async throws(InvocationError) in try await iterator.next() }
    let problem = try #require(error?.responseProblem)
    // Counted from the start of the message, not of the batch.
    #expect(problem.error.offset == 0)
    #expect(problem.excerpt == "[")
    #expect(try await iterator.next() == nil)
    #expect(source.left == 1)
  }

  @Test func theReplyIsTheFirstMessage() async throws {
    #expect(try await Session(transport: Batches([[], [#"{"answer":"a"}"#, "x"]])).chatReply().answer == "a")
  }

  @Test func messagesCanBeTakenByHand() throws {
    var batch = MessageBatch(Array("abcd".utf8), messages: [0..<1, 1..<3, 4..<4])
    let text = { (bytes: UnsafeBufferPointer<UInt8>) in String(decoding: bytes, as: UTF8.self) }
    #expect(batch.count == 3)
    #expect(batch.nextMessage(text) == "a")
    #expect(batch.nextMessage(text) == "bc")
    #expect(batch.count == 1)
    #expect(batch.nextMessage(text) == "")
    #expect(batch.nextMessage(text) == nil)
    #expect(batch.count == 0)
    var whole = MessageBatch(Array("xyz".utf8))
    #expect(whole.nextMessage(text) == "xyz")
  }
}
