public import InvokerHTTP
public import InvokerRuntime

/// Carries invocations over the platform's Service API: HTTP, and Server-Sent Events for streams.
///
///     let api = ServiceAPI(baseURL: "https://api.dify.ai/v1", apiKey: key)
///     let reply = try await api.chat.reply(query: "Hello", user: "mia")
///
/// An API key identifies one app, so `app_id` is not sent. Keys never appear in errors, notes, or descriptions.
public struct ServiceAPI: Transport, ServiceClient {
  let baseURL: String
  let keys: APIKeys
  let client: any HTTPClientProtocol
  /// The options of further calls.
  public var options: Options
  /// The middleware; the first one is the outermost.
  public var middleware: [any Middleware] = []

  /// What carries the calls.
  public var session: Session { Session(transport: self, middleware: middleware) }

  /// Creates the API of one app, whose key is sent with all calls.
  ///
  /// - Parameters:
  ///   - baseURL: the base URL, with or without the version at its end, such as `/v1`.
  ///   - apiKey: the key of the app.
  ///   - client: the HTTP client; `nil` means AsyncHTTPClient on Linux and URLSession on Apple platforms.
  ///   - options: deadlines, retries, and other options.
  public init(
    baseURL: String, apiKey: String, client: (any HTTPClientProtocol)? = nil, options: Options = Options()
  ) {
    self.init(baseURL: baseURL, client: client, options: options) { _ in apiKey }
  }

  /// Creates the API of several apps, each with its own key.
  ///
  /// - Parameters:
  ///   - baseURL: the base URL, with or without the version at its end, such as `/v1`.
  ///   - client: the HTTP client; `nil` means AsyncHTTPClient on Linux and URLSession on Apple platforms.
  ///   - options: deadlines, retries, and other options.
  ///   - apiKey: returns the key for an invocation, for example by `invocation.arguments["app_id"]`. If it returns
  ///     `nil`, the call fails before anything is sent.
  public init(
    baseURL: String, client: (any HTTPClientProtocol)? = nil, options: Options = Options(),
    apiKey: @escaping @Sendable (Invocation) -> String?
  ) {
    self.baseURL = baseURL
    self.client = client ?? defaultHTTPClient
    self.options = options
    keys = APIKeys(key: apiKey)
  }

  /// Returns the same API with another key, for one call or one app.
  public func with(apiKey: String) -> ServiceAPI {
    var api = ServiceAPI(baseURL: baseURL, apiKey: apiKey, client: client, options: options)
    api.middleware = middleware
    return api
  }

  /// Sends an invocation and waits for its first message.
  ///
  /// - Throws: `.argument` for what can't be sent, `.server` for a failure reported by the platform, `.timeout`,
  ///   `.connection`, `.unexpectedContent` for a response with a different content type, and `.cancelled`.
  public func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource {
    let call = try ServiceCall(invocation, over: self)
    return try await call.retrying { () async throws(AttemptFailure) in try await call.open() }
  }
}

/// Provides the keys, without showing them.
struct APIKeys: Sendable {
  let key: @Sendable (Invocation) -> String?
}

extension ServiceAPI: CustomStringConvertible {
  public var description: String { "ServiceAPI(\(withoutUserInfo(baseURL)))" }
}
