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
        try await page.write("<!doctype html><title>Duck</title><h1>\(escaped(greeting))</h1><p>")
        do {
          for try await text in answer.text { try await page.write(escaped(text)) }
        } catch let error as InvocationError {
          try await page.write("<p><em>The answer broke off: \(escaped("\(error.reason)"))</em>")
        }
        try await page.write("\n")
      }
    }
    await host.main()
  }
}

/// Text of a model inside of HTML.
private func escaped(_ text: String) -> String {
  text.reduce(into: "") { html, character in
    switch character {
    case "&": html += "&amp;"
    case "<": html += "&lt;"
    case ">": html += "&gt;"
    default: html.append(character)
    }
  }
}
