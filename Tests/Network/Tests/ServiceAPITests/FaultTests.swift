import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

/// Every fault that a server or a network can show, injected.
@Suite struct FaultTests {
  // MARK: Failures that the platform tells

  private static let documented: [(status: Int, code: String)] =
    [
      "invalid_param", "bad_request", "not_chat_app", "app_unavailable", "provider_not_initialize",
      "provider_quota_exceeded", "model_currently_not_support", "completion_request_error", "conversation_completed",
      "agent_not_published",
    ].map { (400, $0) } + [
      (401, "unauthorized"), (403, "workflow_version_execution_not_allowed"), (404, "not_found"),
      (429, "too_many_requests"), (429, "rate_limit_error"), (500, "internal_server_error"),
    ]

  @Test(arguments: documented, Client.allCases)
  func aDocumentedFailureIsTyped(_ told: (status: Int, code: String), _ client: Client) async throws {
    let body = #"{"code":"\#(told.code)","message":"Say why.","status":\#(told.status)}"#
    try await withServer { _ in
      .json(body, status: told.status)
    } _: { server async throws in
      let chat = server.chat(client)
      let expected = ServerFailure(status: told.status, code: told.code, message: "Say why.")
      for error in [await failure { _ = try await chat.reply() }, await failure { _ = try await chat.stream() }] {
        #expect(error?.reason == .server(expected))
        #expect(error?.interface == "chat")
        // A plan's quota is not cleared by waiting.
        let passes = told.status == 429 && told.code != "rate_limit_error" || told.status >= 500
        #expect(error?.canRetry == passes)
      }
    }
  }

