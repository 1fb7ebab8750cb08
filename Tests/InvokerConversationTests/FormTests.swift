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
    let broken = InvocationError.Reason.connection(ConnectionProblem(.broken, ""))
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
}
