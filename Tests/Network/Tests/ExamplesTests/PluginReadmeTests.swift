import Foundation
import Testing

/// The commands that the examples' READMEs show for trying them without Dify do what they say.
@Suite(.timeLimit(.minutes(3))) struct PluginReadmeTests {
  @Test(arguments: [
    ("duck-endpoint", "<h1>Quack!</h1><p>On Saturdays we are open from 10:00 to 18:00.\n"), ("slack-bot", "quack"),
  ])
  func whatIsShownWorks(_ name: String, _ answer: String) async throws {
    let readme = try String(
      contentsOf: repository.appendingPathComponent("Examples/Plugins/\(name)/README.md"), encoding: .utf8)
    let blocks = commands(try #require(readme.components(separatedBy: "\n## ").first { $0.hasPrefix("Without Dify") }))
    try #require(blocks.count == 2)

    // What is built already lies beside the tests.
    let folder = try builtProduct(name).deletingLastPathComponent().path
    let serving = blocks[0].split(separator: "\n").filter { !$0.hasPrefix("make ") }.joined(separator: "\n")
      .replacingOccurrences(of: ".build-network/debug/", with: folder + "/")
      .replacingOccurrences(of: "--port 8080", with: "--port 0")
    let mock = try Program(shell: "exec " + serving)
    await eventually { mock.output.contains("tools: ") || !mock.isRunning }
    let url = try #require(mock.output.firstMatch(of: /endpoints: (http:\/\/127\.0\.0\.1:\d+)/), "\(mock.diagnostics)")
      .1
    let client = try Program(shell: blocks[1].replacingOccurrences(of: "http://127.0.0.1:8080", with: url))
    #expect(try await client.end() == 0)
    #expect(client.output.hasSuffix(answer))
    mock.send(SIGTERM)
    #expect(try await mock.end() == 0)
  }

  /// The indented blocks of a text.
  private func commands(_ text: String) -> [String] {
    text.components(separatedBy: "\n\n").filter { $0.hasPrefix("    ") }
      .map { $0.split(separator: "\n").map { String($0.dropFirst(4)) }.joined(separator: "\n") }
  }
}
