import InvokerRuntime
import NIOCore
import NIOPosix

/// The daemon's port for plugins being debugged: the plugin runs anywhere, and registers itself.
public struct RemoteDebugging: Sendable {
  /// The name or address of the daemon's machine.
  public var host: String
  /// The daemon's port for debugging; 5003 unless it is configured otherwise.
  public var port: Int
  /// The debugging key, which the platform's plugin page shows. It never appears in errors and notes.
  public var key: String
  /// The description of the plugin for the daemon.
  public var package: PluginPackage
  /// How long to wait before a lost connection is restored.
  public var backoff = Backoff()

  /// Creates a carrier for a plugin that registers itself with the daemon at `host`.
  public init(host: String, port: Int = 5003, key: String, package: PluginPackage) {
    self.host = host
    self.port = port
    self.key = key
    self.package = package
  }
}

extension PluginHost {
  /// Registers the plugin with a daemon and serves it until the task is canceled. If the connection breaks, it is
  /// restored.
  ///
  /// - Throws: ``ConnectionLoss`` if the daemon rejects the plugin, and `CancellationError`.
  public func run(over debugging: RemoteDebugging) async throws {
    var failures = 0
    while true {
      let start = ContinuousClock.now
      let loss = await serve(debugging)
      try Task.checkCancellation()
      guard loss.canRetry else { throw loss }
      // One that has lasted is no failed try.
      failures = ContinuousClock.now - start > debugging.backoff.maximum ? 1 : failures + 1
      let delay = debugging.backoff.delay(failures: failures)
      options.note(.reconnecting(loss, in: delay))
      try await Task.sleep(for: delay)
    }
  }

  /// Serves one connection, until it breaks or the task is canceled.
  private func serve(_ debugging: RemoteDebugging) async -> ConnectionLoss {
    let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.socketOption(.so_keepalive), value: 1)
      .connectTimeout(.seconds(10))
    let (channel, connection, ended): (any Channel, PluginConnection, EventLoopFuture<ConnectionLoss>)
    do {
      // What the daemon says at once must find a reader, so it is there before the first read. A host with several
      // addresses has a channel for each that is tried, and each has its own end.
      (channel, connection, ended) = try await bootstrap.connect(
        host: debugging.host, port: debugging.port
      ) { channel in
        channel.eventLoop.makeCompletedFuture {
          let connection = PluginConnection(ChannelSink(channel) { $0 }, options: options)
          let ended = channel.eventLoop.makePromise(of: ConnectionLoss.self)
          let intake = ChannelIntake(connection, ended: ended)
          do { try channel.pipeline.syncOperations.addHandler(intake) } catch {
            ended.fail(error)
            throw error
          }
          return (channel, connection, ended.futureResult)
        }
      }
    } catch {
      return ConnectionLoss(problem: ConnectionProblem(.unreachable, "\(error)"))
    }
    await withTaskCancellationHandler {
      for line in debugging.package.registration(key: debugging.key) {
        guard (try? await connection.output.write(line)) != nil else { break }
      }
      options.note(.connected)
      await serve(connection)
      channel.close(promise: nil)
    } onCancel: {
      channel.close(promise: nil)
    }
    let closed = ConnectionLoss(problem: ConnectionProblem(.broken, "closed"))
    return (try? await ended.get()) ?? closed
  }
}
