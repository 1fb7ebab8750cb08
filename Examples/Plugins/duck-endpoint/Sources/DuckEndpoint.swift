import DifyApps
import InvokerPluginHost
import InvokerPluginPackage
import InvokerRuntime

/// An endpoint that asks a chat app, and streams its answer as a page.
@main struct DuckEndpoint {
  static func main() async {
    var host = PluginHost()
    host.endpoint("GET", "/duck/<app_id>") { request, session in
      let question = request.query.first { $0.name == "query" }?.value ?? "Why do ducks quack?"
      // The first event is here, or the failure in its place, before the page begins.
      let answer = try await session.app.chat.stream(appID: request.parameters["app_id"] ?? "", query: question)
      let greeting = request.settings["greeting"]?.string ?? "Quack!"
      return EndpointResponse(contentType: "text/html; charset=utf-8") { page in
        try await page.write("<!doctype html><title>Duck</title><h1>")
        try await page.write(escaping: greeting)
        try await page.write("</h1><p>")
        do {
          for try await text in answer.text { try await page.write(escaping: text) }
        } catch let error as InvocationError {
          try await page.write("<p><em>The answer broke off: ")
          try await page.write(escaping: "\(error.reason)")
          try await page.write("</em>")
        }
        try await page.write("\n")
      }
    }
    await host.main()
  }
}
