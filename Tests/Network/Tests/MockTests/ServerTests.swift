import InvokerMock
import Synchronization
import Testing

/// What a server does step by step, seen from a socket.
@Suite(.timeLimit(.minutes(2))) struct ServerTests {
  private static let get = "GET / HTTP/1.1\r\nhost: x\r\n\r\n"

  private static func serve(_ answer: MockAnswer) async throws -> MockServer {
    try await MockServer.start { _ in answer }
  }

  @Test func eachStepIsAChunkOfItsOwn() async throws {
    let server = try await Self.serve(.events(["1", "2"], then: [.wait(.milliseconds(1)), .bytes(Array("end".utf8))]))
    let reply = try await exchange("GET", "/", port: server.port)
    #expect(reply.chunks == ["data: 1\n\n", "data: 2\n\n", "end"])
    #expect(reply.isComplete)
    #expect(reply.headers["content-type"] == "text/event-stream; charset=utf-8")
    await server.stop()
  }

  @Test func jsonTellsItsLength() async throws {
    let server = try await Self.serve(.json(#"{"ü":1}"#, status: 418, headers: [("x-name", "value")]))
    let reply = try await exchange("GET", "/", port: server.port)
    #expect(reply.status == 418)
    #expect(reply.headers["content-length"] == "8")
    #expect(reply.headers["x-name"] == "value")
    #expect(reply.body == #"{"ü":1}"#)
    await server.stop()
  }

  @Test func aConnectionCarriesSeveralRequests() async throws {
    let server = try await Self.serve(.json("{}"))
    let connection = try RawConnection(port: server.port)
    for _ in 0..<3 {
      try await connection.send(Self.get)
      _ = try await connection.read(until: "{}")
    }
    // Two at once are answered one after the other.
    try await connection.send(Self.get + Self.get)
    _ = try await connection.read(until: "{}")
    _ = try await connection.read(until: "{}")
    #expect(server.requests.count == 5)
    #expect(server.openConnections == 1)
    await server.stop()
    #expect(server.openConnections == 0)
  }

  @Test func requestsArriveWhole() async throws {
    let server = try await Self.serve(.json("{}"))
    let target = "/v1/a%20b/%C3%BC%zz?user=mia+li&empty&x=%26"
    _ = try await exchange("PUT", target, port: server.port, headers: ["X-Many": "1"], body: [0, 255])
    _ = try await exchange("GET", "http://proxy.example/v1?a=b", port: server.port)
    let request = try #require(server.requests.first)
    #expect(request.method == "PUT")
    #expect(request.path == "/v1/a b/ü%zz")
    #expect(request.query == ["user": "mia li", "empty": "", "x": "&"])
    #expect(request.headers["x-many"] == "1")
    #expect(request.body == [0, 255])
    #expect(server.requests.last?.path == "/v1")
    #expect(server.requests.last?.query == ["a": "b"])
    await server.stop()
  }

  // MARK: Misbehaving

  @Test func aCutLeavesTheBodyWithoutAnEnd() async throws {
    let server = try await Self.serve(.events(["1"], then: [.cut, .bytes([1])]))
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    let (text, end) = try await connection.readToEnd()
    let reply = try HTTPReply(text)
    #expect(reply.body == "data: 1\n\n")
    #expect(!reply.isComplete)
    #expect(end == .closed)
    await server.stop()
  }

  @Test func aResetIsSeenAsOne() async throws {
    let server = try await Self.serve(.events(["1"], then: [.wait(.milliseconds(100)), .reset]))
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    let (text, end) = try await connection.readToEnd()
    #expect(text.contains("data: 1"))
    #expect(end == .reset)
    await server.stop()
  }

  @Test(arguments: [(MockAnswer.cut, RawConnection.End.closed), (.reset, .reset)])
  func aConnectionCanEndBeforeTheHead(_ answer: MockAnswer, _ expected: RawConnection.End) async throws {
    let server = try await Self.serve(answer)
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    let (text, end) = try await connection.readToEnd()
    #expect(text.isEmpty)
    #expect(end == expected)
    await server.stop()
  }

  @Test func whatIsNoHTTPCanBeSentToo() async throws {
    let server = try await Self.serve(.raw([.bytes(Array("nonsense".utf8)), .wait(.milliseconds(1))]))
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    #expect(try await connection.readToEnd().text == "nonsense")
    await server.stop()
  }

  @Test(arguments: [MockAnswer.Step.silence, .wait(.seconds(3600))])
  func aClientThatGoesAwayEndsItsAnswer(_ step: MockAnswer.Step) async throws {
    let server = try await Self.serve(.events(["1"], then: [step]))
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    _ = try await connection.read(until: "data: 1\n\n")
    #expect(server.openConnections == 1)
    connection.close()
    #expect(await eventually { server.openConnections == 0 })
    await server.stop()
  }

  @Test func aClientThatGoesAwayCancelsWhoeverMakesItsAnswer() async throws {
    let cancelled = Mutex(false)
    let server = try await MockServer.start { _ in
      try? await Task.sleep(for: .seconds(3600))
      cancelled.withLock { $0 = Task.isCancelled }
      return .json("{}")
    }
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    #expect(await eventually { server.requests.count == 1 })
    connection.close()
    #expect(await eventually { cancelled.withLock { $0 } })
    #expect(await eventually { server.openConnections == 0 })
    await server.stop()
  }

  @Test func stoppingEndsWhatIsUnderWay() async throws {
    let server = try await Self.serve(.silence)
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    #expect(await eventually { server.requests.count == 1 })
    await server.stop()
    #expect(server.openConnections == 0)
    #expect(try await connection.readToEnd().text.isEmpty)
    #expect(throws: ConnectionError.self) { try RawConnection(port: server.port) }
  }

  @Test func stoppingDoesNotWaitForAClientThatReadsNothing() async throws {
    let server = try await Self.serve(MockAnswer(steps: [.bytes([UInt8](repeating: 0, count: 64 << 20))]))
    let connection = try RawConnection(port: server.port)
    try await connection.send(Self.get)
    _ = try await connection.read(until: "\r\n\r\n")
    await server.stop()
    #expect(server.openConnections == 0)
  }

  // MARK: Clients that misbehave

  @Test func aBadClientHarmsNobodyElse() async throws {
    let server = try await Self.serve(.json("{}"))
    for text in [
      "\u{16}\u{3}\u{1}\r\n\r\n", "GET / HTTP/1.1\r\nbad header\r\n\r\n",
      "POST / HTTP/1.1\r\ncontent-length: 9\r\n\r\n1",
    ] {
      let connection = try RawConnection(port: server.port)
      try await connection.send(text)
      connection.close()
    }
    let reply = try await exchange("GET", "/", port: server.port)
    #expect(reply.status == 200)
    #expect(await eventually { server.openConnections == 0 })
    await server.stop()
  }

  @Test func aBodyOf64MiBIsTakenAndALargerOneRefused() async throws {
    let server = try await MockServer.start { .json("\($0.body.count)") }
    let largest = [UInt8](repeating: 7, count: 64 << 20)
    #expect(try await exchange("POST", "/", port: server.port, body: largest).body == "67108864")
    #expect(try await exchange("POST", "/", port: server.port, body: largest + [7]).status == 413)
    await server.stop()
  }

  @Test func aClientThatAsksBeforeItSendsIsToldToGoOn() async throws {
    let server = try await Self.serve(.json("{}"))
    let connection = try RawConnection(port: server.port)
    try await connection.send("POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n")
    #expect(try await connection.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 "))
    try await connection.send("{}")
    #expect(try await connection.read(until: "{}").hasPrefix("HTTP/1.1 200 "))
    await server.stop()
  }

  @Test func aPortInUseIsAnError() async throws {
    let server = try await Self.serve(.json("{}"))
    await #expect(throws: (any Error).self) { try await MockServer.start(port: server.port) { _ in .json("{}") } }
    await server.stop()
  }
}
