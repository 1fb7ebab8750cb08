import DifyApps
import InvokerPluginHost
import InvokerPluginPackage

/// A tool that asks a chat app of the workspace, and returns its answer piece by piece.
@main struct Plugin {
  static func main() async {
    var host = PluginHost()
    host.tool("ask-app", "ask") { request, session, output in
      let app = request.parameters["app_id"]?.string ?? ""
      let question = request.parameters["question"]?.string ?? ""
      let answer = try await session.app.chat.stream(appID: app, query: question)
      for try await text in answer.text { try await output.text(text) }
    }
    await host.main()
  }
}
