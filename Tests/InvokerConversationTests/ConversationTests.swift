import DifyApps
import InvokerRuntime
import InvokerTesting
import Observation
import Synchronization
import Testing

@testable import InvokerConversation

/// Questions, answers, and what goes wrong.
@MainActor struct ConversationTests {
  private let hello = [Script.message("Hel"), Script.message("lo"), Script.end]

  private func conversation(_ answers: [ScriptedTransport.Answer]) -> (Conversation, ScriptedTransport) {
    let transport = ScriptedTransport(answers)
    return (Conversation(client: transport, user: "mia"), transport)
  }

  @Test func questionsContinueTheConversation() async throws {
    let (conversation, transport) = conversation([.messages(hello), .messages(hello)])
    #expect(conversation.state == .idle && !conversation.hasEarlier)
    conversation.inputs = ["language": "en"]
    let photo = InputFile(type: .image, transferMethod: .remoteURL, url: "https://a/b.png")
    conversation.send("Hello", files: [photo])
    #expect(conversation.state == .sending && conversation.isBusy)
    #expect(conversation.messages.map(\.question.text) == ["Hello"])
    // One at a time.
    conversation.send("Impatient")
    await conversation.settled()
    #expect(conversation.state == .idle && conversation.id == "c1")
    conversation.send("And then?")
    await conversation.settled()
    #expect(conversation.messages.map(\.question.text) == ["Hello", "And then?"])
    #expect(conversation.messages.map(\.answer.text) == ["Hello", "Hello"])
    #expect(Set(conversation.messages.map(\.id)).count == 2)
    #expect(conversation.messages[0].question.files.map(\.url) == ["https://a/b.png"])
    let arguments = transport.invocations.map(\.arguments)
    #expect(arguments.map { $0["conversation_id"] } == [nil, "c1"])
    #expect(arguments.map { $0["files"]?.array?.count } == [1, 0])
    #expect(arguments.allSatisfy { $0["inputs"] == ["language": "en"] && $0["user"] == "mia" })
  }

  @Test func theTextIsSeenAsItComes() async throws {
    let (conversation, transport) = conversation([.endless([Script.message("Hel")]), .messages(["{}"])])
    conversation.send("Hello")
    await conversation.until { $0.messages[0].answer.text == "Hel" }
    #expect(conversation.state == .streaming)
    try await conversation.stop()
    #expect(conversation.state == .stopped && conversation.messages[0].answer.text == "Hel")
    let stop = try #require(transport.invocations.last)
    #expect(stop.interface.serviceAPI?.request.description == "POST /chat-messages/{task_id}/stop")
    #expect(stop.arguments["task_id"] == "t1" && stop.arguments["user"] == "mia")
    await conversation.until { _ in transport.ended.contains(transport.invocations[0].id) }
    // Nothing is left to stop.
    try await conversation.stop()
    #expect(transport.invocations.count == 2)
  }

  @Test func viewsAreTold() async throws {
    let (conversation, _) = conversation([.messages(hello)])
    conversation.send("Hello")
    let changes = Changes()
    withObservationTracking {
      _ = conversation.messages[0].answer.text
    } onChange: {
      changes.add("text")
    }
    withObservationTracking {
      _ = conversation.state
    } onChange: {
      changes.add("state")
    }
    await conversation.settled()
    #expect(changes.names == ["text", "state"])
  }

  @Test func whatCannotBeStoppedIsThrown() async throws {
    let refusal = ServerFailure(status: 500, code: "internal_server_error", message: "")
    let (conversation, _) = conversation([.endless([Script.message("Hel")]), .failure(.server(refusal))])
    conversation.send("Hello")
    await conversation.until { $0.state == .streaming }
    await #expect(throws: InvocationError.self) { try await conversation.stop() }
    #expect(conversation.state == .stopped)
  }

  @Test func aStoppedAnswerIsRequestedAgain() async throws {
    let (conversation, transport) = conversation([
      .endless([Script.message("Hel")]), .messages(["{}"]), .messages(hello),
    ])
    conversation.send("Hello")
    await conversation.until { $0.state == .streaming }
    try await conversation.stop()
    conversation.retry()
    await conversation.settled()
    #expect(conversation.messages.map(\.answer.text) == ["Hello"])
    #expect(transport.invocations[2].arguments["query"] == "Hello")
  }

  // MARK: Stopping before the first event

  private func isStop(_ invocation: Invocation) -> Bool {
    invocation.interface.serviceAPI?.request.description == "POST /chat-messages/{task_id}/stop"
      && invocation.arguments["task_id"] == "t1"
  }

