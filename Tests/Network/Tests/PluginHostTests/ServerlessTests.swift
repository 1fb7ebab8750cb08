import DifyApps
import Foundation
import InvokerHTTP
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Synchronization
import Testing

@testable import InvokerPluginHost

/// Plugins that the daemon calls over HTTP: a real server, a real client, and a daemon that answers as it is told.
@Suite(.timeLimit(.minutes(3))) struct ServerlessTests {
  @Test func aRequestIsAnsweredOverHTTP() async throws {
    try await withServerless { request in
      .lines([
        answer(request, "response", Script.message("Hi")), "", answer(request, "response", Script.end),
        answer(request, "end"),
      ])
    } _: { plugin, daemon async throws in
      let (status, lines) = try await plugin.invoke("GET /chat HTTP/1.1\r\n\r\n")
      #expect(status == 200)
      #expect(lines.map { $0["session_id"] } == Array(repeating: "s1", count: 3))
      #expect(lines.compactMap { $0["data"]?["type"]?.string } == ["stream", "stream", "end"])
      #expect(lines[1]["data"]?["data"] == ["result": "4869"])
      let call = try #require(daemon.requests.first)
      #expect(call.method == "POST" && call.path == "/backwards-invocation/transaction")
      #expect(call.headers["dify-plugin-session-id"] == "s1")
      let line = try JSONValue(json: call.body)
      #expect(line["event"] == "session" && line["session_id"] == "s1" && line["data"]?["type"] == "invoke")
      #expect(line["data"]?["data"]?["request"]?["query"] == "q")
    }
  }

  @Test func itsOtherPaths() async throws {
    try await withServerless { _ in
      .lines([])
    } _: { plugin, _ async throws in
      #expect(try await plugin.send("GET", "/health") == (200, "OK"))
      #expect(try await plugin.send("POST", "/health").status == 405)
      #expect(try await plugin.send("GET", "/invoke").status == 405)
      #expect(try await plugin.send("GET", "/else").status == 404)
      #expect(try await plugin.send("POST", "/invoke", body: "{}").status == 400)
      #expect(try await plugin.send("POST", "/invoke", body: "nonsense").status == 400)
    }
  }

  @Test func aSessionThatTheDaemonHasForgotten() async throws {
    let event =
      #"{"backwards_request_id":"x","event":"error","message":"failed to get session info from cache","#
      + #""data":{"error_type":"SessionNotFound","detail":"","session_id":"s1"}}"#
    try await withServerless { _ in
      .whole(Array(event.utf8), as: "text/event-stream", status: 400)
    } _: { plugin, _ async throws in
      let failed = ServerFailure(status: 400, code: "SessionNotFound", message: "failed to get session info from cache")
      #expect(try await plugin.failure() == .server(failed))
    }
  }

  @Test func whatElseTheDaemonSaysInPlaceOfAnAnswer() async throws {
    try await withServerless { _ in
      .whole(Array("failed to parse request".utf8), as: "text/plain", status: 500)
    } _: { plugin, _ async throws in
      let failed = ServerFailure(status: 500, code: "plugin_daemon_error", message: "failed to parse request")
      #expect(try await plugin.failure() == .server(failed))
    }
  }

  @Test func permissionDenied() async throws {
    try await withServerless { request in
      .lines([answer(request, "error", message: Script.permission), answer(request, "end")])
    } _: { plugin, _ async throws in
      #expect(try await plugin.failure() == .permissionDenied(manifestSwitch: "resource.permission.app.enabled"))
    }
  }

  /// As after 300 seconds without an end, and where the daemon dies.
  @Test(arguments: [MockAnswer.lines([]), .cut, .reset])
  func anAnswerWithoutItsEnd(_ reply: MockAnswer) async throws {
    try await withServerless { _ in
      reply
    } _: { plugin, _ async throws in
      switch try await plugin.failure() {
      case .ended(before: "the end of the answer"), .connection: break
      case let other: Issue.record("unexpected: \(String(describing: other))")
      }
    }
  }

  @Test func silenceEndsAtTheDeadline() async throws {
    try await withServerless(options { $0.timeouts.silence = .milliseconds(50) }) { _ in
      .silence
    } _: { plugin, daemon async throws in
      #expect(try await plugin.failure() == .timeout(waitingFor: "answer", after: .milliseconds(50)))
      // The request was given up with it. One that had not gone out yet leaves its connection to the next.
      await eventually { daemon.openConnections == 0 || daemon.requests.isEmpty }
    }
  }

  @Test func aBodyOverTheLimitIsNotSent() async throws {
    try await withServerless { request in
      .lines([
        answer(request, "response", Script.message("Hi")), answer(request, "response", Script.end),
        answer(request, "end"),
      ])
    } _: { plugin, daemon async throws in
      guard case .argument("request", let problem) = try await plugin.failure("GET /large/6291456 HTTP/1.1\r\n\r\n")
      else {
        Issue.record("it was sent")
        return
      }
      #expect(problem.contains("6291456") && daemon.requests.isEmpty)
      // Over the limit of pipes, which does not hold here.
      let (status, lines) = try await plugin.invoke("GET /large/6000000 HTTP/1.1\r\n\r\n")
      #expect(status == 200 && lines.count == 3)
    }
  }

  @Test func aCallerThatGoesAwayEndsItsHandler() async throws {
    try await withServerless { _ in
      .silence
    } _: { plugin, daemon async throws in
      let request = Task { try await plugin.invoke("GET /chat HTTP/1.1\r\n\r\n") }
      await eventually { daemon.openConnections == 1 }
      request.cancel()
      _ = await request.result
      await eventually { daemon.openConnections == 0 }
    }
  }

  @Test func manyRequestsAtOnce() async throws {
    try await withServerless { request in
      .lines([
        answer(request, "response", Script.message("Hi")), answer(request, "response", Script.end),
        answer(request, "end"),
      ])
    } _: { plugin, _ async throws in
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<100 { group.addTask { try await plugin.invoke("GET /chat HTTP/1.1\r\n\r\n").lines.count } }
        for try await count in group { #expect(count == 3) }
      }
    }
  }

  /// Runs a plugin and the daemon that it calls back, for the duration of `body`, and sees that no task is left.
  private func withServerless(
    _ options: PluginHost.Options = options(), answer: @escaping @Sendable (MockRequest) async -> MockAnswer,
    _ body: (ServedPlugin, MockServer) async throws -> Void
  ) async throws {
    let daemon = try await MockServer.start(answer: answer)
    let (ports, listening) = AsyncStream<Int>.makeStream()
    let failures = Failures()
    var options = options
    options.note = { if case .listening(let port) = $0 { listening.yield(port) } }
    var host = PluginHost(options: options)
    @Sendable func chat(_ query: String, _ session: PluginSession) async throws -> EndpointResponse {
      do throws(InvocationError) {
        return EndpointResponse(try await session.app.chat.stream(appID: "a", query: query).text.collect())
      } catch {
        failures.add(error)
        throw error
      }
    }
    host.endpoint("GET", "/chat") { _, session in try await chat("q", session) }
    host.endpoint("GET", "/large/<size>") { request, session in
      try await chat(String(repeating: "x", count: Int(request.parameters["size"] ?? "") ?? 0), session)
    }
    weak var token: Token?
    do {
      let held = Token()
      token = held
      let serverless = Serverless(
        host: "127.0.0.1", port: 0, daemon: daemon.url + "/", client: AsyncHTTPClientAdapter())
      let running = Tokens.$current.withValue(held) { [host] in Task { try await host.run(over: serverless) } }
      var iterator = ports.makeAsyncIterator()
      let port = try #require(await iterator.next())
      do { try await body(ServedPlugin(port: port, failures: failures), daemon) } catch { Issue.record(error) }
      running.cancel()
      await #expect(throws: CancellationError.self) { try await running.value }
    }
    await eventually { token == nil }
    await daemon.stop()
  }
}

