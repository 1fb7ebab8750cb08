import Foundation
import InvokerMock
import InvokerRuntime
import Testing

/// The plugin as the daemon runs it, in a workspace whose app always gives the same answer.
@Suite struct PluginTests {
  @Test func theAnswerIsPassedOn() async throws {
    let daemon = MockDaemon { _ in
      InvocationAnswer([
        .response(event("message", ["answer": "Hello, "])),
        .response(event("message", ["answer": "Mia."])),
        .response(event("message_end")),
      ])
    }
    let plugin = try await PluginProcess.start(program, in: folder, daemon: daemon)
    #expect(await daemon.plugin())
    let parameters: JSONValue = ["app_id": "app-id", "question": "Who are you?"]
    let request = MockRequest(
      method: "POST", path: PluginGateway.tools + "/ask-app/ask", body: parameters.jsonBytes)
    let response = await PluginGateway(daemon: daemon).answer(request)
    #expect(response.status == 200)
    let lines = await text(of: response).split(separator: "\n")
    let pieces = try lines.map { try JSONValue(json: Array($0.utf8))["message"]?["text"]?.string }
    #expect(pieces == ["Hello, ", "Mia."])
    await plugin.stop()
    #expect(plugin.exitCode == 0)
  }

  /// An event of the app's answer.
  private func event(_ name: String, _ fields: JSONObject = [:]) -> JSONValue {
    let ids: JSONObject = ["task_id": "t", "message_id": "m", "conversation_id": "c"]
    return .object(ids.merging(["event": .string(name)]) { $1 }.merging(fields) { $1 })
  }

  /// The bytes of a response, as text.
  private func text(of response: MockAnswer) async -> String {
    var bytes: [UInt8] = []
    for await case .bytes(let piece) in response.steps { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folder with the manifest.
  private var folder: URL { URL(filePath: #filePath).appending(path: "../../..").standardized }

  /// The program, which is built next to the tests.
  private var program: URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let tests = bundle ?? URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "ask-app")
  }
}
