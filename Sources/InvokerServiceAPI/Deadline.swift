/// When a whole call must end.
struct Deadline: Sendable {
  let instant: ContinuousClock.Instant?
  /// The time from the start of the call to the deadline.
  let total: Duration?

  init(after total: Duration?) {
    self.total = total
    instant = total.map { .now + $0 }
  }

  /// Whether there is time for a wait of that length.
  func allows(_ delay: Duration) -> Bool { instant.map { .now + delay < $0 } ?? true }

  /// The earlier of this deadline and one for `awaited`, which can take `limit` from now on.
  func limited(to limit: Duration?, for awaited: String) -> (instant: ContinuousClock.Instant, expiry: Expiry)? {
    let own = instant.map { ($0, Expiry(awaited: "end of the answer", limit: total ?? .zero)) }
    guard let limit else { return own }
    let other = (ContinuousClock.now + limit, Expiry(awaited: awaited, limit: limit))
    guard let own, own.0 < other.0 else { return other }
    return own
  }
}

/// What didn't arrive in time, and how long the client waited.
struct Expiry: Hashable, Sendable {
  var awaited: String
  var limit: Duration
}
