/// The head of an answer, and its body, which is still on its way.
public struct HTTPResponse: Sendable {
  public var status: Int
  public var headers: [HTTPField]
  public var body: any HTTPBody

  public init(status: Int, headers: [HTTPField] = [], body: any HTTPBody) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the first header of that name, whatever the case of its letters.
  public subscript(header name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}

/// The bytes of an answer, read by one task.
public protocol HTTPBody: Sendable {
  /// Hands over the bytes that have come since the last call; waits for some if there are none.
  ///
  /// The bytes are valid during the call of `receive`, which is called once or more.
  ///
  /// - Returns: `false` at the end, without a call of `receive`.
  func read(_ receive: (UnsafeRawBufferPointer) -> Void) async throws(HTTPFailure) -> Bool

  /// Gives the answer up, and with it the connection. A `read` that waits throws. Called once or more, from any task,
  /// also after the end.
  func cancel()
}
