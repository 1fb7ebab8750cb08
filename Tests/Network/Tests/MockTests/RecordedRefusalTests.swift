import InvokerSpec
import Testing

@testable import InvokerMock

/// What the mock refuses, it refuses as a real server does: in the same words, with the same status.
@Suite(.timeLimit(.minutes(3))) struct RecordedRefusalTests {
  private let dify: MockDify

  init() throws {
    dify = MockDify(
      specs: try specs(recorded: [
        "chat", "chat-blocking", "agent", "chatflow", "chatflow-blocking", "workflow", "workflow-blocking",
        "completion",
      ]),
      options: MockDifyOptions(apiKey: "key"))
  }

  @Test(arguments: [
    // The key, and the form of the body.
    "chat-no-key", "chat-basic-auth", "chat-wrong-key", "chat-bad-json", "other-html", "chat-no-user", "chat-no-inputs",
    "chat-no-query", "chat-null-values", "workflow-no-inputs", "completion-no-inputs",
    // What an app takes.
    "chat-empty-query", "agent-empty-query", "chatflow-empty-query", "chat-missing-input", "chat-input-wrong-type",
    "chat-too-long-input", "chat-wrong-option", "chatflow-missing-input", "chatflow-missing-input-blocking",
    "workflow-missing-input", "workflow-missing-input-blocking", "workflow-wrong-option", "workflow-wrong-type",
    "chat-with-unknown-file", "chat-files-bad-method", "workflow-files-unknown", "workflow-files-unknown-blocking",
    "completion-with-file",
    // What is not there.
    "agent-unknown-conversation", "chatflow-by-malformed-id", "chatflow-by-unknown-id",
    "workflow-by-unknown-id", "workflow-draft-id", "events-no-user", "events-unknown-run", "human-unknown-form",
    // Routes of other apps, and stopping.
    "workflow-with-chat-key", "workflow-with-chatflow-key", "completion-with-chat-key", "completion-with-workflow-key",
    "stop-no-user", "stop-unknown-task", "stop-workflow-unknown-task", "stop-wrong-kind", "stop-completion-wrong-kind",
    "upload-no-file",
  ])
  func itRefusesAsTheServerDoes(_ name: String) async throws {
    try await expectRefusal(name, dify)
  }

  /// In one piece, the failure of a run is that of the call.
  @Test func itRefusesWhatFails() async throws {
    try await expectRefusal(
      "chatflow-fails-blocking",
      MockDify(
        specs: try specs(recorded: ["chatflow-fails", "chatflow-by-id"]), options: MockDifyOptions(apiKey: "key")))
  }

  private func expectRefusal(_ name: String, _ dify: MockDify) async throws {
    let recorded = try Recorded(name)
    let played = await dify.play(recorded)
    #expect(played.status == recorded.status)
    #expect(played.headers["content-type"] == recorded.contentType)
    if recorded.contentType.hasPrefix("text/event-stream") {
      #expect(streamedEvents(played.text) == recorded.events)
    } else {
      #expect(try Literal(json: Array(played.text.utf8)) == Literal(json: Array(recorded.body.utf8)))
    }
  }

  @Test func itRefusesMoreRequestsAtOnce() async throws {
    let recorded = try Recorded("limit-chat")
    let running = await dify.answer(try Recorded("limit-chat-running").request(with: "at-once=1,delay=3600000"))
    let played = await dify.play(recorded, with: "at-once=1")
    #expect(played.status == recorded.status)
    #expect(
      withoutIDs(try Literal(json: Array(played.text.utf8))) == withoutIDs(try Literal(json: Array(recorded.body.utf8)))
    )
    withExtendedLifetime(running) {}
  }
}

private func withoutIDs(_ value: Literal) -> Literal {
  value.replacing { part in
    part.string.map { .string($0.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "ID")) }
  }
}

extension Recorded {
  /// The same request to a mock whose key is `key`.
  ///
  /// - Parameters:
  ///   - faults: what else the path says.
  ///   - path: in place of its own.
  func request(with faults: String = "", path: String? = nil) -> MockRequest {
    let bound = ["chat-required": "chat_required", "chatflow-required": "chatflow_required", "workflow": "summary"]
    let app = bound[app ?? ""]
    let choices = [(app ?? kind).map { "as=\($0)" }, "idle=0", faults.isEmpty ? nil : faults].compactMap(\.self)
    var headers = ["content-type": "application/json"]
    switch name {
    case "chat-basic-auth": headers["authorization"] = "Basic bWlhOm1pYQ=="
    case "chat-no-key": break
    default: headers["authorization"] = "Bearer \(key == "app's" ? "key" : key ?? "")"
    }
    var body = sent == .null ? [] : sent.string.map { Array($0.utf8) } ?? sent.jsonBytes
    if name == "other-html" { headers["content-type"] = "text/plain" }
    if !form.isEmpty {
      headers["content-type"] = "multipart/form-data; boundary=b"
      body = Array((form.map(formPart).joined() + "--b--\r\n").utf8)
    }
    return MockRequest(
      method: method, path: "/with/\(choices.joined(separator: ","))/v1" + (path ?? self.path), query: query,
      headers: headers, body: body)
  }
}

/// `name=value` or `name=@file;type=kind`, as curl has them.
private func formPart(_ argument: String) -> String {
  let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
  var (disposition, type, content) = ("form-data; name=\"\(parts[0])\"", "", parts[1])
  if content.hasPrefix("@") {
    let pieces = content.dropFirst().split(separator: ";")
    let named = pieces.first { $0.hasPrefix("filename=") }.map { $0.dropFirst(9) }
    disposition += "; filename=\"\(named ?? pieces[0])\""
    type = pieces.first { $0.hasPrefix("type=") }.map { "\r\nContent-Type: \($0.dropFirst(5))" } ?? ""
    content = "content"
  }
  return "--b\r\nContent-Disposition: \(disposition)\(type)\r\n\r\n\(content)\r\n"
}

extension MockDify {
  func play(_ recorded: Recorded, with faults: String = "", path: String? = nil) async -> Played {
    await answer(recorded.request(with: faults, path: path)).played()
  }
}
