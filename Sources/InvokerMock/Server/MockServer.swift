import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// An HTTP server on loopback that plays responses step by step and can simulate faults.
///
///     let server = try await MockServer.start { _ in .events([#"{"event":"message"}"#], then: [.reset]) }
///     defer { await server.stop() }
public final class MockServer: Sendable {
  /// The port in use.
  public let port: Int
  private let scheme: String
  private let journal: Journal
  private let listener: Listener
  private let connections: AsyncStream<Connection>.Continuation
  private let serving: Task<Void, Never>

  /// `http://127.0.0.1:PORT`
  public var url: String { "\(scheme)://127.0.0.1:\(port)" }

  /// The requests so far, in order.
  public var requests: [MockRequest] { journal.requests }

  /// The connections that were accepted and haven't been closed.
  public var openConnections: Int { journal.connections.count }

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - port: the port, or 0 for any free port.
  ///   - keepsRequests: whether ``requests`` collects requests, which a long-running server should not do.
  ///   - tls: the certificate for TLS; `nil` for plain HTTP.
  ///   - answer: called once for each request. Its task is canceled when the client disconnects.
  /// - Throws: an error if it can't listen on the port, or can't read the certificate.
  public static func start(
    port: Int = 0, tls: MockTLS? = nil, keepsRequests: Bool = true,
    answer: @escaping @Sendable (MockRequest) async -> MockAnswer
  ) async throws -> MockServer {
    let context = try tls?.makeContext()
    let journal = Journal()
    let (accepted, connections) = AsyncStream<Connection>.makeStream()
    let listener = try await Listener(port: port) { port in
      try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.backlog, value: 1024)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let (requests, continuation) = AsyncStream<IncomingRequest>.makeStream()
            let pipeline = channel.pipeline.syncOperations
            if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
            try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false)
            try pipeline.addHandler(RequestReader(continuation, mostBytes: largestBody))
            journal.add(channel)
            let connection = Connection(channel: channel, requests: requests)
            if case .terminated = connections.yield(connection) { channel.close(promise: nil) }
          }
        }
        .bind(host: "127.0.0.1", port: port).get()
    }

    let serving = Task {
      await withDiscardingTaskGroup { group in
        for await connection in accepted {
          group.addTask {
            await connection.serve { request in
              if keepsRequests { journal.add(request) }
              return await answer(request)
            } goDown: { duration in
              await listener.goDown(for: duration)
              for connection in journal.connections { connection.closeAtOnce() }
            }
          }
        }
        group.cancelAll()
      }
    }
    return MockServer(
      port: listener.port, scheme: tls == nil ? "http" : "https", journal: journal, listener: listener,
      connections: connections, serving: serving)
  }

  /// Closes the listener and all connections, and waits for their tasks.
  public func stop() async {
    await listener.close()
    connections.finish()
    await serving.value
  }

  private init(
    port: Int, scheme: String, journal: Journal, listener: Listener,
    connections: AsyncStream<Connection>.Continuation, serving: Task<Void, Never>
  ) {
    self.port = port
    self.scheme = scheme
    self.journal = journal
    self.listener = listener
    self.connections = connections
    self.serving = serving
  }

  deinit {
    listener.closeLater()
    connections.finish()
  }
}

/// The maximum size of a request's body, in bytes. The response to a longer one has the status 413.
private let largestBody = 64 << 20

/// What has happened at a server.
private final class Journal: Sendable {
  private struct State {
    var requests: [MockRequest] = []
    /// Those that are open.
    var connections: [ObjectIdentifier: any Channel] = [:]
  }

  private let state = Mutex(State())

  var requests: [MockRequest] { state.withLock(\.requests) }
  var connections: [any Channel] { state.withLock { Array($0.connections.values) } }

  func add(_ request: MockRequest) { state.withLock { $0.requests.append(request) } }

  func add(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    state.withLock { $0.connections[id] = channel }
    channel.closeFuture.whenComplete { _ in self.state.withLock { $0.connections[id] = nil } }
  }
}
