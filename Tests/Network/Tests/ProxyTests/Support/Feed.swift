import InvokerMock
import Synchronization

/// An answer of the platform that a test writes.
final class Feed: Sendable {
  private let steps: AsyncStream<MockAnswer.Step>
  private let continuation: AsyncStream<MockAnswer.Step>.Continuation

  init() { (steps, continuation) = AsyncStream.makeStream() }

  var answer: MockAnswer { MockAnswer(headers: [("content-type", "text/event-stream")], steps: steps) }

  func message(_ text: String) { continuation.yield(.bytes(event("message", #""answer":"\#(text)""#))) }

  func end() {
    continuation.yield(.bytes(event("message_end", #""metadata":{}"#)))
    continuation.finish()
  }
}

/// A platform that writes as fast as it can, until it is told to end, and counts what it writes.
final class Flood: Sendable {
  static let bytesOfText = 16 << 10
  private struct State {
    var sent = 0
    var isEnding = false
    var hasEnded = false
  }

  private let state = Mutex(State())

  var sent: Int { state.withLock { $0.sent } }
  func end() { state.withLock { $0.isEnding = true } }

  var answer: MockAnswer {
    MockAnswer(
      headers: [("content-type", "text/event-stream")],
      steps: AsyncStream<MockAnswer.Step>(unfolding: { [self] in next() }))
  }

  private func next() -> MockAnswer.Step? {
    state.withLock { state in
      if state.hasEnded { return nil }
      if state.isEnding {
        state.hasEnded = true
        return .bytes(event("message_end", #""metadata":{}"#))
      }
      state.sent += 1
      let text = "\(state.sent) " + String(repeating: "x", count: Self.bytesOfText)
      return .bytes(event("message", #""answer":"\#(text)""#))
    }
  }
}

private func event(_ name: String, _ fields: String) -> [UInt8] {
  let ids = #""task_id":"task-1","message_id":"message-1","conversation_id":"conversation-1""#
  return Array("data: {\"event\":\"\(name)\",\(ids),\(fields)}\n\n".utf8)
}
