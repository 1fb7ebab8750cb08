import InvokerRuntime
import NIOCore
import Synchronization

/// Writes lines into a channel of NIO, a bounded number of bytes at a time.
final class ChannelSink<Part: Sendable>: OutputSink {
  private let channel: any Channel
  /// The type of bytes that the channel accepts.
  private let part: @Sendable (ByteBuffer) -> Part
  private let inFlight = Atomic(0)
  /// The maximum number of bytes in transit inside the channel.
  private let limit = 256 * 1024

  init(_ channel: any Channel, part: @escaping @Sendable (ByteBuffer) -> Part) {
    self.channel = channel
    self.part = part
  }

  func write(_ bytes: UnsafeRawBufferPointer, flushingLater queue: OutputQueue) throws -> Int {
    // Whatever is in flight flushes the queue when it has gone out.
    guard inFlight.load(ordering: .acquiring) < limit else { return 0 }
    let buffer = ByteBuffer(bytes: bytes)
    inFlight.add(bytes.count, ordering: .acquiringAndReleasing)
    // Never in this call, which holds the queue's lock: the channel may call back at once.
    channel.eventLoop.execute { [self] in
      channel.writeAndFlush(part(buffer)).whenComplete { _ in
        self.inFlight.subtract(buffer.readableBytes, ordering: .acquiringAndReleasing)
        queue.flush()
      }
    }
    return bytes.count
  }
}

/// Passes what a channel reads to a connection.
final class ChannelIntake: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private var intake: Intake
  private let tick: TimeAmount
  private var nextTick: Scheduled<Void>?
  private var problem = ConnectionProblem(.broken, "the daemon closed the connection")
  private let ended: EventLoopPromise<ConnectionLoss>
  private var hasEnded = false

  /// - Parameter ended: called with the reason when the channel is closed.
  init(_ connection: PluginConnection, ended: EventLoopPromise<ConnectionLoss>) {
    intake = Intake(connection)
    tick = TimeAmount(connection.options.tick)
    self.ended = ended
  }

  func channelActive(context: ChannelHandlerContext) { tick(on: context.eventLoop.assumeIsolated()) }

  private func tick(on eventLoop: NIOIsolatedEventLoop) {
    intake.tick()
    nextTick = eventLoop.scheduleTask(in: tick) { self.tick(on: eventLoop) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    unwrapInboundIn(data).withUnsafeReadableBytes { intake.receive($0) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    intake.wake()
    guard intake.isAhead else { return }
    let channel = context.channel
    channel.setOption(.autoRead, value: false).whenComplete { _ in
      channel.eventLoop.scheduleTask(in: .milliseconds(5)) { channel.setOption(.autoRead, value: true) }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    problem.detail = "\(error)"
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { end() }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  private func end() {
    guard !hasEnded else { return }
    hasEnded = true
    nextTick?.cancel()
    intake.end(problem)
    ended.succeed(ConnectionLoss(problem: problem, lastWords: intake.lastWords))
  }
}
