/// The status and headers of an answer.
public struct HTTPHead: Hashable, Sendable {
  public var status: Int
  public var headers: [HTTPField]

  public init(status: Int, headers: [HTTPField] = []) {
    self.status = status
    self.headers = headers
  }

  /// The value of the first header of that name, whatever the case of its letters.
  public subscript(header name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}

/// The head of an answer, and its body, which is still on its way.
public struct HTTPResponse: Sendable {
  public var head: HTTPHead
  public var body: any HTTPBody

  public init(_ head: HTTPHead, body: any HTTPBody) {
    self.head = head
    self.body = body
  }
}

/// The bytes of an answer, read by one task.
///
/// Polling and waiting are two calls, so that what is there already is read without a suspension.
public protocol HTTPBody: Sendable {
  /// Hands over bytes that have come since the last call, without waiting for any.
  ///
  /// The bytes are valid during the call of `receive`, which is called once or more if the result is `.bytes`, and not
  /// otherwise.
  func poll(_ receive: (UnsafeRawBufferPointer) -> Void) throws(HTTPFailure) -> HTTPBodyProgress

  /// Returns when there are bytes, or the end. Cancelling the task cancels the body.
  func wait() async

  /// Gives the answer up, and with it the connection. A `wait` returns, and the next `poll` throws. Called once or more,
  /// from any task, also after the end.
  func cancel()
}

/// What polling a body came to.
public enum HTTPBodyProgress: Hashable, Sendable {
  case bytes
  /// More may come.
  case nothing
  case end
}
