/// What sends requests: AsyncHTTPClient, URLSession, or a double.
///
/// Redirects are not followed: an API key must not travel to another host.
public protocol HTTPClientProtocol: Sendable {
  /// Sends a request. Cancelling the task closes the connection.
  ///
  /// - Returns: when the head of the answer has come, whatever its status.
  func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
}

/// Why there is no answer, or no more of it.
public struct HTTPFailure: Error, Hashable, Sendable {
  /// What went wrong, as far as the client can tell.
  public enum Reason: String, Hashable, Sendable {
    /// No address for the host's name.
    case unresolvedHost
    /// Nobody listens, or the network is unreachable.
    case unreachable
    /// No connection within the time allowed.
    case connectTimeout
    /// The certificate is not trusted, or the handshake failed.
    case tls
    /// The connection broke.
    case broken
    /// The task was cancelled, or the body given up.
    case cancelled
    /// The request cannot be sent as it is, or the client was shut down.
    case invalidRequest
  }

  /// What went wrong.
  public var reason: Reason
  /// What the client says about it.
  public var detail: String

  /// A failure, and what the client says about it: nothing unless given.
  public init(_ reason: Reason, _ detail: String = "") {
    self.reason = reason
    self.detail = detail
  }

  /// The same failure of a request that has been sent: whatever it was, the connection broke under it.
  public func afterSending() -> HTTPFailure { reason == .cancelled ? self : HTTPFailure(.broken, detail) }

  /// Whether the failure shows that the server has not seen the request.
  public var isBeforeSending: Bool {
    switch reason {
    case .unresolvedHost, .unreachable, .connectTimeout, .tls, .invalidRequest: true
    case .broken, .cancelled: false
    }
  }
}
