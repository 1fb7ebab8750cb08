import Glibc

/// The daemon's end of a connection: writes bytes, reads lines.
struct Peer: ~Copyable {
  private let reading: Int32
  private let writing: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var chunk = [UInt8](repeating: 0, count: 256 * 1024)

  init(reading: Int32, writing: Int32) {
    self.reading = reading
    self.writing = writing
    _ = fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK)
  }

  /// Writes all of it, and reads meanwhile: the Python SDK reads nothing while nobody reads what it writes.
  mutating func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(writing, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        if try wait(POLLOUT) { try fill() }
      } else {
        throw SystemFailure(call: "write")
      }
    }
  }

  /// The next line that is not blank.
  mutating func line() throws -> Line {
    var scanned = start
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        if end > start { return Line(bytes: Array(buffer[start..<end])) }
        start = end + 1
        scanned = start
        continue
      }
      scanned = buffer.count - start
      _ = try wait(0)
      try fill()
    }
  }

  /// Waits until there is something to read, or one of `events` on the writing side.
  ///
  /// - Returns: whether there is something to read.
  private func wait(_ events: Int32) throws -> Bool {
    var polls = [
      pollfd(fd: reading, events: Int16(POLLIN), revents: 0), pollfd(fd: writing, events: Int16(events), revents: 0),
    ]
    guard poll(&polls, events == 0 ? 1 : 2, -1) > 0 else { throw SystemFailure(call: "poll") }
    return polls[0].revents != 0
  }

  /// Takes in what has come.
  private mutating func fill() throws {
    buffer.removeSubrange(..<start)
    start = 0
    let count = read(reading, &chunk, chunk.count)
    guard count > 0 else { throw SystemFailure(call: "the plugin has ended; read", code: count < 0 ? errno : EPIPE) }
    buffer.append(contentsOf: chunk[..<count])
  }
}

/// A line of a plugin. It is searched, and not read as JSON, so that the driver costs little beside the plugin.
struct Line {
  let bytes: [UInt8]

  var isHeartbeat: Bool { contains("\"heartbeat\"") }

  /// The id of the reverse invocation, where the line is one.
  var invocation: String? { value(of: "\"backwards_request_id\"") }

  /// The session that ends with this line.
  var endedSession: String? {
    contains("\"type\":\"end\"") || contains("\"type\": \"end\"") ? value(of: "\"session_id\"") : nil
  }

  /// The part of a body that an endpoint writes, in hex.
  var result: String? { value(of: "\"result\"") }

  var failure: String? { contains("\"error_type\"") ? String(decoding: bytes, as: UTF8.self) : nil }

  /// Whether it says that a plugin is registered for debugging.
  var endsRegistration: Bool { contains("\"type\":\"end\"") && value(of: "\"session_id\"") == nil }

  private func contains(_ text: StaticString) -> Bool { position(of: text) != nil }

  private func position(of text: StaticString) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var (start, last) = (0, bytes.count - text.utf8CodeUnitCount)
      while start <= last, let found = memchr(base + start, Int32(text.utf8Start.pointee), last - start + 1) {
        start = base.distance(to: UnsafeRawPointer(found)) + 1
        if memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 { return start - 1 + text.utf8CodeUnitCount }
      }
      return nil
    }
  }

  /// The string behind a key.
  private func value(of key: StaticString) -> String? {
    guard var start = position(of: key) else { return nil }
    while start < bytes.count, bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    return String(decoding: bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
