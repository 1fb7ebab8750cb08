import Crypto
import Foundation
import Testing

/// Both plugins, packaged, installed in the mock of the daemon, and called.
///
/// The programs are those of the debug build, which need libraries of this machine, and have more bytes than the daemon
/// accepts by default.
@Suite(.timeLimit(.minutes(3))) struct PackageTests {
  private static let package = "duck-endpoint-0.0.1.difypkg"

  /// With the commands of the documentation.
  @Test func theDuckAnswers() async throws {
    let page = try String(contentsOf: repository.appendingPathComponent("docs/plugins.md"), encoding: .utf8)
    func command(_ start: String) throws -> String {
      try String(#require(page.split(separator: "\n").first { $0.hasPrefix("    \(start)") }).dropFirst(4))
    }
    try await withInstalled(
      try command("invoker package") + " --output \(Self.package)",
      try command("invoker-mock daemon --port 8080 --package")
    ) { endpoints in
      let page = try await fetch(
        "\(endpoints)/duck/3d77732b-c277-4f32-97be-f6d42bd6e7f7?query=When%20do%20you%20open%20on%20Saturday?")
      #expect(page.body.hasSuffix("<p>On Saturdays we are open from 10:00 to 18:00.\n"), "\(page)")
    }
  }

  @Test func theBotAnswers() async throws {
    try await withInstalled(
      """
      invoker package Examples/Plugins/slack-bot --program .build-network/debug/slack-bot --output \(Self.package) \
      --max-bytes 500000000
      """,
      """
      invoker-mock daemon --port 8080 --package \(Self.package) --setting signing_secret=secret --setting bot_token=xoxb-1 \
      --setting 'app={"app_id": "x"}'
      """
    ) { endpoints in
      let event = #"{"type":"url_verification","challenge":"quack"}"#
      let time = String(Int(Date().timeIntervalSince1970))
      let code = HMAC<SHA256>.authenticationCode(
        for: Data("v0:\(time):\(event)".utf8), using: SymmetricKey(data: Data("secret".utf8)))
      let signature = "v0=" + code.map { String(format: "%02x", $0) }.joined()
      let answer = try await fetch(
        "\(endpoints)/slack/events", "POST",
        headers: ["X-Slack-Request-Timestamp": time, "X-Slack-Signature": signature], body: event)
      #expect(answer.status == 200 && answer.body == "quack", "\(answer)")
    }
  }

  private func withInstalled(
    _ packaging: String, _ serving: String, _ body: (_ endpoints: String) async throws -> Void
  ) async throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).difypkg")
    defer { try? FileManager.default.removeItem(at: place) }
    // What is built lies beside the tests.
    let folder = try builtProduct("invoker").deletingLastPathComponent().path
    func placed(_ command: String) -> String {
      "MAX_PLUGIN_PACKAGE_SIZE=500000000 exec \(folder)/"
        + command.replacingOccurrences(of: ".build-network/debug/", with: folder + "/")
        .replacingOccurrences(of: Self.package, with: place.path)
        .replacingOccurrences(of: "--port 8080", with: "--port 0")
    }
    let tool = try Program(shell: placed(packaging))
    #expect(try await tool.end() == 0, "\(tool.diagnostics)")
    #expect(tool.output.hasPrefix("wrote \(place.path): 8 files, "))

    let mock = try Program(shell: placed(serving))
    await eventually { mock.output.contains("tools: ") || !mock.isRunning }
    let url = try #require(mock.output.firstMatch(of: /endpoints: (\S+)/), "\(mock.diagnostics)").1
    try await body(String(url))
    mock.send(SIGTERM)
    #expect(try await mock.end() == 0, "\(mock.diagnostics)")
  }
}
