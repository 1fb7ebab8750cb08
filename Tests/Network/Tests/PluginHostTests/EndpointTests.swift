import DifyApps
import InvokerRuntime
import Testing

@testable import InvokerPluginHost

/// Requests of the daemon, and what the plugin answers them with.
@Suite struct EndpointTests {
  @Test func aStreamIsHandedOnAsItComes() async throws {
    var host = PluginHost(options: options())
    host.endpoint("GET", "/chat/<app_id>") { request, session in
      let app = request.parameters["app_id"] ?? ""
      let answer = try await session.app.chat.stream(appID: app, query: request.query.first?.value ?? "")
      return EndpointResponse(status: 201, contentType: "text/html") { body in
        for try await text in answer.text { try await body.write(text) }
      }
    }
    try await withPlugin(host) { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message("Qua"))
      daemon.respond(id, Script.message("ck <b>"))
      daemon.finish(id)
    } _: { daemon in
      daemon.http("s1", "GET /chat/a%201?q=Say+it HTTP/1.1\r\nHost: x\r\n\r\n")
      await eventually { !daemon.session("s1", "end").isEmpty }
      #expect(
        daemon.session("s1", "stream") == [
          ["status": 201, "headers": ["Content-Type": "text/html"]], ["result": "517561"], ["result": "636b203c623e"],
        ])
      let request = daemon.invocations.first?["request"]
      #expect(request?["app_id"] == "a 1" && request?["query"] == "Say it")
    }
  }

  @Test(arguments: [
    ("GET", "/nowhere", 404), ("POST", "/fails", 405), ("GET", "/fails", 500), ("GET", "/files/a/b%2Fc", 200),
    ("GET", "/files", 404), ("GET", "/files/", 404),
  ])
  func everyRequestHasAStatus(_ method: String, _ path: String, _ status: Int) async throws {
    let notes = Notes()
    var host = PluginHost(options: options(notes: notes))
    host.endpoint("GET", "/fails") { _, _ in throw Secret() }
    host.endpoint("GET", "/files/<path:name>") { request, _ in EndpointResponse(request.parameters["name"] ?? "") }
    try await withPlugin(host) { daemon in
      daemon.http("s", "\(method) \(path) HTTP/1.1\r\n\r\n")
      await eventually { !daemon.session("s", "end").isEmpty }
      let stream = daemon.session("s", "stream")
      #expect(stream.first?["status"]?.integer == status)
      // What went wrong stands in the log, and not in the answer.
      let text = stream.compactMap { $0["result"]?.string.flatMap(HexBytes.init(hex:))?.bytes }.joined()
      #expect(!String(decoding: text, as: UTF8.self).contains("secret"))
      #expect(notes.all.contains { $0.contains("secret") } == (status == 500))
      if status == 200 { #expect(String(decoding: text, as: UTF8.self) == "a/b/c") }
    }
  }

  @Test func whatFailsAfterTheHeadIsTold() async throws {
    var host = PluginHost(options: options())
    host.endpoint("GET", "/") { _, _ in
      EndpointResponse(contentType: "text/plain") { body in
        try await body.write("begun")
        throw Secret()
      }
    }
    try await withPlugin(host) { daemon in
      daemon.http("s", "GET / HTTP/1.1\r\n\r\n")
      await eventually { !daemon.session("s", "end").isEmpty }
      #expect(daemon.session("s", "stream").count == 2)
      #expect(daemon.session("s", "error").first?["error_type"] == "Secret")
      // The daemon writes it into the page, whose reader is a stranger.
      #expect(daemon.session("s", "error").first?["message"] == "see the plugin's log")
      // The daemon swallows an error with more than ten of them.
      #expect(daemon.session("s", "error").first?["args"] == [:])
    }
  }

  @Test func aLargeBodyGoesInPieces() async throws {
    var host = PluginHost(options: options())
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    host.endpoint("GET", "/") { _, _ in EndpointResponse(contentType: "image/png") { try await $0.write(body) } }
    try await withPlugin(host) { daemon in
      daemon.http("s", "GET / HTTP/1.1\r\n\r\n")
      await eventually { !daemon.session("s", "end").isEmpty }
      let pieces = daemon.session("s", "stream").compactMap { $0["result"]?.string.flatMap(HexBytes.init(hex:))?.bytes }
      #expect(pieces.count > 1 && Array(pieces.joined()) == body)
    }
  }

  @Test func textOnAPageIsNoMarkup() async throws {
    var host = PluginHost(options: options())
    host.endpoint("GET", "/") { _, _ in
      EndpointResponse(contentType: "text/html") { try await $0.write(escaping: "<b title='\"\u{301}'> & é") }
    }
    try await withPlugin(host) { daemon in
      daemon.http("s", "GET / HTTP/1.1\r\n\r\n")
      await eventually { !daemon.session("s", "end").isEmpty }
      let page = daemon.session("s", "stream").compactMap { $0["result"]?.string.flatMap(HexBytes.init(hex:))?.bytes }
      #expect(
        String(decoding: page.joined(), as: UTF8.self) == "&lt;b title=&#39;&quot;\u{301}&#39;&gt; &amp; é")
    }
  }

  @Test func aToolWritesItsResults() async throws {
    var host = PluginHost(options: options())
    host.tool("acme", "draw") { call, _, output in
      try await output.text("for \(call.parameters["who"]?.string ?? "") with \(call.credentials["key"]?.string ?? "")")
      try await output.json(["a": [1]])
      try await output.variable("v", 2)
      try await output.file(Array(repeating: 7, count: 8193), meta: ["mime_type": "image/png"])
    }
    host.toolCredentials("acme") { credentials in if credentials["key"] != "k" { throw Secret() } }
    try await withPlugin(host) { daemon in
      let fields: JSONObject = ["provider": "acme", "tool": "draw", "credentials": ["key": "k"]]
      daemon.request("s", "tool", "invoke_tool", fields.merging(["tool_parameters": ["who": "Mia"]]) { $1 })
      daemon.request("good", "tool", "validate_tool_credentials", fields)
      daemon.request("bad", "tool", "validate_tool_credentials", ["provider": "acme", "credentials": ["key": "no"]])
      daemon.request("none", "tool", "invoke_tool", ["provider": "acme", "tool": "sing"])
      await eventually { ["s", "good", "bad", "none"].allSatisfy { !daemon.session($0, "end").isEmpty } }
      let results = daemon.session("s", "stream")
      #expect(
        results.compactMap { $0["type"]?.string } == ["text", "json", "variable"]
          + Array(repeating: "blob_chunk", count: 3))
      #expect(results[0] == ["type": "text", "message": ["text": "for Mia with k"], "meta": nil])
      #expect(results[1]["message"] == ["json_object": ["a": [1]]])
      #expect(results[5]["message"]?["end"] == true && results[5]["message"]?["blob"] == "")
      #expect(results[4]["message"]?["sequence"] == 1 && results[4]["message"]?["total_length"] == 8193)
      #expect(daemon.session("good", "stream") == [["result": true]])
      #expect(daemon.session("bad", "error").first?["error_type"] == "Secret")
      #expect(daemon.session("none", "error").first?["message"]?.string?.contains("sing") == true)
    }
  }

  @Test func whatNobodyHandlesIsTold() async throws {
    try await withPlugin(PluginHost(options: options())) { daemon in
      daemon.request("s", "model", "invoke_llm")
      await eventually { !daemon.session("s", "end").isEmpty }
      #expect(daemon.session("s", "error").first?["error_type"] == "UnknownAction")
    }
  }

  @Test func logLinesAreEventsOfTheProtocol() async throws {
    var host = PluginHost(options: options())
    host.on(PluginAction("test", "run")) { _, _, result in try await result.log(.warning, "two\nlines") }
    try await withPlugin(host) { daemon in
      daemon.request("s", "test", "run")
      await eventually { !daemon.session("s", "end").isEmpty }
      let log = daemon.messages.first { $0["event"] == "log" }?["data"]
      #expect(log?["level"] == "WARNING" && log?["message"] == "two\nlines" && log?["timestamp"]?.double != nil)
      #expect(daemon.garbage.isEmpty)
    }
  }
}

private struct Secret: Error, CustomStringConvertible { var description: String { "a secret" } }
