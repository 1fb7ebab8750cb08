import ArgumentParser
import Foundation
import InvokerServiceAPI

/// Where the server is and the key that opens it, from options or the environment.
struct ServerOptions: ParsableArguments {
  @Option(help: "Address of the server, such as https://api.openai.com. (default: $OPENAI_BASE_URL)")
  var baseURL: String?

  func validate() throws {
    if url.isEmpty { throw ValidationError("There is no base URL. Set OPENAI_BASE_URL, or pass --base-url.") }
    if key.isEmpty { throw ValidationError("There is no API key. Set OPENAI_API_KEY.") }
  }

  private var url: String { baseURL ?? ProcessInfo.processInfo.environment["OPENAI_BASE_URL"] ?? "" }
  private var key: String { ProcessInfo.processInfo.environment["OPENAI_API_KEY"] ?? "" }

  var api: ServiceAPI { ServiceAPI(baseURL: url, apiKey: key) }
}
