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
/// On Linux this is for tests: FoundationNetworking cannot pause a download, so that a slow reader lets it grow.
public struct URLSessionClient: HTTPClientProtocol {
  private let session: URLSession

  /// - Parameter session: by default one without caches and cookies, which lives as long as the process.
  public init(session: URLSession? = nil) { self.session = session ?? sharedSession }

  public func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    guard let url = URL(string: request.url) else { throw HTTPFailure(.invalidRequest, "no URL") }
    var call = URLRequest(url: url)
    call.httpMethod = request.method
    // Waits are limited by the caller.
    call.timeoutInterval = .greatestFiniteMagnitude
    call.cachePolicy = .reloadIgnoringLocalCacheData
    for field in request.headers { call.setValue(field.value, forHTTPHeaderField: field.name) }
    if !request.body.isEmpty { call.httpBody = Data(request.body) }
    let receiver = Receiver()
    let task = session.dataTask(with: call)
    task.delegate = receiver
    receiver.body.onCancel { task.cancel() }
    task.resume()
    return try await receiver.head()
  }
}

private let sharedSession = URLSession(configuration: .ephemeral)

/// Receives one answer.
private final class Receiver: NSObject, URLSessionDataDelegate, Sendable {
  let body = HTTPBodyPipe<Data>()
  private let headSlot = HTTPHeadSlot()

  func head() async throws(HTTPFailure) -> HTTPResponse {
    let head = try await headSlot.head(cancelling: body)
    return HTTPResponse(status: head.status, headers: head.headers, body: body)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    guard let response = response as? HTTPURLResponse else {
      headSlot.settle(.failure(HTTPFailure(.broken, "no answer of HTTP")))
      return completionHandler(.cancel)
    }
    let fields = response.allHeaderFields.compactMap { name, value in
      (name as? String).map { HTTPField($0, "\(value)") }
    }
    headSlot.settle(.success(HTTPHead(status: response.statusCode, headers: fields)))
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    guard !body.push(data) else { return }
    dataTask.suspend()
    body.whenDrained { dataTask.resume() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    let failure = error.map(HTTPFailure.init)
    headSlot.settle(.failure(failure ?? HTTPFailure(.broken, "no answer")))
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
  fileprivate init(_ error: any Error) {
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
    default: self.init(.broken, error.localizedDescription)
    }
  }
}
