import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server that discards what it receives, stops to read after a while, and goes on when it is told to.
final class PausingServer: Sendable {
  /// The number of bytes of bodies.
  let received = Atomic(0)
  private let pausesAfter: Int
  private let held = Mutex<(any Channel)?>(nil)
  private let listener = Mutex<(any Channel)?>(nil)

  private init(pausesAfter: Int) { self.pausesAfter = pausesAfter }

  static func start(pausesAfter: Int) async throws -> PausingServer {
    let server = PausingServer(pausesAfter: pausesAfter)
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(Handler(server: server))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    server.listener.withLock { $0 = listener }
    return server
  }

  var url: String { "http://127.0.0.1:\(listener.withLock { $0?.localAddress?.port } ?? 0)" }
  var hasPaused: Bool { held.withLock { $0 != nil } }

  /// Goes on to read.
  func resume() async throws {
    let channel = held.withLock { $0 }
    try await channel?.setOption(ChannelOptions.autoRead, value: true).get()
  }

  func stop() async throws { try await listener.withLock { $0 }?.close().get() }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    let server: PausingServer
    private var count = 0

    init(server: PausingServer) { self.server = server }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head: break
      case .body(let bytes):
        count += bytes.readableBytes
        server.received.add(bytes.readableBytes, ordering: .relaxed)
        guard count >= server.pausesAfter, !server.hasPaused else { return }
        let channel = context.channel
        server.held.withLock { $0 = channel }
        _ = channel.setOption(ChannelOptions.autoRead, value: false)
      case .end:
        let body = ByteBuffer(string: #"{"id":"f1","name":"a","size":\#(count)}"#)
        let headers: HTTPHeaders = ["content-type": "application/json", "content-length": "\(body.readableBytes)"]
        context.write(
          wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .created, headers: headers))), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      }
    }
  }
}
