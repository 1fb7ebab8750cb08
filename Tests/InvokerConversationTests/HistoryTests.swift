import DifyApps
import InvokerRuntime
import InvokerTesting
import Testing

@testable import InvokerConversation

/// Messages of before.
@MainActor struct HistoryTests {
  private func page(_ messages: [String], hasMore: Bool = false) -> ScriptedTransport.Answer {
    .messages([#"{"limit":2,"has_more":\#(hasMore),"data":[\#(messages.joined(separator: ","))]}"#])
  }

  private func message(_ id: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","conversation_id":"c1","query":"q-\#(id)","answer":"a-\#(id)","created_at":1\#(more)}"#
  }

  private func conversation(_ answers: [ScriptedTransport.Answer]) -> (Conversation, ScriptedTransport) {
    let transport = ScriptedTransport(answers)
    return (Conversation(client: transport, user: "mia", id: "c1"), transport)
  }

  @Test func pagesAreLoadedFromTheNewest() async throws {
    let (conversation, transport) = conversation([
      page([message("m3"), message("m4")], hasMore: true), .messages([Script.message("Hi"), Script.end]),
      page([message("m2"), message("m3")]),
    ])
    #expect(conversation.hasEarlier && conversation.messages.isEmpty)
    try await conversation.loadEarlier(limit: 2)
    #expect(conversation.messages.map(\.answer.id) == ["m3", "m4"])
    #expect(conversation.hasEarlier && !conversation.isLoadingEarlier && conversation.state == .idle)
    conversation.send("Hello")
    await conversation.settled()
    try await conversation.loadEarlier(limit: 2)
    #expect(conversation.messages.map(\.answer.id) == ["m2", "m3", "m4", "m1"])
    #expect(conversation.messages.map(\.question.text) == ["q-m2", "q-m3", "q-m4", "Hello"])
    #expect(Set(conversation.messages.map(\.id)).count == 4)
    #expect(!conversation.hasEarlier)
    try await conversation.loadEarlier()
    #expect(transport.invocations.count == 3)
    #expect(
      transport.invocations[2].arguments.description
        == #"{"conversation_id":"c1","user":"mia","first_id":"m3","limit":2}"#)
    #expect(transport.invocations[1].arguments["conversation_id"] == "c1")
  }

  @Test func aPageThatFailsCanBeLoadedAgain() async throws {
    let (conversation, _) = conversation([.failure(.timeout(waitingFor: "head", after: .seconds(1))), page([])])
    await #expect(throws: InvocationError.self) { try await conversation.loadEarlier() }
    #expect(conversation.hasEarlier && !conversation.isLoadingEarlier && conversation.state == .idle)
    try await conversation.loadEarlier()
    #expect(!conversation.hasEarlier)
  }

  @Test func aMessageHasAllItsParts() async throws {
    let files =
      #"{"id":"i1","type":"image","belongs_to":"user","filename":"a.png","url":"https://a/i1"},"#
      + #"{"id":"i2","type":"image","belongs_to":"assistant"}"#
    let thought = #"{"id":"t1","thought":"Hm.","tool":"time","tool_labels":{"time":{"en_US":"Time"}},"files":["i2"]}"#
    let parts = [
      #""message_files":[\#(files)]"#, #""agent_thoughts":[\#(thought)]"#, #""feedback":{"rating":"like"}"#,
      #""retriever_resources":[{"position":1,"document_name":"Hours"}]"#, #""message_tokens":3,"total_tokens":7"#,
    ]
    let (conversation, _) = conversation([page([message("m1", "," + parts.joined(separator: ","))])])
    try await conversation.loadEarlier()
    let (question, answer) = (conversation.messages[0].question, conversation.messages[0].answer)
    #expect(question.files.map(\.name) == ["a.png"] && answer.files.map(\.id) == ["i2"])
    #expect(answer.text == "a-m1" && answer.createdAt == UnixTime(secondsSince1970: 1))
    #expect(answer.thoughts.map(\.tools) == [["time"]] && answer.thoughts[0].fileIDs == ["i2"])
    #expect(answer.thoughts[0].toolLabels == ["time": ["en_US": "Time"]])
    #expect(answer.citations.map(\.documentName) == ["Hours"])
    #expect(answer.usage?.promptTokens == 3 && answer.usage?.totalTokens == 7)
    #expect(answer.rating == .like)
  }

  @Test func aRunIsResumedByItsID() async throws {
    let begun = message("m1").replacing("a-m1", with: "")
    let (conversation, transport) = conversation([
      page([begun]),
      .messages([
        Script.started(), Script.replace(""), Script.nodeStarted("a"), Script.message("lo"), Script.nodeFinished("a"),
        Script.end, Script.finished("Hello"),
      ]),
    ])
    conversation.resume(runID: "r1")
    try await conversation.loadEarlier()
    conversation.resume(runID: "r1")
    #expect(conversation.state == .sending)
    await conversation.settled()
    #expect(conversation.state == .idle)
    #expect(conversation.messages.map(\.answer.text) == ["Hello"])
    #expect(conversation.messages[0].answer.nodes.count == 1)
    #expect(transport.invocations[1].arguments["workflow_run_id"] == "r1")
  }

  @Test func aRunThatStillWaitsIsContinued() async throws {
    let settled =
      #"{"type":"human_input","workflow_run_id":"r1","submitted":true,"#
      + #""form_submission_data":{"node_id":"zero","rendered_content":"Done.","action_id":"approve"}}"#
    let pending = ["one", "two"].map { name in
      #"{"type":"human_input","workflow_run_id":"r1","form_definition":{\#(Script.formFields(name, "{{#a.b#}}"))}}"#
    }
    let contents = #","extra_contents":[\#(([settled] + pending).joined(separator: ","))]"#
    let form = #"{"form_content":"Refund 4711?","inputs":[],"user_actions":[{"id":"approve","title":"Approve"}]}"#
    let asking = message("m1", contents).replacing("a-m1", with: "Asking. ")
    let (conversation, transport) = conversation([
      page([asking]), .messages([form]), .messages([form]), .messages(Script.snapshot + Script.resumption),
      .messages(["{}"]),
    ])
    try await conversation.loadEarlier()
    guard case .paused(let forms) = conversation.state else {
      Issue.record("expected a pause, found \(conversation.state)")
      return
    }
    #expect(forms.map(\.id) == ["f-one", "f-two"])
    #expect(conversation.messages[0].answer.forms[0].renderedContent == "Done.")
    // The text of a form comes with its values.
    await conversation.until { $0.messages[0].answer.pendingForms.allSatisfy { !$0.hasPlaceholders } }
    #expect(
      conversation.messages[0].answer.pendingForms.map(\.definition.formContent) == ["Refund 4711?", "Refund 4711?"])
    try await conversation.answer(forms[0], action: "approve")
    await conversation.settled()
    #expect(conversation.state == .idle)
    #expect(conversation.messages.map(\.answer.text) == ["Asking. Yes."])
    #expect(transport.calls.suffix(2) == ["session.runs.chat", "session.forms.submit"])
  }
}
