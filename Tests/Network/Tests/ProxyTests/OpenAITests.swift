import Foundation
import InvokerMock
import InvokerRuntime
import Synchronization
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

  /// Clients of OpenAI repeat a call that failed; the app must still know what was said.
  @Test func aTurnThatFailsCanBeRepeated() async throws {
    let ids = #""task_id":"t","message_id":"m","conversation_id":"c""#
    let events = [#"{"event":"message",\#(ids),"answer":"Hi"}"#, #"{"event":"message_end",\#(ids),"metadata":{}}"#]
    let stream = Array(events.map { "data: \($0)\n\n" }.joined().utf8)
    let isBusy = Mutex(false)
    let answer: @Sendable (MockRequest) async -> MockAnswer = { _ in
      isBusy.withLock(\.self) ? .json("{}", status: 400) : .whole(stream, as: "text/event-stream")
    }
    try await withServer(answer: answer) { dify in
      let proxy = try await RunningProxy(at: dify.baseURL)
      let first: JSONValue = ["role": "user", "content": "Hello"]
      let messages: [JSONValue] = [
        first, ["role": "assistant", "content": "Hi"], ["role": "user", "content": "And on Sunday?"],
      ]
      for (turn, busy) in [([first], false), (messages, true), (messages, false)] {
        isBusy.withLock { $0 = busy }
        let reply = try await proxy.client.post(
          "/v1/chat/completions", ["model": "dify", "messages": .array(turn)],
          headers: ["Authorization": "Bearer \(keyOfMia)"])
        #expect((reply.status == 200) == !busy, "\(reply)")
      }
      #expect(dify.requests.map { $0.json["conversation_id"] } == [nil, "c", "c"])
      #expect(dify.requests.last?.json["query"] == "And on Sunday?")
      try await proxy.end()
    }
  }
}
