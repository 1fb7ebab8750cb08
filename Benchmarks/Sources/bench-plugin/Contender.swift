import Glibc

/// A plugin to measure: this runtime's, or its twin for the Python SDK.
struct Contender {
  var command: [String]
  /// The environment over TCP, by the daemon's port.
  var remote: (Int) -> (arguments: [String], environment: [String: String])

  /// Starts the plugin on pipes, and waits for its first line.
  ///
  /// - Parameter body: gets the time from the start to that line.
  func overPipes<Result>(_ body: (PluginProcess, inout Peer, Duration) throws -> Result) throws -> Result {
    let start = ContinuousClock.now
    let process = try PluginProcess(command, environment: environment, usesPipes: true)
    defer { process.stop() }
    guard let pipes = process.pipes else { throw Unexpected(line: "no pipes") }
    var peer = Peer(reading: pipes.output, writing: pipes.input)
    var line = try peer.line()
    let time = ContinuousClock.now - start
    // A plugin is ready when it beats.
    while !line.isHeartbeat { line = try peer.line() }
    return try body(process, &peer, time)
  }

  /// Starts the plugin, which connects and registers itself.
  func overTCP<Result>(_ body: (inout Peer) throws -> Result) throws -> Result {
    let listener = try Listener()
    defer { listener.close() }
    let (arguments, more) = remote(listener.port)
    let process = try PluginProcess(
      command + arguments, environment: environment.merging(more) { $1 }, usesPipes: false)
    defer { process.stop() }
    let connection = try listener.accept()
    defer { close(connection) }
    var peer = Peer(reading: connection, writing: connection)
    while !(try peer.line().endsRegistration) {}
    return try body(&peer)
  }

  private var environment: [String: String] {
    ["INSTALL_METHOD": "local", "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"]
  }
}

/// A socket of the daemon.
private struct Listener {
  let socket: Int32
  let port: Int

  init() throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, size) == 0 && listen(socket, 16) == 0 && getsockname(socket, address, &size) == 0
      }
    }
    guard isBound else { throw SystemFailure(call: "listen") }
    self.socket = socket
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  /// Waits for the plugin. Go, which the daemon is written in, sends at once what is written.
  func accept() throws -> Int32 {
    let connection = Glibc.accept(socket, nil, nil)
    guard connection >= 0 else { throw SystemFailure(call: "accept") }
    var yes: Int32 = 1
    setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    return connection
  }

  func close() { Glibc.close(socket) }
}
