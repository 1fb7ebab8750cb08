import Foundation
import Synchronization

/// A client made of a socket, which shows what really goes over the wire.
final class RawConnection: Sendable {
  enum End: Sendable {
    case closed, reset
  }

  private let socket: Int32
  /// What has come and was not asked for yet.
  private let received = Mutex<[UInt8]>([])
  private let isClosed = Mutex(false)

  init(port: Int) throws {
    #if os(Linux)
      socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    // So that a test fails where it would hang.
    var limit = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw ConnectionError(words: "connect: \(String(cString: strerror(errno)))") }
  }

  deinit { close() }

  func close() {
    isClosed.withLock { isClosed in
      if !isClosed { _ = Foundation.close(socket) }
      isClosed = true
    }
  }

  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) async throws {
    try await offPool { [socket] in
      var sent = 0
      while sent < bytes.count {
        #if os(Linux)
          let flags = Int32(MSG_NOSIGNAL)
        #else
          let flags: Int32 = 0
        #endif
        let count = bytes[sent...].withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, flags) }
        guard count > 0 else { throw ConnectionError(words: "send: \(String(cString: strerror(errno)))") }
        sent += count
      }
    }
  }

  /// Everything up to and with `end`.
  func read(until end: String) async throws -> String {
    while true {
      let found = received.withLock { received -> [UInt8]? in
        guard let range = received.firstRange(of: Array(end.utf8)) else { return nil }
        defer { received.removeFirst(range.upperBound) }
        return Array(received[..<range.upperBound])
      }
      if let found { return String(decoding: found, as: UTF8.self) }
      if let end = try await readSome() {
        throw ConnectionError(words: "\(end) after '\(received.withLock { String(decoding: $0, as: UTF8.self) })'")
      }
    }
  }

  /// Everything until the server ends the connection, and how it does.
  func readToEnd() async throws -> (text: String, end: End) {
    while true {
      if let end = try await readSome() {
        return (received.withLock { String(decoding: $0, as: UTF8.self) }, end)
      }
    }
  }

  private func readSome() async throws -> End? {
    try await offPool { [self] in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(socket, &buffer, buffer.count, 0)
      if count == 0 { return .closed }
      if count < 0, errno == ECONNRESET { return .reset }
      guard count > 0 else { throw ConnectionError(words: "recv: \(String(cString: strerror(errno)))") }
      received.withLock { $0 += buffer[..<count] }
      return nil
    }
  }
}

struct ConnectionError: Error {
  var words: String
}

/// Does what blocks on a thread that nobody else needs. Those of Dispatch are needed: tasks run on them.
private func offPool<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Swift.Result { try work() }) }.start()
  }
}
