import NIOCore

/// The daemon's end of a connection to a plugin, over pipes or a socket.
public final class PluginLink: Sendable {
  private let channel: any Channel
  /// The nonempty lines that the plugin writes; ends with the connection.
  let lines: AsyncStream<[UInt8]>

  private init(_ channel: any Channel, _ lines: AsyncStream<[UInt8]>) {
    self.channel = channel
    self.lines = lines
  }

  /// Writes a line contiguously.
  func write(_ line: [UInt8]) { channel.writeAndFlush(ByteBuffer(bytes: line + [0x0A]), promise: nil) }

  /// Closes the connection after everything written has been sent.
  func close() {
    channel.writeAndFlush(ByteBuffer()).whenComplete { [channel] _ in channel.close(promise: nil) }
  }

  /// Closes the connection, whether the plugin reads or not.
  func closeAtOnce() { channel.close(promise: nil) }

  /// Turns a channel into a connection to a plugin. Called on the channel's event loop, before it reads.
  ///
  /// - Parameter lineLimit: the maximum length of a line; the connection to a plugin that writes a longer one is
  ///   closed. `nil` for no limit.
  static func install(on channel: any Channel, lineLimit: Int?) throws -> PluginLink {
    let (lines, continuation) = AsyncStream<[UInt8]>.makeStream()
    try channel.pipeline.syncOperations.addHandler(LineReader(continuation, limit: lineLimit))
    return PluginLink(channel, lines)
  }
}

/// Splits what a channel reads into lines.
private final class LineReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let lines: AsyncStream<[UInt8]>.Continuation
  private let limit: Int?
  private var part: [UInt8] = []

  init(_ lines: AsyncStream<[UInt8]>.Continuation, limit: Int?) {
    self.lines = lines
    self.limit = limit
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var rest = unwrapInboundIn(data).readableBytesView[...]
    while let end = rest.firstIndex(of: 0x0A) {
      part += rest[..<end]
      rest = rest[(end + 1)...]
      if isOverLimit { return context.close(promise: nil) }
      if part.last == 0x0D { part.removeLast() }
      if !part.isEmpty { lines.yield(part) }
      part = []
    }
    part += rest
    if isOverLimit { context.close(promise: nil) }
  }

  private var isOverLimit: Bool { limit.map { part.count > $0 } ?? false }

  func channelInactive(context: ChannelHandlerContext) {
    lines.finish()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
