import Foundation
import InvokerMock
import Testing

/// The header of somebody who has a key of the proxy.
let mia = ["Authorization": "Bearer \(keyOfMia)"]
let keyOfMia = "sk-of-mia"

/// The proxy as it was built beside these tests, under way.
struct RunningProxy {
  let program: Program
  let client: ProxyClient

  init(_ arguments: [String] = [], at baseURL: String) async throws {
    let program = try Program(
      "proxy", ["--port", "0"] + arguments,
      environment: [
        "DIFY_BASE_URL": baseURL, "DIFY_API_KEY": secret, "CLIENT_KEYS": "leo=sk-of-leo,mia=\(keyOfMia)",
      ])
    await eventually { program.output.contains("\n") || !program.isRunning }
    let line = try #require(
      program.output.firstMatch(of: /listening on (http:\/\/127\.0\.0\.1:\d+)\n/), "\(program.diagnostics)")
    self.program = program
    client = ProxyClient(url: String(line.1))
  }

  /// The bytes of memory that it has in use.
  var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(program.processID)/status", encoding: .utf8)) ?? ""
    return status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap { Int($0.1) }.map { $0 << 10 } ?? 0
  }

  /// Ends it as a host does.
  func end() async throws {
    program.send(SIGTERM)
    #expect(try await program.end() == 0, "\(program.diagnostics)")
  }
}

/// Runs the proxy in front of the mock of the platform, for the duration of `body`.
func withProxy(
  _ arguments: [String] = [], faults: String = "", _ body: (RunningProxy, MockServer) async throws -> Void
) async throws {
  try await withDify { dify in
    let proxy = try await RunningProxy(arguments, at: faults.isEmpty ? dify.baseURL : dify.baseURL(with: faults))
    try await body(proxy, dify)
    try await proxy.end()
  }
}
