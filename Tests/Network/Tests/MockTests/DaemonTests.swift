import Foundation
import InvokerMock
import InvokerRuntime
import Testing

/// The daemon's side of the plugin protocol.
@Suite(.timeLimit(.minutes(3))) struct DaemonTests {
  @Test(arguments: [
    ([#"{"type":"handshake","data":{"key":"wrong"}}"#], "handshake failed, invalid key"),
    ([#"{"type":"handshake","data":{}}"#], "handshake failed, invalid handshake message"),
    (["hello"], "handshake failed, invalid handshake message"),
    (Array(DebuggedPlugin.registration.dropFirst()), "handshake failed, invalid handshake message"),
    ([DebuggedPlugin.registration[0], DebuggedPlugin.registration[0]], "handshake already completed"),
    (DebuggedPlugin.registration[0...1] + [DebuggedPlugin.registration[1]], "declaration already registered"),
    (
      [DebuggedPlugin.registration[0], #"{"type":"manifest_declaration","data":{"type":"plugin","name":"A"}}"#],
      "handshake failed, invalid plugin declaration: name must match ^[a-z0-9_-]{1,128}$"
    ),
    (
      DebuggedPlugin.registration[0...1] + [DebuggedPlugin.registration[3]],
      "no registration transferred, cannot initialize"
    ),
  ])
  func whoeverRegistersWrongIsToldAndHungUpOn(_ lines: [String], _ words: String) async throws {
    try await withDebuggedPlugin(registration: lines) { plugin in
      let (text, end) = try await plugin.connection.readToEnd()
      #expect(text == words + "\n")
      #expect(end == .closed)
      #expect(!plugin.daemon.hasPlugin)
    }
  }

  @Test(
    arguments: [
      ("author", "A"), ("name", "ä"), ("version", "1"), ("type", "theme"), ("created_at", nil), ("label", [:]),
      ("icon", nil), ("resource", [:]), ("plugins", [:]), ("plugins", ["models": ["a"], "tools": ["b"]]),
      ("meta", ["version": "0.0.1"]),
      ("meta", ["version": "0.0.1", "runner": ["language": "swift", "entrypoint": "main"]]),
    ] as [(String, JSONValue)])
  func manifestsAreChecked(_ field: String, _ value: JSONValue) throws {
    var manifest = try #require(DebuggedPlugin.manifest([:]).object)
    #expect(manifestProblem(.object(manifest)) == nil)
    manifest[field] = value
    let problem = try #require(manifestProblem(.object(manifest)))
    #expect(problem.hasPrefix(field))
  }

  @Test func aRequestIsOneLineAsGoWritesIt() async throws {
    try await withDebuggedPlugin { plugin in
      #expect(await plugin.daemon.plugin())
      var context = SessionContext()
      context.appID = "a1"
      context.more = ["credentials": [:]]
      let fields: JSONObject = ["text": "<&>\u{2028}\u{2029}", "a": 1]
      let pieces = plugin.daemon.request("endpoint", "invoke_endpoint", fields, context: context)
      let line = try await plugin.connection.read(until: "\n")
      let id = try #require(try JSONValue(json: line)["session_id"]?.string)
      #expect(
        line == #"{"session_id":"\#(id)","conversation_id":null,"message_id":null,"app_id":"a1","endpoint_id":null,"#
          + #""context":{"credentials":{}},"event":"request","data":{"a":1,"action":"invoke_endpoint","#
          + #""text":"\u003c\u0026\u003e\u2028\u2029","type":"endpoint","user_id":"mock-user"}}"# + "\n")
      withExtendedLifetime(pieces) {}
    }
  }

  @Test func aSessionIsPiecesAndAnEnd() async throws {
    try await withDebuggedPlugin { plugin in
      let result = try await session(with: plugin) { session in
        try await plugin.say([#"{"event":"heartbeat","data":{}}"#, "", "not JSON", #"{"event":"new","data":{}}"#])
        try await plugin.say("stream", #"{"n":1}"#, in: "another session")
        try await plugin.say("stream", #"{"n":2}"#, in: session)
        // Without data, the line is dropped.
        try await plugin.say("stream", "null", in: session)
        try await plugin.say("end", "{}", in: session)
      }
      #expect(result.pieces == [["n": 2]] && result.failure == nil)
    }
  }

  @Test(arguments: [
    ("error", #"{"error_type":"Oops","message":"broken","args":{}}"#, SessionFailure(type: "Oops", message: "broken")),
    // With more than ten arguments the daemon swallows the error.
    (
      "error", #"{"error_type":"Oops","args":{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1}}"#, nil
    ),
    ("invoke", #"{"type":"app","request":{}}"#, SessionFailure(type: "invoke_dify_error", message: "")),
    ("whatever", "{}", SessionFailure(type: "unknown_stream_message_type", message: "whatever")),
  ])
  func aSessionThatFails(_ type: String, _ data: String, _ failure: SessionFailure?) async throws {
    try await withDebuggedPlugin { plugin in
      let result = try await session(with: plugin) { session in
        try await plugin.say(type, data, in: session)
        try await plugin.say("end", "{}", in: session)
      }
      #expect(result.failure == failure)
    }
  }

  @Test func aPluginThatGoesFailsItsSessions() async throws {
    try await withDebuggedPlugin { plugin in
      let result = try await session(with: plugin) { _ in plugin.connection.close() }
      #expect(result.failure?.type == "PluginConnectionClosedError")
      await #expect(throws: SessionFailure(type: "PluginNotFound", message: "no plugin is connected")) {
        for try await _ in plugin.daemon.request("tool", "invoke_tool") {}
      }
    }
  }

  @Test func aLineOverTheLimitEndsAPluginOverPipes() async throws {
    let daemon = MockDaemon { _ in InvocationAnswer([]) }
    let script = "echo '{\"event\":\"heartbeat\",\"data\":{}}'; head -c 5300000 /dev/zero | tr '\\0' x; exec sleep 60"
    let folder = FileManager.default.temporaryDirectory
    let plugin = try await PluginProcess.start(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], in: folder, daemon: daemon)
    await plugin.ended()
    #expect(!daemon.hasPlugin)
    await plugin.stop()
    #expect(!plugin.isRunning)
  }
}
