import NIOSSL

/// The server that calls are passed on to.
public struct Upstream: Sendable {
  /// Whether it uses TLS.
  public var isSecure: Bool
  /// Its name or address.
  public var host: String
  /// Its port.
  public var port: Int
  /// The path of its base URL, without a slash at the end: `/v1`.
  public var path: String
  /// Certificates in PEM that are trusted in addition to those of the system.
  public var trusted: String?

  /// Creates an upstream from its parts.
  ///
  /// - Parameters:
  ///   - isSecure: whether it uses TLS.
  ///   - host: its name or address.
  ///   - port: its port.
  ///   - path: the path of its base URL, without a slash at the end.
  ///   - trusted: certificates in PEM that are trusted in addition to those of the system.
  public init(isSecure: Bool, host: String, port: Int, path: String = "", trusted: String? = nil) {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.path = path
    self.trusted = trusted
  }

  /// `https://api.example.com:8443`
  var origin: String { (isSecure ? "https://" : "http://") + authority }

  /// The value of `Host`: with the port only if it isn't the default one.
  var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
  }

  func makeContext() throws -> NIOSSLContext? {
    guard isSecure else { return nil }
    var configuration = TLSConfiguration.makeClientConfiguration()
    if let trusted {
      configuration.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMBytes(Array(trusted.utf8)))]
    }
    return try NIOSSLContext(configuration: configuration)
  }
}

/// The head of a response.
struct UpstreamAnswer: Sendable {
  var status: Int
  /// The reason phrase after the status.
  var reason: String
  /// The original header fields, in order.
  var headers: [(name: String, value: String)]
}
