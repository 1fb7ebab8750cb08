import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing
import Tracing

/// Calls that succeed.
@Suite(.timeLimit(.minutes(2))) struct CallTests {
  private static let conversation = "21fe5db9-7f35-4be1-adbc-d813e587d285"

  @Test func aStreamIsASpan() async throws {
    let records = Records()
    // The mock makes up the IDs.
    var (conversation, message) = ("", "")
    try await withMock { server in
      for try await event in try await server.api(records).chat.stream(query: "Hello", user: "mia") {
        if case .messageEnd(let end) = event { (conversation, message) = (end.conversationID, end.messageID) }
      }
    }
    let span = try records.span()
    #expect(span.operationName == "chat")
    #expect(span.kind == .client)
    #expect(span.status == nil)
    #expect(
      span.facts == [
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": "dify", "invoker.interface": "chat",
        "invoker.mode": "streaming", "invoker.outcome": "completed",
        "gen_ai.conversation.id": conversation, "gen_ai.response.id": message,
        "gen_ai.usage.input_tokens": "214", "gen_ai.usage.output_tokens": "13", "invoker.usage.total_tokens": "227",
      ])
    #expect(span.has("gen_ai.response.time_to_first_chunk"))

    #expect(records.tokens("input") == 214)
    #expect(records.tokens("output") == 13)
    #expect(records.count("invoker.client.calls", ["invoker.outcome": "completed"]) == 1)
    #expect(records.running == 0)
    for timer in ["gen_ai.client.operation.duration", "gen_ai.client.operation.time_to_first_chunk"] {
      #expect(
        records.dimensions(ofTimer: timer) == [
          "gen_ai.operation.name": "chat", "gen_ai.provider.name": "dify", "invoker.interface": "chat",
        ])
    }

    #expect(records.log.entries.map { "\($0.level) \($0.message)" } == ["debug call started", "info call ended"])
    let id = try #require(span.attributes.get("invoker.invocation.id")?.text)
    #expect(records.log.entries.allSatisfy { $0.metadata["invocation"] == "\(id)" })
    #expect(records.log.entries[1].metadata["input_tokens"] == "214")
  }

  @Test func theSpanLastsAsLongAsTheStream() async throws {
    let records = Records()
    try await withMock { server in
      var events = try await server.api(records).chat.stream(query: "Hello", user: "mia").makeAsyncIterator()
      #expect(try await events.next() != nil)
      #expect(records.tracer.memory.activeSpans.count == 1)
      #expect(records.spans.isEmpty)
      #expect(records.running == 1)
      while try await events.next() != nil {}
      #expect(records.spans.count == 1)
      #expect(records.running == 0)
    }
  }

  @Test func aReplyHasItsUsage() async throws {
    let records = Records()
    try await withMock { server in
      _ = try await server.api(records).chat.reply(query: "Hello", conversationID: Self.conversation, user: "mia")
    }
    let span = try records.span()
    #expect(span.facts["invoker.mode"] == "blocking")
    #expect(span.facts["gen_ai.usage.input_tokens"] == "251")
    #expect(span.facts["gen_ai.usage.output_tokens"] == "7")
    #expect(span.facts["gen_ai.conversation.id"] == Self.conversation)
    #expect(!span.has("gen_ai.response.time_to_first_chunk"))
    #expect(records.dimensions(ofTimer: "gen_ai.client.operation.time_to_first_chunk") == nil)
  }

  @Test(arguments: [true, false]) func aWorkflowHasItsRun(isStream: Bool) async throws {
    let records = Records()
    var run: String?
    try await withMock { server in
      let workflow = server.api(records).workflow
      if isStream {
        for try await event in try await workflow.stream(user: "mia") {
          if case .workflowFinished(let end) = event { run = end.workflowRunID }
        }
      } else {
        run = try await workflow.reply(user: "mia").reply?.workflowRunID
      }
    }
    let span = try records.span()
    #expect(span.operationName == "invoke_workflow")
    #expect(span.facts["invoker.outcome"] == "completed")
    #expect(span.facts["invoker.usage.total_tokens"] == "96")
    #expect(span.facts["gen_ai.usage.input_tokens"] == nil)
    #expect(span.facts["invoker.run.id"] == run && run != nil)
    #expect(span.has("gen_ai.response.time_to_first_chunk") == isStream)
  }

  @Test func aStopIsNoRun() async throws {
    let records = Records()
    try await withServer { _ in
      .json(#"{"result":"success"}"#)
    } _: { server in
      try await server.api(records).stop(ChatInvoker.interface, task: "t1", user: "mia")
    }
    let span = try records.span()
    #expect(span.operationName == "stop")
    #expect(span.facts["invoker.interface"] == "chat")
    #expect(span.facts["invoker.outcome"] == "completed")
  }

  @Test func retriesAreEvents() async throws {
    let records = Records()
    try await withMock("fail=too_many_requests,times=2") { server in
      _ = try await server.api(records).chat.stream(query: "Hello", user: "mia").collect()
    }
    let span = try records.span()
    #expect(span.events.map(\.name) == ["retry", "retry"])
    #expect(span.events[0].attributes.get("error.type") == "too_many_requests")
    #expect(span.events[0].attributes.get("invoker.delay") != nil)
    #expect(span.facts["invoker.outcome"] == "completed")
    #expect(records.count("invoker.client.retries") == 2)
    #expect(records.log.entries.count { $0.level == .notice && $0.message == "call is retried" } == 2)
  }

  @Test func resumedStreamsAreEvents() async throws {
    let records = Records()
    try await withMock("cut-after=3,times=1") { server in
      _ = try await server.api(records).workflow.stream(user: "mia").collect()
    }
    let span = try records.span()
    #expect(span.events.map(\.name) == ["resume", "resumed"])
    #expect(span.events[0].attributes.get("error.type") == "connection_broken")
    #expect(span.facts["invoker.outcome"] == "completed")
    #expect(span.facts["invoker.usage.total_tokens"] == "96")
    #expect(records.count("invoker.client.resumptions") == 1)
    #expect(
      records.log.entries.map { "\($0.message)" } == [
        "call started", "stream broke and is resumed", "stream is resumed", "call ended",
      ])
  }

  @Test func theCallerStillGetsItsNotes() async throws {
    let records = Records()
    let notes = Notes()
    try await withMock("fail=too_many_requests,times=1") { server in
      var options = ServiceAPI.Options(note: { notes.add("\($0)") })
      options.retries.firstDelay = .milliseconds(5)
      let api = ServiceAPI(baseURL: server.url, apiKey: secret, options: options)
      _ = try await api.observed(by: records.observability()).chat.reply(query: "Hello", user: "mia")
    }
    #expect(notes.all.count == 1)
  }
}
