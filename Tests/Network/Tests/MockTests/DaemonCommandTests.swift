import Foundation
import InvokerRuntime
import Testing

/// `invoker-mock daemon` from outside.
@Suite(.timeLimit(.minutes(3))) struct DaemonCommandTests {
  @Test func aPluginConnectsAndIsCalled() async throws {
    let command = try MockCommand(["daemon", "--tcp", "0", "--key", "k", "--setting", "n=1", "--verbose"])
    _ = await eventually { command.output.contains("tools: ") }
    let words = command.output.split(separator: "\n").map { $0.split(separator: " ").last ?? $0 }.map(String.init)
    let match = try #require(
      command.output.firstMatch(of: #/REMOTE_INSTALL_URL=127\.0\.0\.1:(\d+)\nREMOTE_INSTALL_KEY=k\n/#))
    let url = try #require(URL(string: words[2]))
    #expect(words[2].hasSuffix("/e/mock") && words[3].hasSuffix("/tools"))

    let port = try #require(url.port)
    #expect(try await exchange("GET", "/e/mock/a", port: port).status == 503)
    let connection = try RawConnection(port: try #require(Int(match.1)))
    try await connection.send(DebuggedPlugin.registration.map { $0 + "\n" }.joined())
    _ = await eventually { command.diagnostics.contains("connected: mine 0.0.1, GET /a\n") }

    async let reply = exchange("GET", "/e/mock/a?x=%2B", port: port)
    let request = try JSONValue(json: try await connection.read(until: "\n"))
    #expect(request["data"]?["settings"] == ["n": 1])
    let session = try #require(request["session_id"]?.string)
    for data in [#"{"status":201}"#, #"{"headers":{"X-A":"b"}}"#, #"{"result":"4869"}"#] {
      try await connection.send(
        #"{"event":"session","session_id":"\#(session)","data":{"type":"stream","data":\#(data)}}"# + "\n")
    }
    try await connection.send(#"{"event":"session","session_id":"\#(session)","data":{"type":"end","data":{}}}"# + "\n")
    let answer = try await reply
    #expect(answer.status == 201 && answer.headers["x-a"] == "b" && answer.chunks == ["Hi"])
    command.send(SIGTERM)
    #expect(try await command.end() == 0)
  }

  @Test func aPluginThatEndsEndsIt() async throws {
    let folder = "Tests/Network/Interop/plugin"
    let command = try MockCommand(["daemon", "--folder", folder, "--", "/bin/sh", "-c", "exit 0"])
    #expect(try await command.end() == 0)
    #expect(command.diagnostics == "the plugin has ended\n")
  }

  @Test(arguments: [
    (["daemon"], "Name either"), (["daemon", "--tcp", "0", "--", "true"], "Name either"),
    (["daemon", "--tcp", "x"], "--tcp"), (["daemon", "--tcp", "0", "--setting", "x"], "'x'"),
    (["daemon", "--tcp", "0", "--app", "x=talk"], "'talk'"), (["daemon", "--", "true"], "manifest.yaml"),
    (["daemon", "--folder", "Tests/Network/Interop/plugin", "--", "/no/such/program"], "cannot start"),
    (["daemon", "--tcp", "0", "--fail", "nonsense"], "'fail'"),
    (["daemon", "--package", "README.md"], "cannot install 'README.md': File is not a zip file"),
    (["daemon", "--package", "README.md", "--tcp", "0"], "Name either"),
  ])
  func wrongUsageIsTold(_ arguments: [String], _ words: String) async throws {
    let command = try MockCommand(arguments)
    #expect(try await command.end() == 2)
    #expect(command.diagnostics.contains(words), "\(command.diagnostics)")
    #expect(command.output == "")
  }
}
