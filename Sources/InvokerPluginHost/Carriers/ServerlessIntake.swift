import InvokerRuntime
import NIOCore
import NIOHTTP1

/// Receives requests from one HTTP connection and responds to them, one after another.
final class ServerlessIntake: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let host: PluginHost
  private let serverless: Serverless
  private let handlers: RunningHandlers
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var isTooLarge = false
  /// The request that is being handled.
  private var current: (connection: PluginConnection, task: Task<Void, Never>)?
  private var nextTick: Scheduled<Void>?

  init(host: PluginHost, serverless: Serverless, handlers: RunningHandlers) {
    self.host = host
    self.serverless = serverless
    self.handlers = handlers
  }

  func channelActive(context: ChannelHandlerContext) { tick(on: context.eventLoop.assumeIsolated()) }

  private func tick(on eventLoop: NIOIsolatedEventLoop) {
    current?.connection.expire()
    nextTick = eventLoop.scheduleTask(in: TimeAmount(host.options.tick)) { self.tick(on: eventLoop) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): (self.head, body, isTooLarge) = (head, [], false)
    case .body(let bytes):
      isTooLarge = isTooLarge || body.count + bytes.readableBytes > serverless.maximumRequest
      if isTooLarge { body = [] } else { body.append(contentsOf: bytes.readableBytesView) }
    case .end:
      if let head { answer(head, context) }
      (head, body) = (nil, [])
    }
  }

  /// The daemon disconnected, or the plugin is being stopped.
  func channelInactive(context: ChannelHandlerContext) {
    nextTick?.cancel()
    current?.connection.close(ConnectionProblem(.broken, "the daemon closed the connection"))
    current?.task.cancel()
    current = nil
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let path = head.uri.prefix { $0 != "?" }
    switch (head.method, path) {
    case (.GET, "/health"): send(.ok, "OK", head, context.channel)
    case (.POST, "/invoke"):
      if isTooLarge { return send(.payloadTooLarge, "the request is too large", head, context.channel) }
      let request = body.withUnsafeBufferPointer { body in
        (try? DaemonMessage(body)).flatMap { PluginRequest($0, body) }
      }
      guard let request else {
        return send(.badRequest, "this is no request of the plugin daemon", head, context.channel)
      }
      serve(request, head, context)
    case (_, "/health"), (_, "/invoke"): send(.methodNotAllowed, "Method Not Allowed", head, context.channel)
    default: send(.notFound, "Not Found", head, context.channel)
    }
  }

  private func serve(_ request: PluginRequest, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let channel = context.channel
    let headers = HTTPHeaders([("Content-Type", "text/event-stream")])
    let response = HTTPResponseHead(version: head.version, status: .ok, headers: headers)
    context.writeAndFlush(wrapOutboundOut(.head(response)), promise: nil)

    let sink = ChannelSink(channel) { HTTPServerResponsePart.body(.byteBuffer($0)) }
    let exchanges = ReverseExchanges(serverless: serverless)
    let connection = PluginConnection(sink, options: host.options, exchanges: exchanges)
    let task = handlers.start { [host] in
      await host.handle(request, over: connection)
      try? await connection.output.drained()
      connection.close(ConnectionProblem(.broken, "the request has been answered"))
      finish(head, channel)
    }
    current = (connection, task)
  }

  private func send(_ status: HTTPResponseStatus, _ text: String, _ head: HTTPRequestHead, _ channel: any Channel) {
    let headers = HTTPHeaders([("Content-Type", "text/plain"), ("Content-Length", "\(text.utf8.count)")])
    let response = HTTPResponseHead(version: head.version, status: status, headers: headers)
    channel.write(HTTPServerResponsePart.head(response), promise: nil)
    channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
    finish(head, channel)
  }
}

/// Ends a response, and the connection if the caller requests it.
private func finish(_ head: HTTPRequestHead, _ channel: any Channel) {
  let keepsAlive = head.isKeepAlive
  channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in
    if !keepsAlive { channel.close(promise: nil) }
  }
}
