import ExampleSupport

/// Shows on standard error how far a batch is: on one line of a terminal, else with a line each 10 %.
struct Progress: Sendable {
  let total: Int
  private(set) var done = 0
  private(set) var failed = 0
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  /// Results on the same terminal would tear the line apart.
  private let staysOnOneLine = errorsGoToTerminal && !outputGoesToTerminal

  init(total: Int) { self.total = total }

  mutating func rowEnded(failed hasFailed: Bool) {
    done += 1
    failed += hasFailed ? 1 : 0
    if staysOnOneLine {
      guard lastShown.duration(to: .now) > .milliseconds(100) else { return }
      lastShown = .now
      writeError("\r\(summary)\u{1B}[K")
    } else if done < total, done * 10 / total > (done - 1) * 10 / total {
      writeError(summary + "\n")
    }
  }

  func finish() { writeError(staysOnOneLine ? "\r\(summary)\u{1B}[K\n" : summary + "\n") }

  private var summary: String {
    let seconds = max(0.001, start.duration(to: .now) / .seconds(1))
    return "\(done) of \(total) rows, \(failed) failed, \(Int(Double(done) / seconds)) a second"
  }
}
