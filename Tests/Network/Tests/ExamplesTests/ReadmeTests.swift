import Foundation
import InvokerMock
import InvokerRuntime
import Testing

@Suite(.timeLimit(.minutes(3))) struct ReadmeTests {
  /// The README begins with a program that works, and with what it prints.
  @Test func theFirstProgramAsksTwice() async throws {
    let readme = try String(contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = try #require(readme.firstMatch(of: /```text\n((?:.|\n)*?)```/)).1
    let source = repository.appendingPathComponent("Tests/Network/Readme/main.swift").path
    try #require(FileManager.default.fileExists(atPath: source), "`make network` writes the program that is built")
    try await withDify { server in
      let program = try Program("readme-program", at: server.baseURL)
      #expect(try await program.end() == 0, "\(program.diagnostics)")
      #expect(server.requests.map { $0.json["response_mode"] } == ["streaming", "blocking"])
      #expect(server.requests.allSatisfy { $0.json["query"] == "Hello" && $0.json["user"] == "mia" })
      #expect(program.output == shown)
    }
  }
}
