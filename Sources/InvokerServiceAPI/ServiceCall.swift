import InvokerHTTP
import InvokerRuntime
import Synchronization

/// One call, however many attempts and connections it takes.
struct ServiceCall: Sendable {
  let request: ServiceRequest
  let client: any HTTPClientProtocol
  let options: ServiceAPI.Options
  private(set) var deadline: Deadline

  init(_ invocation: Invocation, over api: ServiceAPI) throws(InvocationError) {
    request = try ServiceRequest(invocation, over: api)
    client = api.client
    options = api.options
    deadline = Deadline(after: api.options.timeouts.total)
  }

  /// Makes an attempt, and further attempts if it failed and they may succeed.
  func retrying<Result>(
    _ attempt: () async throws(AttemptFailure) -> Result
  ) async throws(InvocationError) -> Result {
    var failures = 0
    while true {
      do {
        return try await attempt()
      } catch {
        failures += 1
        guard request.isRepeatable, let delay = options.retries.delay(after: error, failures: failures),
          deadline.allows(delay)
        else {
          throw error.error
        }
        options.note(.retrying(after: error.error, in: delay))
        do { try await Task.sleep(for: delay) } catch { throw request.invocation.error(.cancelled) }
      }
    }
  }

  /// Makes one attempt, up to its first message.
  func open() async throws(AttemptFailure) -> any MessageSource {
    let http: HTTPRequest
    do { http = try request.call() } catch { throw AttemptFailure(error: error, isCertain: true) }
    switch request.invocation.mode {
    case .streaming:
      let source = EventStreamSource(try await eventStream(http), of: self)
      do {
        try await source.readFirst()
      } catch {
        source.cancel()
        throw AttemptFailure(error: error, isCertain: false)
      }
      return source
    case .blocking:
      let response = try await answer(to: http)
      if request.invocation.interface.reply?.content == .bytes {
        return ByteSource(watched(response), response.head, of: self)
      }
      do {
        return OneMessage(try await reply(response), of: self)
      } catch {
        throw AttemptFailure(told: error)
      }
    }
  }

  /// Sends a request whose response is a stream.
  ///
  /// - Parameter limit: how long the head of the response can take, if that is less than for a call.
  func eventStream(
    _ http: HTTPRequest, headWithin limit: Duration? = nil
  ) async throws(AttemptFailure) -> WatchedBody {
    let response = try await answer(to: http, headWithin: limit)
    let body = watched(response)
    guard response.isEventStream else {
      throw AttemptFailure(told: await unexpected(response, body))
    }
    return body
  }

  /// Sends a request.
  ///
  /// - Throws: also if the status indicates that the call failed.
  func answer(
    to http: HTTPRequest, headWithin limit: Duration? = nil
  ) async throws(AttemptFailure) -> HTTPResponse {
    let limit = [limit, options.timeouts.firstByte].compactMap(\.self).min()
    let response: HTTPResponse
    do {
      response = try await client.send(http, due: deadline.limited(to: limit, for: "head of the answer"))
    } catch {
      var isCertain = false
      if case .http(let failure) = error { isCertain = failure.isBeforeSending }
      throw AttemptFailure(error: request.error(error), isCertain: isCertain)
    }
    let status = response.head.status
    guard 200..<300 ~= status else {
      // What came of the body before it broke is still worth showing.
      let bytes = (try? await watched(response).bytes(upTo: 64 << 10)) ?? []
      throw AttemptFailure(told: request.failure(response.head, bytes))
    }
    return response
  }

  func reply(_ response: HTTPResponse) async throws(InvocationError) -> [UInt8] {
    let body = watched(response)
    // There is nothing to read.
    if response.head.status == 204 {
      body.cancel()
      return Array("null".utf8)
    }
    let isEmpty = request.invocation.interface.reply?.content == .nothing
    guard response.isJSON || isEmpty else { throw await unexpected(response, body) }
    let limit = options.maximumMessageSize
    let bytes: [UInt8]
    do { bytes = try await body.bytes(upTo: limit == .max ? limit : limit + 1) } catch { throw request.error(error) }
    // Whatever a server says besides a failure.
    if isEmpty, !response.isJSON || bytes.isEmpty { return Array("null".utf8) }
    guard bytes.count <= limit else { throw request.tooLarge(limit) }
    if let failure = request.failureAmongReplies(bytes) { throw request.error(toldInAnswer: failure) }
    return bytes
  }

  private func unexpected(_ response: HTTPResponse, _ body: WatchedBody) async -> InvocationError {
    let bytes = (try? await body.bytes(upTo: 64 << 10)) ?? []
    // Some proxies tell a failure with a status of 200.
    if response.isJSON, let failure = request.serverFailure(bytes) { return request.error(toldInAnswer: failure) }
    return request.unexpected(type: response.head[header: "content-type"], bytes)
  }

  private func watched(_ response: HTTPResponse) -> WatchedBody {
    WatchedBody(response.body, idle: options.timeouts.idle, deadline: deadline)
  }

  /// The same call with a separate limit of ten seconds, for what follows the call itself.
  func withOwnDeadline() -> ServiceCall {
    var call = self
    call.deadline = Deadline(after: .seconds(10))
    return call
  }

  /// Stops the run on the server.
  func stop(_ values: [String: String]) async throws(InvocationError) {
    guard let http = request.stop(values) else {
      throw request.invocation.error(
        .argument(name: request.invocation.interface.entryPoint, problem: "there is no way to stop it"))
    }
    try await retrying { () async throws(AttemptFailure) in try await answer(to: http).body.cancel() }
  }
}

/// A response that has arrived.
private final class OneMessage: MessageSource {
  private struct State {
    var message: MessageBatch?
    /// The paths of the fields whose drift has been reported.
    var drifts: Set<String> = []
  }

  private let state: Mutex<State>
  private let call: ServiceCall

  init(_ bytes: [UInt8], of call: ServiceCall) {
    state = Mutex(State(message: MessageBatch(bytes)))
    self.call = call
  }

  func next() async throws(InvocationError) -> MessageBatch? { state.withLock { $0.message.take() } }
  func redacted(_ error: InvocationError) -> InvocationError { call.request.redacted(error) }

  func note(_ drift: ResponseProblem) {
    let isNew = state.withLock { $0.drifts.insert(drift.path).inserted }
    if isNew { call.options.note(.drift(call.request.redacted(drift))) }
  }

  func cancel() {}
}

extension HTTPResponse {
  private var mediaType: String? {
    head[header: "content-type"]?.split(separator: ";").first.map {
      $0.filter { $0 != " " }.lowercased()
    }
  }

  var isEventStream: Bool { mediaType == "text/event-stream" }

  /// A response without a content type is assumed to have the requested one.
  var isJSON: Bool { mediaType.map { $0 == "application/json" || $0.hasSuffix("+json") } ?? true }
}
