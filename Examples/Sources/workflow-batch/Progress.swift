import ExampleSupport

/// Shows on standard error how far a batch is: on one line of a terminal, elsewhere with a line each 10 %.
struct Progress: Sendable {
  let total: Int
  private(set) var done = 0
  private(set) var failed = 0
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now

  init(total: Int) { self.total = total }

  mutating func rowEnded(failed hasFailed: Bool) {
    done += 1
    failed += hasFailed ? 1 : 0
    if errorsGoToTerminal {
      guard lastShown.duration(to: .now) > .milliseconds(100) else { return }
      lastShown = .now
      writeError("\r\(summary)\u{1B}[K")
    } else if done < total, done * 10 / total > (done - 1) * 10 / total {
      writeError(summary + "\n")
    }
  }

  func finish() { writeError((errorsGoToTerminal ? "\r" : "") + summary + (errorsGoToTerminal ? "\u{1B}[K\n" : "\n")) }

  private var summary: String {
    let seconds = max(0.001, start.duration(to: .now) / .seconds(1))
    return "\(done) of \(total) rows, \(failed) failed, \(Int(Double(done) / seconds)) a second"
  }
}
