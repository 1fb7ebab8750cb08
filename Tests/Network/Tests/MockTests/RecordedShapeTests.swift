import InvokerSpec
import Testing

@testable import InvokerMock

/// What the mock makes of a run itself has the shape that a real server gives it: the same events in the same order,
/// with the same fields of the same kinds.
@Suite(.timeLimit(.minutes(3))) struct RecordedShapeTests {
  /// A mock whose apps have answered what was recorded.
  private func dify(_ names: String...) throws -> MockDify {
    MockDify(specs: try specs(recorded: names), options: MockDifyOptions(apiKey: "key", largestFile: 8))
  }

  /// Compares a stream: how it begins, its events one by one, and its head.
  private func expectShape(_ played: Played, of name: String) throws {
    let recorded = try Recorded(name)
    #expect(played.status == recorded.status)
    #expect(played.headers["content-type"] == recorded.contentType)
    let (told, shown) = (streamedEvents(played.text), recorded.events)
    #expect(told.map(\.eventName).withoutLaterPings == shown.map(\.eventName).withoutLaterPings)
    for event in Set(shown.map(\.eventName)).intersection(told.map(\.eventName)) {
      let differences = Shape(told.filter { $0.eventName == event }).differences(
        from: Shape(shown.filter { $0.eventName == event }))
      #expect(differences == [], "\(event) of \(name)")
    }
  }

  private func expectShapeOfJSON(_ played: Played, of name: String) throws {
    let recorded = try Recorded(name)
    #expect(played.status == recorded.status)
    #expect(played.headers["content-type"] == recorded.contentType)
    let shown = Shape([try Literal(json: Array(recorded.body.utf8))])
    #expect(Shape([try Literal(json: Array(played.text.utf8))]).differences(from: shown) == [], "\(name)")
  }

  /// Opens the stream of a run again, as a recording did.
  private func reopen(_ run: String, as name: String, _ dify: MockDify) async throws -> Played {
    var recorded = try Recorded(name)
    recorded.query["user"] = "mia"
    return await dify.play(recorded, path: "/workflow/\(run)/events")
  }

  // MARK: Streams

  @Test(arguments: [
    "chat", "agent", "completion", "chatflow", "workflow", "chatflow-fails", "chatflow-moderated-input",
    "human-chatflow-pause", "human-two-pause", "workflow-iteration", "workflow-loop",
  ])
  func aStreamIsToldAsItWas(_ name: String) async throws {
    let played = try await dify(name).play(try Recorded(name))
    try expectShape(played, of: name)
    // All of it, one by one.
    #expect(streamedEvents(played.text).count == (try Recorded(name).events.count))
  }

  @Test(arguments: [
    ("workflow", "/workflows/tasks/", "stop-workflow-stream"), ("chatflow", "/chat-messages/", "stop-chatflow-stream"),
    ("agent", "/chat-messages/", "stop-agent-stream"),
    ("completion", "/completion-messages/", "stop-completion-stream"),
  ])
  func aStoppedRunEndsAsItDid(_ name: String, _ stop: String, _ stopped: String) async throws {
    let dify = try dify(name)
    let running = await dify.answer(try Recorded(name).request(with: "delay=3600000"))
    let run = try #require(running.steps as? RunSteps).run
    let request = try Recorded(name == "workflow" ? "stop-workflow-request" : "stop-chat-request")
    let answer = await dify.answer(
      MockRequest(
        method: "POST", path: "/v1\(stop)\(try #require(run.taskID))/stop",
        headers: ["authorization": "Bearer key", "content-type": "application/json"], body: request.sent.jsonBytes)
    ).played()
    try expectShapeOfJSON(answer, of: request.name)
    let last = try #require(streamedEvents(await running.played().text).last)
    let shown = try #require(try Recorded(stopped).events.last)
    #expect(last.eventName == shown.eventName)
    #expect(Shape([last]).differences(from: Shape([shown])) == [])
    #expect(last["data"]?["error"] == shown["data"]?["error"])
  }

  // MARK: Streams that are opened again

  @Test(arguments: [("chatflow", "broken-chatflow-again-late"), ("workflow", "broken-workflow-again-late")])
  func aRunThatIsOver(_ name: String, _ again: String) async throws {
    let dify = try dify(name)
    let first = await dify.play(try Recorded(name))
    let run = first.events.first?["workflow_run_id"].string ?? ""
    let played = try await reopen(run, as: again, dify)
    try expectShape(played, of: again)
    #expect(played.headers["cache-control"] == "no-cache" && played.headers["connection"] == "keep-alive")
  }

  @Test func aRunWhoseWorkerIsGone() async throws {
    let dify = try dify("chatflow")
    let first = await dify.play(try Recorded("chatflow"), with: "dies-after=4")
    let run = first.events.first?["workflow_run_id"].string ?? ""
    try expectShape(try await reopen(run, as: "orphan-chatflow-reopen", dify), of: "orphan-chatflow-reopen")
  }

  @Test(arguments: [
    ("human-chatflow-pause", "human-chatflow-reopen-paused-plain"), ("human-two-pause", "human-two-reopen-paused"),
    ("human-workflow-pause", "human-workflow-reopen-paused"),
    ("human-workflow-pause", "human-workflow-reopen-paused-plain"),
  ])
  func aRunThatWaits(_ name: String, _ again: String) async throws {
    let dify = try dify(name)
    let first = await dify.play(try Recorded(name))
    let run = first.events.first?["workflow_run_id"].string ?? ""
    try expectShape(try await reopen(run, as: again, dify), of: again)
  }

  @Test(arguments: [
    ("human-chatflow-pause", "human-chatflow-resumed", "human-chatflow-form0-submit"),
    ("human-workflow-pause", "human-workflow-declined-resumed", "human-workflow-declined-form0-submit"),
  ])
  func aRunGoesOnWithItsForm(_ name: String, _ resumed: String, _ submission: String) async throws {
    let dify = try dify(name, resumed)
    let first = await dify.play(try Recorded(name))
    let run = first.events.first?["workflow_run_id"].string ?? ""
    let token = first.events.first { $0["event"].string == "human_input_required" }?["data"]["form_token"].string ?? ""
    let form = try Recorded("human-chatflow-form0")
    try expectShapeOfJSON(await dify.play(form, path: "/form/human_input/\(token)"), of: form.name)

    let stream = await dify.answer(
      try Recorded(resumed).request(with: "idle=60000", path: "/workflow/\(run)/events"))
    async let told = stream.played()
    let filled = await dify.play(try Recorded(submission), path: "/form/human_input/\(token)")
    try expectShapeOfJSON(filled, of: submission)
    let played = await told
    // Pieces of text that came while the form was settled, the mock leaves out.
    let (names, shown) = (
      streamedEvents(played.text).map(\.eventName), try Recorded(resumed).events.map(\.eventName)
    )
    #expect(names == (name.contains("workflow") ? shown.filter { $0 != "text_chunk" } : shown))
    for event in Set(names) {
      let differences = Shape(streamedEvents(played.text).filter { $0.eventName == event }).differences(
        from: Shape(try Recorded(resumed).events.filter { $0.eventName == event }))
      #expect(differences == [], "\(event)")
    }
    let again = try Recorded("human-chatflow-form0-submit-again")
    let refused = await dify.play(again, path: "/form/human_input/\(token)")
    try expectShapeOfJSON(refused, of: again.name)
    #expect(refused.json["code"].string == "human_input_form_submitted")
  }

  @Test func aRunGoesOnOnceItsFormHasLapsed() async throws {
    let dify = try dify("human-chatflow-pause", "timeout-chatflow-resumed")
    let first = await dify.play(try Recorded("human-chatflow-pause"), with: "form-life=2000")
    let run = first.events.first?["workflow_run_id"].string ?? ""
    let token = first.events.first { $0["event"].string == "human_input_required" }?["data"]["form_token"].string ?? ""
    let resumed = try Recorded("timeout-chatflow-resumed")
    let played = await dify.answer(resumed.request(with: "idle=60000", path: "/workflow/\(run)/events")).played()
    try expectShape(played, of: resumed.name)
    for name in ["timeout-workflow-form", "timeout-workflow-form-submit"] {
      try expectShapeOfJSON(await dify.play(try Recorded(name), path: "/form/human_input/\(token)"), of: name)
    }
    try expectShape(try await reopen(run, as: "timeout-chatflow-reopen", dify), of: "timeout-chatflow-reopen")
  }

  // MARK: Answers in one piece

  @Test(arguments: [
    "chat-blocking", "chatflow-blocking", "workflow-blocking", "chat-no-mode", "human-workflow-blocking",
  ])
  func aReplyIsToldAsItWas(_ name: String) async throws {
    try expectShapeOfJSON(try await dify(name).play(try Recorded(name)), of: name)
  }

  @Test func aReplyThatIsAPauseHasAFormThatCanBeFilledIn() async throws {
    let dify = try dify("human-workflow-blocking", "human-workflow-declined-resumed")
    let paused = await dify.play(try Recorded("human-workflow-blocking"))
    let run = paused.json["workflow_run_id"].string
    let reply = try Literal(json: Array(paused.text.utf8))
    guard case .array(let reasons)? = reply["data"]?["reasons"], let token = reasons.first?.text("form_token") else {
      Issue.record("no form in \(paused.text)")
      return
    }
    let form = try Recorded("human-workflow-form0")
    try expectShapeOfJSON(await dify.play(form, path: "/form/human_input/\(token)"), of: form.name)
    let submission = try Recorded("human-workflow-form0-submit")
    #expect(await dify.play(submission, path: "/form/human_input/\(token)").status == 200)
    let again = "human-workflow-reopened-after-submit"
    try expectShape(try await reopen(run, as: again, dify), of: again)
  }

  @Test(arguments: ["upload-image-workflow", "upload-text", "upload-exe", "upload-no-user"])
  func anUpload(_ name: String) async throws {
    try expectShapeOfJSON(try await dify().play(try Recorded(name)), of: name)
  }

  @Test func anUploadThatIsTooLarge() async throws {
    let dify = MockDify(specs: try specs(recorded: []), options: MockDifyOptions(apiKey: "key", largestFile: 3))
    try expectShapeOfJSON(await dify.play(try Recorded("upload-too-large")), of: "upload-too-large")
  }
}

extension Literal {
  fileprivate var eventName: String { text("event") ?? "" }
}

extension [String] {
  /// Keep-alives that come with time depend on how long things take; only the first one does not.
  fileprivate var withoutLaterPings: [String] { Array(prefix(1)) + dropFirst().filter { $0 != "ping" } }
}