  /// The call has returned its stream, or not even that.
  @Test(arguments: [false, true]) func aRunIsStoppedOnceItsTaskIsKnown(_ hasStream: Bool) async throws {
    let gate = Gate(
      [.endless([Script.event("a_later_event"), Script.message("Hel")]), .messages(["{}"])],
      holding: [0: hasStream ? .rest(after: 0) : .all])
    let conversation = Conversation(client: gate, user: "mia")
    conversation.send("Hello")
    await conversation.until { hasStream ? $0.follower != nil : gate.transport.invocations.count == 1 }
    try await conversation.stop()
    #expect(conversation.state == .stopped && !conversation.isBusy)
    #expect(gate.transport.invocations.count == 1 && !gate.hasEnded(0))
    gate.open(0)
    await eventually { gate.transport.invocations.count == 2 && gate.hasEnded(0) }
    #expect(isStop(gate.transport.invocations[1]))
    // Nobody sees the rest.
    #expect(conversation.state == .stopped && conversation.id == nil)
    #expect(conversation.messages.map(\.answer) == [Conversation.Answer()])
  }

  @Test func aStoppedQuestionDisturbsNoOther() async throws {
    let gate = Gate(
      [.endless([Script.message("x")]), .endless([Script.message("Hel")]), .messages(["{}"])], holding: [0: .all])
    let conversation = Conversation(client: gate, user: "mia")
    conversation.send("Hello")
    await eventually { gate.transport.invocations.count == 1 }
    try await conversation.stop()
    conversation.retry()
    await conversation.until { $0.state == .streaming }
    gate.open(0)
    await eventually { gate.hasEnded(0) }
    #expect(isStop(gate.transport.invocations[2]) && !gate.hasEnded(1))
    #expect(conversation.state == .streaming && conversation.messages.map(\.answer.text) == ["Hel"])
  }

  @Test func aStoppedQuestionThatFailsIsStopped() async throws {
    let broken = InvocationError.Reason.connection(ConnectionProblem(.broken, ""))
    let gate = Gate([.messages([], failure: broken), .messages(hello)], holding: [0: .all])
    let conversation = Conversation(client: gate, user: "mia")
    conversation.send("Hello")
    await eventually { gate.transport.invocations.count == 1 }
    try await conversation.stop()
    gate.open(0)
    await eventually { gate.hasEnded(0) }
    #expect(conversation.state == .stopped)
    conversation.retry()
    await conversation.settled()
    #expect(conversation.state == .idle && conversation.messages.map(\.answer.text) == ["Hello"])
    #expect(gate.transport.invocations.count == 2)
  }

  @Test func aConversationThatIsGoneStopsItsRun() async throws {
    let gate = Gate([.endless([Script.message("Hel")]), .messages(["{}"])], holding: [0: .all])
    weak var gone: Conversation?
    do {
      let conversation = Conversation(client: gate, user: "mia")
      gone = conversation
      conversation.send("Hello")
      await eventually { gate.transport.invocations.count == 1 }
      try await conversation.stop()
    }
    gate.open(0)
    await eventually { gate.transport.invocations.count == 2 && gate.hasEnded(0) }
    #expect(isStop(gate.transport.invocations[1]))
    #expect(gone == nil)
  }

  @Test func whatIsStoppedAtOnceIsNotSent() async throws {
    let (conversation, transport) = conversation([.messages(hello)])
    conversation.send("Hello")
    try await conversation.stop()
    conversation.send("Again")
    await conversation.settled()
    #expect(conversation.messages.map(\.answer.text) == ["", "Hello"])
    #expect(transport.invocations.map { $0.arguments["query"] } == ["Again"])
  }

  // MARK: Failures

  @Test func aFailureIsRetried() async throws {
    let failure = InvocationError.Reason.server(ServerFailure(status: 429, code: "too_many_requests", message: ""))
    let (conversation, transport) = conversation([
      .failure(failure), .messages([Script.message("x")], failure: failure), .messages(hello),
    ])
    conversation.send("Hello")
    for _ in 0..<2 {
      await conversation.settled()
      guard case .failed(let shown) = conversation.state else {
        Issue.record("expected a failure, found \(conversation.state)")
        return
      }
      #expect(shown.recovery == .send && shown.error.reason == failure && shown.error.canRetry)
      conversation.retry()
      #expect(conversation.state == .sending)
    }
    await conversation.settled()
    #expect(conversation.state == .idle)
    #expect(conversation.messages.map(\.answer.text) == ["Hello"])
    #expect(transport.calls == Array(repeating: "session.app.chat", count: 3))
  }

  @Test func aFailedRunIsAFailure() async throws {
    let events = [Script.started(), Script.message("x"), Script.finished("", "failed", error: "no credit")]
    let (conversation, _) = conversation([.messages(events)])
    conversation.send("Hello")
    await conversation.settled()
    guard case .failed(let failure) = conversation.state else {
      Issue.record("expected a failure, found \(conversation.state)")
      return
    }
    #expect(failure.recovery == .send)
    #expect(failure.error.reason == .run(RunFailure(status: "failed", message: "no credit")))
    #expect(conversation.messages[0].answer.text == "x")
  }

