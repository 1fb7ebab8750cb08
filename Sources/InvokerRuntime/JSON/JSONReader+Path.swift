/// The text, number, or boolean at `path`, as ``string(at:in:)`` finds it; `nil` if there is none.
package func scalar(at path: [String], in message: UnsafeBufferPointer<UInt8>) -> JSONValue? {
  var found: JSONValue?
  _ = try? JSONReader.read(message) { (json) throws(JSONError) in
    guard try json.step(down: path) else { return }
    switch try json.peekKind() {
    case .string, .number, .boolean: found = try JSONValue(from: &json)
    case .null, .array, .object: break
    }
  }
  return found
}

/// The string at `path`, a step at each depth, and where it ends; `nil` if there is none.
package func string(at path: [String], in message: UnsafeBufferPointer<UInt8>) -> (value: String, end: Int)? {
  var found: (String, Int)?
  // The rest of the message is left unread, which is no error here.
  _ = try? JSONReader.read(message) { (json) throws(JSONError) in
    if try json.step(down: path) { found = (try json.string(), json.offset) }
  }
  return found
}

/// The index in a step such as `[0]`; `nil` for the name of a field.
private func elementIndex(_ step: String) -> Int? {
  guard step.hasPrefix("["), step.hasSuffix("]"), let index = Int(step.dropFirst().dropLast()), index >= 0 else {
    return nil
  }
  return index
}

extension JSONReader {
  /// Steps down `path`: at each depth, the name of a field, or an element of an array such as `[0]`.
  ///
  /// - Returns: whether there is a value, which is then the next value.
  mutating func step(down path: [String]) throws(JSONError) -> Bool {
    for name in path {
      switch try peekKind() {
      case .object: guard try step(into: name) else { return false }
      case .array: guard let index = elementIndex(name), try step(into: index) else { return false }
      case .string, .number, .boolean, .null: return false
      }
    }
    return true
  }

  /// Steps into the next array, in front of an element.
  private mutating func step(into index: Int) throws(JSONError) -> Bool {
    try openArray()
    for _ in 0..<index {
      guard try nextElement() else { return false }
      try skip()
    }
    return try nextElement()
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
    let (back, noted, seam) = (self.position, absences, seam)
    (cursor, depthLeft, atFirst) = (position.cursor, position.depthLeft, position.atFirst)
    // The first reading has noted its absences, and has moved the seam.
    (absences, self.seam) = ([], nil)
    let value = try body(&self)
    if let absence = absences.first { throw absence.problem }
    (cursor, depthLeft, atFirst) = (back.cursor, back.depthLeft, back.atFirst)
    (absences, self.seam) = (noted, seam)
    return value
  }
}
