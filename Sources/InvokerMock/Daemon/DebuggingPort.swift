import NIOCore
import NIOPosix
import Synchronization

/// The port where plugins that are being debugged connect and register themselves, on loopback.
public final class DebuggingPort: Sendable {
  /// The port in use.
  public let port: Int
  private let listener: any Channel
  private let accepted: AsyncStream<PluginLink>.Continuation
  private let serving: Task<Void, Never>
  private let registry: Registry

  /// The plugin that has registered itself last.
  public var plugin: RegisteredPlugin? { registry.plugin.withLock(\.self) }

  /// Starts to listen.
  ///
  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - key: what plugins must show.
  ///   - daemon: serves the plugin that registers itself.
  /// - Throws: where the port cannot be listened at.
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

  /// Stops to listen, and hangs up on the plugin.
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

/// Takes what a plugin tells of itself.
///
/// - Returns: `nil` if it was refused, or has gone.
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
