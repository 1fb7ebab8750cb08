import Foundation
import Testing

/// What the proxy's README shows is what happens.
@Suite(.timeLimit(.minutes(5))) struct ReadmeTests {
  @Test func whatIsShownWorks() async throws {
    let readme = try String(
      contentsOf: repository.appendingPathComponent("Examples/Servers/proxy/README.md"), encoding: .utf8)
    let consoles = readme.matches(of: /```console\n((?:.|\n)*?)```/).map { String($0.1) }
    try #require(consoles.count == 2)
    let script = try #require(readme.firstMatch(of: /```python\n((?:.|\n)*?)```/)).1
    let answer = try #require(readme.firstMatch(of: /```text\n((?:.|\n)*?)\n```/)).1

    // The first command builds what lies beside the tests. The others run on free ports.
    let commands = consoles[0].split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
    try #require(commands.count == 3 && commands[1].hasSuffix(" &"))
    let folder = try builtProduct("proxy").deletingLastPathComponent().path
    let serving = String(commands[1].dropLast(2)).replacing(".build-network/debug", with: folder)
    let mock = try Program(shell: "exec " + serving.replacing("8080", with: "0"))
    await eventually { mock.output.contains("API key") || !mock.isRunning }
    let platform = try #require(mock.output.firstMatch(of: /base URL: (\S+)/), "\(mock.diagnostics)").1
    let starting = commands[2].replacing(".build-network/debug/proxy", with: "\(folder)/proxy --port 0")
    let proxy = try Program(shell: "exec env " + starting.replacing("http://127.0.0.1:8080/v1", with: platform))
    await eventually { proxy.output.contains("\n") || !proxy.isRunning }
    let url = try #require(proxy.output.firstMatch(of: /listening on (\S+)/), "\(proxy.diagnostics)").1

    let shown = consoles[1].split(separator: "\n", maxSplits: 1).map(String.init)
    try #require(shown.count == 2)
    let asking = String(shown[0].dropFirst(2)).replacing("http://127.0.0.1:8090", with: url)
    let curl = try Program(shell: "exec " + asking)
    #expect(try await curl.end() == 0, "\(curl.diagnostics)")
    #expect(withoutIDs(curl.output) == withoutIDs(shown[1] + "\n"))

    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).py")
    try String(script).replacing("http://127.0.0.1:8090", with: url).write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let python = try Program(shell: "exec .build-python/bin/python '\(file.path)'")
    #expect(try await python.end() == 0, "\(python.diagnostics)")
    #expect(python.output == String(answer))

    for program in [proxy, mock] {
      program.send(SIGTERM)
      #expect(try await program.end() == 0)
    }
  }

  private func withoutIDs(_ text: String) -> String {
    text.replacing(/[0-9a-f]{8}-[0-9a-f-]{27}/, with: "ID")
  }
}
