import DifyApps
import InvokerRuntime
import InvokerTesting
import Testing

@testable import InvokerConversation

/// Runs that wait for people.
@MainActor struct FormTests {
  /// A conversation that waits for two forms.
  ///
  /// - Parameter isOpen: whether the server has not closed the stream yet.
  private func paused(
    _ answers: [ScriptedTransport.Answer], isOpen: Bool = false
  ) async -> (Conversation, ScriptedTransport) {
    let transport = ScriptedTransport([isOpen ? .endless(Script.pause) : .messages(Script.pause)] + answers)
    let conversation = Conversation(client: transport, user: "mia")
    conversation.send("Refund")
    await conversation.settled()
    return (conversation, transport)
  }

  private func pendingForms(_ conversation: Conversation) -> [String]? {
    guard case .paused(let forms) = conversation.state else { return nil }
    return forms.map(\.id)
  }

  @Test(arguments: [false, true]) func theRunContinuesAfterItsForms(isOpen: Bool) async throws {
    let (conversation, transport) = await paused(
      [
        .messages(Script.snapshot), .messages(["{}"]), .messages(Script.snapshot + Script.resumption),
        .messages(["{}"]),
      ], isOpen: isOpen)
    #expect(pendingForms(conversation) == ["f-one", "f-two"])
    let forms = conversation.messages[0].answer.forms
    try await conversation.answer(forms[0], action: "approve", values: ["note": "Fine."])
    await conversation.settled()
    #expect(pendingForms(conversation) == ["f-two"])
    try await conversation.answer(forms[1], action: "approve")
    await conversation.settled()
    #expect(conversation.state == .idle)
    let answer = conversation.messages[0].answer
    #expect(answer.text == "Asking. Yes.")
    #expect(answer.forms.map(\.renderedContent) == ["Refund one!", "Refund two!"])
    #expect(
      transport.calls == [
        "session.app.chat", "session.runs.chat", "session.forms.submit", "session.runs.chat", "session.forms.submit",
      ])
    let route = transport.invocations[1].interface.serviceAPI?.request.description
    #expect(route?.hasSuffix("&continue_on_pause=true") == true)
    #expect(
      transport.invocations[2].arguments.description
        == #"{"form_token":"token-one","inputs":{"note":"Fine."},"action":"approve","user":"mia"}"#)
    #expect(transport.invocations[4].arguments["form_token"] == "token-two")
    // It is settled.
    try await conversation.answer(forms[1], action: "approve")
    #expect(transport.invocations.count == 5)
  }

  @Test func oneStreamServesAllForms() async throws {
    let (conversation, transport) = await paused([
      .endless(Script.snapshot), .messages(["{}"]), .messages(["{}"]), .messages(["{}"]),
    ])
    let forms = conversation.messages[0].answer.forms
    try await conversation.answer(forms[0], action: "approve")
    await conversation.until { $0.messages[0].answer.nodes[0].status == .paused }
    try await conversation.answer(forms[1], action: "approve")
    #expect(conversation.state == .sending)
    #expect(transport.calls.suffix(2) == ["session.forms.submit", "session.forms.submit"])
    try await conversation.stop()
    #expect(conversation.state == .stopped)
  }

  @Test func aRejectedFormIsStillPending() async throws {
    let refusal = ServerFailure(status: 400, code: "invalid_form_data", message: "Missing required inputs: note")
    let (conversation, _) = await paused([.messages(Script.snapshot), .failure(.server(refusal))])
    let form = conversation.messages[0].answer.forms[0]
    let error = await #expect(throws: InvocationError.self) {
      try await conversation.answer(form, action: "approve")
    }
    #expect(error?.reason == .server(refusal))
    #expect(pendingForms(conversation) == ["f-one", "f-two"])
  }

  @Test(arguments: [false, true]) func somebodyElseFillsInTheForms(isOpen: Bool) async throws {
    let (conversation, transport) = await paused([.messages(Script.snapshot + Script.resumption)], isOpen: isOpen)
    conversation.resume()
    #expect(pendingForms(conversation) == ["f-one", "f-two"])
    await conversation.settled()
    #expect(conversation.state == .idle && conversation.messages[0].answer.text == "Asking. Yes.")
    #expect(transport.calls == ["session.app.chat", "session.runs.chat"])
  }

  @Test func aBrokenWaitLeavesTheForms() async throws {
    let (conversation, _) = await paused([.messages(Script.snapshot, failure: broken)])
    conversation.resume()
    await conversation.settled()
    #expect(pendingForms(conversation) == ["f-one", "f-two"])
  }

  @Test func aQuestionLeavesThePauseBehind() async throws {
    let (conversation, _) = await paused([.messages([Script.message("Hello"), Script.end])])
    conversation.send("Never mind.")
    await conversation.settled()
    #expect(conversation.state == .idle && conversation.messages.map(\.answer.text) == ["Asking. ", "Hello"])
  }

  // MARK: Streams that break or end while a form is sent

  private var broken: InvocationError.Reason { .connection(ConnectionProblem(.broken, "")) }

  private func hasFailed(_ conversation: Conversation) -> Bool {
    if case .failed(let failure) = conversation.state { failure.recovery == .resume } else { false }
  }

  /// The stream breaks after the forms have come, and before the pause.
  @Test(arguments: [false, true]) func aFormIsSentAfterAFailure(isOffline: Bool) async throws {
    let whole = ScriptedTransport.Answer.messages(Script.snapshot + Script.resumption)
    let rest: [ScriptedTransport.Answer] = isOffline ? [.failure(broken), whole] : [whole, .messages(["{}"])]
    let transport = ScriptedTransport([.messages(Array(Script.pause.dropLast()), failure: broken)] + rest)
    let conversation = Conversation(client: transport, user: "mia")
    conversation.send("Refund")
    await conversation.settled()
    #expect(hasFailed(conversation))
    let (form, failure) = (conversation.messages[0].answer.forms[0], conversation.state)
    if isOffline {
      await #expect(throws: InvocationError.self) { try await conversation.answer(form, action: "approve") }
      #expect(conversation.state == failure && !conversation.isBusy)
      #expect(conversation.messages[0].answer.pendingForms.map(\.id) == ["f-one", "f-two"])
      conversation.resume()
    } else {
      try await conversation.answer(form, action: "approve")
    }
    await conversation.settled()
    #expect(conversation.state == .idle && conversation.messages[0].answer.text == "Asking. Yes.")
  }

  /// Answers both forms of a paused run. The stream that is opened for the first one waits at the pause (1), and so
  /// does the response to the second one (3).
  private func answering(
    _ answers: [ScriptedTransport.Answer]
  ) async throws -> (Conversation, Gate, Task<Void, any Error>) {
    let gate = Gate([.messages(Script.pause)] + answers, holding: [1: .rest(after: Script.snapshot.count), 3: .all])
    let conversation = Conversation(client: gate, user: "mia")
    conversation.send("Refund")
    await conversation.settled()
    let forms = conversation.messages[0].answer.forms
    try await conversation.answer(forms[0], action: "approve")
    await conversation.until { $0.messages[0].answer.nodes[0].status == .paused }
    let submission: Task<Void, any Error> = Task { try await conversation.answer(forms[1], action: "approve") }
    await eventually { gate.transport.invocations.count == 4 }
    #expect(conversation.state == .sending)
    return (conversation, gate, submission)
  }

  @Test func theRunIsReadAgainAfterABreak() async throws {
    let (conversation, gate, submission) = try await answering([
      .messages(Script.snapshot, failure: broken), .messages(["{}"]), .messages(["{}"]),
      .messages(Script.snapshot + Script.resumption),
    ])
    gate.open(1)
    await conversation.until { hasFailed($0) }
    gate.open(3)
    try await submission.value
    await conversation.settled()
    #expect(conversation.state == .idle && conversation.messages[0].answer.text == "Asking. Yes.")
    #expect(gate.transport.calls.suffix(2) == ["session.forms.submit", "session.runs.chat"])
  }

  @Test func aFormIsRejectedAfterABreak() async throws {
    let (conversation, gate, submission) = try await answering([
      .messages(Script.snapshot, failure: broken), .messages(["{}"]), .messages([], failure: broken),
    ])
    gate.open(1)
    await conversation.until { hasFailed($0) }
    gate.open(3)
    await #expect(throws: InvocationError.self) { try await submission.value }
    #expect(pendingForms(conversation) == ["f-two"])
  }

  @Test func theRunEndsBeforeItsFormIsConfirmed() async throws {
    let (conversation, gate, submission) = try await answering([
      .messages(Script.snapshot + Script.resumption), .messages(["{}"]), .messages(["{}"]),
    ])
    gate.open(1)
    await conversation.until { $0.state == .idle }
    gate.open(3)
    try await submission.value
    #expect(conversation.state == .idle && conversation.messages[0].answer.text == "Asking. Yes.")
    #expect(gate.transport.invocations.count == 4)
  }

  @Test func theFormsAreAnsweredBeforeThePause() async throws {
    let gate = Gate(
      [
        .endless(Script.pause), .messages(["{}"]), .messages(["{}"]), .messages(Script.snapshot + Script.resumption),
      ], holding: [0: .rest(after: Script.pause.count - 1)])
    let conversation = Conversation(client: gate, user: "mia")
    conversation.send("Refund")
    await conversation.until { $0.messages[0].answer.forms.count == 2 }
    for form in conversation.messages[0].answer.forms { try await conversation.answer(form, action: "approve") }
    #expect(conversation.state == .streaming)
    gate.open(0)
    await conversation.settled()
    #expect(conversation.state == .idle && conversation.messages[0].answer.text == "Asking. Yes.")
    #expect(
      gate.transport.calls
        == ["session.app.chat", "session.forms.submit", "session.forms.submit", "session.runs.chat"])
  }
}
