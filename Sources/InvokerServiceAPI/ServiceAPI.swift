public import InvokerHTTP
public import InvokerRuntime

/// Carries invocations over the platform's Service API: HTTP, and Server-Sent Events for streams.
///
///     let api = ServiceAPI(baseURL: "https://api.dify.ai/v1", apiKey: key)
///     let session = Session(transport: api)
///
/// An API key names one app, so `app_id` is not sent. Keys appear in no error, no note and no description.
public struct ServiceAPI: Transport {
  let baseURL: String
  let keys: APIKeys
  let client: any HTTPClientProtocol
  public var options: Options

  /// - Parameters:
  ///   - baseURL: with or without the `/v1` at its end.
  ///   - client: what sends the requests; `nil` means AsyncHTTPClient on Linux and URLSession on Apple platforms.
  public init(
    baseURL: String, apiKey: String, client: (any HTTPClientProtocol)? = nil, options: Options = Options()
  ) {
    self.init(baseURL: baseURL, client: client, options: options) { _ in apiKey }
  }

  /// - Parameter apiKey: gives the key for an invocation, such as by `invocation.arguments["app_id"]`. Where it gives
  ///   `nil`, the call fails before anything is sent.
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
    ServiceAPI(baseURL: baseURL, apiKey: apiKey, client: client, options: options)
  }

  /// Sends an invocation and waits for its first message.
  ///
  /// - Throws: `.argument` for what cannot be sent, `.server` for a failure that the platform tells, `.timeout`,
  ///   `.connection`, `.unexpectedContent` for an answer of another kind, and `.cancelled`.
  public func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource {
    let call = try ServiceCall(invocation, over: self)
    var failures = 0
    while true {
      do {
        return try await call.open()
      } catch {
        failures += 1
        guard let delay = options.retries.delay(after: error, failures: failures), call.deadline.allows(delay) else {
          throw error.error
        }
        options.note(.retrying(after: error.error, in: delay))
        do { try await Task.sleep(for: delay) } catch { throw invocation.error(.cancelled) }
      }
    }
  }
}

extension ServiceAPI {
  /// How calls are made.
  public struct Options: Sendable {
    public var timeouts = Timeouts()
    public var retries = RetryPolicy()
    /// Whether a stream that is given up before its end is stopped on the server too, if it has told its task's id.
    /// Otherwise the server goes on generating for nobody.
    public var stopsAbandonedStreams = false
    /// Whether the stream of a run is opened again where its connection breaks. Events that were told before are not
    /// repeated; pieces of text that the server told to nobody are lost, and stand in the run's outputs.
    public var resumesBrokenStreams = true
    /// How large one message may be, in bytes.
    public var maximumMessageSize = 64 << 20
    /// Told what happens beside the answer, for logs and progress lines.
    public var note: @Sendable (Note) -> Void = { _ in }

    public init() {}
  }

  /// What happens beside an answer.
  public enum Note: Sendable {
    /// A call failed before its first message, and is made again.
    case retrying(after: InvocationError, in: Duration)
    /// A stream broke, and is opened again.
    case resuming(after: InvocationError, in: Duration)
    /// A stream goes on over a new connection.
    case resumed
    /// An abandoned stream could not be stopped on the server.
    case stopFailed(InvocationError)
  }

  /// How long to wait. `nil` is for ever.
  public struct Timeouts: Hashable, Sendable {
    /// For a connection.
    public var connect: Duration = .seconds(10)
    /// From sending a request to the head of its answer. In blocking mode, the whole run lies in between.
    public var firstByte: Duration? = .seconds(300)
    /// Between two pieces of an answer. A server that lives sends a keep-alive every 10 seconds into a stream.
    public var idle: Duration? = .seconds(60)
    /// For all of a call, with retries, to the end of its stream.
    public var total: Duration?

    public init() {}
  }
}

/// Gives the keys, and shows none of them.
struct APIKeys: Sendable {
  let key: @Sendable (Invocation) -> String?
}

extension ServiceAPI: CustomStringConvertible {
  public var description: String { "ServiceAPI(\(withoutUserInfo(baseURL)))" }
}
