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
  }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(writing, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 else { throw SystemFailure(call: "write") }
        rest = rest.dropFirst(count)
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
      buffer.removeSubrange(..<start)
      start = 0
      scanned = buffer.count
      let count = read(reading, &chunk, chunk.count)
      guard count > 0 else { throw SystemFailure(call: "the plugin has ended; read", code: count < 0 ? errno : EPIPE) }
      buffer.append(contentsOf: chunk[..<count])
    }
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
