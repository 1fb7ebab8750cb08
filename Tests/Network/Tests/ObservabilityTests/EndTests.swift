import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerTesting
import Testing

/// Calls that fail, or that nobody reads to their end.
@Suite(.timeLimit(.minutes(2))) struct EndTests {
  private static let ids = #""task_id":"t1","message_id":"m1","conversation_id":"c1","created_at":1"#
  private static let message = #"{"event":"message",\#(ids),"answer":"Hi"}"#

  private func expectFailure(_ records: Records, _ type: String) throws {
    let span = try records.span()
    #expect(span.facts["invoker.outcome"] == "failed")
    #expect(span.facts["error.type"] == type)
    #expect(span.status?.code == .error)
    #expect(span.status?.message == type)
    #expect(span.errors.isEmpty)
    #expect(records.count("invoker.client.calls", ["invoker.outcome": "failed", "error.type": type]) == 1)
    #expect(records.dimensions(ofTimer: "gen_ai.client.operation.duration")?["error.type"] == type)
    #expect(records.running == 0)
    let entry = try #require(records.log.entries.last)
    #expect(entry.level == .error)
    #expect(entry.metadata["error"] == "\(type)")
  }

  @Test(arguments: ["fail=provider_quota_exceeded", "fail=418", "error-after=2"])
  func aFailureOfTheServer(faults: String) async throws {
    let records = Records()
    try await withMock(faults) { server in
      let error = await failure {
        _ = try await server.api(records).chat.stream(query: "Hello", user: "mia").collect()
      }
      guard case .server(let told)? = error?.reason else {
        Issue.record("\(error.map { "\($0)" } ?? "no error")")
        return
      }
      try expectFailure(records, told.code.isEmpty ? "418" : told.code)
    }
  }

  @Test func noServer() async throws {
    let records = Records()
    let server = try await MockServer.start { _ in .silence }
    await server.stop()
    let api = ServiceAPI(baseURL: server.url, apiKey: secret, options: .init(retries: .none))
      .observed(by: records.observability())
    _ = await failure { _ = try await api.chat.reply(query: "Hello", user: "mia") }
    try expectFailure(records, "connection_unreachable")
  }

  enum Reading: CaseIterable { case events, text, reply }

  /// Also where the caller reads events, of which none is thrown.
  @Test(arguments: Reading.allCases) func aRunThatFails(reading: Reading) async throws {
    let records = Records()
    let example = reading == .reply ? "failed_blocking" : "failed_run"
    try await withMock("example=\(example)") { server in
      let workflow = server.api(records).workflow
      switch reading {
      case .events: _ = try await workflow.stream(user: "mia").collect()
      case .text: _ = await failure { _ = try await workflow.stream(user: "mia").text.collect() }
      case .reply: _ = await failure { _ = try await workflow.reply(user: "mia") }
      }
    }
    try expectFailure(records, "run_failed")
  }

  @Test func aChatflowThatFails() async throws {
    let records = Records()
    try await withMock("example=chatflow_failure,as=chatflow") { server in
      _ = try? await server.api(records).chat.stream(query: "Hello", user: "mia").collect()
    }
    try expectFailure(records, "run_failed")
  }

  @Test func aResponseThatCannotBeRead() async throws {
    let records = Records()
    try await withServer { _ in
      .events([Self.message, #"{"event":"message","answer":[]}"#])
    } _: { server in
      let error = await failure {
        _ = try await server.api(records).chat.stream(query: "Hello", user: "mia").collect()
      }
      guard case .response? = error?.reason else {
        Issue.record("\(error.map { "\($0)" } ?? "no error")")
        return
      }
    }
    try expectFailure(records, "response")
  }

  @Test func aResponseThatDrifts() async throws {
    let records = Records()
    let end = #"{"event":"message_end",\#(Self.ids),"id":"m1","metadata":{"usage":{"prompt_tokens":"many"}}}"#
    try await withServer { _ in
      .events([Self.message, end])
    } _: { server in
      _ = try await server.api(records).chat.stream(query: "Hello", user: "mia").collect()
    }
    #expect(try records.span().facts["invoker.outcome"] == "completed")
    let warnings = records.log.entries.filter { $0.level == .warning }
    #expect(
      warnings.map { "\($0.message) \($0.metadata["path"] ?? "")" } == [
        "response doesn't match the interface metadata.usage.prompt_tokens"
      ])
  }

  /// What follows a possible last event, and can't be read, fails no call.
  @Test func anEndThatIsFollowedByNonsense() async throws {
    let records = Records()
    let end = #"{"event":"message_end",\#(Self.ids),"id":"m1","metadata":{}}"#
    try await withServer { _ in
      .events([Self.message, end, #"{"event":"message","answer":[]}"#])
    } _: { server in
      _ = try await server.api(records).chat.stream(query: "Hello", user: "mia").collect()
    }
    #expect(try records.span().facts["invoker.outcome"] == "completed")
  }

  @Test func aStreamThatIsLeft() async throws {
    let records = Records()
    // Nothing more may have arrived: what is there counts as read.
    try await withMock("silence-after=1") { server in
      for try await _ in try await server.api(records).chat.stream(query: "Hello", user: "mia") { break }
    }
    let span = try records.span()
    #expect(span.facts["invoker.outcome"] == "abandoned")
    #expect(span.status == nil)
    #expect(records.count("invoker.client.calls", ["invoker.outcome": "abandoned"]) == 1)
    #expect(records.running == 0)
  }

  @Test func aStreamThatNobodyReads() async throws {
    let records = Records()
    try await withMock { server in
      _ = try await server.api(records).chat.stream(query: "Hello", user: "mia")
    }
    #expect(try records.span().facts["invoker.outcome"] == "abandoned")
  }

  /// It is complete as soon as its last event is there.
  @Test func aStreamThatIsLeftAfterItsLastEvent() async throws {
    let records = Records()
    try await withMock { server in
      for try await event in try await server.api(records).chat.stream(query: "Hello", user: "mia") {
        if case .messageEnd = event { break }
      }
    }
    #expect(try records.span().facts["invoker.outcome"] == "completed")
  }

  @Test(arguments: ["silence-after=1", "slow-head=600000"]) func aCallThatIsCancelled(faults: String) async throws {
    let records = Records()
    try await withMock(faults) { server in
      let api = server.api(records)
      let task = Task {
        await failure { _ = try await api.chat.stream(query: "Hello", user: "mia").collect() }
      }
      await eventually { !server.requests.isEmpty }
      task.cancel()
      #expect(await task.value?.reason == .cancelled)
    }
    let span = try records.span()
    #expect(span.facts["invoker.outcome"] == "cancelled")
    #expect(span.facts["error.type"] == "cancelled")
    #expect(records.log.entries.last?.level == .info)
    #expect(records.running == 0)
  }

  @Test func aReplyThatNeverComes() async throws {
    let records = Records()
    let transport = ScriptedTransport([.messages([])])
    let session = Session(transport: transport, middleware: [records.observability()])
    let chat = ChatServiceCalls(ChatInvoker(session: session))
    _ = await failure { _ = try await chat.reply(query: "Hello", user: "mia") }
    try expectFailure(records, "ended")
  }
}
