import InvokerMock
import Testing

/// A server that is killed and comes back.
@Suite(.timeLimit(.minutes(2))) struct DownTests {
  private static let headers = ["authorization": "Bearer app-mock", "content-type": "application/json"]

  @Test func itBreaksOffAndRefusesAndIsThereAgainWithItsRuns() async throws {
    let server = try await MockDify.start(specs: shippedSpecs)
    let waiting = try RawConnection(port: server.port)
    try await waiting.send("GET /with/slow-head=3600000/v1/info HTTP/1.1\r\nhost: x\r\n\r\n")
    #expect(await eventually { server.requests.count == 1 })

    let reply = try await exchange(
      "POST", "/with/down-after=2,down=1/v1/workflows/run", port: server.port, headers: Self.headers,
      body: Array(Body.runStreaming.utf8))
    #expect(!reply.isComplete)
    #expect(reply.chunks.count == 3)
    // Others lose their connections too, and nobody gets a new one.
    #expect(try await waiting.readToEnd().end == .closed)
    #expect(throws: ConnectionError.self) { try RawConnection(port: server.port) }

    // It comes back at the same port, and the run has gone on.
    #expect(await eventually { (try? RawConnection(port: server.port)) != nil })
    let run = JSON(reply.chunks[1].dropFirst(6))["workflow_run_id"].string
    let again = try await exchange(
      "GET", "/v1/workflow/\(run)/events?user=mia", port: server.port, headers: Self.headers)
    #expect(again.status == 200)
    #expect(again.body.contains("workflow_finished"))
    await server.stop()
    #expect(server.openConnections == 0)
  }

  @Test func itCanBeStoppedWhileItIsDown() async throws {
    let server = try await MockDify.start(specs: shippedSpecs)
    _ = try await exchange(
      "POST", "/with/down-after=1,down=3600/v1/chat-messages", port: server.port, headers: Self.headers,
      body: Array(Body.chat.utf8))
    await server.stop()
    #expect(throws: ConnectionError.self) { try RawConnection(port: server.port) }
  }
}
