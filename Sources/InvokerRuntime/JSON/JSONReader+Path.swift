/// The string at `path`, a name of a field at each depth, and where it ends; `nil` if there is none.
package func string(at path: [String], in message: UnsafeBufferPointer<UInt8>) -> (value: String, end: Int)? {
  var found: (String, Int)?
  // The rest of the message is left unread, which is no error here.
  _ = try? JSONReader.read(message) { (json) throws(JSONError) in
    if try json.step(down: path) { found = (try json.string(), json.offset) }
  }
  return found
}

extension JSONReader {
  /// Steps down `path`, a name of a field at each depth.
  ///
  /// - Returns: whether there is a value, which is then the next value.
  mutating func step(down path: [String]) throws(JSONError) -> Bool {
    for name in path {
      guard try peekKind() == .object, try step(into: name) else { return false }
    }
    return true
  }

  /// Steps into the next object, in front of the value of its field `name`.
  private mutating func step(into name: String) throws(JSONError) -> Bool {
    try openObject()
    while let key = try key() {
      if key == name { return true }
      try skip()
    }
    return false
  }

  /// A place in a text that a reader can return to.
  struct Position {
    fileprivate let cursor: UnsafePointer<UInt8>
    fileprivate let depthLeft: Int
    fileprivate let atFirst: Bool
  }

  /// The position of the reader. It is valid as long as the reader is.
  var position: Position { Position(cursor: cursor, depthLeft: depthLeft, atFirst: atFirst) }

  /// Reads the value at `position` again, and returns to the current position. A field that reads as absent because it
  /// doesn't match its type is an error here, because nothing else reports it.
  mutating func reread<Value>(
    from position: Position, _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    let (back, noted, seam) = (self.position, absences.count, seam)
    (cursor, depthLeft, atFirst) = (position.cursor, position.depthLeft, position.atFirst)
    // Where texts of messages meet has been told by the first reading.
    self.seam = nil
    let value = try body(&self)
    if absences.count > noted { throw absences[noted].problem }
    (cursor, depthLeft, atFirst) = (back.cursor, back.depthLeft, back.atFirst)
    self.seam = seam
    return value
  }
}
