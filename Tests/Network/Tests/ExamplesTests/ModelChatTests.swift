import Foundation
import InvokerMock
import InvokerRuntime
import InvokerSpec
import Testing

/// The program talks to a server of OpenAI's shape, which knows nothing of the specs.
@Suite(.timeLimit(.minutes(5))) struct ModelChatTests {
  /// What came of a run of the program.
  private struct Outcome: Equatable {
    var exit: Int32
    var output: String
    var diagnostics = ""
  }

  private func ask(_ arguments: String..., at server: MockServer) async throws -> Outcome {
    let program = try Program(
      "model-chat", arguments, environment: ["OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": secret])
    let exit = try await program.end()
    return Outcome(exit: exit, output: program.output, diagnostics: program.diagnostics)
  }

  // MARK: Chunks without a discriminator

  @Test func anAnswerIsStreamedToItsTerminator() async throws {
    let chunks = [
      chunk(#"{"role":"assistant","content":""}"#), chunk(#"{"content":"We open"}"#),
      chunk(#"{"content":" at nine."}"#), chunk("{}", finish: "stop"), #"{"id":"c-1","choices":[],"usage":null}"#,
      "[DONE]", "this is no longer read",
    ]
    try await serving(.events(chunks)) { server in
      let outcome = try await ask("When do you open?", at: server)
      #expect(outcome == Outcome(exit: 0, output: "We open at nine.\n"))

      let request = try #require(server.requests.first)
      #expect(request.method + " " + request.path == "POST /v1/chat/completions")
      #expect(request.headers["authorization"] == "Bearer " + secret)
      #expect(request.json["stream"] == true)
      #expect(request.json["messages"]?[0] == ["role": "user", "content": "When do you open?"])
    }
  }

  @Test func aModelCallsATool() async throws {
    let calls = [
      call(#""id":"call_1","type":"function","function":{"name":"weather","arguments":""}"#),
      call(#""function":{"arguments":"{\"city\": \"Ly"}"#), call(#""function":{"arguments":"on\"}"}"#),
      chunk("{}", finish: "tool_calls"), "[DONE]",
    ]
    let text = [chunk(#"{"content":"It is 24 °C."}"#), "[DONE]"]
    let answer: @Sendable (MockRequest) async -> MockAnswer = { request in
      .events(request.json["messages"]?.array?.count == 1 ? calls : text)
    }
    try await withServer(answer: answer) { server in
      let outcome = try await ask("How warm is it in Lyon?", at: server)
      let call = "(weather {\"city\": \"Lyon\"})\n"
      #expect(outcome == Outcome(exit: 0, output: "It is 24 °C.\n", diagnostics: call))

      let messages = server.requests.last?.json["messages"]
      #expect(messages?[1]?["tool_calls"]?[0]?["function"]?["arguments"] == #"{"city": "Lyon"}"#)
      #expect(messages?[2] == ["role": "tool", "content": "24 °C in Lyon", "tool_call_id": "call_1"])
    }
  }

  // MARK: Failures

  @Test func aStreamThatBreaksOffIsAnError() async throws {
    try await serving(.events([chunk(#"{"content":"We"}"#)])) { server in
      let outcome = try await ask("When do you open?", at: server)
      #expect(outcome.exit == 1 && outcome.output == "We")
      #expect(outcome.diagnostics.contains("[DONE]"))
    }
  }

  @Test func anErrorInTheStreamIsAnError() async throws {
    let failure = #"{"error":{"message":"The model is gone.","type":"server_error","param":null,"code":null}}"#
    try await serving(.events([chunk(#"{"content":"We"}"#), failure])) { server in
      let outcome = try await ask("When do you open?", at: server)
      #expect(outcome == Outcome(exit: 1, output: "We", diagnostics: "error: server_error: The model is gone.\n"))
    }
  }

  @Test func anErrorAsAResponseIsAnError() async throws {
    let failure = """
      {"error":{"message":"Incorrect API key: \(secret)","type":"invalid_request_error","code":"invalid_api_key"}}
      """
    try await serving(.json(failure, status: 401)) { server in
      let outcome = try await ask("When do you open?", at: server)
      #expect(
        outcome
          == Outcome(exit: 1, output: "", diagnostics: "error: invalid_api_key (401): Incorrect API key: [API key]\n"))
    }
  }

  // MARK: Names in the event line

  @Test func eventsHaveTheirNamesInTheirLine() async throws {
    let stream = """
      event: response.created
      data: {"response":{"id":"r-1","status":"in_progress"}}

      event: ping
      data: {}

      event: response.output_text.delta
      data: {"output_index":0,"delta":"We open"}

      event: response.content_part.added
      data: {"newer":"than the client"}

      event: response.output_text.delta
      data: {"delta":" at nine."}

      event: response.completed
      data: {"response":{"id":"r-1","status":"completed","output":[{"content":[{"text":"We open at nine."}]}]}}


      """
    try await serving(eventStream(stream)) { server in
      let outcome = try await ask("--responses", "When do you open?", at: server)
      #expect(outcome == Outcome(exit: 0, output: "We open at nine.\n"))
      #expect(server.requests.first?.path == "/v1/responses")
    }
  }

  @Test(arguments: [
    (
      "event: response.failed\ndata: "
        + #"{"response":{"id":"r","status":"failed","error":{"code":"server_error","message":"It has failed."}}}"#,
      "It has failed."
    ),
    ("event: error\ndata: " + #"{"error":{"code":"server_error","message":"It is gone."}}"#, "It is gone."),
    ("event: ping\ndata: {}", "response.completed or response.failed"),
  ])
  func aResponseFails(last: String, message: String) async throws {
    let stream = "event: response.output_text.delta\ndata: {\"delta\":\"We\"}\n\n\(last)\n\n"
    try await serving(eventStream(stream)) { server in
      let outcome = try await ask("--responses", "When do you open?", at: server)
      #expect(outcome.exit == 1 && outcome.output == "We")
      #expect(outcome.diagnostics.contains(message))
    }
  }

  // MARK: The mock

  /// The mock speaks what the specs say.
  @Test func theMockIsSuchAServer() async throws {
    let folder = repository.appendingPathComponent("Examples/Specs/openai-like")
    func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appendingPathComponent(path))) }
    let transports = loadConfig(try read("invoker.yaml")).config.transports
    let loaded = loadSpecs(["chat_completions.yaml", "responses.yaml"], transports: transports, read: read)
    #expect(loaded.diagnostics.isEmpty)
    let mock = MockDify(specs: loaded.specs, options: MockDifyOptions(apiKey: secret))
    let answer: @Sendable (MockRequest) async -> MockAnswer = { await mock.answer($0) }
    try await withServer(answer: answer) { server in
      var told = try await ask("When do you open?", at: server)
      #expect(told == Outcome(exit: 0, output: "We open at nine.\n"))
      told = try await ask("--responses", "When do you open?", at: server)
      #expect(told == Outcome(exit: 0, output: "We open at nine.\n"))
    }
    let faults = try Faults("fail=model_not_found")
    let refusing = MockDify(specs: loaded.specs, options: MockDifyOptions(apiKey: secret, faults: faults))
    let refusal: @Sendable (MockRequest) async -> MockAnswer = { await refusing.answer($0) }
    try await withServer(answer: refusal) { server in
      let told = try await ask("--model", "large-9", "Hello", at: server)
      #expect(told.exit == 1 && told.diagnostics.hasPrefix("error: model_not_found (404): "), "\(told)")
    }
  }
}

private func serving(_ answer: MockAnswer, _ body: (MockServer) async throws -> Void) async throws {
  try await withServer(answer: { _ in answer }, body)
}

private func chunk(_ delta: String, finish: String? = nil) -> String {
  let reason = finish.map { "\"\($0)\"" } ?? "null"
  return #"{"id":"c-1","choices":[{"index":0,"delta":\#(delta),"finish_reason":\#(reason)}]}"#
}

private func call(_ piece: String) -> String { chunk(#"{"tool_calls":[{"index":0,\#(piece)}]}"#) }

private func eventStream(_ text: String) -> MockAnswer {
  .whole(Array(text.utf8), as: "text/event-stream")
}
