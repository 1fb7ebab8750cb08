import DifyApps
import Foundation
import InvokerPluginHost
import InvokerRuntime

/// A plugin that tests start as the daemon would.
@main struct TestPlugin {
  static func main() async throws {
    var host = PluginHost()
    // `--heartbeat MILLISECONDS`
    if let interval = CommandLine.arguments.last.flatMap({ Int($0) }) {
      host.options.heartbeat = .milliseconds(interval)
    }
    host.endpoint("GET", "/chat/<app_id>") { request, session in
      let answer = try await session.app.chat.stream(appID: request.parameters["app_id"] ?? "", query: "Hello")
      return EndpointResponse(contentType: "text/html") { body in
        for try await text in answer.text { try await body.write(text) }
      }
    }
    host.endpoint("GET", "/blocking/<app_id>") { request, session in
      let appID = request.parameters["app_id"] ?? ""
      let answer = try await session.app.chat.reply(appID: appID, query: "Hello")
      return EndpointResponse(answer.reply?.answer ?? "")
    }
    host.endpoint("GET", "/crowd/<size>") { request, session in
      let size = request.parameters["size"].flatMap { Int($0) } ?? 0
      let whole = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<size {
          group.addTask {
            try await session.app.chat.stream(appID: "\(number)", query: "q").text.collect() == "\(number)!"
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      return EndpointResponse("\(whole)")
    }
    host.endpoint("GET", "/print") { _, _ in
      print("this must not get between the protocol's lines")
      return EndpointResponse("printed")
    }
    host.endpoint("GET", "/deaf") { _, _ in
      // Does not heed its cancellation.
      while true { await Task { _ = try? await Task.sleep(for: .seconds(3600)) }.value }
    }
    host.endpoint("GET", "/block") { _, _ in
      // Takes away a thread that tasks run on, for ever.
      blockThread()
      return EndpointResponse("never")
    }
    host.endpoint("GET", "/crash") { _, _ in fatalError("as asked") }
    try await host.run(over: .standardIO)
  }
}

private func blockThread() { while true { sleep(3600) } }
