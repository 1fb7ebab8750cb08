import Foundation
import InvokerMock
import Synchronization
import Testing

/// `invoker-mock record`, between a client and a server that a test plays.
@Suite(.timeLimit(.minutes(3))) struct RecordCommandTests {
  private static let key = "app-abcdefghijklmnop1234"
  private static let stream = ["{\"event\":\"message\",\"answer\":\"Hé \"}", "{\"event\":\"message_end\"}"]

  /// Records what clients ask of `answer`.
  private func recording(
    _ more: [String] = [], answer: @escaping @Sendable (MockRequest) async -> MockAnswer,
    during body: (_ port: Int, _ server: MockServer) async throws -> Void
  ) async throws -> RecordedFolder {
    let server = try await MockServer.start(answer: answer)
    let folder = RecordedFolder()
    let command = try MockCommand(["record", "--to", server.url + "/v1", folder.url.path] + more)
    let url = try await command.baseURL()
    #expect(url.path == "/v1")
    try await body(try #require(url.port), server)
    command.send(SIGTERM)
    #expect(try await command.end() == 0)
    await server.stop()
    return folder
  }

  @Test func aCallIsPassedOnAndRecordedByteForByte() async throws {
    let answer = MockAnswer.events(
      Self.stream, then: [.bytes(Array(": \u{1F600}\r\n".utf8))], headers: [("X-Version", "1")])
    let question = #"{"query":"Hé","response_mode":"streaming","user":"mia"}"#
    let folder = try await recording(
      ["--app", "shop", "--app-mode", "chat"], answer: { _ in answer },
      during: { port, server in
        let direct = try await exchange("POST", "/v1/chat-messages", port: server.port, body: Array(question.utf8))
        let passed = try await exchange(
          "POST", "/v1/chat-messages?a=%20b", port: port,
          headers: ["authorization": "Bearer \(Self.key)", "content-type": "application/json"],
          body: Array(question.utf8))
        #expect(passed.body == direct.body)
        #expect(passed.chunks == direct.chunks)
        #expect(passed.isComplete)
        #expect(passed.headers["content-type"] == direct.headers["content-type"])
        // The server got the key, and nothing else has it.
        let request = try #require(server.requests.last)
        #expect(request.headers["authorization"] == "Bearer \(Self.key)")
        #expect(request.target == "/v1/chat-messages?a=%20b")
        #expect(request.body == Array(question.utf8))
      })
    #expect(folder.names == ["0001-post-chat-messages-streaming"])
    let files = try folder.files("0001-post-chat-messages-streaming")
    #expect(files.body == Self.stream.map { "data: \($0)\n\n" }.joined() + ": \u{1F600}\r\n")
    #expect(files.headers.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(files.headers.contains("\r\nX-Version: 1\r\n"))
    #expect(files.headers.hasSuffix("\r\n\r\n"))
    let request = JSON(files.request)
    #expect(request["app"].string == "shop" && request["app_mode"].string == "chat")
    #expect(request["method"].string == "POST" && request["path"].string == "/chat-messages?a=%20b")
    #expect(request["body"]["query"].string == "Hé" && request["key"].string == "app's")
    #expect(request["note"].isMissing)
  }

  @Test func keysAreCutOutWhereverTheyStand() async throws {
    let key = "s3cret/+key"
    let folder = try await recording(
      answer: { request in
        .json(
          #"{"echo":"\#(request.headers["authorization"] ?? "")","other":"app-0123456789abcdef","escaped":"s3cret\/+key"}"#,
          headers: [("X-Echo", request.headers["authorization"] ?? ""), ("Set-Cookie", "session=\(key)")])
      },
      during: { port, _ in
        let body = Array(#"{"key":"\#(key)","inputs":{"dataset-abcdefghijklmnop":1}}"#.utf8)
        let reply = try await exchange(
          "POST", "/v1/workflows/run?api_key=s3cret%2F%2Bkey", port: port,
          headers: ["authorization": "Bearer \(key)"], body: body)
        #expect(reply.body.contains("Bearer \(key)"))
      })
    let files = try folder.files("0001-post-workflows-run")
    for text in [files.request, files.headers, files.body] {
      for secret in [key, "s3cret%2F%2Bkey", "0123456789abcdef", "abcdefghijklmnop"] { #expect(!text.contains(secret)) }
      #expect(text.contains("***"))
    }
    #expect(JSON(files.request)["path"].string == "/workflows/run?api_key=***")
  }

  @Test func uploadsKeepTheirFieldsAndNotTheirFiles() async throws {
    let part = "--b\r\nContent-Disposition: form-data; name=\"user\"\r\n\r\nmia\r\n"
    let file =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
      + "Content-Type: image/png\r\n\r\nPIXELS\r\n"
    let folder = try await recording(
      answer: { .json("{\"n\":\($0.body.count)}", status: 201) },
      during: { port, server in
        let body = Array((part + file + "--b--\r\n").utf8)
        let reply = try await exchange(
          "POST", "/v1/files/upload", port: port, headers: ["content-type": "multipart/form-data; boundary=b"],
          body: body)
        #expect(reply.status == 201)
        #expect(server.requests.last?.body == body)
      })
    let request = JSON(try folder.files("0001-post-files-upload").request)
    #expect(request["body"].isNull && request["key"].isNull)
    #expect(request["form"].description.contains("file=@a.png;type=image/png"))
    #expect(!request.description.contains("PIXELS"))
  }

  @Test func whatBreaksOffIsRecordedAsFarAsItCame() async throws {
    var kept: RawConnection?
    let folder = try await recording(
      answer: { request in
        .events(["{}"], then: request.method == "GET" ? [.cut] : [.silence])
      },
      during: { port, _ in
        let reply = try await exchange("GET", "/v1/workflow/c50dcc06-8a3f-45b9-b04f-064a786ef1a4/events", port: port)
        #expect(reply.body == "data: {}\n\n")
        #expect(!reply.isComplete)
        // One client goes away, another is there until the end.
        for isKept in [false, true] {
          let connection = try RawConnection(port: port)
          try await connection.send("POST /v1/chat-messages HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n")
          _ = try await connection.read(until: "data: {}\n\n")
          if isKept { kept = connection } else { connection.close() }
        }
      })
    kept?.close()
    #expect(folder.names == ["0001-get-workflow-events", "0002-post-chat-messages", "0003-post-chat-messages"])
    for name in folder.names {
      let files = try folder.files(name)
      #expect(files.body == "data: {}\n\n")
      #expect(!JSON(files.request)["note"].string.isEmpty)
    }
  }

  @Test func numbersGoOn() async throws {
    let folder = RecordedFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("0041-get-info"), withIntermediateDirectories: true)
    let server = try await MockServer.start { _ in .json("{}") }
    let command = try MockCommand(["record", "--to", server.url, folder.url.path])
    _ = try await exchange("GET", "/info", port: try #require(try await command.baseURL().port))
    #expect(await eventually { folder.names.last == "0042-get-info" })
    await server.stop()
  }

  @Test func aServerThatIsNotThereIsToldToBothSides() async throws {
    let server = try await MockServer.start { _ in .json("{}") }
    let folder = RecordedFolder()
    let command = try MockCommand(["record", "--to", server.url + "/v1", folder.url.path])
    let port = try #require(try await command.baseURL().port)
    await server.stop()
    let reply = try await exchange("GET", "/v1/info", port: port)
    #expect(reply.status == 502)
    #expect(JSON(reply.body)["code"].string == "bad_gateway")
    #expect(JSON(reply.body)["status"].integer == 502)
    #expect(await eventually { command.diagnostics.contains("error: \(server.url) cannot be reached: ") })
    #expect(folder.names == [])
  }

  @Test func certificatesCanBeTrusted() async throws {
    let server = try await MockServer.start(
      tls: MockTLS(certificatePEM: TestCertificate.certificate, keyPEM: TestCertificate.key)
    ) { _ in .json(#"{"secure":true}"#) }
    let certificate = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pem")
    try Data(TestCertificate.certificate.utf8).write(to: certificate)
    defer { try? FileManager.default.removeItem(at: certificate) }
    for (more, status) in [([], 502), (["--trust", certificate.path], 200)] {
      let folder = RecordedFolder()
      let command = try MockCommand(["record", "--to", server.url, folder.url.path] + more)
      let reply = try await exchange("GET", "/info", port: try #require(try await command.baseURL().port))
      #expect(reply.status == status)
    }
    await server.stop()
  }

  @Test(arguments: [
    (["record"], "folder"), (["record", "x"], "--to"),
    (["record", "x", "--to", "ftp://a"], "'ftp://a' is not a base URL"),
    (["record", "x", "--to", "http://a", "--app-mode", "talk"], "'--app-mode' must be one of chat,"),
    (["record", "/dev/null/x", "--to", "http://a"], "cannot write to the folder"),
    (["record", "x", "--to", "https://a", "--trust", "nowhere"], "'nowhere'"),
  ])
  func wrongUsageIsTold(_ arguments: [String], _ words: String) async throws {
    let command = try MockCommand(arguments)
    #expect(try await command.end() == 2)
    #expect(command.diagnostics.contains(words), "\(command.diagnostics)")
  }
}

/// A folder of recordings, which goes away with this value.
private final class RecordedFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("recordings-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: url) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

  func files(_ name: String) throws -> (request: String, headers: String, body: String) {
    func text(_ file: String) throws -> String {
      let file = url.appendingPathComponent(name).appendingPathComponent(file)
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    return (try text("request.json"), try text("headers.txt"), try text("body.txt"))
  }
}
