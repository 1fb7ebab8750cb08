public import ArgumentParser
import Foundation
public import InvokerServiceAPI

/// Where the platform is and the key that opens it, from options or the environment.
public struct ServiceOptions: ParsableArguments {
  @Option(help: "Address of the Service API, such as https://api.dify.ai/v1. (default: $DIFY_BASE_URL)")
  var baseURL: String?

  // Other users of the machine see a program's options, but not its environment.
  @Option(help: "The app's key. Better kept in the environment. (default: $DIFY_API_KEY)")
  var apiKey: String?

  @Option(help: "Who calls, as the app is told.")
  public var user = "example"

  public init() {}

  public func validate() throws {
    if url.isEmpty { throw ValidationError("There is no base URL. Set DIFY_BASE_URL, or pass --base-url.") }
    if key.isEmpty { throw ValidationError("There is no API key. Set DIFY_API_KEY, or pass --api-key.") }
  }

  public var url: String { baseURL ?? ProcessInfo.processInfo.environment["DIFY_BASE_URL"] ?? "" }
  private var key: String { apiKey ?? ProcessInfo.processInfo.environment["DIFY_API_KEY"] ?? "" }

  /// - Parameter url: another address than the one that was given.
  public func api(at url: String? = nil, options: ServiceAPI.Options = ServiceAPI.Options()) -> ServiceAPI {
    ServiceAPI(baseURL: url ?? self.url, apiKey: key, options: options)
  }
}
