import Foundation
import InvokerMock
import InvokerRuntime
import Testing

/// Slow clients, clients that leave, and the end of the program.
@Suite(.timeLimit(.minutes(5))) struct ConnectionTests {
  // MARK: Slow clients

  /// A platform that writes all it can, and a browser that reads nothing: what is sent in between is what fits into the
  /// buffers of four sockets. Without back pressure it would be everything.
  @Test func aSlowBrowserFillsNoMemory() async throws {
    let flood = Flood()
    let most = 64 << 20
    let answer: @Sendable (MockRequest) async -> MockAnswer = { _ in flood.answer }
    try await withServer(answer: answer) { dify in
      let proxy = try await RunningProxy(["--answer-bytes", "\(2 * most)"], at: dify.baseURL)
      let slow = try await proxy.client.open("/chat", ["question": "Hello"])
      var (before, rounds) = (-1, 0)
      while rounds < 20, flood.sent * Flood.bytesOfText < most {
        rounds = flood.sent == before ? rounds + 1 : 0
        before = flood.sent
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(flood.sent * Flood.bytesOfText < most)
      #expect(proxy.memory < 256 << 20)

      // Nothing of it is lost.
      flood.end()
      var numbers: [Int] = []
      for event in try await slow.read().components(separatedBy: "\n\n") {
        if let number = event.firstMatch(of: /"text":"(\d+) x/) { numbers.append(Int(number.1) ?? 0) }
      }
      #expect(numbers == Array(1...flood.sent))
      try await proxy.end()
    }
  }

  // MARK: Clients that leave

  @Test func aBrowserThatLeavesStopsTheRun() async throws {
    try await withProxy(faults: "silence-after=1") { proxy, dify in
      let answer = try await proxy.client.open("/chat", ["question": "When do you open on Saturday?"])
      #expect(try await answer.read(until: "On Saturdays").contains(#""type":"text""#))
      try await expectStop(at: dify)
    }
  }

  /// The run is stopped as soon as its id is known.
  @Test func aBrowserThatLeavesBeforeTheFirstEventStopsTheRun() async throws {
    let feed = Feed()
    let answer: @Sendable (MockRequest) async -> MockAnswer = { request in
      request.path.hasSuffix("/stop") ? .json(#"{"result":"success"}"#) : feed.answer
    }
    try await withServer(answer: answer) { dify in
      let proxy = try await RunningProxy(at: dify.baseURL)
      let asking = Task { [client = proxy.client] in try await client.open("/chat", ["question": "Hello"]) }
      await eventually { dify.requests.count == 1 }
      asking.cancel()
      _ = try? await asking.value
      feed.message("Hello")
      try await expectStop(at: dify)
      try await proxy.end()
    }
  }

  @Test(arguments: [true, false]) func anOpenAIClientThatLeavesStopsTheRun(streams: Bool) async throws {
    try await withProxy(faults: "silence-after=1") { proxy, dify in
      let call: JSONValue = [
        "model": "dify", "stream": .bool(streams),
        "messages": [["role": "user", "content": "When do you open on Saturday?"]],
      ]
      let asking = Task { [client = proxy.client] in
        let answer = try await client.open(
          "/v1/chat/completions", call, headers: mia)
        return try await answer.read(until: "On Saturdays")
      }
      await eventually { dify.requests.count == 1 }
      if streams { #expect(try await asking.value.contains("chat.completion.chunk")) }
      asking.cancel()
      try await expectStop(at: dify)
    }
  }

  /// The platform stops a run only for the user who started it.
  private func expectStop(at dify: MockServer) async throws {
    await eventually { dify.requests.count == 2 }
    let requests = dify.requests
    try #require(requests.count == 2)
    #expect(requests[1].path.wholeMatch(of: /.*\/v1\/chat-messages\/[^\/]+\/stop/) != nil)
    #expect(requests[1].json["user"] == requests[0].json["user"])
    await eventually { dify.openConnections <= 1 }
  }

  // MARK: The end of the program

  @Test func runningAnswersEndAndNewOnesDoNotBegin() async throws {
    let feed = Feed()
    let answer: @Sendable (MockRequest) async -> MockAnswer = { _ in feed.answer }
    try await withServer(answer: answer) { dify in
      let proxy = try await RunningProxy(at: dify.baseURL)
      feed.message("On Saturdays")
      let answer = try await proxy.client.open("/chat", ["question": "Hello"])
      proxy.program.send(SIGTERM)
      await eventually { !accepts(proxy.client.url) }
      #expect(proxy.program.isRunning)
      feed.message(" we are open.")
      feed.end()
      let text = try await answer.read()
      #expect(text.contains(" we are open."))
      #expect(text.hasSuffix("data: {\"type\":\"end\",\"reason\":\"complete\"}\n\n"))
      #expect(try await proxy.program.end() == 0)
      #expect(dify.requests.count == 1)
    }
  }

  @Test func anAnswerThatTakesTooLongIsStopped() async throws {
    try await withDify { dify in
      let proxy = try await RunningProxy(["--grace", "1"], at: dify.baseURL(with: "silence-after=1"))
      let answer = try await proxy.client.open("/chat", ["question": "When do you open on Saturday?"])
      proxy.program.send(SIGTERM)
      #expect(try await proxy.program.end() == 0, "\(proxy.program.diagnostics)")
      _ = try? await answer.read()
      try await expectStop(at: dify)
    }
  }
}

/// Whether somebody listens at `url`.
private func accepts(_ url: String) -> Bool {
  guard let port = url.split(separator: ":").last.flatMap({ in_port_t($0) }) else { return false }
  let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(socket) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
    }
  }
}
