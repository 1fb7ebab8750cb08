/// The name of a field, or a string that decides what is read.
///
/// It is compared with literals: `switch key { case "answer": … }`. It holds its bytes itself, and outlives those that it was
/// read from. Up to 32 bytes, which names of fields hardly ever exceed, nothing is allocated.
public struct JSONKey: Sendable {
  /// The bytes of a short key; what stands behind `count` means nothing.
  private var short: Block = (0, 0, 0, 0)
  /// How many bytes the key has.
  private let count: Int
  /// The bytes of a key that is longer than a block.
  private let long: [UInt8]?

  private typealias Block = (UInt64, UInt64, UInt64, UInt64)

  /// A key without escapes, as it stands in a text that ends at `end`.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, before end: UnsafePointer<UInt8>) {
    count = bytes.count
    guard let start = bytes.baseAddress, count <= MemoryLayout<Block>.size else {
      long = [UInt8](bytes)
      return
    }
    long = nil
    if end - start >= MemoryLayout<Block>.size {
      // One copy of a fixed size is faster than one of just the key.
      short = UnsafeRawPointer(start).loadUnaligned(as: Block.self)
    } else {
      withUnsafeMutableBytes(of: &short) { $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) }
    }
  }

  /// A key with escapes.
  @inline(never)
  init(unescaping string: ScannedString) {
    let bytes = [UInt8](unsafeUninitializedCapacity: string.bytes.count) { buffer, count in
      count = string.unescape(into: buffer)
    }
    count = bytes.count
    guard count <= MemoryLayout<Block>.size else {
      long = bytes
      return
    }
    long = nil
    withUnsafeMutableBytes(of: &short) { $0.copyBytes(from: bytes) }
  }

  /// Whether the key, unescaped, has the same bytes as `literal`.
  public static func == (key: JSONKey, literal: StaticString) -> Bool {
    key.hasBytes(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// For names that are known at run time only. Nothing is allocated.
  public static func == (key: JSONKey, name: String) -> Bool {
    var name = name
    return name.withUTF8 { key.hasBytes(UnsafeRawBufferPointer($0)) }
  }

  /// Lets a `switch` over a key name its cases.
  @inline(never)
  public static func ~= (literal: StaticString, key: JSONKey) -> Bool { key == literal }

  @inline(__always)
  private func hasBytes(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    return withBytes { bytesEqual($0, other) }
  }

  @inline(__always)
  fileprivate func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let long { return long.withUnsafeBytes(body) }
    return withUnsafeBytes(of: short) { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
}

extension JSONKey: CustomStringConvertible {
  public var description: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}

/// Lets a `switch` over ``JSONReader/peekField(_:)`` name its cases.
@inline(never)
public func ~= (literal: StaticString, key: JSONKey?) -> Bool { key.map { $0 == literal } ?? false }

/// Compares eight bytes at a time. Both sides have the same count.
@inline(__always)
private func bytesEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
  var index = 0
  while index &+ 8 <= one.count {
    if one.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    {
      return false
    }
    index &+= 8
  }
  while index < one.count {
    if one[index] != other[index] { return false }
    index &+= 1
  }
  return true
}
