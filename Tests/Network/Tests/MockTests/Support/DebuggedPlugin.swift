import Foundation
import InvokerMock
import InvokerRuntime
import Synchronization
import Testing

/// A plugin that is being debugged: a socket, and nothing that knows the protocol but the test.
struct DebuggedPlugin {
  let connection: RawConnection
  let daemon: MockDaemon

  static let permission: JSONValue = [
    "app": ["enabled": true], "storage": ["enabled": true, "size": 1024], "model": ["enabled": true, "llm": true],
  ]

  static let registration = registration(permission)

  static func registration(_ permission: JSONValue) -> [String] {
    [
      #"{"type":"handshake","data":{"key":"k"}}"#,
      #"{"type":"manifest_declaration","data":\#(manifest(permission).json)}"#,
      #"{"type":"endpoint_declaration","data":[{"endpoints":[{"path":"/a","method":"GET"}]}]}"#,
      #"{"type":"end","data":{}}"#,
    ]
  }

  static func manifest(_ permission: JSONValue) -> JSONValue {
    [
      "version": "0.0.1", "type": "plugin", "author": "me", "name": "mine", "created_at": "2026-08-01T00:00:00Z",
      "label": ["en_US": "Mine"], "description": ["en_US": "A plugin"], "icon": "icon.svg",
      "resource": ["memory": 1, "permission": permission], "plugins": ["endpoints": ["group.yaml"]],
      "meta": [
        "version": "0.0.1", "arch": ["amd64"],
        "runner": ["language": "python", "version": "3.12", "entrypoint": "main"],
      ],
    ]
  }

  func say(_ lines: [String]) async throws { try await connection.send(lines.map { $0 + "\n" }.joined()) }

  /// Invokes the platform in a session.
  func invoke(_ type: String, _ request: String, in session: String, id: String = "i1") async throws {
    let data = #"{"type":"\#(type)","backwards_request_id":"\#(id)","request":\#(request)}"#
    try await say([#"{"event":"session","session_id":"\#(session)","data":{"type":"invoke","data":\#(data)}}"#])
  }

  func say(_ type: String, _ data: String, in session: String) async throws {
    try await say([#"{"event":"session","session_id":"\#(session)","data":{"type":"\#(type)","data":\#(data)}}"#])
  }

  func line() async throws -> JSONValue { try JSONValue(json: try await connection.read(until: "\n")) }

  /// What comes until the end of an invocation: the `data` of each line.
  func answers() async throws -> [JSONValue] {
    var answers: [JSONValue] = []
    while answers.last?["event"] != "end" {
      let line = try await line()
      #expect(line["event"] == "backwards_response")
      answers.append(try #require(line["data"]))
    }
    return answers
  }
}

/// Connects a plugin to a daemon, with a platform of the shipped specs behind it.
func withDebuggedPlugin(
  _ options: MockPlatformOptions = MockPlatformOptions(),
  registration: [String] = DebuggedPlugin.registration,
  _ body: (DebuggedPlugin) async throws -> Void
) async throws {
  let platform = MockPlatform(specs: shippedSpecs, options: options)
  let daemon = MockDaemon(keepsMessages: true) { platform.answer($0) }
  let port = try await DebuggingPort.start(key: "k", daemon: daemon)
  let plugin = DebuggedPlugin(connection: try RawConnection(port: port.port), daemon: daemon)
  do {
    try await plugin.say(registration)
    try await body(plugin)
  } catch {
    Issue.record(error)
  }
  plugin.connection.close()
  await port.stop()
}

/// Runs `body` in a session of the plugin, and says how the session went.
func session(
  with plugin: DebuggedPlugin, _ body: (_ session: String) async throws -> Void
) async throws -> (pieces: [JSONValue], failure: SessionFailure?) {
  #expect(await plugin.daemon.plugin())
  let stream = plugin.daemon.request("tool", "invoke_tool", ["tool": "t"])
  let reading = Task {
    var pieces: [JSONValue] = []
    do {
      for try await piece in stream { pieces.append(piece) }
      return (pieces, nil as SessionFailure?)
    } catch {
      return (pieces, error as? SessionFailure)
    }
  }
  let request = try await plugin.line()
  #expect(request["event"] == "request" && request["data"]?["action"] == "invoke_tool")
  try await body(try #require(request["session_id"]?.string))
  return await reading.value
}
