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
  /// - Returns: whether something stands there, which is the next value then.
  mutating func step(down path: [String]) throws(JSONError) -> Bool {
    for name in path {
      guard try peekKind() == .object, try step(into: name) else { return false }
    }
    return true
  }

  /// Steps into the object that stands next, in front of the value of its field `name`.
  private mutating func step(into name: String) throws(JSONError) -> Bool {
    try openObject()
    while let key = try key() {
      if key == name { return true }
      try skip()
    }
    return false
  }

  /// A place in a text to which a reader can go back.
  struct Position {
    fileprivate let cursor: UnsafePointer<UInt8>
    fileprivate let depthLeft: Int
    fileprivate let atFirst: Bool
  }

  /// Where the reader stands. It is valid as long as the reader is.
  var position: Position { Position(cursor: cursor, depthLeft: depthLeft, atFirst: atFirst) }

  /// Reads once more what stands at `position`, and comes back. A field that reads as absent, as it is not what it should be,
  /// is an error here: nobody else takes note of it.
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
