import DifyApps
import InvokerMock
import InvokerRuntime
import Testing

@testable import InvokerServiceAPI

@Suite struct AnswerTests {
  @Test(arguments: Client.allCases)
  func aStreamIsReadToItsEnd(_ client: Client) async throws {
    let events = [Script.message("Hé"), Script.message("llo 👋"), Script.end]
    try await withServer { _ in
      .events(events)
    } _: { server async throws in
      let chat = server.chat(client)
      let received = try await chat.stream().collect()
      #expect(received.count == 3)
      #expect(try await chat.stream().text.collect() == "Héllo 👋")
    }
  }

  @Test(arguments: Client.allCases)
  func aReplyIsRead(_ client: Client) async throws {
    try await withServer { _ in
      .json(Script.reply)
    } _: { server async throws in
      #expect(try await server.chat(client).reply().answer == "Hi.")
    }
  }

  @Test(arguments: Client.allCases)
  func whatIsSentIsWhatTheAPIAsksFor(_ client: Client) async throws {
    try await withServer { _ in
      .json(Script.reply)
    } _: { server async throws in
      _ = try await server.chat(client).reply()
      let request = try #require(server.requests.first)
      #expect(request.method == "POST")
      #expect(request.path == "/v1/chat-messages")
      #expect(request.headers["authorization"] == "Bearer " + secret)
      #expect(request.headers["content-type"] == "application/json")
      // Nothing that the client would have to unpack behind the reader's back.
      if client == .asyncHTTPClient { #expect(request.headers["accept-encoding"] == nil) }
      let body = try JSONValue(json: request.body)
      #expect(body["query"]?.string == "Hello")
      #expect(body["response_mode"]?.string == "blocking")
      #expect(body["user"]?.string == "mia")
      #expect(body["inputs"]?.object == [:])
      #expect(body["app_id"] == nil)
    }
  }

  @Test func aStreamIsReadWhereverItIsCut() async throws {
    let bytes = Script.stream([Script.message("Grüße, 世界 👋"), "", Script.end])
    for size in [1, 2, 3, 7, 64] {
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        MockAnswer.Step.bytes(Array(bytes[$0..<min(bytes.count, $0 + size)]))
      }
      try await withServer { _ in
        Script.answer(pieces)
      } _: { server async throws in
        #expect(try await server.chat().stream().text.collect() == "Grüße, 世界 👋")
      }
    }
  }

  @Test func keepAlivesAndCommentsArePassedOver() async throws {
    let bytes = Array(
      "\u{FEFF}: hello\r\ndata\r\n\r\nevent: ping\r\n\r\ndata: \(Script.message("Hi"))\r\n\r\nevent: ping\n\ndata: \(Script.end)\r\r"
        .utf8)
    try await withServer { _ in
      Script.answer([.bytes(bytes)])
    } _: { server async throws in
      #expect(try await server.chat().stream().collect().count == 2)
    }
  }

  @Test func aParamCanChooseTheRoute() async throws {
    try await withServer { _ in
      .json(#"{"code":"not_found","message":"","status":404}"#, status: 404)
    } _: { server async throws in
      let workflow = server.workflow()
      _ = await failure {
        _ = try await workflow.reply(user: "mia", workflowID: "v 1/..")
      }
      let request = try #require(server.requests.first)
      #expect(request.path == "/v1/workflows/v 1/../run")
      #expect(try JSONValue(json: request.body)["workflow_id"] == nil)
      let error = await failure {
        _ = try await workflow.reply(user: "mia", workflowID: "..")
      }
      #expect(error?.reason == .argument(name: "workflow_id", problem: "'..' cannot stand in a path"))
      #expect(server.requests.count == 1)
    }
  }

  @Test func eachAppCanHaveItsKey() async throws {
    try await withServer { _ in
      .json(Script.reply)
    } _: { server async throws in
      let api = ServiceAPI(baseURL: server.url) { invocation in
        invocation.arguments["app_id"]?.string == "a" ? "key-a" : nil
      }
      let chat = api.chat
      _ = try await chat.reply(ChatRequest(appID: "a", query: "Hello", user: "mia"))
      _ = try await api.with(apiKey: "key-b").chat.reply()
      #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer key-a", "Bearer key-b"])
      let error = await failure {
        _ = try await chat.reply(ChatRequest(appID: "other", query: "Hello", user: "mia"))
      }
      #expect(error?.reason == .argument(name: "apiKey", problem: "there is no API key for this app"))
      #expect(server.requests.count == 2)
      try await api.stop(ChatInvoker.interface, task: "t1", user: "mia", app: "a")
      #expect(server.requests.last?.headers["authorization"] == "Bearer key-a")
    }
  }

  @Test(arguments: [
    ("/v1", "/v1/chat-messages"), ("", "/v1/chat-messages"), ("/", "/v1/chat-messages"), ("/v1/", "/v1/chat-messages"),
    ("/dify", "/dify/v1/chat-messages"), ("/v2", "/v2/chat-messages"),
  ])
  func theBaseURLMayEndInAVersion(_ suffix: String, _ path: String) async throws {
    try await withServer { _ in
      .json(Script.reply)
    } _: { server async throws in
      let api = ServiceAPI(baseURL: server.url + suffix, apiKey: secret)
      _ = try await api.chat.reply()
      #expect(server.requests.map(\.path) == [path])
    }
  }

  @Test func whatCannotBeSentIsRefusedBeforeItIs() async throws {
    for url in [
      "", "example.com", "ftp://example.com", "https://", "https:///v1", "https://exa mple.com", "https://a/v1?x=1",
    ] {
      let chat = ServiceAPI(baseURL: url, apiKey: secret).chat
      let error = await failure { _ = try await chat.reply() }
      #expect(error?.reason == .argument(name: "baseURL", problem: "it must look like 'https://api.dify.ai/v1'"))
    }
    for key in ["", "line\n", "bad key", "ключ"] {
      let chat = ServiceAPI(baseURL: "http://127.0.0.1:9", apiKey: key).chat
      guard case .argument(name: "apiKey", _)? = await failure({ _ = try await chat.reply() })?.reason else {
        Issue.record("\(key) was not refused")
        continue
      }
    }
    // The calls with arguments ask for the user; a request may come without one.
    let chat = ServiceAPI(baseURL: "http://127.0.0.1:9", apiKey: secret).chat
    for mode in ResponseMode.allCases {
      let error = await failure { _ = try await chat.invoke(ChatRequest(query: "Hello"), mode: mode) }
      #expect(error?.reason == .argument(name: "user", problem: "the Service API needs it"))
    }
  }

  /// The clocks are our own: the client's would run on while a slow reader holds the stream back.
  @Test func theClientHasNoClocksOfItsOwn() {
    let configuration = AsyncHTTPClientAdapter.configuration(connectTimeout: .seconds(3))
    #expect(configuration.timeout.read == nil)
    #expect(configuration.timeout.write == nil)
    #expect(configuration.timeout.connect == .seconds(3))
  }

  @Test func noKeyIsShown() {
    let api = ServiceAPI(baseURL: "https://name:password@example.com/v1", apiKey: secret)
    var dumped = ""
    dump(api, to: &dumped)
    dump(api.session, to: &dumped)
    dump(api.chat, to: &dumped)
    #expect(!dumped.contains(secret))
    for text in ["\(api)", String(reflecting: api), "\(api.session)", "\(api.chat)"] {
      #expect(!text.contains(secret))
      #expect(!text.contains("password"))
    }
  }
}
