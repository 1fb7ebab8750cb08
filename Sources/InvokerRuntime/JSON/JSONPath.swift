extension JSONError {
  /// The path of the value in `text` at which reading failed, such as `data.outputs[3].name`; empty for the whole text.
  ///
  /// Reading doesn't track the path, which would cost time for every field; it is determined again if necessary.
  public func path(in text: UnsafeBufferPointer<UInt8>) -> String {
    var reader = JSONReader(text, maximumDepth: JSONReader.defaultMaximumDepth)
    var path = reader.path(to: offset)
    if case .missingField(let name) = problem { path += (path.isEmpty ? "" : ".") + name.description }
    return path
  }
}

extension JSONReader {
  fileprivate mutating func path(to offset: Int) -> String {
    var path = ""
    while let step = step(toward: offset) {
      path += path.isEmpty && step.hasPrefix(".") ? String(step.dropFirst()) : step
    }
    return path
  }

  /// Moves into the member of the next value that holds `offset`.
  ///
  /// - Returns: how a path names the member; `nil` if the value has none, or starts at `offset` itself.
  private mutating func step(toward offset: Int) -> String? {
    guard let kind = try? peekKind(), self.offset < offset else { return nil }
    switch kind {
    case .object:
      guard (try? openObject()) != nil else { return nil }
      while let key = try? key() {
        let name = "." + key.description
        if skipped(to: offset) { return name }
      }
    case .array:
      guard (try? openArray()) != nil else { return nil }
      var index = 0
      while (try? nextElement()) == true {
        if skipped(to: offset) { return "[\(index)]" }
        index += 1
      }
    default: break
    }
    return nil
  }

  /// Reads past the next value, unless `offset` is in it or it can't be read: then stays in front of it.
  private mutating func skipped(to offset: Int) -> Bool {
    let (cursor, depthLeft) = (cursor, depthLeft)
    if (try? skip()) != nil, self.offset <= offset { return false }
    (self.cursor, self.depthLeft, atFirst) = (cursor, depthLeft, false)
    return true
  }
}
