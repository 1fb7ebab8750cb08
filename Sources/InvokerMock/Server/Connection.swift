import NIOCore
import NIOHTTP1
import NIOSSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One client's connection.
struct Connection: Sendable {
  let channel: any Channel
  let requests: AsyncStream<IncomingRequest>

  /// Responds to requests until either side closes the connection. A client that disconnects ends its response.
  ///
  /// - Parameter goDown: takes the whole server down for a time.
  func serve(
    _ answer: @escaping @Sendable (MockRequest) async -> MockAnswer,
    goDown: @escaping @Sendable (Duration) async -> Void
  ) async {
    await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          await answerAll(answer, goDown)
          try? await channel.close()
        }
        group.addTask { try? await channel.closeFuture.get() }
        await group.next()
        group.cancelAll()
      }
    } onCancel: {
      channel.closeAtOnce()
    }
  }

  private func answerAll(
    _ answer: @Sendable (MockRequest) async -> MockAnswer, _ goDown: @Sendable (Duration) async -> Void
  ) async {
    for await incoming in requests {
      let reply = await incoming.isTooLarge ? .tooLarge : answer(incoming.request)
      if Task.isCancelled { return }
      // An error means that the client has gone away.
      guard let mayGoOn = try? await play(reply, to: incoming, goDown), mayGoOn else { return }
    }
  }

  // MARK: Playing an answer

  /// - Returns: whether another request can follow.
  private func play(
    _ answer: MockAnswer, to incoming: IncomingRequest, _ goDown: @Sendable (Duration) async -> Void
  ) async throws -> Bool {
    for step in answer.beforeHead {
      if case .bytes(let bytes) = step {
        try await writeRaw(bytes)
      } else if try await !perform(step, goDown) {
        return false
      }
    }

    var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
    let keepsAlive = incoming.keepsAlive && headers["connection"].allSatisfy { $0.lowercased() != "close" }
    if !keepsAlive { headers.replaceOrAdd(name: "connection", value: "close") }
    let status = HTTPResponseStatus(statusCode: answer.status)
    try await write(.head(HTTPResponseHead(version: incoming.version, status: status, headers: headers)))

    let hasBody = incoming.request.method != "HEAD"
    for await step in answer.steps {
      if case .bytes(let bytes) = step {
        if hasBody { try await write(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
      } else if try await !perform(step, goDown) {
        return false
      }
      try Task.checkCancellation()
    }
    try Task.checkCancellation()
    try await write(.end(nil))
    return keepsAlive
  }

  /// Performs a step other than writing.
  ///
  /// - Returns: whether the connection is still open.
  private func perform(_ step: MockAnswer.Step, _ goDown: @Sendable (Duration) async -> Void) async throws -> Bool {
    switch step {
    case .bytes: break
    case .wait(let duration): try await Task.sleep(for: duration)
    case .silence: while true { try await Task.sleep(for: .seconds(3600)) }
    case .cut:
      channel.closeAtOnce()
      return false
    case .reset:
      let linger = linger(l_onoff: 1, l_linger: 0)
      try await (channel as? any SocketOptionProvider)?.setSoLinger(linger).get()
      channel.closeAtOnce()
      return false
    case .down(let duration):
      await goDown(duration)
      return false
    }
    return true
  }

  /// Waits until the bytes have been sent, so that nothing is lost if the connection is closed next.
  private func write(_ part: HTTPServerResponsePart) async throws { try await channel.writeAndFlush(part) }

  /// Writes raw bytes, bypassing HTTP.
  private func writeRaw(_ bytes: [UInt8]) async throws {
    try await channel.eventLoop.flatSubmit { [channel] in
      let promise = channel.eventLoop.makePromise(of: Void.self)
      do {
        let encoder = try channel.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        encoder.writeAndFlush(NIOAny(IOData.byteBuffer(ByteBuffer(bytes: bytes))), promise: promise)
      } catch {
        promise.fail(error)
      }
      return promise.futureResult
    }.get()
  }
}

extension Channel {
  /// Closes the socket without TLS closure, which would have to wait for the client.
  func closeAtOnce() {
    eventLoop.execute { [self] in
      if let tls = try? pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self) {
        tls.close(promise: nil)
      } else {
        close(promise: nil)
      }
    }
  }
}

extension MockAnswer {
  fileprivate static let tooLarge = whole(Array("the body is too large\n".utf8), as: "text/plain", status: 413)
}
