/// The name of a field, or a string that determines what is read, still in the reader's bytes.
///
/// It is compared with literals: `switch key { case "answer": … }`. Because it is `~Escapable`, the compiler rejects
/// code that keeps it longer than the text exists; ``description`` copies it.
public struct JSONKey: ~Escapable {
  private let start: UnsafePointer<UInt8>?
  @usableFromInline let count: Int

  /// A key whose bytes are in the text of `reader`, or in what the reader has unescaped.
  @inline(__always)
  @_lifetime(copy reader)
  init(_ bytes: UnsafeBufferPointer<UInt8>, of reader: borrowing JSONReader) {
    start = bytes.baseAddress
    count = bytes.count
  }

  /// The key as text.
  public var description: String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether the key, unescaped, has the same bytes as `literal`.
  @inlinable @inline(__always)
  public static func == (key: JSONKey, literal: StaticString) -> Bool {
    key.count == literal.utf8CodeUnitCount && key.hasBytes(literal.utf8Start)
  }

  /// For names that are known only at run time. Nothing is allocated.
  public static func == (key: JSONKey, name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return key.count == 0 }
      return key.count == bytes.count && key.hasBytes(start)
    }
  }

  /// Lets a `switch` over a key name its cases.
  @inlinable @inline(__always)
  public static func ~= (literal: StaticString, key: JSONKey) -> Bool { key == literal }

  /// Whether its bytes are those at `other`, of which there are as many: eight at a time, and what is left of them together
  /// with bytes that have been compared. The caller compares the lengths, because most literals differ in them.
  @usableFromInline @inline(never)
  func hasBytes(_ other: UnsafePointer<UInt8>) -> Bool {
    guard let start else { return true }
    let (one, other) = (UnsafeRawPointer(start), UnsafeRawPointer(other))
    func areEqual<Word: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Word.Type) -> Bool {
      one.loadUnaligned(fromByteOffset: offset, as: type) == other.loadUnaligned(fromByteOffset: offset, as: type)
    }
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        guard areEqual(at: offset, as: UInt64.self) else { return false }
        offset &+= 8
      }
      return areEqual(at: count &- 8, as: UInt64.self)
    }
    if count >= 4 { return areEqual(at: 0, as: UInt32.self) && areEqual(at: count &- 4, as: UInt32.self) }
    for offset in 0..<count where !areEqual(at: offset, as: UInt8.self) { return false }
    return true
  }
}

/// The keys of a text that had escapes, unescaped. Each `JSONKey` of them points here, so all stay as long as the reader does.
final class UnescapedKeys {
  private var keys: [UnsafeMutableBufferPointer<UInt8>] = []

  deinit { for key in keys { key.deallocate() } }

  func add(_ string: ScannedString) -> UnsafeBufferPointer<UInt8> {
    let key = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: string.bytes.count)
    keys.append(key)
    return UnsafeBufferPointer(start: key.baseAddress, count: string.unescape(into: key))
  }
}

/// Lets a `switch` over ``JSONReader/peekField(_:)`` name its cases.
@inline(never)
public func ~= (literal: StaticString, key: JSONKey?) -> Bool {
  guard let key else { return false }
  return key == literal
}