  @Test func aRunThatSomebodyStoppedIsStopped() async throws {
    let (conversation, _) = conversation([.messages([Script.started(), Script.finished("", "stopped")])])
    conversation.send("Hello")
    await conversation.settled()
    #expect(conversation.state == .stopped)
  }

  @Test(arguments: [false, true])
  func aBrokenRunIsResumed(_ byRetry: Bool) async throws {
    let broken = InvocationError.Reason.connection(ConnectionProblem(.broken, ""))
    let (conversation, transport) = conversation([
      .messages(
        [Script.started(), Script.nodeStarted("a"), Script.message("Hel"), Script.message("lo")], failure: broken),
      .failure(.server(ServerFailure(status: 503, code: "", message: ""))),
      .messages([
        Script.started(), Script.replace(""), Script.nodeStarted("a"), Script.message("ld"), Script.nodeFinished("a"),
        Script.end, Script.finished("Hello, world"),
      ]),
    ])
    conversation.send("Hello")
    for _ in 0..<2 {
      await conversation.settled()
      guard case .failed(let failure) = conversation.state else {
        Issue.record("expected a failure, found \(conversation.state)")
        return
      }
      #expect(failure.recovery == .resume)
      if byRetry { conversation.retry() } else { conversation.resume() }
    }
    await conversation.settled()
    #expect(conversation.state == .idle)
    #expect(conversation.messages.map(\.answer.text) == ["Hello, world"])
    #expect(conversation.messages[0].answer.nodes.map(\.status) == [.succeeded])
    #expect(transport.calls == ["session.app.chat", "session.runs.chat", "session.runs.chat"])
    let arguments = transport.invocations[2].arguments
    #expect(arguments["workflow_run_id"] == "r1" && arguments["user"] == "mia")
    // There is nothing to resume.
    conversation.resume()
    #expect(conversation.state == .idle)
  }

  @Test func anAppWithoutRunsIsAskedAgain() async throws {
    let broken = InvocationError.Reason.connection(ConnectionProblem(.broken, ""))
    let (conversation, _) = conversation([.messages([Script.message("Hel")], failure: broken), .messages(hello)])
    conversation.send("Hello")
    await conversation.settled()
    conversation.resume()
    guard case .failed(let failure) = conversation.state else {
      Issue.record("expected a failure, found \(conversation.state)")
      return
    }
    #expect(failure.recovery == .send)
    conversation.retry()
    await conversation.settled()
    #expect(conversation.messages.map(\.answer.text) == ["Hello"])
  }

  // MARK: After the answer

  @Test func anAnswerIsRated() async throws {
    let refusal = ServerFailure(status: 404, code: "not_found", message: "")
    let (conversation, transport) = conversation([
      .messages(hello), .messages([#"{"result":"success"}"#]), .failure(.server(refusal)),
    ])
    conversation.send("Hello")
    await conversation.settled()
    try await conversation.rate(conversation.messages[0], .like, comment: "Nice.")
    #expect(conversation.messages[0].answer.rating == .like)
    #expect(
      transport.invocations[1].arguments.description
        == #"{"message_id":"m1","rating":"like","user":"mia","content":"Nice."}"#)
    await #expect(throws: InvocationError.self) { try await conversation.rate(conversation.messages[0], nil) }
    #expect(conversation.messages[0].answer.rating == .like)
  }

  @Test func questionsAreSuggested() async throws {
    let (conversation, transport) = conversation([
      .messages(hello), .messages([#"{"result":"success","data":["And on Sunday?"]}"#]),
    ])
    conversation.loadsSuggestedQuestions = true
    conversation.send("Hello")
    await conversation.until { !$0.messages[0].answer.suggestedQuestions.isEmpty }
    #expect(conversation.messages[0].answer.suggestedQuestions == ["And on Sunday?"])
    #expect(transport.invocations[1].arguments["message_id"] == "m1")
  }

  @Test func aConversationThatIsGoneEndsItsStream() async throws {
    let transport = ScriptedTransport([.endless([Script.message("Hel")])])
    weak var gone: Conversation?
    do {
      let conversation = Conversation(client: transport, user: "mia")
      gone = conversation
      conversation.send("Hello")
      await conversation.until { $0.state == .streaming }
    }
    await eventually { !transport.ended.isEmpty }
    #expect(gone == nil)
  }
}

/// What has changed.
private final class Changes: Sendable {
  private let state = Mutex<Set<String>>([])

  var names: Set<String> { state.withLock(\.self) }
  func add(_ name: String) { state.withLock { _ = $0.insert(name) } }
}
