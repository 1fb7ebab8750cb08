/// What all calls of an HTTP API have in common. Generated from `transports` in `invoker.yaml`.
public struct APIDescriptor: Hashable, Sendable {
  /// The prefix of routes, such as `openapi/v1`, unless the base URL ends in it; `nil` for none.
  public var basePath: String?
  /// The header that carries the key.
  public var keyHeader: String
  /// The text before the key in that header.
  public var keyPrefix: String
  /// Where failures have their code and message; `nil` for those of Dify, which are fields of the failure itself.
  public var failure: FailureShape?

  /// Creates a description. By default, it is the Service API of Dify.
  public init(
    basePath: String? = nil, keyHeader: String = "Authorization", keyPrefix: String = "Bearer ",
    failure: FailureShape? = nil
  ) {
    self.basePath = basePath
    self.keyHeader = keyHeader
    self.keyPrefix = keyPrefix
    self.failure = failure
  }
}

/// Where a failure has its code, message, and status: paths of fields, of which the first with a value counts. A step
/// such as `[0]` is an element of an array.
public struct FailureShape: Hashable, Sendable {
  /// The paths of the code, such as `["error", "code"]`.
  public var code: [[String]]
  /// The paths of the message.
  public var message: [[String]]
  /// The paths of the status, for failures that aren't the response to a request.
  public var status: [[String]]

  /// Creates a shape from the paths of its parts.
  public init(code: [[String]], message: [[String]], status: [[String]] = []) {
    self.code = code
    self.message = message
    self.status = status
  }

  /// Reads a failure; `nil` if it has neither a code nor a message.
  package func failure(in message: UnsafeBufferPointer<UInt8>) -> ServerFailure? {
    let (code, text) = (value(at: code, in: message), value(at: self.message, in: message))
    guard code != nil || text != nil else { return nil }
    let status = value(at: status, in: message)
    return ServerFailure(
      status: status.flatMap { $0.integer ?? $0.string.flatMap(Int.init) }, code: code?.text ?? "",
      message: text?.text ?? "")
  }

  /// Reads a failure in a response that began as a success. Its message must be within an object of its own, because a
  /// message or code next to other fields can be those of an event.
  package func failureAmongEvents(in message: UnsafeBufferPointer<UInt8>) -> ServerFailure? {
    let paths = self.message.filter { $0.count > 1 }
    guard value(at: paths, in: message) != nil else { return nil }
    return failure(in: message)
  }

  private func value(at paths: [[String]], in message: UnsafeBufferPointer<UInt8>) -> JSONValue? {
    paths.lazy.compactMap { scalar(at: $0, in: message) }.first
  }
}

extension JSONValue {
  /// A string as it is, and any other value as JSON.
  var text: String { string ?? json }
}
