#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Splits bytes into lines as they arrive. Only lines that arrive in pieces are copied.
struct LineBuffer {
  /// A line without its `\n`; its bytes are valid during the call.
  enum Line {
    case whole(UnsafeBufferPointer<UInt8>)
    /// A line that is too long: its beginning, and its owner. The rest was discarded, so that bytes without a line end
    /// can't fill memory.
    case tooLong(UnsafeBufferPointer<UInt8>, LineOwner)
  }

  /// The maximum length of a line, in bytes.
  let limit: Int
  private var part: [UInt8] = []
  /// Whether the rest of a line that is too long hasn't arrived yet.
  private var isSkipping = false
  /// Its owner, as far as it has been scanned.
  private var skippedOwner = LineOwner.nobody
  /// The number of bytes that are kept of a line that is too long.
  private static let beginning = 2048

  init(limit: Int) { self.limit = limit }

  /// Receives the next bytes, and passes on the lines that end in them.
  mutating func append(_ bytes: UnsafeRawBufferPointer, _ take: (Line) -> Void) {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      guard var next = bytes.baseAddress else { return }
      let end = next + bytes.count
      while let found = memchr(next, 0x0A, end - next) {
        let count = UnsafeRawPointer(next).distance(to: UnsafeRawPointer(found))
        finish(with: UnsafeBufferPointer(start: next, count: count), take)
        next += count + 1
      }
      keep(UnsafeBufferPointer(start: next, count: end - next))
    }
  }

  /// Passes on the part of a line whose end will never arrive.
  mutating func end(_ take: (Line) -> Void) {
    guard isSkipping || !part.isEmpty else { return }
    finish(with: UnsafeBufferPointer(start: nil, count: 0), take)
  }

  /// Receives the end of a line.
  private mutating func finish(with end: UnsafeBufferPointer<UInt8>, _ take: (Line) -> Void) {
    if part.isEmpty, end.count <= limit { return take(.whole(end)) }
    keep(end)
    part.withUnsafeBufferPointer { take(isSkipping ? .tooLong($0, skippedOwner) : .whole($0)) }
    isSkipping = false
    // One large line must not hold its memory for ever.
    part.removeAll(keepingCapacity: part.capacity <= 1 << 20)
  }

  /// Keeps a piece of a line, or its beginning once it is too long.
  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isSkipping else { return }
    isSkipping = part.count + bytes.count > limit
    part.append(contentsOf: bytes.prefix(limit - part.count))
    guard isSkipping else { return }
    skippedOwner = part.withUnsafeBufferPointer { LineOwner(of: $0) }
    part = Array(part.prefix(Self.beginning))
  }
}
