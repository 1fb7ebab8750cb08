import Bound
import InvokerRuntime
import InvokerTesting
import Testing

@Suite struct AppTests {
  @Test func aTestTargetHasClientsToo() {
    #expect(Star(rawValue: "vega") == .vega)
  }

  @Test func anAppIsCalledByItsOwnInputs() async throws {
    let reply = #"{"workflow_run_id":"r","data":{"id":"r","workflow_id":"w","status":"succeeded"}}"#
    let transport = ScriptedTransport([.messages([reply])])
    _ = try await TranslationApp.ServiceCalls(transport).reply(
      inputs: .init(sourceText: "Hello", targetLanguage: .french), user: "mia")
    #expect(transport.invocations[0].arguments["inputs"]?.object?["target_language"] == "French")
  }
}
