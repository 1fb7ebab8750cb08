/// The string at `path`, a name of a field at each depth, and where it ends; `nil` if there is none.
package func string(at path: [String], in message: UnsafeBufferPointer<UInt8>) -> (value: String, end: Int)? {
  var found: (String, Int)?
  // The rest of the message is left unread, which is no error here.
  _ = try? JSONReader.read(message) { (json) throws(JSONError) in
    if let value = json.string(at: path[...]) { found = (value, json.offset) }
  }
  return found
}

extension JSONReader {
  /// Steps down `path` and reads the string there, without going further.
  fileprivate mutating func string(at path: ArraySlice<String>) -> String? {
    guard let name = path.first else { return try? string() }
    guard (try? peekKind()) == .object else { return nil }
    _ = beginObject()
    while let key = nextKey() {
      if key == name { return string(at: path.dropFirst()) }
      skipValue()
    }
    return nil
  }
}
