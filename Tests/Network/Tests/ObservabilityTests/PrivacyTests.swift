import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

/// What calls leave behind contains neither keys nor texts, unless asked for.
@Suite(.timeLimit(.minutes(2))) struct PrivacyTests {
  private static let question = "Where does Anna live?"
  private static let input = "In confidence"
  private static let answer = "In Paris"
  private static let user = "anna@example.com"

  /// A server that puts the key and the texts wherever it can.
  private static func response(to request: MockRequest) -> MockAnswer {
    let texts = "\(secret) \(question) \(input) \(answer) \(user)"
    let ids = #""task_id":"t1","message_id":"m1 \#(secret)","conversation_id":"c1 \#(secret)","created_at":1"#
    let message = #"{"event":"message",\#(ids),"model":"\#(secret)","answer":"\#(answer)"}"#
    let drifting = #"{"event":"message",\#(ids),"answer":"\#(answer)","created_at":"\#(texts)"}"#
    let end = #"{"event":"message_end",\#(ids),"id":"m1","metadata":{"text":"\#(texts)"}}"#
    let error = #"{"event":"error",\#(ids),"status":400,"code":"\#(texts)","message":"\#(texts)"}"#
    let body = String(decoding: request.body, as: UTF8.self)
    if body.contains("streaming") {
      return body.contains("fail") ? .events([message, drifting, error]) : .events([message, drifting, end])
    }
    let status = body.contains("retry") ? 429 : 400
    return .json(#"{"code":"\#(texts)","message":"\#(texts)","status":\#(status)}"#, status: status)
  }

  /// Calls that end in every way.
  private func calls(_ chat: ChatServiceCalls) async throws {
    for kind in ["", "fail", "retry"] {
      let inputs: JSONObject = ["kind": .string(kind), "secret": .string(Self.input)]
      let stream = try await chat.stream(query: Self.question, inputs: inputs, user: Self.user)
      _ = try? await stream.text.collect()
      _ = try? await chat.reply(query: Self.question, inputs: inputs, user: Self.user)
    }
  }

  @Test(arguments: [false, true]) func onlyWhatIsAskedForIsRecorded(capturesContent: Bool) async throws {
    let records = Records()
    try await withServer {
      Self.response(to: $0)
    } _: { server in
      try await calls(server.api(records, capturesContent: capturesContent).chat)
    }
    #expect(records.spans.count == 6)
    #expect(records.spans.flatMap(\.events).contains { $0.name == "retry" })
    #expect(records.log.entries.contains { $0.level == .warning })
    let everything = records.everything
    // It would find them.
    #expect(everything.contains("gen_ai.conversation.id"))
    #expect(everything.contains("c1 [API key]"))
    #expect(!everything.contains(secret))
    for text in [Self.question, Self.input, Self.user] {
      #expect(everything.contains(text) == capturesContent, "\(text)")
    }
    #expect(capturesContent || !everything.contains(Self.answer))
  }
}
