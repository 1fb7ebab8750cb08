/// A client that sends requests: AsyncHTTPClient, URLSession, or a test double.
///
/// Redirects are not followed: an API key must not travel to another host.
public protocol HTTPClientProtocol: Sendable {
  /// Sends a request. Canceling the task closes the connection.
  ///
  /// - Returns: the response, as soon as its head has arrived, whatever its status.
  func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
}

/// Why there is no response, or no more of it.
public struct HTTPFailure: Error, Hashable, Sendable {
  /// The kind of failure, as far as the client can tell.
  public enum Reason: String, Hashable, Sendable {
    /// The host name has no address.
    case unresolvedHost
    /// No server listens at the address, or the network is unreachable.
    case unreachable
    /// The connection wasn't made in time.
    case connectTimeout
    /// The certificate is not trusted, or the handshake failed.
    case tls
    /// The connection broke.
    case broken
    /// The task was canceled, or the body abandoned.
    case cancelled
    /// The request can't be sent as it is, or the client was shut down.
    case invalidRequest
  }

  /// What went wrong.
  public var reason: Reason
  /// The client's description of the failure.
  public var detail: String

  /// Creates a failure with the client's description, which is empty by default.
  public init(_ reason: Reason, _ detail: String = "") {
    self.reason = reason
    self.detail = detail
  }

  /// The same failure of a request that has been sent: whatever it was, the connection broke.
  public func afterSending() -> HTTPFailure { reason == .cancelled ? self : HTTPFailure(.broken, detail) }

  /// Whether the failure shows that the server hasn't received the request.
  public var isBeforeSending: Bool {
    switch reason {
    case .unresolvedHost, .unreachable, .connectTimeout, .tls, .invalidRequest: true
    case .broken, .cancelled: false
    }
  }
}
