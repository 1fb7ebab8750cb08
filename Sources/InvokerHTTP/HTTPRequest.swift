/// A request, ready to be sent.
public struct HTTPRequest: Sendable {
  /// Such as `POST`.
  public var method: String
  /// An absolute URL.
  public var url: String
  /// The header, in the order in which it is sent. It may hold secrets.
  public var headers: [HTTPField]
  /// The whole body; empty for none.
  public var body: [UInt8]
  /// How long making the connection may take. Few different values, please: AsyncHTTPClient needs a client for each.
  public var connectTimeout: Duration

  /// A request; `POST` and ten seconds for the connection unless told otherwise.
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

/// One line of a header.
public struct HTTPField: Hashable, Sendable {
  /// The name, in whatever case it was written.
  public var name: String
  /// The value, without the white space around it.
  public var value: String

  /// A name and its value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Without headers and body, in which secrets stand.
extension HTTPRequest: CustomStringConvertible {
  public var description: String { "\(method) \(url)" }
}

/// Without the value that proves who one is.
extension HTTPField: CustomStringConvertible {
  public var description: String {
    let isSecret = ["authorization", "cookie", "set-cookie"].contains(name.lowercased())
    return "\(name): \(isSecret ? "…" : value)"
  }
}
