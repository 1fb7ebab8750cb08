public import InvokerHTTP
public import InvokerRuntime

/// Carries invocations over the platform's Service API: HTTP, and Server-Sent Events for streams.
///
///     let api = ServiceAPI(baseURL: "https://api.dify.ai/v1", apiKey: key)
///     let reply = try await api.chat.reply(query: "Hello", user: "mia")
///
/// An API key names one app, so `app_id` is not sent. Keys appear in no error, no note and no description.
public struct ServiceAPI: Transport, ServiceClient {
  let baseURL: String
  let keys: APIKeys
  let client: any HTTPClientProtocol
  /// How calls are made from now on.
  public var options: Options
  /// What sees the calls on their way; the first one is the outermost.
  public var middleware: [any Middleware] = []

  /// What carries the calls.
  public var session: Session { Session(transport: self, middleware: middleware) }

  /// The API of one app, whose key goes with all calls.
  ///
  /// - Parameters:
  ///   - baseURL: with or without the version at its end, such as `/v1`.
  ///   - apiKey: the key of the app.
  ///   - client: what sends the requests; `nil` means AsyncHTTPClient on Linux and URLSession on Apple platforms.
  ///   - options: deadlines, retries and the like.
  public init(
    baseURL: String, apiKey: String, client: (any HTTPClientProtocol)? = nil, options: Options = Options()
  ) {
    self.init(baseURL: baseURL, client: client, options: options) { _ in apiKey }
  }

  /// The API of several apps, each with a key of its own.
  ///
  /// - Parameters:
  ///   - baseURL: with or without the version at its end, such as `/v1`.
  ///   - client: what sends the requests; `nil` means AsyncHTTPClient on Linux and URLSession on Apple platforms.
  ///   - options: deadlines, retries and the like.
  ///   - apiKey: gives the key for an invocation, such as by `invocation.arguments["app_id"]`. Where it gives `nil`, the
  ///     call fails before anything is sent.
  public init(
    baseURL: String, client: (any HTTPClientProtocol)? = nil, options: Options = Options(),
    apiKey: @escaping @Sendable (Invocation) -> String?
  ) {
    self.baseURL = baseURL
    self.client = client ?? defaultHTTPClient
    self.options = options
    keys = APIKeys(key: apiKey)
  }

  /// The same API with another key, for one call or one app.
  public func with(apiKey: String) -> ServiceAPI {
    var api = ServiceAPI(baseURL: baseURL, apiKey: apiKey, client: client, options: options)
    api.middleware = middleware
    return api
  }

  /// Sends an invocation and waits for its first message.
  ///
  /// - Throws: `.argument` for what cannot be sent, `.server` for a failure that the platform tells, `.timeout`,
  ///   `.connection`, `.unexpectedContent` for an answer of another kind, and `.cancelled`.
  public func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource {
    let call = try ServiceCall(invocation, over: self)
    return try await call.retrying { () async throws(AttemptFailure) in try await call.open() }
  }
}

/// Gives the keys, and shows none of them.
struct APIKeys: Sendable {
  let key: @Sendable (Invocation) -> String?
}

extension ServiceAPI: CustomStringConvertible {
  public var description: String { "ServiceAPI(\(withoutUserInfo(baseURL)))" }
}