/// What handlers failed with.
private final class Failures: Sendable {
  private let all = Mutex<[InvocationError]>([])
  var last: InvocationError? { all.withLock { $0.last } }
  func add(_ error: InvocationError) { all.withLock { $0.append(error) } }
}

/// A plugin that listens, as the daemon sees it.
private struct ServedPlugin: Sendable {
  let port: Int
  let failures: Failures

  /// Has an endpoint called.
  func invoke(_ http: String) async throws -> (status: Int, lines: [JSONValue]) {
    let data: JSONValue = [
      "user_id": "u", "type": "endpoint", "action": "invoke_endpoint", "settings": [:],
      "raw_http_request": .string(HexBytes(http.utf8).hex),
    ]
    let envelope: JSONValue = ["session_id": "s1", "event": "request", "context": nil, "data": data]
    let (status, text) = try await send("POST", "/invoke?action=invoke_endpoint", body: envelope.json)
    return (status, try text.split(separator: "\n").map { try JSONValue(json: String($0)) })
  }

  /// What the invocation of an endpoint fails with. The caller gets a whole answer all the same.
  func failure(_ http: String = "GET /chat HTTP/1.1\r\n\r\n") async throws -> InvocationError.Reason? {
    let (status, lines) = try await invoke(http)
    #expect(status == 200 && lines.first?["data"]?["data"]?["status"] == 500)
    #expect(lines.last?["data"]?["type"] == "end")
    return failures.last?.reason
  }

  func send(_ method: String, _ path: String, body: String = "") async throws -> (status: Int, text: String) {
    let url = "http://127.0.0.1:\(port)\(path)"
    let response = try await AsyncHTTPClientAdapter().send(
      HTTPRequest(method: method, url: url, body: Array(body.utf8)))
    var bytes: [UInt8] = []
    while true {
      switch try response.body.poll({ bytes.append(contentsOf: $0) }) {
      case .bytes: continue
      case .nothing: await response.body.wait()
      case .end: return (response.head.status, String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}

/// A line of the answer to the invocation that `request` brings.
private func answer(_ request: MockRequest, _ event: String, _ data: String = "null", message: String = "") -> String {
  let id = (try? JSONValue(json: request.body))?.invocationID ?? ""
  return ScriptedDaemon.answer(id, event, message, data: data)
}

extension MockAnswer {
  /// Lines as the daemon writes them: each with a blank one behind it.
  fileprivate static func lines(_ lines: [String]) -> MockAnswer {
    MockAnswer(
      headers: [("content-type", "text/event-stream")], steps: lines.map { .bytes(Array(($0 + "\n\n").utf8)) })
  }
}
