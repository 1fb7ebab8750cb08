import Foundation
import InvokerMock
import Testing

/// A server that speaks TLS.
@Suite(.timeLimit(.minutes(2))) struct TLSTests {
  private static let tls = MockTLS(certificatePEM: TestCertificate.certificate, keyPEM: TestCertificate.key)

  @Test func itAnswersAndOutlivesClientsThatDoNot() async throws {
    let server = try await MockServer.start(tls: Self.tls) { _ in .json(#"{"secure":true}"#) }
    #expect(server.url == "https://127.0.0.1:\(server.port)")
    // One that speaks plain HTTP.
    let plain = try RawConnection(port: server.port)
    try await plain.send("GET / HTTP/1.1\r\n\r\n")
    _ = try await plain.readToEnd()

    #expect(try await fetch(server.url) == #"{"secure":true}"#)
    await server.stop()
    #expect(server.openConnections == 0)
  }

  @Test func aBadCertificateIsAnError() async {
    await #expect(throws: (any Error).self) {
      try await MockServer.start(tls: MockTLS(certificatePEM: "", keyPEM: "")) { _ in .json("{}") }
    }
  }

  /// What curl, which trusts the certificate of these tests, gets.
  private func fetch(_ url: String) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (certificate, body) = (folder.appendingPathComponent("ca.pem"), folder.appendingPathComponent("body"))
    try Data(TestCertificate.certificate.utf8).write(to: certificate)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["curl", "--silent", "--show-error", "--cacert", certificate.path, "--output", body.path, url]
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    try #require(status == 0, "curl is needed for this test")
    return try String(contentsOf: body, encoding: .utf8)
  }
}
