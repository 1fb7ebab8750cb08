import NIOCore
import NIOHTTP1

/// A request, and what its connection needs to know to respond to it.
struct IncomingRequest: Sendable {
  var request: MockRequest
  var version: HTTPVersion
  /// Whether the client wants to send another request over the connection.
  var keepsAlive: Bool
  /// Whether the body was longer than allowed; it has been discarded.
  var isTooLarge: Bool
}

/// Assembles requests while responses are in progress, so that a client that disconnects is noticed immediately.
///
/// An async channel would also work, but traps if it is accepted just while the server stops.
final class RequestReader: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let requests: AsyncStream<IncomingRequest>.Continuation
  private let mostBytes: Int
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var isTooLarge = false

  init(_ requests: AsyncStream<IncomingRequest>.Continuation, mostBytes: Int) {
    self.requests = requests
    self.mostBytes = mostBytes
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      if head.headers["expect"].contains(where: { $0.lowercased() == "100-continue" }) {
        context.writeAndFlush(
          wrapOutboundOut(.head(HTTPResponseHead(version: head.version, status: .continue))), promise: nil)
      }
    case .body(let bytes):
      isTooLarge = isTooLarge || body.count + bytes.readableBytes > mostBytes
      if isTooLarge { body = [] } else { body.append(contentsOf: bytes.readableBytesView) }
    case .end:
      if let head { requests.yield(request(head)) }
      (head, body, isTooLarge) = (nil, [], false)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    requests.finish()
    context.fireChannelInactive()
  }

  /// A client's mistake ends only its own connection.
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func request(_ head: HTTPRequestHead) -> IncomingRequest {
    let headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { $0 + ", " + $1 }
    return IncomingRequest(
      request: MockRequest(method: head.method.rawValue, target: head.uri, headers: headers, body: body),
      version: head.version, keepsAlive: head.isKeepAlive, isTooLarge: isTooLarge)
  }
}
