import Testing

@testable import InvokerMock

/// Runs that go on without their client, are stopped, and are looked at again.
@Suite(.timeLimit(.minutes(2))) struct RunTests {
  private let dify = MockDify(specs: shippedSpecs)

  private static func request(_ path: String, _ body: String) -> MockRequest {
    MockRequest(
      method: "POST", path: path, headers: ["authorization": "Bearer app-mock", "content-type": "application/json"],
      body: Array(body.utf8))
  }

  /// A stream whose next event would come in an hour is stopped.
  private func stopping(_ path: String, _ body: String, _ stopPath: (String) -> String) async throws -> [JSON] {
    let answer = await dify.answer(Self.request("/with/delay=3600000" + path, body))
    let steps = try #require(answer.steps as? RunSteps)
    var iterator = steps.makeAsyncIterator()
    var first: JSON?
    // Streams of a workflow begin with a keep-alive.
    while first == nil { first = try #require(await iterator.next()).events.first }
    let task = try #require(first)["task_id"].string

    // Someone waits while it is stopped.
    async let rest = iterator.rest()
    #expect(await dify.ask(stopPath(task), "{}").status == 400)
    // It says so to anybody; only who started it stops it.
    for (path, user) in [(task, "leo"), ("nothing", "mia"), (task, "mia"), (task, "mia")] {
      let stopped = await dify.ask(stopPath(path), #"{"user":"\#(user)"}"#)
      #expect(stopped.status == 200)
      #expect(stopped.text == #"{"result":"success"}"#)
    }
    return await [first].compactMap(\.self) + rest
  }

  private static let chatflow =
    #"{"query":"Summarise ticket 4711.","inputs":{},"user":"mia","response_mode":"streaming"}"#

  @Test func stoppingAWorkflow() async throws {
    let events = try await stopping("/v1/workflows/run", Body.runStreaming) { "/v1/workflows/tasks/\($0)/stop" }
    #expect(events.map { $0["event"].string } == ["workflow_started", "workflow_finished"])
    #expect(events[1]["data"]["status"].string == "failed")
    #expect(events[1]["data"]["error"].string == "Aborted: User requested stop")
    #expect(events[1]["data"]["id"] == events[0]["data"]["id"])
  }

  @Test func stoppingAChat() async throws {
    let events = try await stopping("/v1/chat-messages", Body.chat) { "/v1/chat-messages/\($0)/stop" }
    #expect(events.map { $0["event"].string } == ["message", "message_end"])
    #expect(events[1]["metadata"]["usage"]["total_tokens"].integer == 0)
    #expect(events[1]["message_id"] == events[0]["message_id"])
  }

  @Test func stoppingAChatflow() async throws {
    let events = try await stopping("/v1/chat-messages", Self.chatflow) { "/v1/chat-messages/\($0)/stop" }
    #expect(events.map { $0["event"].string } == ["workflow_started", "workflow_finished"])
    #expect(events[1]["data"]["status"].string == "failed")
  }

  @Test func stoppingACompletion() async throws {
    let events = try await stopping("/v1/completion-messages", Body.completionStreaming) {
      "/v1/completion-messages/\($0)/stop"
    }
    #expect(events.map { $0["event"].string } == ["message", "message_end"])
  }

  // MARK: Reopening a stream

  private func resume(_ id: String, _ query: [String: String]) async -> Played {
    await dify.ask("/v1/workflow/\(id)/events", query: query)
  }

  @Test func aRunThatIsOverTellsItsEndAndNothingOfItsMessage() async {
    for (path, body) in [("/v1/workflows/run", Body.runStreaming), ("/v1/chat-messages", Self.chatflow)] {
      let id = await dify.ask(path, body).events[0]["workflow_run_id"].string
      let played = await resume(id, ["user": "mia", "include_state_snapshot": "true"])
      #expect(played.text.hasPrefix("data: "))
      #expect(played.names == ["workflow_finished"])
      #expect(played.events[0]["task_id"].string == id)
      #expect(played.events[0]["workflow_run_id"].string == id)
      #expect(played.events[0]["message_id"].isMissing)
      #expect(played.headers["cache-control"] == "no-cache")
    }
    let blocking = await dify.ask("/v1/workflows/run", Body.run).json
    let told = await resume(blocking["workflow_run_id"].string, ["user": "mia"])
    #expect(told.names == ["workflow_finished"])
    #expect(told.events[0]["data"] == blocking["data"])
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
    let last = try #require(events.lastIndex { $0.name == "node_started" })
    // An hour between events, and the last node has just begun.
    let run = Run(
      events, interface: "workflow", user: "leo", delay: .seconds(3600), started: .now - .seconds(last * 3600 + 60))
    let dify = MockDify(specs: shippedSpecs)
    dify.memory.runs.add(run)
    let id = try #require(run.workflowRunID)
    let query = ["user": "leo", "include_state_snapshot": withSnapshot ? "true" : "false"]
    let resumed = await dify.answer(
      MockRequest(
        method: "GET", path: "/v1/workflow/\(id)/events", query: query,
        headers: ["authorization": "Bearer app-mock"]))
    // It goes on to its end once it need not be waited for.
    run.stop()
    let played = await resumed.played()

    #expect(played.text.hasPrefix("event: ping\n\n"))
    #expect(played.names.last == "workflow_finished")
    guard withSnapshot else {
      #expect(played.names == ["workflow_finished"])
      return
    }
    let nodes = events[...last].filter { $0.name.hasPrefix("node_") }.map(\.name)
    #expect(played.names == ["workflow_started"] + nodes + ["workflow_finished"])
    #expect(played.events[0]["data"]["reason"].string == "initial")
    for (index, field) in [(1, "inputs"), (2, "outputs"), (2, "process_data"), (4, "outputs")] {
      #expect(played.events[index]["data"][field].isNull)
    }
    #expect(played.events[1]["data"]["id"] == played.events[2]["data"]["id"])
    #expect(played.events[3]["data"]["index"].integer == 2)
    #expect(played.events[1]["data"]["outputs"].isMissing)
  }

  @Test func aSnapshotOfAChatflowWithdrawsItsText() async throws {
    // All but the end has come, and the worker is gone.
    let path = "/with/dies-after=8,idle=0/v1/chat-messages"
    let first = await dify.ask(path, Self.chatflow)
    #expect(first.names.count == 8)
    #expect(first.names.contains("message"))
    let id = first.events[0]["workflow_run_id"].string
    for _ in 0..<2 {
      let again = await dify.ask(
        "/with/idle=0/v1/workflow/\(id)/events", query: ["user": "mia", "include_state_snapshot": "true"])
      #expect(again.names.prefix(2) == ["workflow_started", "message_replace"])
      #expect(again.events[1]["answer"].string == "")
      #expect(again.events[1]["reason"].string == "")
      #expect(!again.names.contains("message"))
      // Only the worker knew the task.
      #expect(Set(again.events.map { $0["task_id"].string }) == [id])
      #expect(again.end == nil)
    }
  }

  @Test func timePassesWithoutAClient() {
    let events = (0..<4).map { RunEvent(name: "message", json: Array("{\"n\":\($0)}".utf8)) }
    func passed(_ hours: Int) -> Int {
      Run(events, interface: "chat", user: "mia", delay: .seconds(3600), started: .now - .seconds(3600 * hours))
        .passed.events.count
    }
    #expect([0, 1, 3, 4, 100].map(passed) == [1, 2, 4, 4, 4])
    #expect(Run(events, interface: "chat", user: "mia").passed.condition != nil)
  }

  @Test func silenceIsFilledWithKeepAlives() async throws {
    let event = RunEvent(name: "workflow_started", json: Array(#"{"event":"workflow_started"}"#.utf8))
    let run = Run([event], interface: "workflow", user: "mia", condition: .standing)
    var manners = StreamManners(isOfWorkflow: true, faults: Faults())
    manners.pingInterval = .milliseconds(1)
    var told: [MockAnswer.Step] = []
    for await step in RunSteps(run: run, manners: manners, faults: Faults()) {
      told.append(step)
      if told.count == 4 { break }
    }
    #expect(told == [.ping, .event(event.json), .ping, .ping])
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
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasPrefix("data: ") ? [JSON(text.dropFirst(6))] : []
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
