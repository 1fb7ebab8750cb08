import InvokerRuntime
import InvokerTesting
import Testing

/// Outputs of an app, read from the bytes of its events and replies.
@Suite struct AppAnswerTests {
  private let inputs = SummaryApp.Inputs(text: "Ducks")

  // MARK: Events

  private func stream(
    _ texts: String...
  ) async throws(InvocationError) -> InvocationStream<AppEvent<TestEvent, SummaryApp.Outputs>> {
    try await SummaryApp(session: Session(transport: ScriptedTransport([.messages(texts)]))).stream(inputs: inputs)
  }

  private func end(_ outputs: String, status: String = "succeeded") -> String {
    #"{"event":"run_end","status":"\#(status)","data":{"id":1,"outputs":\#(outputs)}}"#
  }

  @Test func anEventBringsItsOutputs() async throws {
    let events = try await stream(
      #"{"event":"message","answer":"Hi","data":{"outputs":{"summary":"no output"}}}"#, #"{"event":"ping"}"#,
      end(#"{"summary":"Quack \n","words":1,"new":[{}]}"#), #"{"event":"message_end","tokens":1,"currency":"EUR"}"#
    ).collect()
    #expect(events.map(\.event) == [.message("Hi"), .runEnd(status: "succeeded", text: nil), .end(tokens: 1)])
    #expect(events.map(\.outputs) == [nil, SummaryApp.Outputs(summary: "Quack \n", words: 1), nil])
  }

  @Test(arguments: ["{}", "null"]) func aRunMayPutNothingOut(_ outputs: String) async throws {
    let events = try await stream(end(outputs), #"{"data":{},"event":"run_end"}"#).collect()
    #expect(events.map(\.outputs) == Array(repeating: SummaryApp.Outputs(summary: nil, words: nil), count: 2))
  }

  @Test func aRunThatFailedHasNone() async throws {
    let events = try await stream(end(#"{"words":"many"}"#, status: "failed")).collect()
    #expect(events == [AppEvent(.runEnd(status: "failed", text: nil))])
    #expect(events.first?.runFailure == RunFailure(status: "failed", message: "why"))
  }

  @Test func anOutputOfAnotherTypeIsAnError() async throws {
    let message = end(#"{"summary":"Quack","words":"many"}"#)
    let error = await invocationError { () async throws(InvocationError) in try await stream(message).collect() }
    let problem = try #require(error?.responseProblem)
    #expect(problem.path == "data.outputs.words")
    #expect(problem.error.problem == .mismatch(expected: .number, found: .string))
  }

  @Test func eventsTellTheTextAndFailuresEndTheStream() async throws {
    let events = try await stream(
      #"{"event":"message","answer":"Qu"}"#, #"{"event":"message","answer":"ack"}"#, end("{}"))
    #expect(try await events.text.collect() == "Quack")
    let error = await invocationError { () async throws(InvocationError) in
      try await stream(#"{"event":"error","status":500,"code":"c","message":"m"}"#).collect()
    }
    #expect(error?.reason == .server(ServerFailure(status: 500, code: "c", message: "m")))
  }

  /// The first reading tells where texts of messages meet; the second must not.
  @Test func aCharacterThatWasCutInTwoIsWhole() async throws {
    let events = try await stream(
      #"{"event":"message","answer":"\ud83e"}"#, end(#"{"summary":"Quack"}"#),
      #"{"event":"message","answer":"\udd86"}"#
    ).collect()
    #expect(events.map(\.textChange) == [.append(""), nil, .append("🦆")])
    #expect(events[1].outputs?.summary == "Quack")
  }

  @Test func anEventThatIsNewerIsHandedOn() async throws {
    let events = try await stream(#"{"event":"later","data":{"outputs":{"words":1}}}"#, "{}").collect()
    #expect(events.map(\.outputs) == [nil, nil])
  }

  // MARK: Replies

  private func reply(_ text: String) async throws(InvocationError) -> ReplyOrPause<
    AppReply<Piece, SummaryApp.Outputs>, Usage
  > {
    try await SummaryApp(session: Session(transport: ScriptedTransport(text))).reply(inputs: inputs, user: "mia")
  }

  @Test func aReplyBringsItsOutputs() async throws {
    let answer = try await reply(#"{"data":{"outputs":{"words":2}},"answer":"Hi"}"#)
    #expect(answer.reply?.outputs == SummaryApp.Outputs(summary: nil, words: 2))
    #expect(answer.reply?.answer == "Hi")
  }

  @Test(arguments: [#"{"answer":"Hi"}"#, #"{"answer":"Hi","data":null}"#, #"{"answer":"Hi","data":{"outputs":null}}"#])
  func aReplyMayHaveNone(_ text: String) async throws {
    #expect(try await reply(text).reply?.outputs == SummaryApp.Outputs(summary: nil, words: nil))
  }

  @Test func aReplyOfARunThatWaitsIsThePause() async throws {
    let answer = try await reply(#"{"data":{"status":"paused"},"tokens":1,"currency":"EUR"}"#)
    #expect(answer.pause?.tokens == 1)
  }

  @Test func anOutputOfAReplyOfAnotherTypeIsAnError() async throws {
    let error = await invocationError { () async throws(InvocationError) in
      try await reply(#"{"answer":"Hi","data":{"outputs":{"words":1.5}}}"#)
    }
    #expect(error?.responseProblem?.path == "data.outputs.words")
    #expect(error?.interface == "workflow")
  }

  /// The first reading notes fields before and after the outputs; the second one has to leave them noted.
  @Test(arguments: ["2", #""many""#], [true, false])
  func otherFieldsMayHaveDrifted(_ words: String, _ isBehind: Bool) async throws {
    let (drift, outputs) = (#""created_at":"now""#, #""data":{"outputs":{"words":\#(words)}}"#)
    let source = NotingSource([#"{"answer":"Hi",\#(isBehind ? outputs : drift),\#(isBehind ? drift : outputs)}"#])
    let app = SummaryApp(session: Session(transport: OneSource(source: source)))
    let error = await invocationError { () async throws(InvocationError) in
      let reply = try await app.reply(inputs: inputs, user: "mia")
      #expect(reply.reply?.outputs.words == 2)
      return reply
    }
    #expect(error?.responseProblem?.path == (words == "2" ? nil : "data.outputs.words"))
    #expect(source.notes.map(\.path) == (words == "2" ? ["created_at"] : []))
  }

  // MARK: What is sent

  @Test func inputsAreSentAsTheyAreWritten() async throws {
    let transport = ScriptedTransport(#"{"answer":"Hi"}"#)
    _ = try await SummaryApp(session: Session(transport: transport)).reply(inputs: inputs, user: "mia")
    #expect(
      transport.invocations.map(\.arguments.description) == [#"{"inputs":{"text":"Ducks","share":0.5},"user":"mia"}"#])
  }

  @Test func nothingIsSentBeyondALimit() async throws {
    let transport = ScriptedTransport()
    let error = await invocationError { () async throws(InvocationError) in
      try await SummaryApp(session: Session(transport: transport)).stream(inputs: .init(text: "Quacks"))
    }
    #expect(error?.reason == .argument(name: "inputs.text", problem: "6 characters, where the app takes 5 at most"))
    #expect(transport.invocations.isEmpty)
  }
}
