import NIOCore
import NIOPosix
import Synchronization

/// The port on loopback where plugins being debugged connect and register themselves.
public final class DebuggingPort: Sendable {
  /// The port in use.
  public let port: Int
  private let listener: any Channel
  private let accepted: AsyncStream<PluginLink>.Continuation
  private let serving: Task<Void, Never>
  private let registry: Registry

  /// The plugin that registered itself last.
  public var plugin: RegisteredPlugin? { registry.plugin.withLock(\.self) }

  /// Starts listening.
  ///
  /// - Parameters:
  ///   - port: the port, or 0 for any free port.
  ///   - key: the key that plugins must present.
  ///   - daemon: the daemon that serves the plugin that registers itself.
  /// - Throws: an error if it can't listen on the port.
  public static func start(port: Int = 0, key: String, daemon: MockDaemon) async throws -> DebuggingPort {
    let (links, accepted) = AsyncStream<PluginLink>.makeStream()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let link = try PluginLink.install(on: channel, lineLimit: nil)
          if case .terminated = accepted.yield(link) { channel.close(promise: nil) }
        }
      }
      .bind(host: "127.0.0.1", port: port).get()
    return DebuggingPort(listener, accepted, links, key: key, daemon)
  }

  private init(
    _ listener: any Channel, _ accepted: AsyncStream<PluginLink>.Continuation, _ links: AsyncStream<PluginLink>,
    key: String, _ daemon: MockDaemon
  ) {
    port = listener.localAddress?.port ?? 0
    self.listener = listener
    self.accepted = accepted
    let registry = Registry()
    self.registry = registry
    serving = Task {
      await withDiscardingTaskGroup { group in
        for await link in links {
          group.addTask {
            guard let plugin = await register(link, key: key, daemon.note) else { return link.close() }
            daemon.note("connected: \(plugin)")
            registry.plugin.withLock { $0 = plugin }
            await daemon.serve(link, isReady: true, manifest: plugin.manifest)
          }
        }
        group.cancelAll()
      }
    }
  }

  /// Stops listening, and closes the connection to the plugin.
  public func stop() async {
    try? await listener.close()
    accepted.finish()
    serving.cancel()
    await serving.value
  }
}

private final class Registry: Sendable {
  let plugin = Mutex<RegisteredPlugin?>(nil)
}

/// Receives a plugin's registration.
///
/// - Returns: `nil` if it was rejected, or has disconnected.
private func register(_ link: PluginLink, key: String, _ note: (String) -> Void) async -> RegisteredPlugin? {
  var registration = Registration(key: key)
  for await line in link.lines {
    switch registration.take(line) {
    case .goOn: continue
    case .done: return registration.plugin
    case .refused(let text):
      note("refused: \(text)")
      link.write(Array(text.utf8))
      return nil
    }
  }
  return nil
}
