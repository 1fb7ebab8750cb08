/// A complete request.
public struct HTTPRequest: Sendable {
  /// The method, such as `POST`.
  public var method: String
  /// An absolute URL.
  public var url: String
  /// The header fields, in the order in which they are sent. They may contain secrets.
  public var headers: [HTTPField]
  /// The whole body; empty for none.
  public var body: [UInt8]
  /// A body that is sent piece by piece, instead of `body`; `nil` for none.
  public var stream: HTTPRequestStream?
  /// The timeout for making the connection. Use few different values, because AsyncHTTPClient requires a client for
  /// each.
  public var connectTimeout: Duration

  /// Creates a request. The default is `POST`, with ten seconds for the connection.
  public init(
    method: String, url: String, headers: [HTTPField] = [], body: [UInt8] = [], connectTimeout: Duration = .seconds(10)
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.connectTimeout = connectTimeout
  }
}

/// One header field.
public struct HTTPField: Hashable, Sendable {
  /// The name, in its original case.
  public var name: String
  /// The value, without the white space around it.
  public var value: String

  /// Creates a field from a name and a value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Without headers and body, which contain secrets.
extension HTTPRequest: CustomStringConvertible {
  public var description: String { "\(method) \(url)" }
}

/// Without the value of credentials.
extension HTTPField: CustomStringConvertible {
  public var description: String {
    let isSecret = ["authorization", "cookie", "set-cookie"].contains(name.lowercased())
    return "\(name): \(isSecret ? "…" : value)"
  }
}
