import InvokerMock
import InvokerRuntime
import InvokerSpec
import Testing

/// What reverse invocations are answered with.
@Suite(.timeLimit(.minutes(3))) struct PlatformTests {
  private static let chatbot = #""app_id":"3d77732b-c277-4f32-97be-f6d42bd6e7f7""#
  private static let saturday = "{\(chatbot),\"query\":\"When do you open on Saturday?\"}"

  /// The answers to one invocation.
  private func answers(
    to type: String, _ request: String, permission: JSONValue = DebuggedPlugin.permission, faults: String = "",
    apps: [String: String] = [:]
  ) async throws -> [JSONValue] {
    let options = MockPlatformOptions(apps: apps, faults: try Faults(faults))
    var answers: [JSONValue] = []
    try await withDebuggedPlugin(options, registration: DebuggedPlugin.registration(permission)) { plugin in
      _ = try await session(with: plugin) { session in
        try await plugin.invoke(type, request, in: session)
        answers = try await plugin.answers()
        try await plugin.say("end", "{}", in: session)
      }
    }
    return answers
  }

  private func texts(_ answers: [JSONValue]) -> [String] { answers.compactMap { $0["data"]?["answer"]?.string } }

  @Test func aStreamIsTheEventsOfAnExample() async throws {
    let answers = try await answers(to: "app", Self.saturday)
    #expect(answers.map { $0["event"] } == ["response", "response", "response", "response", "end"])
    #expect(answers.map { $0["message"] } == ["stream", "stream", "stream", "stream", ""])
    #expect(answers.allSatisfy { $0["backwards_request_id"] == "i1" })
    #expect(texts(answers) == ["On Saturdays", " we are open", " from 10:00 to 18:00."])
    #expect(answers.last?["data"] == JSONValue.null)
  }

  @Test func aReplyIsOneResponse() async throws {
    let request = "{\(Self.chatbot),\"query\":\"And on Sunday?\",\"response_mode\":\"blocking\",\"user\":null}"
    let answers = try await answers(to: "app", request)
    #expect(answers.map { $0["event"] } == ["response", "end"] && texts(answers) == ["We are closed on Sundays."])
  }

  @Test func theAppTellsTheInterface() async throws {
    let workflow = try await answers(
      to: "app", #"{"app_id":"dd1c0b99-765e-4352-8eca-479348a7c051","inputs":{"n":1},"response_mode":"blocking"}"#)
    #expect(workflow[0]["data"]?["workflow_run_id"] != nil)
    let named = try await answers(
      to: "app", #"{"app_id":"mine","inputs":{},"response_mode":"blocking"}"#, apps: ["mine": "completion"])
    #expect(named[0]["data"]?["mode"] == "completion")
    let asked = try await answers(to: "app", #"{"app_id":"other","query":"Hi","response_mode":"blocking"}"#)
    #expect(asked[0]["data"]?["conversation_id"] != nil)
  }

  @Test(arguments: [
    ("app", #"{"query":"Hi"}"#, "app_id is required"),
    ("app", "{\(chatbot)}", "missing query"),
    ("app", "{\(chatbot),\"query\":\"Hi\",\"response_mode\":\"never\"}", "response_mode must be"),
    ("llm", "{}", "the mock has no answer to 'llm'"),
    ("storage", #"{"opt":"get"}"#, "unmarshal backwards invoke request failed"),
    ("storage", #"{"opt":"get","key":"k"}"#, "load data failed"),
    ("storage", #"{"opt":"set","key":"../k","value":""}"#, "path traversal"),
  ])
  func whatCannotBeAnsweredIsAnErrorAndAnEnd(_ type: String, _ request: String, _ words: String) async throws {
    let answers = try await answers(to: type, request)
    #expect(answers.map { $0["event"] } == ["error", "end"])
    #expect(answers[0]["message"]?.string?.contains(words) == true, "\(answers)")
  }

  // MARK: As the platform does

  private static let chatflow = #""app_id":"\#(chatflowID)""#
  private static let chatflowID: String = {
    let request = shippedSpecs.interfaces.flatMap(\.examples).first { $0.app?.name == "chatflow" }?.request
    return if case .string(let id)? = request?.field(at: ["app_id"]) { id } else { "" }
  }()

  /// What the platform refuses, it takes for wrong arguments, before any stream.
  @Test(arguments: [
    (
      "{\(chatbot),\"query\":\"x\",\"conversation_id\":\"c50dcc06-8a3f-45b9-b04f-064a786ef1a4\"}",
      #""message":"","#
    ),
    ("{\(chatbot),\"query\":\"\"}", "missing query"),
    (
      #"{"app_id":"b030ebc0-b920-44c5-a1ad-54ca906ea0ba","query":"Where is order 4711?","response_mode":"streaming"}"#,
      "unexpected app type"
    ),
    (
      #"{"app_id":"dd1c0b99-765e-4352-8eca-479348a7c051","inputs":{},"response_mode":"streaming"}"#,
      "article is required"
    ),
    ("{\(chatflow),\"query\":\"How many lamps are in stock?\",\"response_mode\":\"blocking\"}", "Run failed: "),
  ])
  func whatIsWrongIsInvalidAtOnce(_ request: String, _ words: String) async throws {
    let answers = try await answers(to: "app", request)
    #expect(answers.map { $0["event"] } == ["error", "end"])
    let message = answers[0]["message"]?.string ?? ""
    #expect(message.contains("status code: 400 and respond with: {\"code\":\"invalid_param\","))
    #expect(message.contains(words), "\(message)")
  }

  @Test func behindAChatflowThatFailedComesAnError() async throws {
    let answers = try await answers(to: "app", "{\(Self.chatflow),\"query\":\"How many lamps are in stock?\"}")
    #expect(answers.suffix(3).map { $0["data"]?["event"] } == ["workflow_finished", "error", nil])
    let error = answers[answers.count - 2]["data"]
    #expect(error?["code"] == "invalid_param" && error?["status"] == 400)
    #expect(error?["message"]?.string?.hasPrefix("Run failed: ") == true)
    #expect(error?["message_id"] != nil)
    // Nothing keeps it alive, though the example shows that over HTTP.
    #expect(!answers.contains { $0["data"]?["event"] == "ping" })
  }

  @Test func allUsersOfASessionShareItsConversations() async throws {
    try await withDebuggedPlugin { plugin in
      _ = try await session(with: plugin) { session in
        func conversation(_ more: String) async throws -> String {
          try await plugin.invoke("app", "{\(Self.chatbot),\"query\":\"Hi\",\(more)}", in: session)
          return try await plugin.answers()[0]["data"]?["conversation_id"]?.string ?? ""
        }
        let first = try await conversation(#""user":"mia""#)
        #expect(first.count == 36)
        #expect(try await conversation(#""user":"leo","conversation_id":"\#(first)""#) == first)
        try await plugin.say("end", "{}", in: session)
      }
    }
  }

  @Test(arguments: [
    ("app", "app"), ("fetch_app", "app"), ("tool", "tool"), ("storage", "storage"), ("llm", "llm"),
    ("text_embedding", "text-embedding"), ("rerank", "rerank"), ("tts", "tts"), ("node_question_classifier", "node"),
  ])
  func theManifestMustAllowIt(_ type: String, _ word: String) async throws {
    let answers = try await answers(to: type, Self.saturday, permission: [:])
    #expect(answers.map { $0["event"] } == ["error", "end"])
    #expect(answers[0]["message"]?.string == "permission denied, you need to enable \(word) access in plugin manifest")
  }

  @Test func whatIsStoredIsThere() async throws {
    try await withDebuggedPlugin { plugin in
      _ = try await session(with: plugin) { session in
        func answer(_ request: String) async throws -> JSONValue? {
          try await plugin.invoke("storage", request, in: session)
          return try await plugin.answers()[0]["data"]
        }
        #expect(try await answer(#"{"opt":"set","key":"k","value":"6869"}"#) == ["data": "ok"])
        #expect(try await answer(#"{"opt":"get","key":"k"}"#) == ["data": "6869"])
        #expect(try await answer(#"{"opt":"exist","key":"k"}"#) == ["data": true, "exist_num": 1])
        #expect(try await answer(#"{"opt":"del","key":"k"}"#) == ["data": "ok", "deleted_num": 1])
        #expect(try await answer(#"{"opt":"exist","key":"k"}"#) == ["data": false, "exist_num": 0])
        try await plugin.say("end", "{}", in: session)
      }
    }
  }

  @Test func faultsAreThoseOfTheServiceAPI() async throws {
    let refused = try await answers(to: "app", Self.saturday, faults: "fail=too_many_requests")
    let text =
      "invoke app failed: request failed with status code: 429 and respond with: {\"code\":\"too_many_requests\","
    #expect(refused[0]["message"]?.string?.hasPrefix(text) == true)
    let page = try await answers(to: "app", Self.saturday, faults: "fail=502")
    #expect(page[0]["message"]?.string?.contains("status code: 502 and respond with: <html>") == true)
    let broken = try await answers(to: "app", Self.saturday, faults: "error-after=1")
    #expect(broken.map { $0["data"]?["event"] } == ["message", "error", nil])
    let pinged = try await answers(to: "app", Self.saturday, faults: "ping=2,delay=1")
    #expect(
      pinged.map { $0["data"]?["event"] } == ["message", "message", "ping", "message", "message_end", "ping", nil])
  }

  @Test func silenceHasNoEnd() async throws {
    try await withDebuggedPlugin(MockPlatformOptions(faults: try Faults("silence-after=1,times=1"))) { plugin in
      _ = try await session(with: plugin) { session in
        try await plugin.invoke("app", Self.saturday, in: session)
        #expect(try await plugin.line()["data"]?["data"]?["answer"] == "On Saturdays")
        // Only the first one is silent: what comes next is of the second one.
        try await plugin.invoke("app", Self.saturday, in: session, id: "i2")
        let answers = try await plugin.answers()
        #expect(answers.allSatisfy { $0["backwards_request_id"] == "i2" } && answers.count == 5)
        try await plugin.say("end", "{}", in: session)
      }
    }
  }

  @Test func theConnectionCanBeCut() async throws {
    try await withDebuggedPlugin(MockPlatformOptions(faults: try Faults("cut-after=1"))) { plugin in
      let result = try await session(with: plugin) { session in
        try await plugin.invoke("app", Self.saturday, in: session)
        let (text, end) = try await plugin.connection.readToEnd()
        #expect(text.split(separator: "\n").count == 1 && end == .closed)
      }
      #expect(result.failure?.type == "PluginConnectionClosedError")
    }
  }
}
