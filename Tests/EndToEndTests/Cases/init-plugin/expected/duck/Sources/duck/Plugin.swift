import DifyApps
import InvokerPluginHost
import InvokerPluginPackage

/// An endpoint that asks a chat app of the workspace, and streams its answer.
@main struct Plugin {
  static func main() async {
    var host = PluginHost()
    host.endpoint("GET", "/ask/<app_id>") { request, session in
      let app = request.parameters["app_id"] ?? ""
      let question = request.query.first { $0.name == "query" }?.value ?? "What can you do?"
      // The first event is here, or the failure in its place, before the response begins.
      let answer = try await session.app.chat.stream(appID: app, query: question)
      return EndpointResponse(contentType: "text/plain; charset=utf-8") { body in
        for try await text in answer.text { try await body.write(text) }
      }
    }
    await host.main()
  }
}
