import DifyApps
import InvokerRuntime
import Testing

@testable import InvokerConversation

/// How events change an answer.
@Suite struct AnswerTests {
  typealias Answer = Conversation.Answer

  // MARK: Text

  @Test func piecesAreJoined() async throws {
    let answer = try await read([Script.message("Hel"), Script.message("lo"), Script.end])
    #expect(answer.text == "Hello")
    #expect([answer.id, answer.taskID, answer.runID] == ["m1", "t1", nil])
    #expect(answer.createdAt == UnixTime(secondsSince1970: 1))
    #expect(answer.usage?.totalTokens == 7)
    #expect(answer.phase == .finished)
  }

  @Test func moderationReplacesTheText() async throws {
    let events = [Script.message("bad"), Script.replace("I cannot say this."), Script.end]
    #expect(try await read(events).text == "I cannot say this.")
  }

  @Test func aNewAgentRestatesItsAnswer() async throws {
    let pieces = ["Hel", "lo"].map { Script.event("agent_message", #""answer":"\#($0)""#) }
    #expect(try await read(pieces + [Script.message("Hello.")]).text == "Hello.")
  }

  // MARK: What an agent does

  @Test func aThoughtIsUpdated() async throws {
    func thought(_ fields: String) -> String { Script.event("agent_thought", #""id":"a1","position":1,"# + fields) }
    let answer = try await read([
      thought(#""thought":"Hm.","tool":"","tool_input":"","observation":"""#),
      thought(
        #""thought":"Hm.","tool":"time;weather","tool_input":"{}","observation":"12","message_files":["i1"],"#
          + #""tool_labels":{"time":{"en_US":"Time"}}"#),
      Script.event("message_file", #""id":"i1","type":"image","belongs_to":"assistant","url":"https://a/i1""#),
      Script.event("message_file", #""id":"i2","type":"image","belongs_to":"user","url":"https://a/i2""#),
    ])
    #expect(
      answer.thoughts == [
        Answer.Thought(
          id: "a1", text: "Hm.", tools: ["time", "weather"], toolLabels: ["time": ["en_US": "Time"]], input: "{}",
          output: "12", fileIDs: ["i1"])
      ])
    #expect(answer.files.map(\.id) == ["i1"])
  }

  @Test func aStepOfAnAgentIsUpdated() async throws {
    func step(_ id: String, _ status: String) -> String {
      Script.event(
        "agent_log", data: #""id":"\#(id)","label":"CALL time","status":"\#(status)","parent_id":"s0","data":{"a":1}"#)
    }
    let steps = try await read([step("s1", "start"), step("s2", "start"), step("s1", "success")]).agentSteps
    #expect(steps.map(\.id) == ["s1", "s2"])
    #expect(steps.map(\.status) == ["success", "start"])
    #expect(steps[0].parentID == "s0" && steps[0].data == ["a": 1])
  }

  @Test func reasoningIsKeptApart() async throws {
    func piece(_ text: String, _ node: String, _ isFinal: Bool = false) -> String {
      Script.event("reasoning_chunk", data: #""reasoning":"\#(text)","node_id":"\#(node)","is_final":\#(isFinal)"#)
    }
    let pieces = [piece("One, ", "n1"), piece("two.", "n1", true), piece("Three.", "n2")]
    let answer = try await read(pieces)
    #expect(answer.reasoning.map(\.text) == ["One, two.", "Three."])
    #expect(answer.reasoning.map(\.isComplete) == [true, false])
    #expect(answer.text.isEmpty)
    // The model thinks again, and the end has what it thought in all.
    let end = Script.event("message_end", #""metadata":{"reasoning":{"n2":"Three, four."}}"#)
    let again = try await read([piece("Again.", "n1", true), end], after: answer)
    #expect(again.reasoning.map(\.text) == ["Again.", "Three, four."])
    #expect(again.reasoning.map(\.isComplete) == [true, true])
  }

  @Test func theEndHasSourcesAndFiles() async throws {
    let file = #"{"related_id":"i1","filename":"a.png","mime_type":"image/png","size":70,"url":"https://a/i1"}"#
    let answer = try await read([
      Script.message("See."),
      Script.event(
        "message_end",
        #""metadata":{"retriever_resources":[{"position":1,"document_name":"Hours"}]},"files":[\#(file),\#(file)]"#),
    ])
    #expect(answer.citations.map(\.documentName) == ["Hours"])
    #expect(answer.files.map(\.name) == ["a.png"])
    #expect(answer.files[0].id == "i1" && answer.files[0].size == 70 && answer.files[0].mimeType == "image/png")
  }

  // MARK: Nodes

  @Test func nodesHaveAState() async throws {
    let retry =
      #""id":"b","node_id":"n-b","node_type":"llm","title":"b","status":"retry","error":"busy","retry_index":2"#
    let answer = try await read([
      Script.started(), Script.nodeStarted("a"), Script.nodeFinished("a"), Script.nodeStarted("b"),
      Script.event("node_retry", data: retry), Script.nodeFinished("c", "failed"),
    ])
    #expect(answer.nodes.map(\.id) == ["a", "b", "c"])
    #expect(answer.nodes.map(\.status) == [.succeeded, .retry, .failed])
    #expect(answer.nodes.map(\.retries) == [0, 2, 0])
    #expect(answer.nodes.map(\.elapsedTime) == [2.5, nil, 2.5])
    #expect(answer.nodes[1].error == "busy" && answer.nodes[0].nodeID == "n-a" && answer.nodes[0].title == "a")
    #expect(answer.runID == "r1")
  }

  @Test(arguments: ["iteration", "loop"])
  func aRepetitionIsOneNode(_ kind: String) async throws {
    let node = #""id":"it","node_id":"it","node_type":"\#(kind)","title":"Each""#
    let start = Script.event(kind + "_started", data: node)
    let child = Script.event(
      "node_started",
      data: #""id":"x","node_id":"n","node_type":"code","title":"x","index":1,"\#(kind)_id":"it""#)
    let answer = try await read([
      start, Script.event(kind + "_next", data: node + #","index":0"#), child,
      Script.event(kind + "_next", data: node + #","index":1"#),
      Script.event(kind + "_completed", data: node + #","status":"succeeded","elapsed_time":3"#),
      // The reopened stream has another ID for it.
      Script.event("node_started", data: #""id":"e1","node_id":"it","node_type":"\#(kind)","title":"Each","index":2"#),
    ])
    #expect(answer.nodes.map(\.id) == ["it", "x"])
    #expect(answer.nodes.map(\.parentID) == [nil, "it"])
    #expect(answer.nodes[0].round == 1 && answer.nodes[0].status == .succeeded && answer.nodes[0].elapsedTime == 3)
  }

  // MARK: Runs and forms

  @Test func aPausedRunHasItsForms() async throws {
    let answer = try await read(Script.pause)
    #expect(answer.phase == .paused)
    #expect(answer.pendingForms.map(\.definition.formToken) == ["token-one", "token-two"])
    #expect(answer.forms.map(\.canBeAnswered) == [true, true])
  }

  @Test func aReasonOfAPauseIsAForm() async throws {
    let reason = #"{"TYPE":"human_input_required",\#(Script.formFields("one"))}"#
    let pause = Script.event(
      "workflow_paused", data: #""workflow_run_id":"r1","paused_nodes":["one"],"reasons":[\#(reason)]"#)
    let answer = try await read([Script.started(), Script.form("one"), pause])
    #expect(answer.forms.map(\.id) == ["f-one"])
    #expect(try await read([pause]).forms.map(\.id) == ["f-one"])
  }

  @Test func aFormIsSettled() async throws {
    let timeout = Script.event("human_input_form_timeout", data: #""node_id":"two","node_title":"two""#)
    let answer = try await read(Script.pause + [Script.started("resumption"), Script.filled("one"), timeout])
    #expect(answer.forms.map(\.status) == [.submitted(actionID: "approve"), .expired])
    #expect(answer.forms.map(\.renderedContent) == ["Refund one!", nil])
    #expect(answer.pendingForms.isEmpty && answer.phase == .running)
  }

  @Test func aReopenedStreamDoublesNothing() async throws {
    let paused = try await read(Script.pause)
    let again = try await read(Script.snapshot, after: paused)
    #expect(again.text == "Asking. ")
    // The text of the form keeps its values.
    #expect(again.forms == paused.forms)
    #expect(again.nodes.map(\.id) == ["one"] && again.nodes[0].status == .paused)
    #expect(again.phase == .paused)
    let whole = try await read(Script.snapshot + Script.resumption, after: paused)
    #expect(whole.text == "Asking. Yes.")
    #expect(whole.forms.count == 2 && whole.pendingForms.isEmpty)
    #expect(whole.nodes.map(\.status) == [.succeeded])
    #expect(whole.phase == .finished)
  }

  @Test func aFinishedRunHasTheWholeText() async throws {
    let begun = try await read([Script.started(), Script.message("Hel"), Script.nodeStarted("a"), Script.form("one")])
    let finish =
      #"{"event":"workflow_finished","task_id":"r1","workflow_run_id":"r1","data":{"id":"r1","#
      + #""workflow_id":"w1","status":"succeeded","outputs":{"answer":"Hello."}}}"#
    let answer = try await read([finish], after: begun)
    #expect(answer.text == "Hello.")
    #expect(answer.taskID == "t1" && answer.id == "m1")
    #expect(answer.nodes.map(\.status) == [.succeeded] && answer.forms.map(\.status) == [.expired])
  }

  @Test func aRunCanFail() async throws {
    let events = [Script.started(), Script.nodeStarted("a"), Script.finished("", "failed", error: "no credit")]
    let answer = try await read(events)
    #expect(answer.phase == .failed(RunFailure(status: "failed", message: "no credit")))
    #expect(answer.nodes.map(\.status) == [.stopped])
  }

  @Test func theRestIsSkipped() async throws {
    let begun = try await read([Script.message("Hello")])
    let events = [
      Script.event("tts_message", #""audio":"AAAA""#), Script.event("tts_message_end", #""audio":"""#),
      Script.event("text_chunk", data: #""text":"no""#), Script.event("a_later_event"),
    ]
    #expect(try await read(events, after: begun) == begun)
  }
}