  @Test func aServerCanSayWhenToTryAgain() async throws {
    let body = #"{"code":"too_many_requests","message":"","status":429}"#
    try await withServer { _ in
      .json(body, status: 429, headers: [("Retry-After", "7")])
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().reply() }
      #expect(
        error?.reason
          == .server(ServerFailure(status: 429, code: "too_many_requests", message: "", retryAfter: .seconds(7))))
    }
  }

  @Test(arguments: Client.allCases)
  func anErrorEventEndsTheStream(_ client: Client) async throws {
    try await withServer { _ in
      .events([Script.message("Hi"), Script.error])
    } _: { server async throws in
      var answers: [String] = []
      let error = await failure {
        for try await text in try await server.chat(client).stream().text { answers.append(text) }
      }
      #expect(answers == ["Hi"])
      #expect(
        error?.reason == .server(ServerFailure(status: 400, code: "provider_quota_exceeded", message: "No quota.")))
      #expect(error?.canRetry == false)
    }
  }

  // MARK: Answers that are none

  @Test(arguments: [502, 504, 200], Client.allCases)
  func aPageOfHTMLIsNoAnswer(_ status: Int, _ client: Client) async throws {
    let page = "<html><head><title>502 Bad\nGateway</title></head><body>\(secret)</body></html>"
    let answer = MockAnswer.whole(Array(page.utf8), as: "text/html", status: status)
    try await withServer { _ in
      answer
    } _: { server async throws in
      let chat = server.chat(client)
      for error in [await failure { _ = try await chat.reply() }, await failure { _ = try await chat.stream() }] {
        let title = "a page with the title '502 Bad Gateway'"
        let expected: InvocationError.Reason =
          status == 200
          ? .unexpectedContent(type: "text/html", excerpt: title)
          : .server(ServerFailure(status: status, code: "", message: title))
        #expect(error?.reason == expected)
        #expect(error?.canRetry == (status != 200))
      }
    }
  }

  @Test func aBodyThatIsNoStreamIsNoAnswer() async throws {
    let text = MockAnswer.whole(Array("Hello \(secret)\u{1B}[2J".utf8), as: "text/plain")
    try await withServer { _ in
      text
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().stream() }
      #expect(error?.reason == .unexpectedContent(type: "text/plain", excerpt: "Hello [API key] [2J"))
    }
    // A stream by its type, but nothing in it is an event.
    try await withServer { _ in
      Script.answer([.bytes(Array("Hello\n\nthere\n\n".utf8))])
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().stream() }
      #expect(error?.reason == .ended(before: "error or message_end or workflow_finished or workflow_paused"))
    }
    try await withServer { _ in
      Script.answer([.bytes(Array("data: Hello\n\n".utf8))])
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().stream().collect() }
      guard case .response? = error?.reason else { return unexpected(error) }
    }
  }

  @Test func aFailureWithAGoodStatusIsStillAFailure() async throws {
    let body = #"{"code":"app_unavailable","message":"Gone.","status":400}"#
    try await withServer { _ in
      .json(body)
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().stream() }
      #expect(error?.reason == .server(ServerFailure(status: 400, code: "app_unavailable", message: "Gone.")))
    }
  }

  @Test func aKeyThatTheServerEchoesIsNotShown() async throws {
    let body = #"{"code":"unauthorized","message":"Bad key \#(secret).","status":401}"#
    try await withServer { _ in
      .json(body, status: 401)
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().reply() }
      #expect(
        error?.reason == .server(ServerFailure(status: 401, code: "unauthorized", message: "Bad key [API key].")))
    }
  }

  /// Wherever the key stands in an answer, and wherever the text is cut that is shown of it.
  @Test func aKeyThatTheServerEchoesIsNotShownInAnyError() async throws {
    let event = #"{"event":"error",\#(Script.ids),"status":400,"code":"c","message":"Bad key \#(secret)."}"#
    try await withServer { _ in
      .events([event])
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().stream().collect() }
      #expect(error?.reason == .server(ServerFailure(status: 400, code: "c", message: "Bad key [API key].")))
    }
    for padding in [0, 165, 170, 180, 195, 300] {
      let text = String(repeating: "x", count: padding) + secret
      for answer in [
        MockAnswer.events([#"{"event":"message_end","metadata":"\#(text)"}"#]), .json(#"{"answer":["\#(text)"]}"#),
        .whole(Array(text.utf8), as: "text/plain"), .whole(Array(text.utf8), as: "text/plain", status: 500),
      ] {
        try await withServer { _ in
          answer
        } _: { server async throws in
          let errors = [
            await failure { _ = try await server.chat().reply() },
            await failure { _ = try await server.chat().stream().collect() },
          ]
          for error in errors.compactMap(\.self) { #expect(!"\(error)".contains(secret.prefix(6))) }
        }
      }
    }
  }

  /// In a field that reads as absent, of an event and of a reply, each told once.
  @Test func aKeyThatTheServerEchoesIsNotShownInNotes() async throws {
    let odd = #""metadata":{"usage":{"total_tokens":"\#(secret)"}}"#
    let event = #"{"event":"message_end",\#(Script.ids),"id":"m1",\#(odd)}"#
    let reply = #"{"event":"message",\#(Script.ids),"id":"m1","mode":"chat","answer":"Hi.",\#(odd)}"#
    let notes = Notes()
    try await withServer { request in
      (try? JSONValue(json: request.body))?["response_mode"] == "streaming" ? .events([event, event]) : .json(reply)
    } _: { server async throws in
      let chat = server.chat(.asyncHTTPClient, options(notes: notes))
      #expect(try await chat.stream().collect().count == 2)
      #expect(try await chat.reply().answer == "Hi.")
    }
    #expect(notes.count("drift") == 2 && notes.count("metadata.usage.total_tokens") == 2)
    #expect(notes.count("app-") == 0 && notes.count("[API key]") == 2)
  }

  @Test func anErrorIsOneLineWithoutControls() async throws {
    try await withServer { _ in
      .json(#"{"code":"c","message":"a\u001b[2J\nb","status":400}"#, status: 400)
    } _: { server async throws in
      let error = await failure { _ = try await server.chat().reply() }
      #expect(error?.reason.description == "c (400): a [2J b")
    }
  }

  @Test(arguments: Client.allCases)
  func aRedirectSaysWhereTo(_ client: Client) async throws {
    try await withServer { _ in
      MockAnswer.whole([], as: "text/html", status: 301, headers: [("Location", "https://example.com/v1")])
    } _: { server async throws in
      let error = await failure { _ = try await server.chat(client).reply() }
      let message = "the API has moved to https://example.com/v1; put that into the base URL"
      #expect(error?.reason == .server(ServerFailure(status: 301, code: "redirected", message: message)))
      #expect(server.requests.count == 1)
    }
  }

  @Test func eventsBeforeOneThatIsTooLargeAreTold() async throws {
    let bytes = Script.stream([Script.message("Hi"), Script.message(String(repeating: "x", count: 2000))])
    try await withServer { _ in
      Script.answer([.bytes(bytes), .silence])
    } _: { server async throws in
      let limited = options { $0.maximumMessageSize = 1000 }
      var answers: [String] = []
      let error = await failure {
        for try await text in try await server.chat(.asyncHTTPClient, limited).stream().text { answers.append(text) }
      }
      #expect(answers == ["Hi"])
      #expect(error?.reason == .unexpectedContent(type: nil, excerpt: "a message of more than 1000 bytes"))
    }
  }

  @Test func anEventMayBeLargeButNotBoundless() async throws {
    let text = String(repeating: "long ", count: 2 << 20)
    let bytes = Script.stream([Script.message(text), Script.end])
    try await withServer { _ in
      Script.answer([.bytes(bytes)])
    } _: { server async throws in
      #expect(try await server.chat().stream().text.collect().utf8.count == 10 << 20)
      let limited = options { $0.maximumMessageSize = 1 << 20 }
      let error = await failure { _ = try await server.chat(.asyncHTTPClient, limited).stream().collect() }
      #expect(error?.reason == .unexpectedContent(type: nil, excerpt: "a message of more than 1048576 bytes"))
    }
    try await withServer { _ in
      .json(Script.reply)
    } _: { server async throws in
      let unlimited = options { $0.maximumMessageSize = .max }
      _ = try await server.chat(.asyncHTTPClient, unlimited).reply()
      let limited = options { $0.maximumMessageSize = 10 }
      let error = await failure { _ = try await server.chat(.asyncHTTPClient, limited).reply() }
      #expect(error?.reason == .unexpectedContent(type: nil, excerpt: "a message of more than 10 bytes"))
    }
  }

  // MARK: Silence
  // Where a call has to go well in spite of its deadline, that is seconds: a busy machine stands still for half of one.

  @Test(arguments: Client.allCases)
  func aServerThatDoesNotAnswerIsNotWaitedForForEver(_ client: Client) async throws {
    try await withServer { _ in
      .silence
    } _: { server async throws in
      let patience = options { $0.timeouts.firstByte = .milliseconds(100) }
      for call in [false, true] {
        let error = await failure {
          if call { _ = try await server.chat(client, patience).reply() }
          if !call { _ = try await server.chat(client, patience).stream() }
        }
        #expect(error?.reason == .timeout(waitingFor: "head of the answer", after: .milliseconds(100)))
        #expect(error?.canRetry == true)
      }
      await eventually { server.openConnections == 0 }
    }
  }

  /// A connection that stands is not counted among those that could not be made, however long the answer takes.
  @Test(arguments: Client.allCases)
  func aSlowAnswerIsNoSlowConnection(_ client: Client) async throws {
    try await withServer { _ in
      try? await Task.sleep(for: .milliseconds(2500))
      return .json(Script.reply)
    } _: { server async throws in
      let hasty = options { $0.timeouts.connect = .seconds(2) }
      #expect(try await server.chat(client, hasty).reply().answer == "Hi.")
    }
  }

  @Test(arguments: Client.allCases)
  func aStreamThatFallsSilentIsNotWaitedForForEver(_ client: Client) async throws {
    let steps = [MockAnswer.Step.bytes(Script.stream([Script.message("Hi")])), .silence]
    try await withServer { _ in
      Script.answer(steps)
    } _: { server async throws in
      let patience = options { $0.timeouts.idle = .seconds(2) }
      var events = 0
      let error = await failure {
        for try await _ in try await server.chat(client, patience).stream() { events += 1 }
      }
      #expect(events == 1)
      #expect(error?.reason == .timeout(waitingFor: "next piece of the answer", after: .seconds(2)))
      await eventually { server.openConnections == 0 }
    }
  }

  @Test func keepAlivesKeepASlowStreamAlive() async throws {
    let ping = [MockAnswer.Step.wait(.milliseconds(300)), .bytes(Array("event: ping\n\n".utf8))]
    let steps =
      Array(repeating: ping, count: 12).flatMap(\.self) + [.bytes(Script.stream([Script.message(""), Script.end]))]
    try await withServer { _ in
      Script.answer(steps)
    } _: { server async throws in
      let patience = options { $0.timeouts.idle = .seconds(3) }
      #expect(try await server.chat(.asyncHTTPClient, patience).stream().collect().count == 2)
    }
  }

  @Test func aReaderMayTakeItsTime() async throws {
    let steps = [
      MockAnswer.Step.bytes(Script.stream([Script.message("a")])), .wait(.milliseconds(20)),
      .bytes(Script.stream([Script.end])),
    ]
    try await withServer { _ in
      Script.answer(steps)
    } _: { server async throws in
      let patience = options { $0.timeouts.idle = .seconds(2) }
      for try await _ in try await server.chat(.asyncHTTPClient, patience).stream() {
        try await Task.sleep(for: .milliseconds(2500))
      }
    }
  }

  @Test func allOfACallCanHaveADeadline() async throws {
    let ping = [MockAnswer.Step.wait(.milliseconds(20)), .bytes(Script.stream([Script.message("a")]))]
    let steps = Array(repeating: ping, count: 500).flatMap(\.self)
    try await withServer { _ in
      Script.answer(steps)
    } _: { server async throws in
      let patience = options { $0.timeouts.total = .milliseconds(300) }
      let error = await failure { _ = try await server.chat(.asyncHTTPClient, patience).stream().collect() }
      #expect(error?.reason == .timeout(waitingFor: "end of the answer", after: .milliseconds(300)))
    }
    try await withServer { _ in
      .silence
    } _: { server async throws in
      let patience = options { $0.timeouts.total = .milliseconds(100) }
      let error = await failure { _ = try await server.chat(.asyncHTTPClient, patience).reply() }
      #expect(error?.reason == .timeout(waitingFor: "end of the answer", after: .milliseconds(100)))
    }
  }

  // MARK: The network

  @Test(arguments: Client.allCases)
  func aHostWithoutAnAddressIsNamed(_ client: Client) async {
    let api = ServiceAPI(
      baseURL: "http://no-such-host.invalid", apiKey: secret, client: client.value, options: options())
    let error = await failure { _ = try await api.chat.reply() }
    guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
    #expect(problem.kind == .unresolvedHost)
    #expect(problem.detail.contains("no-such-host.invalid"))
  }

  @Test(arguments: Client.allCases)
  func aPortOnWhichNobodyListensIsNamed(_ client: Client) async throws {
    let server = try await MockServer.start { _ in .silence }
    let port = server.port
    await server.stop()
    let api = ServiceAPI(
      baseURL: "http://127.0.0.1:\(port)", apiKey: secret, client: client.value, options: options())
    let error = await failure { _ = try await api.chat.reply() }
    guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
    #expect(problem.kind == .unreachable)
    #expect(problem.detail == (client == .asyncHTTPClient ? "connection refused" : "127.0.0.1"))
    #expect(error?.canRetry == true)
  }

  @Test(arguments: Client.allCases)
  func aCertificateThatNobodyVouchesForIsRefused(_ client: Client) async throws {
    let tls = MockTLS(certificatePEM: TestCertificate.certificate, keyPEM: TestCertificate.key)
    try await withServer(tls: tls) { _ in
      .json(Script.reply)
    } _: { server async throws in
      let error = await failure { _ = try await server.chat(client).reply() }
      guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
      #expect(problem.kind == .tls)
      #expect(problem.detail.lowercased().contains("certificate"))
      #expect(error?.canRetry == false)
      #expect(server.requests.isEmpty)
    }
  }

  @Test(arguments: [MockAnswer.Step.cut, .reset], Client.allCases)
  func aConnectionThatBreaksInAnEventIsAnError(_ step: MockAnswer.Step, _ client: Client) async throws {
    let bytes = Script.stream([Script.message("Hi"), Script.message("there")])
    // Not at once, or the reset overtakes what was sent before it.
    let steps = [MockAnswer.Step.bytes(Array(bytes.dropLast(20))), .wait(.milliseconds(100)), step]
    try await withServer { _ in
      Script.answer(steps)
    } _: { server async throws in
      var answers: [String] = []
      let error = await failure {
        for try await text in try await server.chat(client).stream().text { answers.append(text) }
      }
      #expect(answers == ["Hi"])
      guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
      #expect(problem.kind == .broken)
    }
  }

  @Test(arguments: Client.allCases)
  func aConnectionThatBreaksBeforeTheAnswerIsAnError(_ client: Client) async throws {
    for answer in [MockAnswer.cut, .reset] {
      try await withServer { _ in
        answer
      } _: { server async throws in
        let error = await failure { _ = try await server.chat(client).stream() }
        guard case .connection(let problem)? = error?.reason else { return unexpected(error) }
        #expect(problem.kind == .broken)
      }
    }
  }

  @Test func aStreamThatEndsTooSoonIsAnError() async throws {
    let streams = [
      ("error or message_end or workflow_finished or workflow_paused", Script.stream([Script.message("Hi")])),
      (
        "error or message_end or workflow_finished or workflow_paused",
        Script.stream([Script.message("Hi")]) + Array("data: {".utf8)
      ),
    ]
    for (missing, bytes) in streams {
      try await withServer { _ in
        Script.answer([.bytes(bytes)])
      } _: { server async throws in
        let error = await failure { _ = try await server.chat().stream().collect() }
        #expect(error?.reason == .ended(before: missing))
      }
    }
  }
}
