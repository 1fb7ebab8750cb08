import Foundation
import InvokerMock
import InvokerRuntime
import Testing

/// The package `openai` from PyPI takes the proxy for a server of its own kind.
@Suite(.timeLimit(.minutes(5))) struct OpenAITests {
  @Test func theClientFromPyPIWorks() async throws {
    let python = repository.appendingPathComponent(".build-python/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "there is no Python in .build-python; run 'make network-test', which installs it")
    try await withProxy(["--answers-per-minute", "12"]) { proxy, dify in
      let script = "Tests/Network/python/openai_front.py"
      let run = try Program(shell: "exec '\(python.path)' \(script) \(proxy.client.url)/v1 \(keyOfMia)")
      #expect(try await run.end() == 0, "\(run.output)\(run.diagnostics)")
      #expect(
        run.output.split(separator: "\n") == [
          "models", "whole", "streamed", "usage_at_the_end", "moderated", "continued", "changed", "refused", "failed",
          "too_many",
        ])

      // The user of all of them is the owner of the key.
      #expect(dify.requests.allSatisfy { $0.json["user"] == "mia" })
      let continued = dify.requests.map(\.json).filter { $0["query"] == "And on Sunday?" }
      #expect(continued.count == 1)
      #expect(continued.first?["conversation_id"]?.string?.isEmpty == false)
      let changed = dify.requests.map(\.json).filter { $0["query"]?.string?.contains("Be brief.") == true }
      #expect(changed.map { $0["conversation_id"] } == [nil])
      #expect(
        changed.map { $0["query"] } == [
          "system: Be brief.\n\nuser: Hello\n\nassistant: Not what was said.\n\nuser: And on Monday?"
        ])
    }
  }
}
