import Foundation
import InvokerMock
import Testing

@Suite(.timeLimit(.minutes(5))) struct ChatCLITests {
  static let saturday = "When do you open on Saturday?"
  static let openingHours = "On Saturdays we are open from 10:00 to 18:00.\n"

  @Test func aConversationGoesOnUntilANewOneIsAskedFor() async throws {
    try await withDify { server in
      let program = try Program("chat-cli", ["--user", "mia"], at: server.baseURL)
      try program.type(Self.saturday, "", "  Where is order 4711?", "Hello", "/new", "Hello again", "/quit", "not read")
      #expect(try await program.end() == 0)

      let bodies = server.requests.map(\.json)
      #expect(bodies.map { $0["query"] } == [.string(Self.saturday), "Where is order 4711?", "Hello", "Hello again"])
      #expect(bodies.allSatisfy { $0["user"] == "mia" })
      let conversations = bodies.map { $0["conversation_id"]?.string }
      #expect(conversations[0] == nil)
      #expect(conversations[1] != nil)
      #expect(conversations[2] == conversations[1])
      #expect(conversations[3] == nil)
      #expect(program.output.hasPrefix(Self.openingHours))
      #expect(program.diagnostics == "")
    }
  }

  @Test(arguments: [
    ("How warm will it be in Paris this week?", "Between 24 and 29 °C, and it stays dry.\n"),
    ("Where is order 4711?", "It is on its way and arrives on Friday.\n"),
    (
      "Please refund order 4711.",
      "Refund **49.90 EUR** for order 4711?\n(the app waits for somebody to fill in a form)\n"
    ),
  ])
  func everyKindOfAppAnswers(message: String, answer: String) async throws {
    try await withDify { server in
      let program = try Program("chat-cli", at: server.baseURL)
      try program.type(message)
      #expect(try await program.end() == 0)
      #expect(program.output == answer)
    }
  }

  /// What a terminal has printed stays there.
  @Test func textThatIsWithdrawnIsFollowedByTheAnswer() async throws {
    func event(_ name: String, _ answer: String) -> String {
      #"{"event":"\#(name)","task_id":"t1","message_id":"m1","conversation_id":"c1","answer":"\#(answer)"}"#
    }
    let first = event("message", "Today you will meet Anna")
    let rest = [event("message_replace", "I cannot talk about our staff."), event("message_end", "")]
    let answer: @Sendable (MockRequest) async -> MockAnswer = { _ in
      .events([first], then: [.wait(.seconds(2)), .bytes(Array(rest.map { "data: \($0)\n\n" }.joined().utf8))])
    }
    try await withServer(answer: answer) { server in
      let program = try Program("chat-cli", at: server.baseURL)
      try program.type("Who works in the shop today?")
      #expect(try await program.end() == 0)
      #expect(
        program.output
          == "Today you will meet Anna\n(That was withdrawn. The answer is:)\nI cannot talk about our staff.\n")
    }
  }

  @Test func usageIsToldIfAskedFor() async throws {
    try await withDify { server in
      let program = try Program("chat-cli", ["--verbose", "--echo"], at: server.baseURL)
      try program.type(Self.saturday)
      #expect(try await program.end() == 0)
      #expect(program.output == "> \(Self.saturday)\n\(Self.openingHours)> \n")
      #expect(program.diagnostics == "(227 tokens, 0.0002400 USD)\n")
    }
  }

  @Test func aFileGoesWithTheFirstMessage() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
    try Data("not really a picture".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await withDify { server in
      let program = try Program("chat-cli", ["--file", file.path], at: server.baseURL)
      try program.type("What does the sign say?", "Hello")
      #expect(try await program.end() == 0, "\(program.diagnostics)")
      let requests = server.requests
      try #require(requests.map(\.path) == ["/v1/files/upload", "/v1/chat-messages", "/v1/chat-messages"])
      let sent = requests[1].json["files"]?[0]
      #expect(sent?["type"] == "image")
      #expect(sent?["transfer_method"] == "local_file")
      #expect(sent?["upload_file_id"]?.string?.isEmpty == false)
      #expect(requests[2].json["files"]?.array?.isEmpty ?? true)
    }
  }

  // MARK: Failures

  @Test func aWrongKeyIsTold() async throws {
    try await withDify { server in
      let program = try Program("chat-cli", at: server.baseURL, key: secret + "-of-old")
      try program.type("Hello")
      #expect(try await program.end() == 1)
      #expect(
        program.diagnostics.hasPrefix("error: unauthorized (401): Access token is invalid\n      = fix: take the key"))
    }
  }

  @Test func aServerThatIsDownIsTold() async throws {
    let server = try await MockServer.start { _ in MockAnswer(steps: []) }
    await server.stop()
    let program = try Program("chat-cli", at: server.baseURL)
    try program.type("Hello")
    #expect(try await program.end() == 1)
    #expect(program.diagnostics.contains("the host cannot be reached"))
    #expect(program.diagnostics.contains("= fix: see that the server is up"))
  }

  @Test(arguments: [
    (["--base-url", "http://127.0.0.1:1"], "There is no API key. Set DIFY_API_KEY"),
    (["--api-key", secret], "There is no base URL. Set DIFY_BASE_URL"),
    (["--base-url", "x", "--api-key", secret, "--file", "no-such-file"], "'no-such-file' cannot be read."),
    (["--base-url", "x", "--api-key", secret, "--no-such-option"], "Unknown option '--no-such-option'"),
  ])
  func wrongUsageIsTold(arguments: [String], message: String) async throws {
    let program = try Program("chat-cli", arguments, environment: [:])
    #expect(try await program.end() == 2)
    #expect(program.diagnostics.contains(message))
  }

  // MARK: Ctrl-C

  @Test func aFirstInterruptStopsTheAnswer() async throws {
    try await withDify { server in
      let program = try Program("chat-cli", ["--user", "mia"], at: server.baseURL(with: "silence-after=1"))
      for count in 1...2 {
        try program.type(Self.saturday)
        await eventually { program.output == String(repeating: "On Saturdays\n", count: count - 1) + "On Saturdays" }
        program.send(SIGINT)
        await eventually { server.requests.count == 2 * count }
      }
      try program.type("/quit")
      #expect(try await program.end() == 0)
      #expect(program.output == "On Saturdays\nOn Saturdays\n")
      #expect(program.diagnostics == "(stopped)\n(stopped)\n")

      let requests = server.requests
      for stop in [requests[1], requests[3]] {
        #expect(stop.path.wholeMatch(of: #/.*/v1/chat-messages/[0-9a-f-]+/stop/#) != nil)
        #expect(stop.json == ["user": "mia"])
      }
      // What was stopped belongs to the conversation.
      #expect(requests[2].json["conversation_id"]?.string != nil)
    }
  }

  /// The server does not answer to being asked to stop.
  @Test func aSecondInterruptEndsTheProgram() async throws {
    let answer: @Sendable (MockRequest) async -> MockAnswer = { request in
      guard request.path.hasSuffix("/stop") else {
        return .events(
          [#"{"event":"message","task_id":"t1","message_id":"m1","conversation_id":"c1","answer":"Hm"}"#],
          then: [.silence])
      }
      return .silence
    }
    try await withServer(answer: answer) { server in
      let program = try Program("chat-cli", at: server.baseURL)
      try program.type("Hello")
      await eventually { program.output == "Hm" }
      program.send(SIGINT)
      await eventually { server.requests.count == 2 }
      program.send(SIGINT)
      await eventually { !program.isRunning }
      #expect(try await program.end() == 130)
    }
  }

  @Test func anInterruptEndsAProgramThatWaitsForInput() async throws {
    try await withDify { server in
      let program = try Program("chat-cli", at: server.baseURL)
      try program.type(Self.saturday)
      await eventually { program.output == Self.openingHours }
      program.send(SIGINT)
      await eventually { !program.isRunning }
      #expect(try await program.end() == 130)
    }
  }
}
