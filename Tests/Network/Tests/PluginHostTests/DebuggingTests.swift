import DifyApps
import Foundation
import InvokerRuntime
import Synchronization
import Testing

@testable import InvokerPluginHost

/// Plugins that are being debugged: real sockets.
@Suite(.timeLimit(.minutes(3))) struct DebuggingTests {
  private static let package = PluginPackage(
    manifest: ["name": "duck"], declarations: [.endpoint: ["endpoints": []], .tool: ["tools": []]],
    assets: ["icon.svg": Array(repeating: 65, count: 8193), "empty": []])

  @Test func aPluginRegistersItself() async throws {
    try await withDebugging { daemons in
      let daemon = try #require(await daemons.next())
      await eventually { daemon.messages.contains { $0["type"] == "end" } }
      #expect(
        daemon.messages.compactMap { $0["type"]?.string } == [
          "handshake", "manifest_declaration", "tool_declaration", "endpoint_declaration", "asset_chunk", "asset_chunk",
          "end",
        ])
      #expect(daemon.messages[0] == ["type": "handshake", "data": ["key": "secret-key"]])
      #expect(daemon.messages[2]["data"] == [["tools": []]])
      #expect(daemon.messages[5]["data"] == ["filename": "icon.svg", "data": "QQ==", "end": true])
      await eventually { daemon.heartbeats > 0 }
      daemon.http("s", "GET / HTTP/1.1\r\n\r\n")
      await eventually { !daemon.session("s", "end").isEmpty }
      #expect(daemon.session("s", "stream").last == ["result": "4869"])
    }
  }

  @Test func aServerThatIsGoneAndBack() async throws {
    let notes = Notes()
    try await withDebugging(notes: notes) { daemons in
      for round in 0..<3 {
        let daemon = try #require(await daemons.next())
        await eventually { daemon.messages.contains { $0["type"] == "end" } }
        daemon.http("s", "GET / HTTP/1.1\r\n\r\n")
        await eventually { !daemon.session("s", "end").isEmpty }
        // What is pending fails with the connection.
        daemon.http("t", "GET /wait HTTP/1.1\r\n\r\n")
        await eventually { daemon.invocations.contains { $0["request"]?["query"] == "wait" } }
        if round < 2 { daemon.hangUp() }
      }
      #expect(notes.all.count { $0 == "connected to the daemon" } == 3)
      #expect(notes.all.count { $0.contains("trying again") } == 2)
    }
  }

  @Test func aServerThatIsBusyIsTriedAgain() async throws {
    try await withDebugging { daemons in
      let busy = try #require(await daemons.next())
      busy.write(line: "server is busy now, please try again later")
      busy.hangUp()
      let daemon = try #require(await daemons.next())
      await eventually { daemon.messages.contains { $0["type"] == "end" } }
    }
  }

  /// Of the addresses of `localhost`, the one of IPv6 is tried first, where nobody listens.
  @Test(arguments: ["127.0.0.1", "localhost"]) func aPluginThatIsRefusedSaysWhy(_ host: String) async throws {
    let listener = try Listener()
    defer { listener.close() }
    let daemons = listener.daemons()
    let running = Task { try await PluginHost(options: options()).run(over: Self.debugging(listener.port, of: host)) }
    var iterator = daemons.makeAsyncIterator()
    let daemon = try #require(await iterator.next())
    daemon.write(line: "handshake failed, invalid key")
    daemon.hangUp()
    let error = await #expect(throws: ConnectionLoss.self) { try await running.value }
    #expect(error?.lastWords == "handshake failed, invalid key")
    #expect(error.map { !"\($0)".contains("secret-key") } == true)
  }

  @Test func nobodyListens() async throws {
    let notes = Notes()
    let listener = try Listener()
    listener.close()
    let running = Task { try await PluginHost(options: options(notes: notes)).run(over: Self.debugging(listener.port)) }
    await eventually { notes.all.count { $0.contains("cannot be reached") } > 2 }
    running.cancel()
    await #expect(throws: CancellationError.self) { try await running.value }
  }

  private static func debugging(_ port: Int, of host: String = "127.0.0.1") -> RemoteDebugging {
    var debugging = RemoteDebugging(host: host, port: port, key: "secret-key", package: package)
    debugging.backoff.first = .milliseconds(5)
    return debugging
  }

  /// Runs a plugin that connects to a listener, for the duration of `body`, and sees that no task and no descriptor is left.
  private func withDebugging(
    notes: Notes? = nil, _ body: (inout AsyncStream<ScriptedDaemon>.AsyncIterator) async throws -> Void
  ) async throws {
    let listener = try Listener()
    var host = PluginHost(options: options(notes: notes))
    host.endpoint("GET", "/") { _, session in
      EndpointResponse(try await session.app.chat.stream(appID: "a", query: "q").text.collect())
    }
    host.endpoint("GET", "/wait") { _, session in
      EndpointResponse(try await session.app.chat.stream(appID: "a", query: "wait").text.collect())
    }
    weak var token: Token?
    do {
      let held = Token()
      token = held
      let daemons = listener.daemons()
      let running = Tokens.$current.withValue(held) { [host] in
        Task { try await host.run(over: Self.debugging(listener.port)) }
      }
      var iterator = daemons.makeAsyncIterator()
      do { try await body(&iterator) } catch { Issue.record(error) }
      running.cancel()
      await #expect(throws: CancellationError.self) { try await running.value }
    }
    await eventually { token == nil }
    // Each socket of the plugin is closed.
    for daemon in listener.accepted { await eventually { daemon.hasEnded } }
    listener.close()
  }
}

/// Accepts plugins.
private final class Listener: Sendable {
  let port: Int
  private let socket: Int32
  private let all = Mutex<[ScriptedDaemon]>([])

  var accepted: [ScriptedDaemon] { all.withLock(\.self) }

  init() throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (socket) = socket
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, size) == 0 && listen(socket, 16) == 0 && getsockname(socket, address, &size) == 0
      }
    }
    try #require(isBound)
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  /// A daemon for each plugin that connects. Whatever it is invoked for but `wait`, it answers with `Hi`.
  func daemons() -> AsyncStream<ScriptedDaemon> {
    let (daemons, continuation) = AsyncStream<ScriptedDaemon>.makeStream()
    Thread { [self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return continuation.finish() }
        let daemon = ScriptedDaemon(reading: connection, writing: dup(connection)) { daemon, message in
          guard let id = message.invocationID else { return }
          if message["data"]?["data"]?["request"]?["query"] == "wait" { return }
          daemon.respond(id, Script.message("Hi"))
          daemon.finish(id)
        }
        all.withLock { $0.append(daemon) }
        continuation.yield(daemon)
      }
    }.start()
    return daemons
  }

  func close() {
    shutdown(socket, Int32(SHUT_RDWR))
    Foundation.close(socket)
  }
}
