/// The status and headers of a response.
public struct HTTPHead: Hashable, Sendable {
  /// The status, such as 200.
  public var status: Int
  /// The header fields, in their original order.
  public var headers: [HTTPField]

  /// Creates a head. By default, it has no header fields.
  public init(status: Int, headers: [HTTPField] = []) {
    self.status = status
    self.headers = headers
  }

  /// Returns the value of the first header field with that name, ignoring case.
  public subscript(header name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}

/// The head of a response, and its body, which is still arriving.
public struct HTTPResponse: Sendable {
  /// The status and headers.
  public var head: HTTPHead
  /// The body after them.
  public var body: any HTTPBody

  /// Creates a response from a head that has arrived and a body that is arriving.
  public init(_ head: HTTPHead, body: any HTTPBody) {
    self.head = head
    self.body = body
  }
}

/// The bytes of a response, read by one task.
///
/// Polling and waiting are two calls, so that bytes that have already arrived are read without a suspension.
public protocol HTTPBody: Sendable {
  /// Passes on bytes that have arrived since the last call, without waiting for any.
  ///
  /// The bytes are valid during the call of `receive`, which is called once or more if the result is `.bytes`, and not
  /// otherwise.
  func poll(_ receive: (UnsafeRawBufferPointer) -> Void) throws(HTTPFailure) -> HTTPBodyProgress

  /// Returns when there are bytes, or the end. Canceling the task cancels the body.
  func wait() async

  /// Abandons the response, and closes the connection. A `wait` returns, and the next `poll` throws. Can be called
  /// repeatedly, from any task, even after the end.
  func cancel()
}

/// The result of polling a body.
public enum HTTPBodyProgress: Hashable, Sendable {
  /// Bytes were passed on; more may arrive.
  case bytes
  /// More may arrive.
  case nothing
  /// Nothing more arrives.
  case end
}
