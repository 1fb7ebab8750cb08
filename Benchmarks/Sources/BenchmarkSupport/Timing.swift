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

/// The best time of one call of each of `bodies`, in nanoseconds.
///
/// They take turns, so that what else the machine does meets all of them: each round makes as many calls of each as
/// fill `round`.
public func nanoseconds(
  rounds: Int = 15, round: Duration = .milliseconds(20), _ bodies: [() throws -> Void]
) throws -> [Double] {
  let calls = try bodies.map { try callsThatFill(round, $0) }
  var best = [Double](repeating: .infinity, count: bodies.count)
  for _ in 0..<rounds {
    for (index, body) in bodies.enumerated() {
      let time = try time(calls[index], of: body)
      best[index] = min(best[index], time.seconds * 1e9 / Double(calls[index]))
    }
  }
  return best
}

private func callsThatFill(_ round: Duration, _ body: () throws -> Void) rethrows -> Int {
  var calls = 1
  while try time(calls, of: body) < round { calls *= 2 }
  return calls
}

private func time(_ calls: Int, of body: () throws -> Void) rethrows -> Duration {
  try ContinuousClock().measure { for _ in 0..<calls { try body() } }
}

extension Duration {
  public var seconds: Double { self / .seconds(1) }
}

/// Keeps the optimiser from dropping a value that nobody reads.
@_optimize(none)
public func keep<Value: ~Copyable>(_ value: borrowing Value) {}
