import InvokerRuntime
import InvokerTesting
import Testing

@testable import DifyApps

@Suite struct ChatTests {
  @Test func aStreamIsReadInSixLines() async throws {
    let (session, _) = Script.session([Script.message("Hel"), Script.ping, Script.message("lo"), Script.end])
    var output = ""
    // The six lines of the README.
    for try await event in try await session.app.chat.stream(appID: "a1", query: "Hello") {
      switch event {
      case .message(let message): output += message.answer
      default: break
      }
    }
    #expect(output == "Hello")
  }

  @Test func blockingGivesTheReply() async throws {
    let (session, transport) = Script.session([Script.reply])
    let answer = try await session.app.chat.reply(appID: "a1", query: "Hello")
    let reply = try #require(answer.reply)
    #expect(reply.answer == "Hi.")
    #expect(reply.conversationID == "c1")
    #expect(transport.invocations.map(\.mode) == [.blocking])
  }

  @Test func argumentsAreSentInCallOrderUnderTheirWireNames() async throws {
    let transport = ScriptedTransport([.messages([Script.end])])
    let file = InputFile(type: .image, transferMethod: .remoteURL, url: "https://example.org/duck.png")
    _ = try await transport.chat.stream(
      query: "What is this?", inputs: ["city": "Paris", "days": 3], conversationID: "c1", files: [file], user: "u1"
    ).collect()
    #expect(
      transport.invocations[0].arguments.description
        == #"{"query":"What is this?","inputs":{"city":"Paris","days":3},"response_mode":"streaming","#
        + #""conversation_id":"c1","files":[{"type":"image","transfer_method":"remote_url","#
        + #""url":"https://example.org/duck.png"}],"user":"u1"}"#)
  }

  @Test func theModeCanBeKnownAtRunTimeOnly() async throws {
    for mode in ResponseMode.allCases {
      let (session, _) = Script.session(mode == .streaming ? [Script.message("Hi."), Script.end] : [Script.reply])
      switch try await session.app.chat.invoke(ChatRequest(appID: "a1", query: "Hello"), mode: mode) {
      case .streaming(let stream):
        #expect(mode == .streaming)
        #expect(try await stream.text.collect() == "Hi.")
      case .blocking(let reply):
        #expect(mode == .blocking)
        #expect(reply.reply?.answer == "Hi.")
      }
    }
  }

  @Test func anEventOfALaterServerIsUnknownAndTheStreamGoesOn() async throws {
    let newer = #"{"event":"message_rated",\#(Script.ids),"stars":5}"#
    let (session, _) = Script.session([Script.message("Hi."), newer, Script.end])
    let events = try await session.app.chat.stream(appID: "a1", query: "Hello").collect()
    guard case .unknown(let raw) = events[1] else {
      Issue.record("expected an unknown event, found \(events[1])")
      return
    }
    #expect(raw.name == "message_rated")
    #expect(try raw.value()["stars"] == 5)
    #expect(events.count == 3)
  }

  @Test func aNewerServerMayAddFieldsSendNullAndWriteIntegersAsFractions() async throws {
    let text =
      #"{"event":"message","added":{"deep":[1]},"answer":"Hi.","task_id":"t1","message_id":"m1","#
      + #""conversation_id":"c1","created_at":1705398420.0}"#
    let (session, _) = Script.session([text, text.replacing("1705398420.0", with: "null")])
    let events = try await session.app.chat.stream(appID: "a1", query: "Hello").collect()
    let dates = events.map { event -> UnixTime? in
      if case .message(let message) = event { message.createdAt } else { 0 }
    }
    #expect(dates == [1_705_398_420, nil])
  }

  @Test func anErrorEventIsThrownAfterWhatCameBefore() async throws {
    let failure = #"{"event":"error",\#(Script.ids),"status":429,"code":"rate_limit_error","message":"Slow down"}"#
    let (session, _) = Script.session([Script.message("Hi."), failure])
    var answers: [String] = []
    let error = await #expect(throws: InvocationError.self) {
      for try await text in try await session.app.chat.stream(appID: "a1", query: "Hello").text { answers.append(text) }
    }
    #expect(answers == ["Hi."])
    #expect(error?.reason == .server(ServerFailure(status: 429, code: "rate_limit_error", message: "Slow down")))
    #expect(error?.canRetry == false, "waiting does not clear the quota of a plan")
    #expect(error?.interface == "chat")
  }

  @Test func aMissingFieldIsNamedWithItsPath() async throws {
    let (session, _) = Script.session([#"{"event":"agent_thought","task_id":"t1","conversation_id":"c1"}"#])
    let error = await #expect(throws: InvocationError.self) {
      _ = try await session.app.chat.stream(appID: "a1", query: "Hello").collect()
    }
    guard case .response(let problem)? = error?.reason else {
      Issue.record("expected a response problem, found \(String(describing: error))")
      return
    }
    #expect(problem.path == "message_id")
    #expect(error?.canRetry == false)
  }

  // MARK: Text

  @Test func aReplacementTakesThePlaceOfTheTextSoFar() async throws {
    let messages = [Script.message("Some"), Script.message("thing"), Script.replacement("No."), Script.end]
    #expect(try await Script.session(messages).0.app.chat.stream(appID: "a", query: "q").text.collect() == "No.")
    var pieces: [String] = []
    for try await text in try await Script.session(messages).0.app.chat.stream(appID: "a", query: "q").text {
      pieces.append(text)
    }
    #expect(pieces == ["Some", "thing", "No."])
  }

  @Test func theLastMessageOfANewAgentIsNotAnotherPiece() async throws {
    let messages = [Script.agentMessage("Hel"), Script.agentMessage("lo"), Script.message("Hello"), Script.end]
    #expect(try await Script.session(messages).0.app.chat.stream(appID: "a", query: "q").text.collect() == "Hello")
    var pieces: [String] = []
    for try await text in try await Script.session(messages).0.app.chat.stream(appID: "a", query: "q").text {
      pieces.append(text)
    }
    #expect(pieces == ["Hel", "lo"])
  }

  // MARK: Doubles

  @Test func aDoubleNeedsTwoFunctions() async throws {
    let chat = ChatServiceCalls(Parrot())
    #expect(try await chat.stream(query: "Hello", user: "mia").text.collect() == "Hello")
    #expect(try await chat.reply(query: "Hello", user: "mia").reply?.answer == "Hello")
    #expect(try await ChatPluginCalls(Parrot()).reply(appID: "a", query: "Hello").reply?.answer == "Hello")
  }

  // MARK: Events

  @Test func whatAllEventsHaveIsReadWithoutASwitch() async throws {
    let newer = #"{"event":"message_rated","stars":5}"#
    let (session, _) = Script.session([Script.message("Hi."), newer, Script.end])
    let events = try await session.app.chat.stream(appID: "a1", query: "Hello").collect()
    #expect(events.map(\.taskID) == ["t1", nil, "t1"])
  }
}

/// Says what it hears.
private struct Parrot: ChatInvoking {
  func stream(_ request: ChatRequest) async throws(InvocationError) -> InvocationStream<ChatEvent> {
    InvocationStream([
      .message(ChatEvent.Message(taskID: "t", messageID: "m", conversationID: "c", answer: request.query))
    ])
  }

  func reply(_ request: ChatRequest) async throws(InvocationError) -> ReplyOrPause<ChatReply, ChatPause> {
    .reply(ChatReply(messageID: "m", conversationID: "c", answer: request.query))
  }
}
