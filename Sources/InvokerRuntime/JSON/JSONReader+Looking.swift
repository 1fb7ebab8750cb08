/// What transports look for in messages that they pass on unread.
extension JSONReader {
  /// Reads past the next value.
  ///
  /// - Returns: the position of the value of its field `name`; `nil` if it isn't an object, or has no such field.
  package mutating func skipValue(lookingFor name: StaticString) -> Range<Int>? {
    guard (try? peekKind()) == .object else {
      skipValue()
      return nil
    }
    var found: Range<Int>?
    _ = beginObject()
    while let key = nextKey() {
      let isFound = found == nil && key == name
      let start = offset
      skipValue()
      if isFound { found = start..<offset }
    }
    return found
  }
}

/// Whether the bytes are a JSON object from its beginning to its end.
package func isWholeObject(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let isWhole = try? JSONReader.read(bytes) { (json) throws(JSONError) in
    let isObject = try json.peekKind() == .object
    json.skipValue()
    return isObject
  }
  return isWhole ?? false
}
