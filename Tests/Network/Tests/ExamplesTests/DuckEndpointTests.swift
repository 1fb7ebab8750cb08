import Foundation
import InvokerMock
import InvokerRuntime
import Testing

@Suite(.timeLimit(.minutes(3))) struct DuckEndpointTests {
  private static let chatbot = "3d77732b-c277-4f32-97be-f6d42bd6e7f7"
  private static let question = "When%20do%20you%20open%20on%20Saturday?"

  @Test(arguments: Carrier.allCases)
  func theAnswerIsAPage(over carrier: Carrier) async throws {
    try await withPlugin("duck-endpoint", over: carrier, settings: ["greeting": "<Quack>"]) { endpoints in
      let page = try await fetch("\(endpoints)/duck/\(Self.chatbot)?query=\(Self.question)")
      #expect(page.status == 200 && page.type == "text/html; charset=utf-8")
      #expect(
        page.body == "<!doctype html><title>Duck</title><h1>&lt;Quack&gt;</h1><p>"
          + "On Saturdays we are open from 10:00 to 18:00.\n")
      #expect(try await fetch("\(endpoints)/duck").status == 404)
      #expect(try await fetch("\(endpoints)/duck/x", "POST").status == 405)
    }
  }

  /// The answer still waits for its second event when its first one is on the page.
  @Test(arguments: Carrier.allCases)
  func thePageStreams(over carrier: Carrier) async throws {
    try await withPlugin("duck-endpoint", over: carrier, faults: "silence-after=1") { endpoints in
      let page = try await read(
        "\(endpoints)/duck/\(Self.chatbot)?query=\(Self.question)", until: "On Saturdays")
      #expect(page.hasSuffix("<p>On Saturdays"))
    }
  }

  @Test func anAnswerThatBreaksOffIsTold() async throws {
    try await withPlugin("duck-endpoint", over: .pipes, faults: "error-after=1") { endpoints in
      let page = try await fetch("\(endpoints)/duck/\(Self.chatbot)?query=\(Self.question)")
      #expect(page.status == 200)
      #expect(page.body.contains("<p>On Saturdays<p><em>The answer broke off: internal_server_error (500)"))
    }
  }

  @Test func whatIsNotAllowedIsA500() async throws {
    let manifest: JSONValue = ["resource": ["permission": ["app": ["enabled": false]]]]
    try await withPlugin("duck-endpoint", over: .pipes, manifest: manifest) { endpoints in
      let page = try await fetch("\(endpoints)/duck/\(Self.chatbot)")
      #expect(page.status == 500 && page.body == "Internal Server Error")
    }
  }

  @Test func aWrongKeyIsToldAndEndsIt() async throws {
    let port = try await DebuggingPort.start(key: "another", daemon: MockDaemon { _ in InvocationAnswer([]) })
    let plugin = try Program(
      "duck-endpoint",
      environment: [
        "INSTALL_METHOD": "remote", "REMOTE_INSTALL_URL": "127.0.0.1:\(port.port)", "REMOTE_INSTALL_KEY": secret,
      ], in: repository.appendingPathComponent("Examples/Plugins/duck-endpoint"))
    #expect(try await plugin.end() == 1)
    #expect(plugin.diagnostics.hasSuffix("\nerror: the daemon refused the plugin: handshake failed, invalid key\n"))
    await port.stop()
  }

  /// The daemon knows plugins in Python only.
  @Test func theDaemonCanStartItAsItStartsPlugins() async throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let package = place.appendingPathComponent("duck.difypkg")
    let tool = try Program(
      shell: """
        exec '\(try builtProduct("invoker").path)' package Examples/Plugins/duck-endpoint \
          --program '\(try builtProduct("duck-endpoint").path)' --output '\(package.path)'
        """)
    #expect(try await tool.end() == 0, "\(tool.diagnostics)")
    let installed = try InstalledPlugin(unpacking: package, into: place.appendingPathComponent("installed"))
    let platform = MockPlatform(specs: shippedSpecs)
    let daemon = MockDaemon { platform.answer($0) }
    let plugin = try await PluginProcess.start(installed, manifest: [:], daemon: daemon)
    #expect(await daemon.plugin())
    await plugin.stop()
    #expect(plugin.exitCode == 0)
  }
}
