/// A pull parser for one JSON text, strict about the grammar of RFC 8259. Invalid characters in a string, such as half
/// of a surrogate pair or bytes that aren't UTF-8, read as U+FFFD, so that a text that a server truncated doesn't
/// invalidate the rest.
///
/// It reads the bytes once and creates only the values that are requested. Generated decoders drive it field by field,
/// see ``beginObject()``; handwritten decoders can also read values with methods that throw, such as ``string()``.
///
/// A reader is lent to a closure. It is `~Escapable`, so it can't outlive the bytes that it reads, and it can't be
/// copied. Every read of memory follows a comparison of `cursor` with `end`.
public struct JSONReader: ~Copyable, ~Escapable {
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var cursor: UnsafePointer<UInt8>
  /// The number of arrays and objects that can still be opened. Skipped ones don't count.
  var depthLeft: Int
  /// Whether an array or object has been opened and nothing in it has been read.
  var atFirst = false
  /// The keys that had escapes; `nil` if none had, which is usual.
  var unescapedKeys: UnescapedKeys?
  /// The first error; after it every read does nothing.
  var failure: JSONError?
  /// Fields that read as absent, in order.
  var absences: [Absence] = []
  /// What a stream keeps from one message to the next; `nil` outside a stream.
  var seam: UnsafeMutablePointer<TextSeam>?

  /// The default limit of nesting. Skipped values can be nested deeper.
  public static let defaultMaximumDepth = 128

  @_lifetime(borrow bytes)
  init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    // An empty buffer may have no address; any address will do for a text of no bytes.
    let base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    start = base
    cursor = base
    end = base + bytes.count
    depthLeft = maximumDepth
  }

  /// Bytes from the start of the text to the reader's position.
  public var offset: Int { cursor - start }

  /// The error `problem` at the reader's position, or at `offset`.
  func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(problem, at: offset ?? self.offset)
  }

  /// The error for a byte that isn't allowed at the cursor, or for the end of the text.
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
    return try reader.whole(body)
  }

  /// Lends a reader over one message of a stream to `body`.
  ///
  /// - Parameters:
  ///   - seam: where the message's texts join those of the messages before and after it; `nil` if there are none.
  ///   - note: called for the first fields that read as absent because they don't match their types.
  @usableFromInline
  static func read<Value>(
    message: UnsafeBufferPointer<UInt8>, seam: UnsafeMutablePointer<TextSeam>?, note: (JSONError) -> Void,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    var reader = JSONReader(message, maximumDepth: defaultMaximumDepth)
    reader.seam = seam
    let value = try reader.whole(body)
    seam?.pointee.advance()
    // The path of each is found by reading the message from its start.
    if !reader.absences.isEmpty { for absence in reader.absences.prefix(32) { note(absence.problem) } }
    return value
  }

  private mutating func whole<Value>(
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    let value = try body(&self)
    if let failure { throw failure }
    skipWhitespace()
    guard cursor == end else { throw error(.trailingContent) }
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

  /// The next byte that isn't white space; it stays unread.
  @inline(__always)
  mutating func peekByte() throws(JSONError) -> UInt8 {
    // Compact JSON, which is what servers send, has no white space to skip.
    if cursor < end, cursor.pointee > 0x20 { return cursor.pointee }
    skipWhitespace()
    guard cursor < end else { throw error(.unexpectedEnd) }
    return cursor.pointee
  }

  /// The kind of the next value, determined by its first byte.
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

  /// The error for a next value that isn't of the kind `expected`.
  mutating func mismatch(_ expected: JSONKind) throws(JSONError) -> JSONError {
    let found = try peekKind()
    return error(.mismatch(expected: expected, found: found))
  }
}
