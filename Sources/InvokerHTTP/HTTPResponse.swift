/// The status and headers of an answer.
public struct HTTPHead: Hashable, Sendable {
  /// Such as 200.
  public var status: Int
  /// The header, in the order in which it came.
  public var headers: [HTTPField]

  /// A status, and no headers unless given.
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
  /// The status and headers.
  public var head: HTTPHead
  /// What comes after them.
  public var body: any HTTPBody

  /// An answer of a head that has come and a body that is on its way.
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
  /// Bytes were handed over; more may come.
  case bytes
  /// More may come.
  case nothing
  /// Nothing more comes.
  case end
}
