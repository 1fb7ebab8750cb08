import InvokerHTTP

/// Why the response ended.
enum CallFailure: Error, Sendable {
  case http(HTTPFailure)
  case expired(Expiry)
}

extension HTTPClientProtocol {
  /// The response to a request whose head arrives before `due`. A late one is canceled.
  func send(
    _ request: HTTPRequest, due: (instant: ContinuousClock.Instant, expiry: Expiry)?
  ) async throws(CallFailure) -> HTTPResponse {
    guard let due else {
      do { return try await send(request) } catch { throw .http(error) }
    }
    typealias Outcome = Result<HTTPResponse, CallFailure>
    let result = await withTaskGroup(of: Outcome.self, returning: Outcome.self) { group in
      group.addTask {
        do throws(HTTPFailure) { return .success(try await send(request)) } catch { return .failure(.http(error)) }
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
}
