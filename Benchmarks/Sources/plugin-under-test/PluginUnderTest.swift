import DifyApps
import InvokerPluginHost
import InvokerRuntime

/// The plugin that `bench-plugin` drives, over stdio, or over TCP where a port is given. Its twin for the Python SDK stands in
/// `python-plugin`.
@main
struct PluginUnderTest {
  static func main() async throws {
    var host = PluginHost()
    host.endpoint("GET", "/stream") { _, session in
      var events = 0
      for try await event in try await session.app.chat.stream(appID: "app", query: "query") {
        if case .message = event { events += 1 }
      }
      return EndpointResponse("\(events)")
    }
    host.endpoint("GET", "/blocking/<calls>") { request, session in
      let calls = request.parameters["calls"].flatMap { Int($0) } ?? 0
      var answers = 0
      for _ in 0..<calls {
        let answer = try await session.app.chat.reply(appID: "app", query: "query")
        if answer.reply?.answer.isEmpty == false { answers += 1 }
      }
      return EndpointResponse("\(answers)")
    }
    guard let port = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) else {
      return try await host.run(over: .standardIO)
    }
    let package = PluginPackage(manifest: ["name": "bench"], declarations: [.endpoint: ["endpoints": []]])
    try await host.run(over: RemoteDebugging(host: "127.0.0.1", port: port, key: "key", package: package))
  }
}
