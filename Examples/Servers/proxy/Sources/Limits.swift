import Synchronization

/// How many answers each user gets.
final class Limits: Sendable {
  private struct Account {
    var running = 0
    /// When the answers of the last minute began.
    var starts: [ContinuousClock.Instant] = []

    func isIdle(at now: ContinuousClock.Instant) -> Bool {
      running == 0 && starts.allSatisfy { $0 <= now - .seconds(60) }
    }
  }

  private let atOnce: Int
  private let perMinute: Int
  private let accounts = Mutex<[String: Account]>([:])

  init(atOnce: Int, perMinute: Int) { (self.atOnce, self.perMinute) = (atOnce, perMinute) }

  /// Admits a user, for as long as the place exists.
  func enter(_ user: String) throws(Failure) -> Place {
    let now = ContinuousClock.now
    try accounts.withLock { (accounts) throws(Failure) in
      // Before the table grows, forget those who have been idle for a minute.
      if accounts[user] == nil, accounts.count == accounts.capacity {
        accounts = accounts.filter { !$0.value.isIdle(at: now) }
      }
      var account = accounts[user] ?? Account()
      account.starts.removeAll { $0 <= now - .seconds(60) }
      if account.running >= atOnce {
        throw .tooManyRequests("\(atOnce) answers are being written for you.", retryAfter: 1)
      }
      if account.starts.count >= perMinute, let oldest = account.starts.first {
        let wait = oldest + .seconds(60) - now
        throw .tooManyRequests(
          "You have asked \(perMinute) times within a minute.", retryAfter: Int(wait.components.seconds) + 1)
      }
      account.running += 1
      account.starts.append(now)
      accounts[user] = account
    }
    return Place { [self] in
      accounts.withLock { $0[user]?.running -= 1 }
    }
  }

  /// The place of a call. It is free again once the call has left it, or is forgotten.
  final class Place: Sendable {
    private let free: Mutex<(@Sendable () -> Void)?>

    fileprivate init(free: @escaping @Sendable () -> Void) { self.free = Mutex(free) }

    deinit { leave() }

    func leave() { free.withLock { $0.take() }?() }
  }
}
