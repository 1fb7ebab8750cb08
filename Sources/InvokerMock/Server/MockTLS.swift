import NIOSSL

/// The identity of a server for clients that use TLS.
public struct MockTLS: Sendable {
  var certificatePEM: String
  var keyPEM: String

  /// Creates an identity from a certificate, or a chain that starts with the server's, and its private key, in PEM.
  public init(certificatePEM: String, keyPEM: String) {
    self.certificatePEM = certificatePEM
    self.keyPEM = keyPEM
  }

  func makeContext() throws -> NIOSSLContext {
    let certificates = try NIOSSLCertificate.fromPEMBytes(Array(certificatePEM.utf8))
    let key = try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(key)))
  }
}
