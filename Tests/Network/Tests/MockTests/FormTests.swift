import InvokerMock
import Testing

/// Paused runs, their forms, and how they go on.
@Suite(.timeLimit(.minutes(2))) struct FormTests {
  private let dify = MockDify(specs: shippedSpecs)
  private static let refund =
    #"{"query":"Please refund order 4711.","inputs":{},"user":"mia","response_mode":"streaming"}"#
  private static let approval = #"{"inputs":{"note":"Fine.","kind":"full"},"action":"approve","user":"leo"}"#

  /// A run that waits, and its form.
  private func pause(_ faults: String = "") async throws -> (run: String, token: String, events: [JSON]) {
    let played = await dify.ask(faults + "/v1/chat-messages", Self.refund)
    #expect(played.names.suffix(2) == ["human_input_required", "workflow_paused"])
    #expect(played.end == nil)
    let form = try #require(played.events.first { $0["event"].string == "human_input_required" })
    return (played.events[0]["workflow_run_id"].string, form["data"]["form_token"].string, played.events)
  }

  private func reopen(_ run: String, _ query: [String: String] = [:], _ faults: String = "") async -> Played {
    await dify.ask("\(faults)/v1/workflow/\(run)/events", query: query.merging(["user": "mia"]) { $1 })
  }

  /// A stream that waits for what comes behind the pause.
  private func opened(_ run: String, _ query: [String: String] = [:]) async -> MockAnswer {
    await dify.answer(
      MockRequest(
        method: "GET", path: "/v1/workflow/\(run)/events",
        query: query.merging(["user": "mia", "continue_on_pause": "true"]) { $1 },
        headers: ["authorization": "Bearer app-mock"]))
  }

  private func fill(_ token: String, _ body: String = approval) async -> Played {
    await dify.ask("/v1/form/human_input/\(token)", body)
  }

  // MARK: The form

  @Test func aFormIsToldByItsToken() async throws {
    let (_, token, _) = try await pause()
    let played = await dify.ask("/v1/form/human_input/\(token)")
    #expect(played.status == 200)
    #expect(played.json["form_content"].string.contains("{{#$output.note#}}"))
    #expect(played.json["expiration_time"].integer > 1_700_000_000)
    for field in ["inputs", "user_actions", "resolved_default_values"] { #expect(!played.json[field].isMissing) }
    let other = try await pause().token
    #expect(other != token)
  }

  @Test func aFormThatIsNotThereIsNotFound() async {
    let played = await dify.ask("/v1/form/human_input/nonsense")
    #expect(played.status == 404)
    #expect(
      played.json["message"].string
        == "Form not found. You have requested this URI [/v1/form/human_input/nonsense] but did you mean "
        + "/v1/form/human_input/<string:form_token> or /api/form/human_input/<string:form_token> or "
        + "/api/form/human_input/<string:form_token>/upload-token ?")
  }

  @Test(arguments: [
    (#"{"inputs":{"note":""},"action":"nonsense","user":"mia"}"#, "invalid_form_data", "Invalid action: nonsense"),
    (#"{"inputs":{},"action":"approve","user":"mia"}"#, "invalid_form_data", "Missing required inputs: note, kind"),
    (#"{"inputs":{"note":""},"action":"approve"}"#, "invalid_param", "Arg user must be provided."),
    (#"{"inputs":{"note":""},"user":"mia"}"#, "invalid_param", "Field required"),
  ])
  func aFormIsChecked(_ body: String, _ code: String, _ words: String) async throws {
    let (_, token, _) = try await pause()
    let played = await fill(token, body)
    #expect(played.status == 400)
    #expect(played.json["code"].string == code)
    #expect(played.json["message"].string.contains(words))
    // It can still be filled in, but only once.
    #expect(await fill(token).text == "{}")
    let again = await fill(token)
    #expect(again.status == 412)
    #expect(again.json["code"].string == "human_input_form_submitted")
    #expect(await dify.ask("/v1/form/human_input/\(token)").status == 412)
  }

  // MARK: The run

  @Test func aPausedRunTellsItsPause() async throws {
    let (run, _, events) = try await pause()
    let plain = await reopen(run)
    #expect(plain.text == "event: ping\n\n")
    let told = await reopen(run, ["include_state_snapshot": "true"])
    #expect(told.names.prefix(2) == ["workflow_started", "message_replace"])
    #expect(told.names.suffix(3) == ["node_finished", "human_input_required", "workflow_paused"])
    #expect(told.events[told.events.count - 3]["data"]["status"].string == "paused")
    #expect(told.events[0]["task_id"] == events[0]["task_id"])
  }

  @Test func aRunGoesOnWithItsForm() async throws {
    let (run, token, _) = try await pause()
    let stream = await opened(run, ["include_state_snapshot": "true"])
    #expect(await fill(token).status == 200)
    let played = await stream.played()
    let resumption = try #require(played.names.lastIndex(of: "workflow_started"))
    #expect(played.names[..<resumption].last == "workflow_paused")
    #expect(played.events[resumption]["data"]["reason"].string == "resumption")
    let form = ["node_started", "human_input_form_filled", "node_finished"]
    #expect(played.names[(resumption + 1)...].prefix(3) == form[...])
    let filled = try #require(played.events.first { $0["event"].string == "human_input_form_filled" })
    #expect(filled["data"]["submitted_data"]["note"].string == "Fine.")
    #expect(filled["data"]["action_text"].string == "Approve")
    #expect(filled["data"]["rendered_content"].string.hasSuffix("\n\nFine.\n\nfull"))
    #expect(played.names.suffix(2) == ["message_end", "workflow_finished"])
    #expect(Set(played.events.map { $0["task_id"].string }).count == 1)
    let last = try #require(played.events.last)
    #expect(last["data"]["id"].string == run)
    #expect(last["data"]["outputs"]["answer"].string.hasSuffix("The refund is on its way."))
  }

  @Test func withoutTheSnapshotOnlyWhatIsNewIsTold() async throws {
    let (run, token, _) = try await pause()
    let stream = await opened(run)
    #expect(await fill(token).status == 200)
    let played = await stream.played()
    #expect(played.text.hasPrefix("event: ping\n\n"))
    #expect(played.names.first == "workflow_started")
    #expect(played.names.last == "workflow_finished")
    #expect(await reopen(run, ["include_state_snapshot": "true"]).names == ["workflow_finished"])
  }

  @Test func aFormLapses() async throws {
    let (run, token, _) = try await pause("/with/form-life=0")
    let form = await dify.ask("/v1/form/human_input/\(token)")
    #expect(form.status == 412)
    #expect(form.json["code"].string == "human_input_form_expired")
    #expect(await fill(token).json["code"].string == "human_input_form_expired")
    #expect(await reopen(run).names == ["workflow_finished"])

    let (other, _, _) = try await pause("/with/form-life=300")
    let played = await reopen(other, ["include_state_snapshot": "true", "continue_on_pause": "true"])
    #expect(played.names == ["workflow_finished"] || played.names.contains("human_input_form_timeout"))
  }

  @Test func aRunThatWaitsCanBeStopped() async throws {
    let (run, token, events) = try await pause()
    let task = events[0]["task_id"].string
    #expect(await dify.ask("/v1/chat-messages/\(task)/stop", #"{"user":"mia"}"#).status == 200)
    let played = await reopen(run)
    #expect(played.names == ["workflow_finished"])
    #expect(played.events[0]["data"]["error"].string == "Aborted: User requested stop")
    #expect(await fill(token).status == 200)
    #expect(await reopen(run).events[0]["data"]["status"].string == "failed")
  }
}
