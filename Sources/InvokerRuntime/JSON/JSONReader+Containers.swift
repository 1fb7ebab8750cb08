/// Objects and arrays.
extension JSONReader {
  /// Steps into an object.
  mutating func openObject() throws(JSONError) {
    guard try peekByte() == UInt8(ascii: "{") else { throw try mismatch(.object) }
    try open()
  }

  /// Steps into an array.
  mutating func openArray() throws(JSONError) {
    guard try peekByte() == UInt8(ascii: "[") else { throw try mismatch(.array) }
    try open()
  }

  /// Moves to the next field of the object.
  ///
  /// - Returns: its name; `nil` at the end of the object, which the reader has then passed.
  @inline(__always)
  @_lifetime(copy self)
  mutating func key() throws(JSONError) -> JSONKey? {
    guard try nextMember(before: UInt8(ascii: "}")) else { return nil }
    guard try peekByte() == UInt8(ascii: "\"") else { throw unexpected() }
    let key = self.key(from: try scanString())
    guard try peekByte() == UInt8(ascii: ":") else { throw unexpected() }
    cursor += 1
    return key
  }

  /// Moves to the next element of the array.
  ///
  /// - Returns: `false` at the end of the array, which the reader has then passed.
  mutating func nextElement() throws(JSONError) -> Bool {
    try nextMember(before: UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func open() throws(JSONError) {
    guard depthLeft > 0 else { throw error(.tooDeep) }
    depthLeft -= 1
    cursor += 1
    atFirst = true
  }

  /// Steps over the comma before the next member, or over the bracket at the end.
  @inline(__always)
  private mutating func nextMember(before close: UInt8) throws(JSONError) -> Bool {
    let byte = try peekByte()
    if byte == close {
      cursor += 1
      depthLeft += 1
      atFirst = false
      return false
    }
    if atFirst {
      atFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw unexpected() }
    cursor += 1
    // A comma promises a member: `[1,]` is not JSON.
    if try peekByte() == close { throw unexpected() }
    return true
  }

  @inline(__always)
  @_lifetime(copy self)
  private mutating func key(from string: ScannedString) -> JSONKey {
    string.hasEscapes ? unescapedKey(from: string) : JSONKey(string.bytes, of: self)
  }

  @inline(never)
  @_lifetime(copy self)
  private mutating func unescapedKey(from string: ScannedString) -> JSONKey {
    let keys = unescapedKeys ?? UnescapedKeys()
    unescapedKeys = keys
    return JSONKey(keys.add(string), of: self)
  }

  /// Reads the string field `name` of the next object, and stays in front of the object.
  ///
  /// It determines the type of the object. Servers write it first or near the start, so little is read twice.
  ///
  /// - Returns: its value; `nil` if there is no such field or it isn't a string.
  @_lifetime(copy self)
  public mutating func peekField(_ name: StaticString) throws(JSONError) -> JSONKey? {
    let (cursor, depthLeft, atFirst) = (cursor, depthLeft, atFirst)
    defer { (self.cursor, self.depthLeft, self.atFirst) = (cursor, depthLeft, atFirst) }
    try openObject()
    while let key = try key() {
      if key == name {
        guard try peekByte() == UInt8(ascii: "\"") else { return nil }
        return self.key(from: try scanString())
      }
      try skip()
    }
    return nil
  }

  /// Whether the next object has a field `name` that isn't `null`; stays in front of the object.
  public mutating func hasField(_ name: StaticString) throws(JSONError) -> Bool {
    let (cursor, depthLeft, atFirst) = (cursor, depthLeft, atFirst)
    defer { (self.cursor, self.depthLeft, self.atFirst) = (cursor, depthLeft, atFirst) }
    try openObject()
    while let key = try key() {
      if key == name { return try peekKind() != .null }
      try skip()
    }
    return false
  }

  /// Reads past the next value, which must be valid. It can be nested to any depth, because this uses no stack.
  mutating func skip() throws(JSONError) {
    var nesting = Nesting()
    repeat {
      switch try peekByte() {
      case UInt8(ascii: "\""): _ = try scanString()
      case UInt8(ascii: "{"): step(into: .object, &nesting)
      case UInt8(ascii: "["): step(into: .array, &nesting)
      case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
      case UInt8(ascii: "n"): try null()
      default: _ = try scanNumber()
      }
      // To the next member, out of everything that ends here.
      while let container = nesting.innermost {
        let goesOn = container == .object ? try key() != nil : try nextElement()
        if goesOn { break }
        nesting.leave()
      }
    } while !nesting.isEmpty
  }

  @inline(__always)
  private mutating func step(into container: Nesting.Container, _ nesting: inout Nesting) {
    nesting.enter(container)
    depthLeft -= 1
    cursor += 1
    atFirst = true
  }

  /// Reads past the next value and returns its bytes unchanged, without the white space around it.
  public mutating func rawValue() throws(JSONError) -> [UInt8] {
    skipWhitespace()
    let first = cursor
    try skip()
    return [UInt8](UnsafeBufferPointer(start: first, count: cursor - first))
  }
}
