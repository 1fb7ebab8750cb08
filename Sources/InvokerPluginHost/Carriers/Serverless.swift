public import InvokerHTTP
import InvokerRuntime
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A plugin that the daemon calls over HTTP: each request is a POST to `/invoke`, and each reverse invocation is one to
/// the daemon. `GET /health` shows that it is running.
public struct Serverless: Sendable {
  /// The address to listen on.
  public var host: String
  /// The port; 0 for any free port, which ``PluginHost/Note/listening(port:)`` reports.
  public var port: Int
  /// The URL of the daemon, such as `http://localhost:5002`.
  public var daemon: String
  /// The HTTP client that sends reverse invocations.
  public var client: any HTTPClientProtocol
  /// The maximum size of a reverse invocation, in bytes. The daemon reads no more, and then doesn't respond for
  /// minutes.
  public var maximumInvocation = 6 << 20
  /// The maximum size of a request, in bytes. The daemon sends up to 5 MiB.
  public var maximumRequest = 64 << 20

  /// Creates a carrier. The default is port 8080 on all addresses.
  public init(
    host: String = "0.0.0.0", port: Int = 8080, daemon: String, client: any HTTPClientProtocol
  ) {
    self.host = host
    self.port = port
    self.daemon = daemon
    self.client = client
  }
}

extension PluginHost {
  /// Serves the daemon over HTTP until the task is canceled.
  ///
  /// - Throws: an error if it can't listen on the address, and `CancellationError`.
  public func run(over serverless: Serverless) async throws {
    let handlers = RunningHandlers()
    let channels = OpenChannels()
    let group = MultiThreadedEventLoopGroup.singleton
    let listener = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channels.add(channel)
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(
            ServerlessIntake(host: self, serverless: serverless, handlers: handlers))
        }
      }
      .bind(host: serverless.host, port: serverless.port).get()
    options.note(.listening(port: listener.localAddress?.port ?? serverless.port))
    await withTaskCancellationHandler {
      _ = try? await listener.closeFuture.get()
    } onCancel: {
      listener.close(promise: nil)
    }
    let left = await handlers.stop(grace: options.grace)
    if left > 0 { options.note(.abandonedHandlers(left)) }
    await channels.close()
    try Task.checkCancellation()
  }
}

/// The connections that callers keep open.
private final class OpenChannels: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

  func add(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    channels.withLock { $0[id] = channel }
    channel.closeFuture.whenComplete { _ in self.channels.withLock { _ = $0.removeValue(forKey: id) } }
  }

  func close() async {
    for channel in channels.withLock({ Array($0.values) }) { try? await channel.close() }
  }
}
