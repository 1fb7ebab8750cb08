import Foundation
import InvokerMock
import InvokerRuntime
import Testing

/// What browsers and apps get from `POST /chat`.
@Suite(.timeLimit(.minutes(5))) struct BrowserTests {
  static let saturday = "When do you open on Saturday?"

  @Test func anAnswerComesAsSmallEvents() async throws {
    try await withProxy { proxy, dify in
      let answer = try await proxy.client.ask(Self.saturday)
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "text/event-stream")
      let conversation = try #require(answer.events.first.flatMap { try? JSONValue(json: $0) }?["id"]?.string)
      #expect(
        answer.events == [
          #"{"type":"conversation","id":"\#(conversation)"}"#,
          #"{"type":"text","text":"On Saturdays"}"#,
          #"{"type":"text","text":" we are open"}"#,
          #"{"type":"text","text":" from 10:00 to 18:00."}"#,
          #"{"type":"citation","position":1,"document":"Opening hours.md","#
            + #""text":"Lyon: Monday to Friday 9:00 to 19:00, Saturday 10:00 to 18:00."}"#,
          #"{"type":"usage","prompt_tokens":214,"completion_tokens":13,"total_tokens":227}"#,
          #"{"type":"end","reason":"complete"}"#,
        ])
      #expect(dify.requests.map { $0.headers["authorization"] } == ["Bearer \(secret)"])
    }
  }

  @Test func aVisitorContinuesAConversation() async throws {
    try await withProxy { proxy, dify in
      let first = try await proxy.client.ask(Self.saturday)
      let cookie = try #require(first.headers["set-cookie"]?.firstMatch(of: /^visitor=[0-9A-F-]{36}/)).0
      #expect(first.headers["set-cookie"]?.contains("HttpOnly") == true)
      let conversation = try JSONValue(json: first.events[0])["id"] ?? .null
      let next: JSONValue = ["question": "Hello", "conversation": conversation, "inputs": ["tone": "plain"]]
      let second = try await proxy.client.post("/chat", next, headers: ["Cookie": String(cookie)])
      #expect(second.status == 200)
      #expect(second.headers["set-cookie"] == nil)
      _ = try await proxy.client.ask("Hello")

      let bodies = dify.requests.map(\.json)
      #expect(bodies.map { $0["query"] } == [.string(Self.saturday), "Hello", "Hello"])
      #expect(bodies[1]["conversation_id"] == conversation)
      #expect(bodies[1]["inputs"] == ["tone": "plain"])
      #expect(bodies[0]["user"] == bodies[1]["user"])
      #expect(bodies[0]["user"] != bodies[2]["user"])
    }
  }

  @Test func aClientHasAKey() async throws {
    try await withProxy { proxy, dify in
      #expect(try await proxy.client.ask("Hello", headers: mia).status == 200)
      #expect(dify.requests.map { $0.json["user"] } == ["mia"])
      let refused = try await proxy.client.ask("Hello", headers: ["Authorization": "Bearer \(secret)"])
      #expect(refused.status == 401 && refused.json["code"] == "unauthorized")
      #expect(dify.requests.count == 1)
    }
  }

  @Test(
    arguments: [
      (
        "Who works in the shop today?",
        [
          #"{"type":"text","text":"Today you will meet"}"#, #"{"type":"text","text":" Anna"}"#,
          #"{"type":"replace","text":"I cannot talk about our staff."}"#,
        ], #"{"type":"end","reason":"complete"}"#
      ),
      (
        "Where is order 4711?",
        [#"{"type":"text","text":"It is on its way"}"#, #"{"type":"text","text":" and arrives on Friday."}"#],
        #"{"type":"end","reason":"complete"}"#
      ),
      ("Please refund order 4711.", [#"{"type":"form","title":"Approval"}"#], #"{"type":"end","reason":"paused"}"#),
      ("How many lamps are in stock?", [], #"{"type":"error","code":"failed","message":"The app failed."}"#),
    ] as [(String, [String], String)])
  func everyKindOfAnswerHasItsEvents(question: String, answer: [String], last: String) async throws {
    try await withProxy { proxy, _ in
      let events = try await proxy.client.ask(question).events
      #expect(events.last == last)
      #expect(events.dropFirst().dropLast().filter { !$0.contains(#""type":"usage""#) } == answer)
    }
  }

  // MARK: Failures

  @Test(arguments: [["question": ""], "no object", ["question": "Hello", "conversation": "of-nobody"]] as [JSONValue])
  func aWrongRequestIsRefused(body: JSONValue) async throws {
    try await withProxy { proxy, _ in
      let answer = try await proxy.client.post("/chat", body)
      #expect(answer.status == 400)
      #expect(answer.json["type"] == "error" && answer.json["code"] == "bad_request")
    }
  }

  /// What the platform says is for the log, not for a browser.
  @Test(arguments: [
    ("fail=provider_quota_exceeded", 502, "failed"), ("fail=unauthorized", 502, "failed"),
    ("fail=503", 503, "unavailable"),
  ])
  func theAppsFailuresAreToldInOtherWords(faults: String, status: Int, code: String) async throws {
    try await withProxy(faults: faults) { proxy, _ in
      let answer = try await proxy.client.ask("Hello")
      #expect(answer.status == status)
      #expect(answer.json["code"] == .string(code))
      #expect(proxy.program.diagnostics.contains("chat invocation"))
      #expect((answer.headers["retry-after"] != nil) == (status == 503))
    }
  }

  @Test func aFailureInAnAnswerIsItsLastEvent() async throws {
    try await withProxy(faults: "error-after=1") { proxy, _ in
      let answer = try await proxy.client.ask(Self.saturday)
      #expect(answer.status == 200)
      #expect(answer.events.count == 3)
      #expect(try JSONValue(json: answer.events[2])["type"] == "error")
    }
  }

  // MARK: Limits

  @Test func aUserHasSoManyAnswersInAMinute() async throws {
    try await withProxy(["--answers-per-minute", "2"]) { proxy, dify in
      for _ in 1...2 { #expect(try await proxy.client.ask("Hello", headers: mia).status == 200) }
      let refused = try await proxy.client.ask("Hello", headers: mia)
      #expect(refused.status == 429)
      #expect(refused.json["code"] == "too_many_requests")
      #expect(refused.headers["retry-after"].flatMap { Int($0) }.map { (1...60).contains($0) } == true)
      #expect(dify.requests.count == 2)
      #expect(try await proxy.client.ask("Hello", headers: ["Authorization": "Bearer sk-of-leo"]).status == 200)
    }
  }

  /// An answer of any length would fill the memory.
  @Test func anAnswerHasSoMuchText() async throws {
    try await withProxy(["--answer-bytes", "30"]) { proxy, dify in
      let answer = try await proxy.client.ask(Self.saturday)
      #expect(answer.events.filter { $0.contains(#""type":"text""#) }.count == 2)
      #expect(
        answer.events.last
          == #"{"type":"error","code":"too_long","message":"The answer has more than 30 bytes of text."}"#)
      await eventually { dify.requests.contains { $0.path.hasSuffix("/stop") } }
    }
  }

  @Test func aUserHasSoManyAnswersAtATime() async throws {
    let feed = Feed()
    let answer: @Sendable (MockRequest) async -> MockAnswer = { _ in feed.answer }
    try await withServer(answer: answer) { dify in
      let proxy = try await RunningProxy(["--answers-at-once", "1"], at: dify.baseURL)
      feed.message("Hello")
      let first = try await proxy.client.open("/chat", ["question": "Hello"], headers: mia)
      let refused = try await proxy.client.ask("Hello", headers: mia)
      #expect(refused.status == 429 && refused.headers["retry-after"] == "1")
      feed.end()
      #expect(try await first.read().hasSuffix("data: {\"type\":\"end\",\"reason\":\"complete\"}\n\n"))
      // The place is free again.
      #expect(try await proxy.client.ask("Hello", headers: mia).status != 429)
      try await proxy.end()
    }
  }
}
