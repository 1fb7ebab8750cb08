/// A failure as the platform reports it: the JSON of an HTTP error, or an `error` event.
public struct ServerFailure: Hashable, Sendable {
  /// The HTTP status; `nil` if none was reported.
  public var status: Int?
  /// The platform's name for the failure, such as `provider_quota_exceeded`; empty if it gives none.
  public var code: String
  /// The platform's message; empty if there is none.
  public var message: String
  /// How long to wait before the next attempt, if the server specifies it.
  public var retryAfter: Duration?

  /// Creates a failure, for transports and their test doubles.
  public init(status: Int? = nil, code: String, message: String, retryAfter: Duration? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.retryAfter = retryAfter
  }

  /// Whether the same call may succeed later: too many requests, or a fault of the server.
  public var canRetry: Bool { status.map { $0 == 429 || $0 >= 500 } ?? false }
}

extension ServerFailure: JSONDecodable {
  /// Reads the fields of a failure, whatever their kinds of value: a status can be text, and a code a number.
  public init(from json: inout JSONReader) throws(JSONError) {
    var status: JSONValue?
    var code: JSONValue?
    var message: JSONValue?
    let object = json.beginObject()
    while let key = json.nextKey() {
      switch key {
      case "status": json.read(&status)
      case "code": json.read(&code)
      case "message": json.read(&message)
      default: json.skipValue()
      }
    }
    guard json.endObject() else { throw json.failure(in: object) }
    self.init(
      status: status.flatMap { $0.integer ?? $0.string.flatMap(Int.init) }, code: code?.text ?? "",
      message: message?.text ?? "")
  }
}

extension ServerFailure: CustomStringConvertible {
  public var description: String {
    let name = code.isEmpty ? "the server refused" : code
    return onOneLine(name + (status.map { " (\($0))" } ?? "") + (message.isEmpty ? "" : ": " + message))
  }
}
