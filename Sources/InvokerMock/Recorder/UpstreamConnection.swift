import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// One call to the server, over a separate connection.
struct UpstreamConnection: Sendable {
  private let channel: any Channel
  private let head: EventLoopFuture<UpstreamAnswer>
  /// The body, as it arrives. It throws if it ends too early.
  let body: AsyncThrowingStream<[UInt8], any Error>

  /// Connects to a server. Its certificate is checked when the call is sent.
  static func open(to upstream: Upstream, _ context: NIOSSLContext?) async throws -> UpstreamConnection {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let head = loop.makePromise(of: UpstreamAnswer.self)
    let (body, continuation) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
    do {
      let channel = try await ClientBootstrap(group: loop)
        .connectTimeout(.seconds(10))
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            if let context {
              try pipeline.addHandler(try NIOSSLClientHandler(context: context, serverHostname: upstream.nameInTLS))
            }
            try pipeline.addHTTPClientHandlers()
            try pipeline.addHandler(AnswerReader(head, continuation))
          }
        }
        .connect(host: upstream.host, port: upstream.port).get()
      return UpstreamConnection(channel: channel, head: head.futureResult, body: body)
    } catch {
      head.fail(error)
      throw error
    }
  }

  /// Sends a request, and waits for the head of its response.
  func send(_ request: MockRequest, to upstream: Upstream) async throws -> UpstreamAnswer {
    var headers = HTTPHeaders(request.headers.filter { !notPassedOn.contains($0.key) }.map { ($0.key, $0.value) })
    headers.add(name: "host", value: upstream.authority)
    headers.add(name: "connection", value: "close")
    if !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method) {
      headers.add(name: "content-length", value: String(request.body.count))
    }
    let head = HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: request.method), uri: request.target, headers: headers)
    return try await withTaskCancellationHandler {
      channel.write(HTTPClientRequestPart.head(head), promise: nil)
      if !request.body.isEmpty {
        channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: request.body))), promise: nil)
      }
      try await channel.writeAndFlush(HTTPClientRequestPart.end(nil))
      return try await self.head.get()
    } onCancel: {
      close()
    }
  }

  func close() { channel.close(promise: nil) }
}

/// Headers that apply to one connection, and those that are set again for the server. Responses must be readable, so
/// compression headers are not passed on either.
private let notPassedOn: Set = [
  "host", "connection", "content-length", "transfer-encoding", "keep-alive", "expect", "upgrade", "te", "trailer",
  "proxy-connection", "accept-encoding",
]

extension Upstream {
  /// The name that its certificate must have; an address isn't a name.
  fileprivate var nameInTLS: String? {
    (try? SocketAddress(ipAddress: host, port: port)) == nil ? host : nil
  }
}

/// The response ended too early.
struct BrokenOff: Error, CustomStringConvertible {
  var description: String { "the server closed the connection" }
}

/// Parses a response.
private final class AnswerReader: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  private let head: EventLoopPromise<UpstreamAnswer>
  private let body: AsyncThrowingStream<[UInt8], any Error>.Continuation

  init(_ head: EventLoopPromise<UpstreamAnswer>, _ body: AsyncThrowingStream<[UInt8], any Error>.Continuation) {
    self.head = head
    self.body = body
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head.succeed(
        UpstreamAnswer(
          status: Int(head.status.code), reason: head.status.reasonPhrase,
          headers: head.headers.map { ($0.name, $0.value) }))
    case .body(let bytes): body.yield(Array(bytes.readableBytesView))
    case .end:
      body.finish()
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(BrokenOff())
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end(error)
    context.close(promise: nil)
  }

  /// What has already ended isn't affected.
  private func end(_ error: any Error) {
    head.fail(error)
    body.finish(throwing: error)
  }
}
