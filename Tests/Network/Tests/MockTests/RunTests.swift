import Testing

@testable import InvokerMock

/// Runs that go on without their client, are stopped, and are looked at again.
@Suite(.timeLimit(.minutes(2))) struct RunTests {
  private let dify = MockDify(specs: shippedSpecs)

  private static func request(_ path: String, _ body: String) -> MockRequest {
    MockRequest(
      method: "POST", path: path, headers: ["authorization": "Bearer app-mock"], body: Array(body.utf8))
  }

  /// A stream whose next event would come in an hour is stopped.
  private func stopping(_ path: String, _ body: String, _ stopPath: (String) -> String) async throws -> [JSON] {
    let answer = await dify.answer(Self.request("/with/delay=3600000" + path, body))
    let steps = try #require(answer.steps as? RunSteps)
    var iterator = steps.makeAsyncIterator()
    let first = try #require(await iterator.next()).events[0]
    let task = first["task_id"].string

    #expect(await dify.ask(stopPath(task), #"{"user":"leo"}"#).status == 404)
    #expect(await dify.ask(stopPath("nothing"), #"{"user":"mia"}"#).status == 404)
    #expect(await dify.ask(stopPath(task), "{}").status == 400)
    // Someone waits while it is stopped.
    async let rest = iterator.rest()
    let stopped = await dify.ask(stopPath(task), #"{"user":"mia"}"#)
    #expect(stopped.text == #"{"result":"success"}"#)
    #expect(await dify.ask(stopPath(task), #"{"user":"mia"}"#).status == 200)
    return await [first] + rest
  }

  @Test func stoppingAWorkflow() async throws {
    let events = try await stopping("/v1/workflows/run", Body.runStreaming) { "/v1/workflows/tasks/\($0)/stop" }
    #expect(events.map { $0["event"].string } == ["workflow_started", "workflow_finished"])
    #expect(events[1]["data"]["status"].string == "stopped")
  }

  @Test func stoppingAChat() async throws {
    let events = try await stopping("/v1/chat-messages", Body.chat) { "/v1/chat-messages/\($0)/stop" }
    #expect(events.map { $0["event"].string } == ["message", "message_end"])
  }

  @Test func stoppingAChatflow() async throws {
    let body = #"{"query":"Summarise ticket 4711.","inputs":{},"user":"mia"}"#
    let events = try await stopping("/v1/chat-messages", body) { "/v1/chat-messages/\($0)/stop" }
    #expect(events.map { $0["event"].string } == ["workflow_started", "message_end", "workflow_finished"])
    #expect(events[2]["data"]["status"].string == "stopped")
  }

  @Test func stoppingACompletion() async throws {
    let events = try await stopping("/v1/completion-messages", Body.completionStreaming) {
      "/v1/completion-messages/\($0)/stop"
    }
    #expect(events.map { $0["event"].string } == ["message", "message_end"])
  }

  @Test func anInterfaceDoesNotStopRunsOfAnother() async {
    let task = await dify.ask("/v1/chat-messages", Body.chat).events[0]["task_id"].string
    #expect(await dify.ask("/v1/completion-messages/\(task)/stop", #"{"user":"mia"}"#).status == 404)
  }

  // MARK: Reopening a stream

  private func resume(_ id: String, _ query: [String: String]) async -> Played {
    await dify.ask("/v1/workflow/\(id)/events", query: query)
  }

  @Test func aRunThatIsOverTellsItsEnd() async {
    let id = await dify.ask("/v1/workflows/run", Body.runStreaming).events[0]["workflow_run_id"].string
    let played = await resume(id, ["user": "mia", "include_state_snapshot": "true"])
    #expect(played.names == ["workflow_finished"])
    #expect(played.events[0]["workflow_run_id"].string == id)
    let chatflow = #"{"query":"Summarise ticket 4711.","inputs":{},"user":"mia"}"#
    let other = await dify.ask("/v1/chat-messages", chatflow).events[0]["workflow_run_id"].string
    #expect(await resume(other, ["user": "mia"]).names == ["workflow_finished"])
    let blocking = await dify.ask("/v1/workflows/run", Body.run).json
    let told = await resume(blocking["workflow_run_id"].string, ["user": "mia"])
    #expect(told.names == ["workflow_finished"])
    #expect(told.events[0]["data"] == blocking["data"])
  }

  @Test func aRunThatPausedTellsThat() async {
    let body = #"{"query":"Please refund order 4711.","inputs":{},"user":"mia"}"#
    let id = await dify.ask("/v1/chat-messages", body).events[0]["workflow_run_id"].string
    #expect(await resume(id, ["user": "mia"]).names == ["workflow_paused"])
  }

  @Test func onlyWhoStartedARunSeesIt() async {
    let id = await dify.ask("/v1/workflows/run", Body.runStreaming).events[0]["workflow_run_id"].string
    #expect(await resume(id, ["user": "leo"]).status == 404)
    #expect(await resume("nothing", ["user": "mia"]).status == 404)
    #expect(await resume(id, [:]).status == 400)
    #expect(await dify.ask("/v1/workflow/\(id)/events", query: ["user": "mia"], key: "wrong").status == 401)
  }

  @Test(arguments: [true, false])
  func aRunThatGoesOnIsPickedUpWhereItIs(withSnapshot: Bool) async throws {
    let answer = await dify.answer(Self.request("/v1/workflows/run", Body.runStreaming))
    let events = try #require(answer.steps as? RunSteps).run.passed.events
    // An hour between events, and the eleventh has just come: the last node has begun.
    let run = Run(
      Array(events), interface: "workflow", user: "leo", delay: .seconds(3600), started: .now - .seconds(10 * 3600))
    let dify = MockDify(specs: shippedSpecs)
    dify.add(run)
    let id = try #require(run.workflowRunID)
    let query = ["user": "leo", "include_state_snapshot": withSnapshot ? "true" : "false"]
    let resumed = await dify.answer(
      MockRequest(
        method: "GET", path: "/v1/workflow/\(id)/events", query: query,
        headers: ["authorization": "Bearer app-mock"]))
    // It goes on to its end once it need not be waited for.
    run.stop()
    let played = await resumed.played()

    #expect(played.names.last == "workflow_finished")
    guard withSnapshot else {
      #expect(played.names == ["workflow_finished"])
      return
    }
    #expect(
      played.names == [
        "workflow_started", "node_started", "node_finished", "node_started", "node_finished", "node_started",
        "workflow_finished",
      ])
    #expect(played.events[0]["data"]["reason"].string == "initial")
    for (index, field) in [(1, "inputs"), (2, "outputs"), (2, "process_data"), (4, "outputs")] {
      #expect(played.events[index]["data"][field].isNull)
    }
    #expect(played.events[1]["data"]["id"] == played.events[2]["data"]["id"])
    #expect(played.events[1]["data"]["outputs"].isMissing)
  }

  @Test func timePassesWithoutAClient() {
    let events = (0..<4).map { RunEvent(name: "message", json: Array("{\"n\":\($0)}".utf8)) }
    func position(_ hours: Int) -> Int {
      Run(events, interface: "chat", user: "mia", delay: .seconds(3600), started: .now - .seconds(3600 * hours))
        .position
    }
    #expect([0, 1, 3, 4, 100].map(position) == [1, 2, 4, 4, 4])
    #expect(Run(events, interface: "chat", user: "mia").passed.isAll)
  }

  @Test func oldRunsAreForgotten() {
    let runs = Runs()
    for number in 0..<3_000 {
      let event = RunEvent(name: "message", json: Array(#"{"event":"message","task_id":"\#(number)"}"#.utf8))
      runs.add(Run([event], interface: "chat", user: "mia"))
    }
    #expect(runs.run(ofTask: "0", user: "mia") == nil)
    #expect(runs.run(ofTask: "2999", user: "mia") != nil)
  }
}

extension MockAnswer.Step {
  fileprivate var events: [JSON] {
    guard case .bytes(let bytes) = self else { return [] }
    return [JSON(String(decoding: bytes, as: UTF8.self).dropFirst(6))]
  }
}

extension RunSteps.AsyncIterator {
  /// What is left.
  fileprivate consuming func rest() async -> [JSON] {
    var iterator = self
    var events: [JSON] = []
    while let step = await iterator.next() { events += step.events }
    return events
  }
}
