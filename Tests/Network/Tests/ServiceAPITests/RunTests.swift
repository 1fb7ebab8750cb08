import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Synchronization
import Testing

/// Runs that outlive their connection: stopped, or resumed.
@Suite struct RunTests {
  private static func started(_ node: Int) -> String {
    #"{"event":"node_started",\#(ids),"data":{"id":"n\#(node)","node_id":"n","node_type":"llm","title":"N","index":\#(node)}}"#
  }

  private static func finished(_ node: Int, _ status: String) -> String {
    let data =
      #""id":"n\#(node)","node_id":"n","node_type":"llm","title":"N","index":1,"status":"\#(status)","created_at":1"#
    return #"{"event":"node_finished",\#(ids),"data":{\#(data)}}"#
  }

  private static func chunk(_ text: String) -> String {
    #"{"event":"text_chunk",\#(ids),"data":{"text":"\#(text)"}}"#
  }

  private static let ids = #""task_id":"t1","workflow_run_id":"r 1""#
  private static let start =
    #"{"event":"workflow_started",\#(ids),"data":{"id":"r 1","workflow_id":"w","inputs":{},"created_at":1}}"#
  private static let finish =
    #"{"event":"workflow_finished",\#(ids),"data":{"id":"r 1","workflow_id":"w","status":"succeeded","outputs":{},"created_at":1}}"#

  private static func broken(_ events: [String], _ last: MockAnswer.Step = .cut) -> MockAnswer {
    let bytes = Script.stream(events) + Array(#"data: {"event":"text_ch"#.utf8)
    return Script.answer([.bytes(bytes), .wait(.milliseconds(50)), last])
  }

  private func events(_ workflow: WorkflowServiceCalls) async throws(InvocationError) -> [String] {
    var names: [String] = []
    for try await event in try await workflow.stream(user: "mia") {
      switch event {
      case .workflowStarted: names.append("started")
      case .nodeStarted(let node): names.append(node.data.id)
      case .nodeFinished(let node): names.append(node.data.id + " \(node.data.status.rawValue)")
      case .textChunk(let chunk): names.append(chunk.data.text)
      case .workflowFinished: names.append("finished")
      default: names.append("?")
      }
    }
    return names
  }

  @Test(arguments: [MockAnswer.Step.cut, .reset], Client.allCases)
  func aBrokenRunIsOpenedAgain(_ last: MockAnswer.Step, _ client: Client) async throws {
    let notes = Notes()
    try await withServer { request in
      request.method == "POST"
        ? Self.broken([Self.start, Self.started(1), Self.chunk("a")], last)
        // The snapshot repeats what the reader knows, and tells what it has missed.
        : .events([Self.start, Self.started(1), Self.started(2), Self.chunk("b"), Self.finish])
    } _: { server async throws in
      let names = try await events(server.workflow(client, options(resuming: ResumePolicy(), notes: notes)))
      #expect(names == ["started", "n1", "a", "n2", "b", "finished"])
      let request = try #require(server.requests.last)
      #expect(request.path == "/v1/workflow/r 1/events")
      #expect(request.query == ["user": "mia", "include_state_snapshot": "true"])
      #expect(request.headers["authorization"] == "Bearer " + secret)
      #expect(notes.all.count == 2)
      #expect(notes.count("resumed") == 1)
    }
  }

  @Test(arguments: [("retry: 60000\n\n", nil), ("", "60")] as [(String, String?)])
  func aRunIsNotOpenedSoonerThanTheServerAsks(_ line: String, _ retryAfter: String?) async throws {
    try await withServer { request in
      guard request.method == "GET" else {
        let bytes = Array(line.utf8) + Script.stream([Self.start])
        return Script.answer([.bytes(bytes), .wait(.milliseconds(50)), .cut])
      }
      let headers = retryAfter.map { [(name: "Retry-After", value: $0)] } ?? []
      return .json(#"{"code":"c","message":"","status":429}"#, status: 429, headers: headers)
    } _: { server async throws in
      let error = await failure {
        _ = try await events(server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy())))
      }
      guard case .connection? = error?.reason else { return unexpected(error) }
      // A minute is more than the longest wait allowed.
      #expect(server.requests.count == (retryAfter == nil ? 1 : 2))
    }
  }

