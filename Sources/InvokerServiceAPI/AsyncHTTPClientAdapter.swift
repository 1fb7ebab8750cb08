#if canImport(AsyncHTTPClient)
  import AsyncHTTPClient
  public import InvokerHTTP
  import NIOCore
  import NIOHTTP1
  import NIOPosix
  import NIOSSL
  import Synchronization

  #if canImport(Darwin)
    import Darwin
  #elseif canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// Sends requests through AsyncHTTPClient.
  ///
  /// Clients exist as long as the process, one for each connect timeout, and share NIO's global event loops.
  public struct AsyncHTTPClientAdapter: HTTPClientProtocol {
    private static let clients = Mutex<[Duration: HTTPClient]>([:])

    /// Creates an adapter. All adapters share their clients, so their number doesn't matter.
    public init() {}

    public func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
      let receiver = Receiver()
      let call = try HTTPClient.Request(request, receiver.sending)
      let task = Self.client(connectTimeout: request.connectTimeout).execute(request: call, delegate: receiver)
      receiver.body.onCancel { [sending = receiver.sending] in
        task.cancel()
        sending.cancel()
      }
      return try await receiver.head()
    }

    private static func client(connectTimeout: Duration) -> HTTPClient {
      clients.withLock { clients in
        if let client = clients[connectTimeout] { return client }
        let client = HTTPClient(
          eventLoopGroupProvider: .singleton, configuration: configuration(connectTimeout: connectTimeout))
        clients[connectTimeout] = client
        return client
      }
    }

    static func configuration(connectTimeout: Duration) -> HTTPClient.Configuration {
      // No limit on reading: the client's own clock would run on while a slow reader holds the stream back.
      var configuration = HTTPClient.Configuration(
        redirectConfiguration: .disallow, timeout: .init(connect: TimeAmount(connectTimeout), read: nil),
        decompression: .disabled)
      // A stream holds its connection for minutes, and the next call must not wait for it: neither behind a number of
      // connections nor behind the number of streams that a server allows on one of HTTP/2.
      configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 100_000
      configuration.httpVersion = .http1Only
      // Retries are for the caller to decide on.
      configuration.connectionPool.retryConnectionEstablishment = false
      return configuration
    }
  }

  /// Receives one response on an event loop.
  private final class Receiver: HTTPClientResponseDelegate {
    let body = HTTPBodyPipe<ByteBuffer>()
    let sending = SendingTask()
    private let headPromise = HTTPHeadPromise()
    private let hasSent = Atomic(false)

    func head() async throws(HTTPFailure) -> HTTPResponse {
      let head = try await headPromise.head(cancelling: body)
      return HTTPResponse(head, body: body)
    }

    func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
      hasSent.store(true, ordering: .relaxed)
    }

    func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
      let fields = head.headers.map { HTTPField($0.name, $0.value) }
      headPromise.settle(.success(HTTPHead(status: Int(head.status.code), headers: fields)))
      return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
      if body.push(buffer) { return task.eventLoop.makeSucceededVoidFuture() }
      let drained = task.eventLoop.makePromise(of: Void.self)
      body.whenDrained { drained.succeed() }
      return drained.futureResult
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) throws {
      sending.cancel()
      body.finish()
    }

    func didReceiveError(task: HTTPClient.Task<Void>, _ error: any Error) {
      sending.cancel()
      let cause = HTTPFailure(cause: error)
      let failure = hasSent.load(ordering: .relaxed) ? cause.afterSending() : cause
      headPromise.settle(.failure(failure))
      body.finish(failure)
    }
  }

  /// The task that sends the body of a request, which must not wait for its next piece when nobody needs it any more.
  private final class SendingTask: Sendable {
    private let state = Mutex<(task: Task<Void, Never>?, isCancelled: Bool)>((nil, false))

    func cancel() {
      state.withLock { state in
        state.isCancelled = true
        return state.task.take()
      }?.cancel()
    }

    /// Sends all pieces of a body.
    func start(_ stream: HTTPRequestStream, _ writer: HTTPClient.Body.StreamWriter) -> EventLoopFuture<Void> {
      let promise = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
      let task = promise.completeWithTask {
        try await stream.pass(to: { piece in try await writer.write(.byteBuffer(ByteBuffer(bytes: piece))).get() })
      }
      let isCancelled = state.withLock { state in
        if !state.isCancelled { state.task = task }
        return state.isCancelled
      }
      if isCancelled { task.cancel() }
      return promise.futureResult
    }
  }

  extension ByteBuffer: HTTPBodyPiece {
    /// The number of readable bytes.
    public var count: Int { readableBytes }
    /// Lends the readable bytes.
    public func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { withUnsafeReadableBytes(body) }
  }

  extension HTTPClient.Request {
    fileprivate init(_ request: HTTPRequest, _ sending: SendingTask) throws(HTTPFailure) {
      let stream = request.stream.map { stream in
        HTTPClient.Body.stream(contentLength: stream.length.map(Int64.init)) { sending.start(stream, $0) }
      }
      do {
        try self.init(
          url: request.url, method: HTTPMethod(rawValue: request.method),
          headers: HTTPHeaders(request.headers.map { ($0.name, $0.value) }),
          body: stream ?? (request.body.isEmpty ? nil : .bytes(request.body)))
      } catch {
        throw HTTPFailure(cause: error)
      }
    }
  }

  /// Extracts `CERTIFICATE_VERIFY_FAILED` from a text full of numbers and paths of source files.
  private func reasonOfBoringSSL(_ text: String) -> String {
    guard let start = text.firstRange(of: "OPENSSL_internal:") else { return text }
    return String(text[start.upperBound...].prefix { $0.isLetter || $0 == "_" })
  }

  /// The meanings of errors of `connect`: nothing was sent.
  private let unreachable: [CInt: String] = [
    ECONNREFUSED: "connection refused", EHOSTUNREACH: "no route to the host", ENETUNREACH: "no route to the network",
    EHOSTDOWN: "the host is down", ENETDOWN: "the network is down", EADDRNOTAVAIL: "no local address to call from",
  ]

  extension IOError {
    fileprivate var whyUnreachable: String? { unreachable[errnoCode] }
  }

  extension HTTPFailure {
    /// Converts an error of AsyncHTTPClient, NIO, or BoringSSL.
    fileprivate init(cause error: any Error) {
      switch error {
      case let error as HTTPClientError: self.init(client: error)
      case let error as NIOConnectionError:
        let isUnresolved = error.connectionErrors.isEmpty
        let problem = error.connectionErrors.lazy.compactMap { ($0.error as? IOError)?.whyUnreachable }.first
        self.init(
          isUnresolved ? .unresolvedHost : .unreachable,
          "\(error.host):\(error.port)" + (problem.map { ", " + $0 } ?? ""))
      case let error as IOError where error.whyUnreachable != nil:
        self.init(.unreachable, error.whyUnreachable ?? "")
      case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: self.init(.tls, reasonOfBoringSSL("\(error)"))
      case is CancellationError: self.init(.cancelled)
      default: self.init(.broken, "\(error)")
      }
    }

    private init(client error: HTTPClientError) {
      switch error {
      case .cancelled: self.init(.cancelled)
      case .connectTimeout, .getConnectionFromPoolTimeout: self.init(.connectTimeout)
      case .tlsHandshakeTimeout: self.init(.tls, "the handshake took too long")
      case .invalidURL, .emptyHost, .emptyScheme, .alreadyShutdown, .missingSocketPath:
        self.init(.invalidRequest, error.shortDescription)
      default:
        // Values of headers must not get into a message: one of them is the key.
        let description = error.shortDescription
        self.init(description.hasPrefix("Invalid header") ? .invalidRequest : .broken, description)
      }
    }
  }
#endif
