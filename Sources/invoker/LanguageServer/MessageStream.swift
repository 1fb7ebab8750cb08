import InvokerRuntime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The largest message to read, in bytes.
private let largestMessage = 64 << 20

/// Reads messages from standard input: a header with the length, and JSON.
struct MessageInput {
  private var bytes: [UInt8] = []
  /// The number of bytes that were read as messages.
  private var consumed = 0

  /// Reads the next message; `nil` at the end of the input.
  mutating func next() throws(FileError) -> Message? {
    while true {
      if let message = takeMessage() { return message }
      guard try fill() else { return nil }
    }
  }

  /// Whether more input has arrived already.
  var hasMore: Bool {
    if consumed < bytes.count { return true }
    var interest = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&interest, 1, 0) > 0
  }

  private mutating func takeMessage() -> Message? {
    let rest = bytes[consumed...]
    guard let header = rest.firstRange(of: "\r\n\r\n".utf8) else { return nil }
    guard let length = contentLength(rest[..<header.lowerBound]) else {
      consumed = header.upperBound
      return .invalid(id: .null, ResponseError(.parseError, "the header has no valid Content-Length"))
    }
    guard rest.count >= header.upperBound - consumed + length else { return nil }
    consumed = header.upperBound + length
    return Message(Array(bytes[header.upperBound..<consumed]))
  }

  /// Reads what is there, and waits if there is nothing. Returns `false` at the end of the input.
  private mutating func fill() throws(FileError) -> Bool {
    bytes.removeFirst(consumed)
    consumed = 0
    var count = 0
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      repeat { count = read(STDIN_FILENO, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      if count > 0 { bytes += buffer.prefix(count) }
    }
    if count < 0 { throw .last("read", "standard input") }
    return count > 0
  }
}

private func contentLength(_ header: ArraySlice<UInt8>) -> Int? {
  for line in String(decoding: header, as: UTF8.self).split(separator: "\r\n") {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
    guard let length = Int(parts[1].trimmingPrefix(" ")), (0...largestMessage).contains(length) else { return nil }
    return length
  }
  return nil
}

/// Writes a message to standard output. If it returns `false`, `errno` has the reason.
func writeMessage(_ message: JSONValue) -> Bool {
  let text = message.json
  return writeAll("Content-Length: \(text.utf8.count)\r\n\r\n" + text, to: STDOUT_FILENO)
}
