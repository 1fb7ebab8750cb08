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

  private func events(_ workflow: WorkflowInvoker) async throws(InvocationError) -> [String] {
    var names: [String] = []
    for try await event in try await workflow.invoke(appID: "a", responseMode: .streaming, user: "mia") {
      switch event {
      case .workflowStarted: names.append("started")
      case .nodeStarted(let node): names.append(node.data.id)
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
      let names = try await events(server.workflow(client, options(retries: 3, notes: notes)))
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
      let error = await failure { _ = try await events(server.workflow(.asyncHTTPClient, options(retries: 5))) }
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
      let names = try await events(server.workflow(.asyncHTTPClient, options(retries: 2)))
      #expect(names == ["started", "n1", "n2", "n3", "n4", "n5", "n6", "finished"])
    }
  }

  @Test func aSilentRunIsOpenedAgain() async throws {
    try await withServer { request in
      request.method == "POST" ? .events([Self.start], then: [.silence]) : .events([Self.start, Self.finish])
    } _: { server async throws in
      let patience = options(retries: 2) { $0.timeouts.idle = .milliseconds(200) }
      #expect(try await events(server.workflow(.asyncHTTPClient, patience)) == ["started", "finished"])
    }
  }

  @Test func aRunThatEndedInTheMeantimeTellsItsEndAlone() async throws {
    try await withServer { request in
      request.method == "POST" ? Self.broken([Self.start]) : .events([Self.finish])
    } _: { server async throws in
      #expect(try await events(server.workflow(.asyncHTTPClient, options(retries: 2))) == ["started", "finished"])
    }
  }

  @Test(arguments: [404, 502])
  func whereARunCannotBeOpenedTheFirstErrorStays(_ status: Int) async throws {
    try await withServer { request in
      request.method == "POST"
        ? Self.broken([Self.start]) : .json(#"{"code":"c","message":"","status":1}"#, status: status)
    } _: { server async throws in
      let error = await failure { _ = try await events(server.workflow(.asyncHTTPClient, options(retries: 3))) }
      guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
      #expect(problem.kind == .broken)
      #expect(server.requests.count == (status == 404 ? 2 : 3))
    }
  }

  @Test func resumingCanBeTurnedOff() async throws {
    try await withServer { _ in
      Self.broken([Self.start])
    } _: { server async throws in
      let error = await failure {
        _ = try await events(server.workflow(.asyncHTTPClient, options(retries: 3) { $0.resumesBrokenStreams = false }))
      }
      #expect(error?.canRetry == true)
      #expect(server.requests.count == 1)
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
