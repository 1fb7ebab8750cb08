import InvokerHTTP
import InvokerRuntime

/// When all of a call must be over.
struct Deadline: Sendable {
  let instant: ContinuousClock.Instant?
  /// How long after the call began that is.
  let total: Duration?

  init(after total: Duration?) {
    self.total = total
    instant = total.map { .now + $0 }
  }

  /// Whether there is time for a wait of that length.
  func allows(_ delay: Duration) -> Bool { instant.map { .now + delay < $0 } ?? true }

  /// The sooner of this deadline and one for `awaited`, which may take `limit` from now on.
  func limited(to limit: Duration?, for awaited: String) -> (instant: ContinuousClock.Instant, expiry: Expiry)? {
    let own = instant.map { ($0, Expiry(awaited: "end of the answer", limit: total ?? .zero)) }
    guard let limit else { return own }
    let other = (ContinuousClock.now + limit, Expiry(awaited: awaited, limit: limit))
    guard let own, own.0 < other.0 else { return other }
    return own
  }
}

/// What was waited for in vain, and for how long.
struct Expiry: Hashable, Sendable {
  var awaited: String
  var limit: Duration
}

/// Why nothing more comes.
enum CallFailure: Error, Sendable {
  case http(HTTPFailure)
  case expired(Expiry)
}

/// The answer to a request whose head comes before `due`. A late one is cancelled.
func send(
  _ request: HTTPRequest, over client: any HTTPClientProtocol, due: (instant: ContinuousClock.Instant, expiry: Expiry)?
) async throws(CallFailure) -> HTTPResponse {
  guard let due else {
    do { return try await client.send(request) } catch { throw .http(error) }
  }
  typealias Outcome = Result<HTTPResponse, CallFailure>
  let result = await withTaskGroup(of: Outcome.self, returning: Outcome.self) { group in
    group.addTask {
      do throws(HTTPFailure) { return .success(try await client.send(request)) } catch { return .failure(.http(error)) }
    }
    group.addTask {
      let slept: Void? = try? await Task.sleep(until: due.instant, clock: .continuous)
      return .failure(slept == nil ? .http(HTTPFailure(.cancelled)) : .expired(due.expiry))
    }
    let first = await group.next() ?? .failure(.http(HTTPFailure(.cancelled)))
    group.cancelAll()
    // An answer that came at the last moment would stay open.
    if let late = try? await group.next()?.get() { late.body.cancel() }
    return first
  }
  return try result.get()
}
