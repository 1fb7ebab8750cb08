/// The times of one piece of work, run again and again.
public struct Timing: Sendable {
  /// Sorted.
  public let times: [Duration]

  public init(_ times: [Duration]) {
    precondition(!times.isEmpty, "nothing was timed")
    self.times = times.sorted()
  }

  public var best: Duration { times[0] }
  public var median: Duration { times[times.count / 2] }
}

/// Runs `body` `runs` times, after one run that warms up.
public func time(runs: Int, _ body: () throws -> Void) rethrows -> Timing {
  try body()
  let clock = ContinuousClock()
  return Timing(try (0..<runs).map { _ in try clock.measure(body) })
}

/// The best time of one call of `body` in nanoseconds: `rounds` rounds, each as many calls as fill `round`.
public func nanoseconds(
  rounds: Int = 15, round: Duration = .milliseconds(20), _ body: () throws -> Void
) rethrows -> Double {
  let clock = ContinuousClock()
  var calls = 1
  while try clock.measure({ for _ in 0..<calls { try body() } }) < round { calls *= 2 }
  let best = try (0..<rounds).map { _ in try clock.measure { for _ in 0..<calls { try body() } } }.min()!
  return best.seconds * 1e9 / Double(calls)
}

extension Duration {
  public var seconds: Double { self / .seconds(1) }
}

/// Keeps the optimiser from dropping a value that nobody reads.
@_optimize(none)
public func keep<Value: ~Copyable>(_ value: borrowing Value) {}
