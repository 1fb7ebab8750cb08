/// What a message in blocking mode contains.
package enum ReplyMessage: Hashable, Sendable {
  /// The reply, as far as can be determined without its type.
  case reply
  /// Only keeps the connection open: it has a name and nothing else.
  case keepAlive
  /// A failure that the platform reports instead of the reply: an `error` event, or what would otherwise be the body of
  /// an HTTP error.
  case failure(ServerFailure)

  package init(_ message: UnsafeBufferPointer<UInt8>) {
    let shape = try? JSONReader.read(message) { (json) throws(JSONError) in Shape(&json) }
    switch shape {
    case let shape? where shape.isKeepAlive: self = .keepAlive
    case let shape? where shape.isFailure:
      let failure = try? JSONReader.read(message) { (json) throws(JSONError) in try ServerFailure(from: &json) }
      self = failure.map { .failure($0) } ?? .reply
    default: self = .reply
    }
  }
}

/// The fields of a message that identify a failure.
private struct Shape {
  private var fields = 0
  private var event: String?
  private var hasCode = false
  private var hasMessage = false
  private var status: Int?

  init(_ json: inout JSONReader) {
    guard (try? json.peekKind()) == .object else {
      json.skipValue()
      return
    }
    _ = json.beginObject()
    while let key = json.nextKey() {
      fields += 1
      switch key {
      case "event": event = Self.scalar(&json)?.string
      case "status":
        let value = Self.scalar(&json)
        status = value?.integer ?? value?.string.flatMap { Int($0) }
      case "code": hasCode = Self.scalar(&json) != nil
      case "message":
        hasMessage = true
        json.skipValue()
      default: json.skipValue()
      }
    }
  }

  var isKeepAlive: Bool { fields == 1 && event != nil }

  /// A reply can have some of these fields, but not all of them and the status of a failure.
  var isFailure: Bool { event == "error" || hasCode && hasMessage && status.map { $0 >= 400 } ?? false }

  /// The next value, if it is a text or a number.
  private static func scalar(_ json: inout JSONReader) -> JSONValue? {
    switch try? json.peekKind() {
    case .string?, .number?: return try? JSONValue(from: &json)
    default:
      json.skipValue()
      return nil
    }
  }
}
