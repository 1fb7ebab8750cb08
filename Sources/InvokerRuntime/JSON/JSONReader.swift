/// A pull parser for one JSON text, strict about RFC 8259.
///
/// It goes over the bytes once and builds nothing but the values that it is asked for. Generated decoders drive it
/// field by field, see ``beginObject()``; decoders written by hand may as well read values with methods that throw,
/// such as ``string()``.
///
/// A reader is lent to a closure and never outlives the bytes that it reads; it cannot be copied. All reads of memory
/// stand behind a comparison of `cursor` with `end`.
public struct JSONReader: ~Copyable {
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var cursor: UnsafePointer<UInt8>
  /// How many more arrays and objects may be opened.
  var depthLeft: Int
  /// Whether an array or object has been opened and nothing in it read yet.
  var atFirst = false
  /// The last key that had escapes, unescaped; `JSONKey` points into it.
  var unescapedKey: UnsafeMutableBufferPointer<UInt8>?
  /// The first error; after it every read does nothing.
  var failure: JSONError?

  /// The deepest nesting that is read unless told otherwise.
  public static let defaultMaximumDepth = 128

  init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    // An empty buffer may have no address; any address will do for a text of no bytes.
    let base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    start = base
    cursor = base
    end = base + bytes.count
    depthLeft = maximumDepth
  }

  deinit { unescapedKey?.deallocate() }

  /// Bytes from the start of the text to the reader's position.
  public var offset: Int { cursor - start }

  /// The error `problem` at the reader's position, or at `offset`.
  func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(problem, at: offset ?? self.offset)
  }

  /// The error for a byte that cannot stand at the cursor, or for the end of the text.
  func unexpected() -> JSONError {
    cursor < end ? error(.unexpectedCharacter(cursor.pointee)) : error(.unexpectedEnd)
  }

  // MARK: Reading a text

  /// Lends a reader over `bytes` to `body`. Whatever `body` leaves unread must be white space.
  ///
  /// - Parameters:
  ///   - bytes: a JSON text in UTF-8.
  ///   - maximumDepth: how deep arrays and objects may be nested.
  ///   - body: reads the value.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or ``JSONError/Problem/trailingContent``.
  public static func read<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = defaultMaximumDepth,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    var reader = JSONReader(bytes, maximumDepth: maximumDepth)
    let value = try body(&reader)
    if let failure = reader.failure { throw failure }
    reader.skipWhitespace()
    guard reader.cursor == reader.end else { throw reader.error(.trailingContent) }
    return value
  }

  /// Lends a reader over `bytes` to `body`. See ``read(_:maximumDepth:_:)-(UnsafeBufferPointer<UInt8>,_,_)``.
  public static func read<Value>(
    _ bytes: Span<UInt8>, maximumDepth: Int = defaultMaximumDepth,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try read(buffer, maximumDepth: maximumDepth, body)
    }
  }

  /// Lends a reader over `bytes` to `body`. See ``read(_:maximumDepth:_:)-(UnsafeBufferPointer<UInt8>,_,_)``.
  public static func read<Value>(
    _ bytes: [UInt8], maximumDepth: Int = defaultMaximumDepth,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try read(buffer, maximumDepth: maximumDepth, body)
    }
  }

  // MARK: White space and punctuation

  mutating func skipWhitespace() {
    while cursor < end {
      switch cursor.pointee {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): cursor += 1
      default: return
      }
    }
  }

  /// The next byte that is not white space; it stays unread.
  @inline(__always)
  mutating func peekByte() throws(JSONError) -> UInt8 {
    // Compact JSON, which is what servers send, has no white space to skip.
    if cursor < end, cursor.pointee > 0x20 { return cursor.pointee }
    skipWhitespace()
    guard cursor < end else { throw error(.unexpectedEnd) }
    return cursor.pointee
  }

  /// The kind of the value that stands next, told by its first byte.
  public mutating func peekKind() throws(JSONError) -> JSONKind {
    switch try peekByte() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpected()
    }
  }

  /// The error for a next value that is not of the kind `expected`.
  mutating func mismatch(_ expected: JSONKind) throws(JSONError) -> JSONError {
    let found = try peekKind()
    return error(.mismatch(expected: expected, found: found))
  }
}
