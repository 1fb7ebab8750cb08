import InvokerHTTP
import InvokerRuntime
import Synchronization

/// A body whose reader waits for the next piece for a limited time. Releasing it closes the connection.
final class WatchedBody: Sendable {
  private let wait: Wait
  private let watch: Task<Void, Never>?

  init(_ body: any HTTPBody, idle: Duration?, deadline: Deadline) {
    let wait = Wait(body)
    self.wait = wait
    watch = idle == nil && deadline.instant == nil ? nil : Task { await wait.watch(idle: idle, deadline: deadline) }
  }

  deinit { cancel() }

  /// Returns what has arrived, without waiting; see `HTTPBody.poll`.
  func poll(_ receive: (UnsafeRawBufferPointer) -> Void) throws(CallFailure) -> HTTPBodyProgress {
    do throws(HTTPFailure) { return try wait.body.poll(receive) } catch {
      throw wait.expiry.map { .expired($0) } ?? .http(error)
    }
  }

  /// Returns when more has arrived, or nothing more will.
  func more() async { await wait.wait() }

  /// Abandons the body unless the returned task is canceled first.
  func giveUp(after limit: Duration, waitingFor awaited: String) -> Task<Void, Never> {
    Task { [wait] in
      guard (try? await Task.sleep(for: limit)) != nil else { return }
      wait.expire(Expiry(awaited: awaited, limit: limit))
    }
  }

  func cancel() {
    watch?.cancel()
    wait.body.cancel()
  }

  /// The first bytes of the body, up to `limit`; all of them if it ends before.
  func bytes(upTo limit: Int) async throws(CallFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      switch try poll({ bytes.append(contentsOf: $0) }) {
      case .bytes: continue
      case .nothing: await more()
      case .end: return bytes
      }
    }
    return Array(bytes.prefix(limit))
  }
}

/// The reader's wait, as the watch sees it. The watch holds only this, so that it keeps nothing else alive.
private final class Wait: Sendable {
  let body: any HTTPBody
  private let state = Mutex(State())

  private struct State {
    /// When the reader began to wait. While the reader is busy, the server isn't late.
    var since: ContinuousClock.Instant?
    var expiry: Expiry?
  }

  init(_ body: any HTTPBody) { self.body = body }

  var expiry: Expiry? { state.withLock(\.expiry) }

  func wait() async {
    state.withLock { $0.since = .now }
    await body.wait()
    state.withLock { $0.since = nil }
  }

  func watch(idle: Duration?, deadline: Deadline) async {
    while !Task.isCancelled {
      let now = ContinuousClock.now
      let since = state.withLock(\.since)
      let idleDue = idle.map { (since ?? now) + max($0, .milliseconds(1)) }
      if let instant = deadline.instant, instant <= now {
        return expire(Expiry(awaited: "end of the answer", limit: deadline.total ?? .zero))
      }
      if let idle, let idleDue, idleDue <= now {
        return expire(Expiry(awaited: "next piece of the answer", limit: idle))
      }
      guard let due = [idleDue, deadline.instant].compactMap(\.self).min() else { return }
      try? await Task.sleep(until: due, clock: .continuous)
    }
  }

  func expire(_ expiry: Expiry) {
    state.withLock { $0.expiry = expiry }
    body.cancel()
  }
}
