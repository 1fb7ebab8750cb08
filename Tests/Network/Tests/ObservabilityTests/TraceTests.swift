import DifyApps
import DifyModels
import InMemoryTracing
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerTesting
import Testing
import Tracing

/// A call within a trace.
@Suite(.timeLimit(.minutes(2))) struct TraceTests {
  @Test func theSpanIsWithinThatOfTheCaller() async throws {
    let records = Records()
    try await withMock { server in
      let api = server.api(records)
      try await records.tracer.withSpan("request") { _ in
        _ = try await api.chat.reply(query: "Hello", user: "mia")
      }
    }
    let spans = records.spans
    #expect(spans.map(\.operationName) == ["chat", "request"])
    #expect(spans.first?.parentSpanID == spans.last?.spanID)
    #expect(spans.first?.traceID == spans.last?.traceID)
  }

  @Test func theServerGetsTheTrace() async throws {
    let records = Records()
    try await withMock { server in
      let api = server.api(records)
      _ = try await api.chat.reply(query: "Hello", user: "mia")
      _ = try await api.workflow.stream(user: "mia").collect()
      _ = try await api.chat.reply(query: "Hello", user: "mia", traceID: "mine", traceSessionID: "today")
      let headers = server.requests.map { $0.headers["x-trace-id"] }
      #expect(headers == [records.spans[0].traceID, records.spans[1].traceID, "mine"])
      #expect(server.requests.map { $0.headers["x-trace-session-id"] } == [nil, nil, "today"])
      #expect(server.requests.allSatisfy { !String(decoding: $0.body, as: UTF8.self).contains("trace") })
    }
    #expect(records.spans.map { $0.facts["session.id"] } == [nil, nil, "today"])
  }

  /// Sees which span surrounds the request of a call.
  private struct Probe: Middleware {
    let spans = Notes()

    func intercept(
      _ invocation: Invocation, next: @Sendable (Invocation) async throws(InvocationError) -> any MessageSource
    ) async throws(InvocationError) -> any MessageSource {
      spans.add(ServiceContext.current?.inMemorySpanContext?.spanID ?? "none")
      return try await next(invocation)
    }
  }

  @Test func whatACallDoesIsWithinItsSpan() async throws {
    let records = Records()
    let probe = Probe()
    let reply = #"{"event":"message","task_id":"t","message_id":"m","conversation_id":"c","answer":"Hi"}"#
    let transport = ScriptedTransport([.messages([reply])])
    let session = Session(transport: transport, middleware: [records.observability(), probe])
    _ = try await ChatServiceCalls(ChatInvoker(session: session)).reply(query: "Hello", user: "mia")
    #expect(probe.spans.all == [try records.span().spanID])
  }

  /// In a plugin, which names the model, and whose stream has no names of events.
  @Test func aModelHasItsName() async throws {
    let records = Records()
    let message = #"{"role":"assistant","content":"Hi"}"#
    let transport = ScriptedTransport([
      .messages([
        #"{"model":"gpt-4o-2024","delta":{"index":0,"message":\#(message),"usage":null}}"#,
        #"{"model":"gpt-4o-2024","delta":{"index":0,"message":\#(message),"usage":null}}"#,
        #"{"model":"gpt-4o-2024","delta":{"index":0,"message":\#(message),"usage":{"prompt_tokens":4,"completion_tokens":6}}}"#,
      ])
    ])
    let session = Session(transport: transport, middleware: [records.observability()])
    _ = try await LLMPluginCalls(LLMInvoker(session: session))
      .stream(provider: "langgenius/openai/openai", model: "gpt-4o", promptMessages: []).collect()
    let span = try records.span()
    #expect(span.operationName == "chat gpt-4o")
    #expect(
      span.facts == [
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": "openai", "gen_ai.request.model": "gpt-4o",
        "gen_ai.response.model": "gpt-4o-2024", "gen_ai.usage.input_tokens": "4", "gen_ai.usage.output_tokens": "6",
        "invoker.interface": "llm", "invoker.mode": "streaming", "invoker.outcome": "completed",
      ])
    #expect(span.has("gen_ai.response.time_to_first_chunk"))
  }
}
