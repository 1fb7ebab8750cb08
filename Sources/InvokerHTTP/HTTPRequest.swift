/// A request, ready to be sent.
public struct HTTPRequest: Sendable {
  public var method: String
  /// An absolute URL.
  public var url: String
  public var headers: [HTTPField]
  public var body: [UInt8]
  /// How long making the connection may take. Few different values, please: AsyncHTTPClient needs a client for each.
  public var connectTimeout: Duration

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
  public var name: String
  public var value: String

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
