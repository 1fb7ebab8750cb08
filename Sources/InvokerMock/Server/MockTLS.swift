import NIOSSL

/// What a server shows of itself to clients that speak TLS.
public struct MockTLS: Sendable {
  var certificatePEM: String
  var keyPEM: String

  /// A certificate, or a chain with that of the server in front, and its private key, as texts in PEM.
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
