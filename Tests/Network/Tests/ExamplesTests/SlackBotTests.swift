import Crypto
import Foundation
import InvokerMock
import InvokerRuntime
import Testing

@Suite(.timeLimit(.minutes(3))) struct SlackBotTests {
  private static let signingSecret = "8f742231b10e8888abcd99yyyzzz85a5"
  private static let settings: JSONObject = [
    "signing_secret": .string(signingSecret), "bot_token": "xoxb-1",
    "app": ["app_id": "3d77732b-c277-4f32-97be-f6d42bd6e7f7"],
  ]
  private static let mention = #"""
    {"type":"event_callback","event":{"type":"app_mention","user":"U1","text":"<@U0BOT>  And on Sunday?",
     "channel":"C1","ts":"17.5"}}
    """#

  @Test(arguments: Carrier.allCases)
  func aMentionIsAnswered(over carrier: Carrier) async throws {
    try await withSlack { slack, environment in
      try await withPlugin("slack-bot", over: carrier, settings: Self.settings, environment: environment) { endpoints in
        let answer = try await Self.send(Self.mention, to: endpoints)
        #expect(answer.status == 200 && answer.body == "")
        let request = try #require(slack.requests.first)
        #expect(request.method == "POST" && request.path == "/chat.postMessage")
        #expect(request.headers["authorization"] == "Bearer xoxb-1")
        #expect(request.json == ["channel": "C1", "thread_ts": "17.5", "text": "We are closed on Sundays."])
      }
    }
  }

  @Test func whatNeedsNoAnswerGetsNone() async throws {
    try await withSlack { slack, environment in
      try await withPlugin("slack-bot", over: .pipes, settings: Self.settings, environment: environment) { endpoints in
        let challenge = try await Self.send(#"{"type":"url_verification","challenge":"3eZbrw1a"}"#, to: endpoints)
        #expect(challenge.status == 200 && challenge.body == "3eZbrw1a")
        // Slack asks once more where it has not been answered in time.
        #expect(try await Self.send(Self.mention, to: endpoints, headers: ["X-Slack-Retry-Num": "1"]).status == 200)
        let ofABot = Self.mention.replacingOccurrences(of: #""user":"U1""#, with: #""user":"U1","bot_id":"B1""#)
        #expect(try await Self.send(ofABot, to: endpoints).status == 200)
        #expect(slack.requests.isEmpty)
      }
    }
  }

  @Test func whoeverIsNotSlackIsRefused() async throws {
    try await withSlack { slack, environment in
      try await withPlugin("slack-bot", over: .pipes, settings: Self.settings, environment: environment) { endpoints in
        let refused = [
          try await Self.send(Self.mention, to: endpoints, secret: "another"),
          try await Self.send(Self.mention, to: endpoints, age: 301),
          try await Self.send(Self.mention, to: endpoints, headers: ["X-Slack-Signature": "v0=00"]),
          try await fetch(endpoints + "/slack/events", "POST", body: Self.mention),
        ]
        #expect(refused.map(\.status) == [401, 401, 401, 401])
        #expect(slack.requests.isEmpty)
      }
    }
  }

  /// Sends an event as Slack does.
  private static func send(
    _ event: String, to endpoints: String, secret: String = signingSecret, age: Double = 0,
    headers: [String: String] = [:]
  ) async throws -> EndpointAnswer {
    let time = String(Int(Date().timeIntervalSince1970 - age))
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("v0:\(time):\(event)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
    let signature = "v0=" + code.map { String(format: "%02x", $0) }.joined()
    let signed = [
      "Content-Type": "application/json", "X-Slack-Request-Timestamp": time, "X-Slack-Signature": signature,
    ]
    return try await fetch(
      endpoints + "/slack/events", "POST", headers: signed.merging(headers) { $1 }, body: event)
  }

  private func withSlack(_ body: (MockServer, [String: String]) async throws -> Void) async throws {
    try await withServer(
      answer: { _ in .json(#"{"ok":true}"#) },
      { slack in try await body(slack, ["SLACK_API_URL": slack.url]) })
  }
}
