#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cuts bytes into lines as they come. Only lines that come in pieces are copied.
struct LineBuffer {
  /// How long a line may be, in bytes. Longer ones are dropped, so that bytes without a line end cannot fill memory.
  let limit: Int
  /// Lines that were dropped for their length.
  private(set) var droppedLines = 0
  private var part: [UInt8] = []
  /// Whether the rest of a line that is too long is still to come.
  private var isSkipping = false

  init(limit: Int) { self.limit = limit }

  /// Takes the next bytes, and hands over the lines that end in them, without their `\n`; they are valid during the call.
  mutating func append(_ bytes: UnsafeRawBufferPointer, _ line: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      var rest = bytes[...]
      while let base = rest.baseAddress, let found = memchr(base, 0x0A, rest.count) {
        let count = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        take(UnsafeBufferPointer(start: base, count: count), line)
        rest = rest.dropFirst(count + 1)
      }
      keep(UnsafeBufferPointer(rebasing: rest))
    }
  }

  /// Whether a line has begun and not ended.
  var hasUnfinishedLine: Bool { isSkipping || !part.isEmpty }

  /// Takes the end of a line.
  private mutating func take(_ end: UnsafeBufferPointer<UInt8>, _ line: (UnsafeBufferPointer<UInt8>) -> Void) {
    if isSkipping || part.count + end.count > limit {
      droppedLines += 1
      forgetPart()
    } else if part.isEmpty {
      line(end)
    } else {
      part.append(contentsOf: end)
      part.withUnsafeBufferPointer(line)
      forgetPart()
    }
  }

  /// Keeps the beginning of a line.
  private mutating func keep(_ start: UnsafeBufferPointer<UInt8>) {
    guard !isSkipping, !start.isEmpty else { return }
    if part.count + start.count > limit {
      forgetPart()
      isSkipping = true
    } else {
      part.append(contentsOf: start)
    }
  }

  private mutating func forgetPart() {
    isSkipping = false
    // One large line must not hold its memory for ever.
    part.removeAll(keepingCapacity: part.capacity <= 1 << 20)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Where the slice begins; `nil` if it is empty.
  fileprivate var baseAddress: UnsafePointer<UInt8>? { isEmpty ? nil : UnsafeBufferPointer(rebasing: self).baseAddress }
}
