/// The response that an unreadable line belongs to.
enum LineOwner: Hashable, Sendable {
  case invocation(RequestID)
  /// It belongs to a response, but doesn't identify it.
  case unknown
  case nobody

  /// - Parameter line: a line, or the part of it that has arrived.
  init(of line: UnsafeBufferPointer<UInt8>) {
    if let id = RequestID(in: line) {
      self = .invocation(id)
    } else {
      self = line.firstRange(of: Self.wordOfAnswers) == nil ? .nobody : .unknown
    }
  }

  /// The beginnings of the daemon's names for a response and for its identifier.
  private static let wordOfAnswers = Array("\"backwards_re".utf8)
}

extension RequestID {
  /// The identifier in a line that isn't JSON as a whole.
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
