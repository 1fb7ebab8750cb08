import InvokerRuntime

/// The reading end of a connection: takes bytes as they come, and brings each message to where it belongs. It keeps the
/// time as well: what carries the connection runs on, whatever handlers do. Used by one thread, which never waits here.
struct Intake {
  /// Bytes of answers that may be unread before what carries the connection makes way for those who read them: for a few
  /// milliseconds, in which the system's buffers take in what comes.
  static let backlog = 1 << 20

  private let connection: PluginConnection
  private var lines: LineBuffer
  /// The last line, if it was not JSON: over TCP, the daemon says so why it hangs up.
  private(set) var lastWords: String?
  /// Tasks that wait for what has come.
  private var woken: [AnswerReader] = []
  private var nextBeat: ContinuousClock.Instant
  private var nextTick: ContinuousClock.Instant = .now

  init(_ connection: PluginConnection) {
    self.connection = connection
    nextBeat = .now + connection.options.heartbeat
    lines = LineBuffer(limit: connection.options.maximumIncomingLine)
  }

  /// Takes bytes. Those who wait for them go on with ``wake()``: one wake for many messages.
  mutating func receive(_ bytes: UnsafeRawBufferPointer) {
    let now = ContinuousClock.now
    lastWords = deliver(at: now) { $0.append(bytes, $1) }
    tick(at: now)
  }

  /// Brings the lines that `take` hands over to where they belong.
  ///
  /// - Returns: the last one, if it was not JSON.
  private mutating func deliver(
    at now: ContinuousClock.Instant, _ take: (inout LineBuffer, (LineBuffer.Line) -> Void) -> Void
  ) -> String? {
    var delivery = Delivery(connection: connection, now: now, lastWords: lastWords, woken: woken)
    woken = []
    take(&lines) { delivery.take($0) }
    woken = delivery.woken
    return delivery.lastWords
  }

  /// Wakes the tasks that wait for what has come.
  mutating func wake() {
    for reader in woken { reader.resume() }
    woken.removeAll(keepingCapacity: true)
  }

  /// Whether those who read are behind.
  var isAhead: Bool { connection.budget.inUse > Self.backlog }

  /// Beats and fails what has waited too long, where it is time. Called every ``PluginTimeouts/tick`` at the latest.
  mutating func tick(at now: ContinuousClock.Instant = .now) {
    guard now >= nextTick else { return }
    nextTick = now + connection.options.tick
    connection.expire(at: now)
    guard now >= nextBeat else { return }
    nextBeat = now + connection.options.heartbeat
    if connection.isServed { connection.output.beat() }
  }

  /// Fails all that waits for the daemon, which is gone.
  mutating func end(_ problem: ConnectionProblem) {
    // A line that lacks only its end is one. Half a line is lost with the connection.
    _ = deliver(at: .now) { [connection] lines, take in
      lines.end { line in
        guard case .whole(let rest) = line else { return }
        if isWholeObject(rest) { take(line) } else { connection.discard(\.garbage, rest) }
      }
    }
    wake()
    connection.close(problem)
  }
}

extension PluginHost.Options {
  /// How often time is looked at.
  var tick: Duration { min(timeouts.tick, heartbeat) }
}
