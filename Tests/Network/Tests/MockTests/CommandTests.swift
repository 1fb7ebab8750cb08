import Foundation
import Testing

/// `invoker-mock` from outside.
@Suite(.timeLimit(.minutes(3))) struct CommandTests {
  @Test func itTellsWhereItIsAndEndsByItself() async throws {
    let command = try MockCommand(["--for", "0"])
    #expect(try await command.end() == 0)
    let lines = command.output.components(separatedBy: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].wholeMatch(of: #/base URL: http:\/\/127\.0\.0\.1:\d+\/v1/#) != nil)
    #expect(lines[1...] == ["API key: app-mock", ""])
    #expect(command.diagnostics == "")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalEndsItEvenInTheMiddleOfAnAnswer(_ signal: Int32) async throws {
    let command = try MockCommand(["specs", "--api-key", "secret", "--silence-after", "1", "--verbose"])
    let url = try await command.baseURL()
    #expect(command.output.hasSuffix("\nAPI key: secret\n"))
    let connection = try RawConnection(port: try #require(url.port))
    try await connection.send(
      "POST /v1/chat-messages HTTP/1.1\r\nhost: x\r\nauthorization: Bearer secret\r\n"
        + "content-type: application/json\r\ncontent-length: \(Body.chat.utf8.count)\r\n\r\n\(Body.chat)")
    _ = try await connection.read(until: "data: ")
    command.send(signal)
    #expect(try await command.end() == 0)
    #expect(command.diagnostics == "POST /v1/chat-messages 200\n")
  }

  @Test func requestsAreToldWithoutWhatIsSecret() async throws {
    let command = try MockCommand(["--verbose"])
    let port = try #require(try await command.baseURL().port)
    _ = try await exchange("GET", "/a%1b[2J?user=mia", port: port, headers: ["authorization": "Bearer app-hidden"])
    #expect(await eventually { !command.diagnostics.isEmpty })
    #expect(command.diagnostics == "GET /a?[2J 404\n")
  }

  @Test func recordedEventsTakeThePlaceOfExamples() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
    try Data("{\"event\":\"message\",\"answer\":\"Hi\"}\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let command = try MockCommand(["specs/chat.yaml", "--events", "chat=\(file.path)", "--ping", "1"])
    let port = try #require(try await command.baseURL().port)
    let reply = try await exchange(
      "POST", "/v1/chat-messages", port: port,
      headers: ["authorization": "Bearer app-mock", "content-type": "application/json"],
      body: Array(Body.chat.utf8))
    #expect(reply.chunks == ["data: {\"event\":\"message\",\"answer\":\"Hi\"}\n\n", "event: ping\n\n"])
  }

  @Test func aPortInUseIsToldPlainly() async throws {
    let first = try MockCommand([])
    let port = try #require(try await first.baseURL().port)
    let second = try MockCommand(["--port", "\(port)"])
    #expect(try await second.end() == 2)
    #expect(second.diagnostics.contains("port \(port) is in use"))
    #expect(second.output == "")
  }

  @Test(arguments: [
    (["--port", "70000"], "--port"), (["--for", "soon"], "--for"), (["--cut-after", "x"], "cut-after"),
    (["--nonsense"], "--nonsense"), (["nowhere"], "nowhere"), (["--events", "chat"], "--events"),
    (["--events", "talk=specs/chat.yaml"], "talk"), (["--events", "chat=specs/chat.yaml"], "line 1"),
    (["--api-key", ""], "--api-key"), (["--fail", "nonsense"], "'fail'"),
    (["--example", "nonsense"], "'nonsense'"), (["--as", "nonsense"], "'nonsense'"),
  ])
  func wrongUsageIsTold(_ arguments: [String], _ words: String) async throws {
    let command = try MockCommand(arguments)
    #expect(try await command.end() == 2)
    #expect(command.diagnostics.contains(words))
    #expect(command.output == "")
  }

  @Test func foldersOfSpecsAreServedTogether() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let spec = """
      invoker: 1
      interface: ping
      title: Ping
      summary: Respond.
      transports: {service_api: {version: v1, request: GET /ping}}
      params: {}
      response_modes: {blocking: {returns: {type: string}}}
      examples: {pong: {title: Pong, mode: blocking, request: {}, reply: pong}}

      """
    try Data(spec.utf8).write(to: folder.appendingPathComponent("ping.yaml"))
    let command = try MockCommand(["specs", folder.path])
    let port = try #require(try await command.baseURL().port)
    let key = ["authorization": "Bearer app-mock", "content-type": "application/json"]
    #expect(try await exchange("GET", "/v1/ping", port: port, headers: key).body == "\"pong\"")
    let chat = try await exchange(
      "POST", "/v1/chat-messages", port: port, headers: key, body: Array(Body.chatBlocking.utf8))
    #expect(chat.status == 200)

    let twice = try MockCommand([folder.path, folder.path + "/../\(folder.lastPathComponent)"])
    #expect(try await twice.end() == 2)
    #expect(twice.diagnostics.contains("two folders have the interface 'ping'"))
  }

  @Test func whatIsWrongWithSpecsIsTold() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("invoker: 1\ninterfacee: chat\n".utf8).write(to: folder.appendingPathComponent("chat.yaml"))
    let command = try MockCommand([folder.path])
    #expect(try await command.end() == 1)
    #expect(command.diagnostics.contains("chat.yaml:2:1: error: "))
    #expect(command.output == "")
  }
}
