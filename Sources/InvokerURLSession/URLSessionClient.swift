public import InvokerHTTP
import Synchronization

#if canImport(FoundationNetworking)
  import Foundation
  public import FoundationNetworking
#else
  public import Foundation
#endif

/// Sends requests through URLSession, piece by piece on every platform.
///
/// On Linux, use it only for tests: FoundationNetworking can't pause a download, so memory grows with a slow reader,
/// and it doesn't distinguish a failed connection from a late response.
public struct URLSessionClient: HTTPClientProtocol {
  /// Without caches and cookies.
  public static let shared = {
    let configuration = URLSessionConfiguration.ephemeral
    // A stream holds its connection for minutes, and the next call must not wait for it.
    configuration.httpMaximumConnectionsPerHost = 1000
    // Calls with another key, or for another user, must not share them.
    configuration.httpCookieStorage = nil
    configuration.urlCredentialStorage = nil
    configuration.urlCache = nil
    return URLSessionClient(configuration: configuration)
  }()

  private let session: URLSession
  private let calls = Calls()

  /// The session exists as long as the process, so create few clients.
  public init(configuration: URLSessionConfiguration) {
    session = URLSession(configuration: configuration, delegate: calls, delegateQueue: nil)
  }

  public func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    guard let url = URL(string: request.url) else { throw HTTPFailure(.invalidRequest, "no URL") }
    var call = URLRequest(url: url)
    call.httpMethod = request.method
    // Waits are limited by the caller; this is eleven days, because FoundationNetworking traps on more than it can count.
    call.timeoutInterval = 1_000_000
    call.cachePolicy = .reloadIgnoringLocalCacheData
    for field in request.headers { call.setValue(field.value, forHTTPHeaderField: field.name) }
    if !request.body.isEmpty { call.httpBody = Data(request.body) }
    let receiver = Receiver()
    let task: URLSessionTask
    if let stream = request.stream {
      let file = try await SpooledBody(stream)
      task = session.uploadTask(with: call, fromFile: file.url)
      receiver.keep(file)
    } else {
      task = session.dataTask(with: call)
    }
    calls.add(receiver, for: task)
    receiver.body.onCancel { task.cancel() }
    task.resume()
    // Whether there is a connection shows in the bytes sent, where there are any to send.
    let watch = Task {
      try await Task.sleep(for: request.connectTimeout)
      guard !request.body.isEmpty || request.stream != nil, task.countOfBytesSent == 0 else { return }
      receiver.giveUpConnecting()
      task.cancel()
    }
    defer { watch.cancel() }
    return try await receiver.head()
  }
}

/// Passes what a session reports about its tasks to their callers. (FoundationNetworking has no delegates for single
/// tasks.)
private final class Calls: NSObject, URLSessionDataDelegate, Sendable {
  private let receivers = Mutex<[Int: Receiver]>([:])

  func add(_ receiver: Receiver, for task: URLSessionTask) {
    receivers.withLock { $0[task.taskIdentifier] = receiver }
  }

  private func receiver(_ task: URLSessionTask) -> Receiver? { receivers.withLock { $0[task.taskIdentifier] } }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let isHTTP = receiver(dataTask)?.receive(response) ?? false
    completionHandler(isHTTP ? .allow : .cancel)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    receiver(dataTask)?.receive(data, of: dataTask)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    guard let receiver = receivers.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    receiver.finish(error.map { receiver.failure(of: task, $0) })
  }
}

/// Receives one response.
private final class Receiver: Sendable {
  let body = HTTPBodyPipe<Data>()
  private let file = Mutex<SpooledBody?>(nil)
  private let headPromise = HTTPHeadPromise()
  private let hasGivenUp = Atomic(false)

  func head() async throws(HTTPFailure) -> HTTPResponse {
    let head = try await headPromise.head(cancelling: body)
    return HTTPResponse(head, body: body)
  }

  /// Keeps the body that is being sent until the call ends.
  func keep(_ file: SpooledBody) { self.file.withLock { $0 = file } }

  /// - Returns: whether it is an HTTP response.
  func receive(_ response: URLResponse) -> Bool {
    guard let response = response as? HTTPURLResponse else { return false }
    let fields = response.allHeaderFields.compactMap { name, value in
      (name as? String).map { HTTPField($0, "\(value)") }
    }
    headPromise.settle(.success(HTTPHead(status: response.statusCode, headers: fields)))
    return true
  }

  func receive(_ data: Data, of task: URLSessionTask) {
    let goesOn = body.push(data)
    // FoundationNetworking sends the request again when it resumes a task.
    #if !canImport(FoundationNetworking)
      guard !goesOn else { return }
      task.suspend()
      body.whenDrained { task.resume() }
    #else
      _ = goesOn
    #endif
  }

  /// The task is about to be cancelled because nothing has been sent.
  func giveUpConnecting() { hasGivenUp.store(true, ordering: .relaxed) }

  /// Why a task failed. Only what was never sent may be reported as such, and a body can still be sent until the task is
  /// cancelled.
  func failure(of task: URLSessionTask, _ error: any Error) -> HTTPFailure {
    guard hasGivenUp.load(ordering: .relaxed) else { return HTTPFailure(cause: error) }
    return HTTPFailure(task.countOfBytesSent == 0 ? .connectTimeout : .broken, "no connection in time")
  }

  func finish(_ failure: HTTPFailure?) {
    file.withLock { $0 = nil }
    let failure = headPromise.isSettled ? failure?.afterSending() : failure
    headPromise.settle(.failure(failure ?? HTTPFailure(.broken, "no answer")))
    body.finish(failure)
  }
}

extension Data: HTTPBodyPiece {
  public func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    // Data may lie in several regions, each of which is lent as it is.
    for region in regions { region.withUnsafeBytes(body) }
  }
}

extension HTTPFailure {
  fileprivate init(cause error: any Error) {
    guard let error = error as? URLError else {
      self.init(.broken, "\(type(of: error))")
      return
    }
    let host = error.failingURL?.host() ?? ""
    switch error.code {
    case .cancelled: self.init(.cancelled)
    case .cannotFindHost, .dnsLookupFailed: self.init(.unresolvedHost, host)
    case .cannotConnectToHost, .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff:
      self.init(.unreachable, host)
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
      .clientCertificateRequired:
      self.init(.tls, error.localizedDescription)
    case .badURL, .unsupportedURL: self.init(.invalidRequest, error.localizedDescription)
    // FoundationNetworking does not tell the kinds of libcurl's errors.
    case .unknown where error.localizedDescription.hasPrefix("SSL"): self.init(.tls, error.localizedDescription)
    default: self.init(.broken, error.localizedDescription)
    }
  }
}