  @Test func aRunCanLoseItsConnectionAgainAndAgain() async throws {
    let connections = Mutex(0)
    try await withServer { _ in
      let number = connections.withLock { count in
        count += 1
        return count
      }
      let events = [Self.start] + (1...number).map(Self.started)
      return number < 6 ? Self.broken(events) : .events(events + [Self.finish])
    } _: { server async throws in
      let names = try await events(server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy(stillStreams: 1))))
      #expect(names == ["started", "n1", "n2", "n3", "n4", "n5", "n6", "finished"])
    }
  }

  @Test func aSilentRunIsOpenedAgain() async throws {
    try await withServer { request in
      request.method == "POST" ? .events([Self.start], then: [.silence]) : .events([Self.start, Self.finish])
    } _: { server async throws in
      let patience = options(resuming: ResumePolicy()) { $0.timeouts.idle = .milliseconds(200) }
      #expect(try await events(server.workflow(.asyncHTTPClient, patience)) == ["started", "finished"])
    }
  }

  @Test func aRunThatEndedInTheMeantimeTellsItsEndAlone() async throws {
    try await withServer { request in
      request.method == "POST" ? Self.broken([Self.start]) : .events([Self.finish])
    } _: { server async throws in
      #expect(
        try await events(server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy()))) == [
          "started", "finished",
        ])
    }
  }

  @Test func whereARunCannotBeOpenedTheFirstErrorStays() async throws {
    try await withServer { request in
      request.method == "POST"
        ? Self.broken([Self.start]) : .json(#"{"code":"c","message":"","status":404}"#, status: 404)
    } _: { server async throws in
      let error = await failure {
        _ = try await events(server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy())))
      }
      guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
      #expect(problem.kind == .broken)
      #expect(server.requests.count == 2)
    }
  }

  @Test func resumingCanBeTurnedOff() async throws {
    try await withServer { _ in
      Self.broken([Self.start])
    } _: { server async throws in
      let error = await failure {
        _ = try await events(server.workflow(.asyncHTTPClient, options(retries: 3, resuming: .never)))
      }
      #expect(error?.canRetry == true)
      #expect(server.requests.count == 1)
    }
  }

  /// First nobody listens, then a proxy has nobody to ask.
  @Test(arguments: Client.allCases)
  func aServerThatRestartsIsWaitedFor(_ client: Client) async throws {
    let first = try await MockServer.start { _ in Self.broken([Self.start, Self.started(1)], .wait(.seconds(60))) }
    let stream = try await first.workflow(client, options(resuming: ResumePolicy())).stream(user: "mia")
    var events = stream.makeAsyncIterator()
    guard case .workflowStarted = try await events.next() else { return unexpected(nil) }
    let port = first.port
    await first.stop()
    let restart = Task {
      try await Task.sleep(for: .milliseconds(300))
      let answers = Mutex(0)
      return try await MockServer.start(port: port) { _ in
        let number = answers.withLock { count in
          count += 1
          return count
        }
        return number < 3
          ? .whole([], as: "text/html", status: 502)
          : .events([Self.start, Self.started(1), Self.started(2), Self.finish])
      }
    }
    var nodes: [String] = []
    while let event = try await events.next() {
      if case .nodeStarted(let node) = event { nodes.append(node.data.id) }
    }
    #expect(nodes == ["n1", "n2"])
    await (try restart.value).stop()
  }

  @Test func aServerThatDoesNotComeBackIsWaitedForOnlyForAWhile() async throws {
    try await withServer { request in
      request.method == "POST" ? Self.broken([Self.start]) : .whole([], as: "text/html", status: 502)
    } _: { server async throws in
      let error = await failure {
        _ = try await events(
          server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy(window: .seconds(2)))))
      }
      guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
      #expect(problem.kind == .broken)
      #expect(server.requests.count >= 2)
    }
  }

  // MARK: Runs that stand still

  /// Each stream of it tells the same, and ends.
  @Test func aRunThatTellsNothingNewStandsStill() async throws {
    try await withServer { request in
      request.method == "POST" ? Self.broken([Self.start, Self.started(1)]) : .events([Self.start, Self.started(1)])
    } _: { server async throws in
      let error = await failure {
        _ = try await events(server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy())))
      }
      guard case .stalled(let run)? = error?.reason else { return unexpected(error) }
      #expect(run.streams == 3 && run.ids == ["task_id": "t1", "workflow_run_id": "r 1"])
      #expect(server.requests.count == 4)
      #expect(error?.description.contains("the run stands still on the server") == true)
    }
  }

  /// Its streams stay open, with keep-alives.
  @Test func aRunThatOnlyLivesStandsStill() async throws {
    let ping = [MockAnswer.Step.bytes(Array("event: ping\n\n".utf8)), .wait(.milliseconds(50))]
    let pings = Array(repeating: ping, count: 400).flatMap(\.self)
    try await withServer { request in
      request.method == "POST" ? Self.broken([Self.start]) : .events([Self.start], then: pings)
    } _: { server async throws in
      let impatient = options(resuming: ResumePolicy(stillness: .milliseconds(300)))
      let error = await failure { _ = try await events(server.workflow(.asyncHTTPClient, impatient)) }
      guard case .stalled(let run)? = error?.reason else { return unexpected(error) }
      #expect(run.streams == 1 && run.silence >= .milliseconds(300))
      await eventually { server.openConnections == 0 }
    }
  }

  /// The stored answer, with which each stream of a chatflow begins, is handed out each time, and is no news.
  @Test func theStoredAnswerIsNoNews() async throws {
    let more = #""workflow_run_id":"r1","data":{"id":"r1","workflow_id":"w","inputs":{},"created_at":1}"#
    let start = #"{"event":"workflow_started",\#(Script.ids),\#(more)}"#
    let stored = #"{"event":"message_replace",\#(Script.ids),"answer":"","reason":""}"#
    try await withServer { request in
      request.method == "POST" ? Self.broken([start, Script.message("Hi")]) : .events([start, stored])
    } _: { server async throws in
      var replacements = 0
      let error = await failure {
        for try await event in try await server.chat(.asyncHTTPClient, options(resuming: ResumePolicy())).stream() {
          if case .messageReplace = event { replacements += 1 }
        }
      }
      guard case .stalled? = error?.reason else { return unexpected(error) }
      // The first of them may have been news.
      #expect(replacements == 4 && server.requests.count == 5)
    }
  }

  /// The snapshot tells the node that waits as finished; what it comes to is told later.
  @Test func aNodeThatWaitedIsToldOnceMoreWhenItHasFinished() async throws {
    let connections = Mutex(0)
    try await withServer { _ in
      switch connections.withLock({ count in
        count += 1
        return count
      }) {
      case 1: Self.broken([Self.start, Self.started(1)])
      case 2: Self.broken([Self.start, Self.started(1), Self.finished(1, "paused")])
      default:
        .events([Self.start, Self.started(1), Self.finished(1, "paused"), Self.finished(1, "succeeded"), Self.finish])
      }
    } _: { server async throws in
      let names = try await events(server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy())))
      #expect(names == ["started", "n1", "n1 paused", "n1 succeeded", "finished"])
    }
  }

  @Test func aSourceSaysHowOftenItWentOn() async throws {
    let connections = Mutex(0)
    try await withServer { _ in
      let number = connections.withLock { count in
        count += 1
        return count
      }
      return number < 3
        ? Self.broken([Self.start] + (1...number).map(Self.started)) : .events([Self.start, Self.finish])
    } _: { server async throws in
      var arguments = Arguments()
      arguments.set("user", "mia")
      let invocation = Invocation(WorkflowInvoker.interface, mode: .streaming, arguments: arguments)
      let source = try await server.api(.asyncHTTPClient, options(resuming: ResumePolicy())).start(invocation)
      var reopenings = [source.reopenings]
      while let batch = try await source.next() {
        reopenings += Array(repeating: source.reopenings, count: batch.count)
      }
      // n1 on the first connection, n2 on the second, the end on the third.
      #expect(reopenings == [0, 0, 0, 1, 2])
    }
  }

  // MARK: Stopping

  private static let endless = Script.answer([.bytes(Script.stream([Script.message("Hi")])), .silence])

  private static func stoppable(_ request: MockRequest) -> MockAnswer {
    request.path.hasSuffix("/stop") ? .json(#"{"result":"success"}"#) : endless
  }

  @Test func aGenerationIsStopped() async throws {
    try await withServer {
      Self.stoppable($0)
    } _: { server async throws in
      try await server.api().stop(ChatInvoker.interface, task: "t/1", user: "mia")
      let request = try #require(server.requests.last)
      #expect(request.method == "POST")
      #expect(request.path == "/v1/chat-messages/t/1/stop")
      #expect(try JSONValue(json: request.body) == .object(["user": .string("mia")]))

      // What a call needs, a stop does not have.
      var interface = ChatInvoker.interface
      interface.serviceAPI?.required = ["user", "query"]
      interface.serviceAPI?.body = .multipart
      try await server.api().stop(interface, task: "t/1", user: "mia")
      #expect(try JSONValue(json: server.requests.last?.body ?? []) == .object(["user": .string("mia")]))
    }
  }

  @Test(arguments: [false, true])
  func anAbandonedStreamIsStoppedIfAsked(_ stops: Bool) async throws {
    try await withServer {
      Self.stoppable($0)
    } _: { server async throws in
      let chat = server.chat(.asyncHTTPClient, options { $0.stopsAbandonedStreams = stops })
      for try await _ in try await chat.stream() { break }
      await eventually { server.openConnections <= (stops ? 1 : 0) && server.requests.count == (stops ? 2 : 1) }
      #expect(server.requests.last?.path == (stops ? "/v1/chat-messages/t1/stop" : "/v1/chat-messages"))
      if stops {
        #expect(try JSONValue(json: server.requests[1].body) == .object(["user": .string("mia")]))
      }
    }
  }

  @Test func aStreamThatWasReadToItsEndIsNotStopped() async throws {
    try await withServer { request in
      request.path.hasSuffix("/stop") ? .json("{}") : .events([Script.message("Hi"), Script.end])
    } _: { server async throws in
      let chat = server.chat(.asyncHTTPClient, options { $0.stopsAbandonedStreams = true })
      _ = try await chat.stream().collect()
      _ = try await chat.stream().collect()
      #expect(server.requests.count == 2)
    }
  }

  /// The run continues on the server, where it can be followed.
  @Test func aRunThatLostItsConnectionIsNotStopped() async throws {
    try await withServer { request in
      if request.path.hasSuffix("/stop") { return .json("{}") }
      return request.method == "POST"
        ? Self.broken([Self.start, Self.chunk("a")]) : .json(#"{"code":"not_found","message":""}"#, status: 404)
    } _: { server async throws in
      let asked = options(resuming: ResumePolicy()) { $0.stopsAbandonedStreams = true }
      let error = await failure { _ = try await server.workflow(.asyncHTTPClient, asked).stream(user: "mia").collect() }
      #expect(error != nil)
      #expect(server.requests.map(\.method) == ["POST", "GET"])
    }
  }

  /// An event that was cut off is sent again only if its id isn't told.
  @Test func theIDOfALostEventIsNotTheLastOne() async throws {
    try await withServer { request in
      guard request.method == "POST" else { return .events([Self.chunk("b"), Self.finish]) }
      let ids = ["id: 6\ndata: \(Self.start)\n\n", "id: 7\ndata: {\"event\":\"text_ch"]
      return Script.answer([.bytes(Array(ids.joined().utf8)), .wait(.milliseconds(50)), .cut])
    } _: { server async throws in
      let names = try await events(server.workflow(.asyncHTTPClient, options(resuming: ResumePolicy())))
      #expect(names == ["started", "b", "finished"])
      #expect(server.requests.last?.headers["last-event-id"] == "6")
    }
  }

  @Test func aStopThatFailsIsNoted() async throws {
    let notes = Notes()
    try await withServer { request in
      request.path.hasSuffix("/stop") ? .json(#"{"code":"not_found","message":""}"#, status: 404) : Self.endless
    } _: { server async throws in
      let chat = server.chat(.asyncHTTPClient, options(notes: notes) { $0.stopsAbandonedStreams = true })
      for try await _ in try await chat.stream() { break }
      await eventually { notes.count("stopFailed") == 1 }
    }
  }
}
