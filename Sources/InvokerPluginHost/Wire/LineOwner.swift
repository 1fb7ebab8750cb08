/// Whose answer a line is part of that cannot be read.
enum LineOwner: Hashable, Sendable {
  case invocation(RequestID)
  /// It is part of an answer, and does not say of which.
  case unknown
  case nobody

  /// - Parameter line: a line, or the part of it that is there.
  init(of line: UnsafeBufferPointer<UInt8>) {
    if let id = RequestID(in: line) {
      self = .invocation(id)
    } else {
      self = line.firstRange(of: Self.wordOfAnswers) == nil ? .nobody : .unknown
    }
  }

  /// What the daemon's words for an answer and for its name begin with.
  private static let wordOfAnswers = Array("\"backwards_re".utf8)
}

extension RequestID {
  /// The name that stands in a line which is not JSON as a whole.
  fileprivate init?(in line: UnsafeBufferPointer<UInt8>) {
    let key = Array("\"backwards_request_id\"".utf8)
    var rest = line[...]
    while let found = rest.firstRange(of: key) {
      rest = rest[found.upperBound...]
      var value = rest.drop { $0 <= 0x20 }
      guard value.popFirst() == UInt8(ascii: ":") else { continue }
      value = value.drop { $0 <= 0x20 }
      guard value.popFirst() == UInt8(ascii: "\""), value.count > 32, value[value.startIndex + 32] == UInt8(ascii: "\"")
      else { continue }
      if let id = RequestID(UnsafeBufferPointer(rebasing: value.prefix(32))) {
        self = id
        return
      }
    }
    return nil
  }
}
