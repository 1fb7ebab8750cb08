import Foundation
import InvokerMock
import InvokerRuntime
import InvokerSpec

/// The folder of the whole repository.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../../../..").standardizedFileURL

let shippedSpecs = specs(["chat.yaml", "workflow.yaml", "completion.yaml"])
/// With a call beside those of apps.
let ratingSpecs = specs(["chat.yaml", "service/message_rate.yaml"])

private func specs(_ paths: [String]) -> SpecSet {
  let folder = repository.appendingPathComponent("specs")
  return loadSpecs(paths) { path in Array(try Data(contentsOf: folder.appendingPathComponent(path))) }.specs
}

/// Runs the mock of the platform for the duration of `body`.
func withDify(_ body: (MockServer) async throws -> Void) async throws {
  let dify = MockDify(specs: shippedSpecs, options: MockDifyOptions(apiKey: secret))
  try await withServer(answer: { await dify.answer($0) }, body)
}

func withServer(
  answer: @escaping @Sendable (MockRequest) async -> MockAnswer, _ body: (MockServer) async throws -> Void
) async throws {
  let server = try await MockServer.start(answer: answer)
  do {
    try await body(server)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

extension MockServer {
  var baseURL: String { url + "/v1" }
  /// The base URL of a server that misbehaves.
  func baseURL(with faults: String) -> String { url + "/with/\(faults)/v1" }
}

extension MockRequest {
  /// The body as JSON.
  var json: JSONValue { (try? JSONValue(json: body)) ?? .null }
}
