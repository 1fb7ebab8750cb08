import InvokerRuntime

/// The reading end of a connection: receives bytes as they arrive, and delivers each message. It also checks timeouts,
/// because the carrier of the connection keeps running, whatever handlers do. Used by one thread, which never waits
/// here.
struct Intake {
  /// The number of unread bytes of responses at which the carrier of the connection pauses for a few milliseconds to
  /// let readers catch up, while the system's buffers receive what arrives.
  static let backlog = 1 << 20

  private let connection: PluginConnection
  private var lines: LineBuffer
  /// The last line, if it wasn't JSON: over TCP, the daemon reports this way why it closes the connection.
  private(set) var lastWords: String?
  /// The tasks that wait for what has arrived.
  private var woken: [AnswerReader] = []
  private var nextBeat: ContinuousClock.Instant
  private var nextTick: ContinuousClock.Instant = .now

  init(_ connection: PluginConnection) {
    self.connection = connection
    nextBeat = .now + connection.options.heartbeat
    lines = LineBuffer(limit: connection.options.maximumIncomingLine)
  }

  /// Receives bytes. Waiting tasks continue with ``wake()``: one wake for many messages.
  mutating func receive(_ bytes: UnsafeRawBufferPointer) {
    let now = ContinuousClock.now
    lastWords = deliver(at: now) { $0.append(bytes, $1) }
    tick(at: now)
  }

  /// Delivers the lines that `take` passes on.
  ///
  /// - Returns: the last one, if it wasn't JSON.
  private mutating func deliver(
    at now: ContinuousClock.Instant, _ take: (inout LineBuffer, (LineBuffer.Line) -> Void) -> Void
  ) -> String? {
    var delivery = Delivery(connection: connection, now: now, lastWords: lastWords, woken: woken)
    woken = []
    take(&lines) { delivery.take($0) }
    woken = delivery.woken
    return delivery.lastWords
  }

  /// Wakes the tasks that wait for what has arrived.
  mutating func wake() {
    for reader in woken { reader.resume() }
    woken.removeAll(keepingCapacity: true)
  }

  /// Whether readers are behind.
  var isAhead: Bool { connection.budget.inUse > Self.backlog }

  /// Sends a heartbeat and fails what has waited too long, if it is time. Called at least every
  /// ``PluginTimeouts/tick``.
  mutating func tick(at now: ContinuousClock.Instant = .now) {
    guard now >= nextTick else { return }
    nextTick = now + connection.options.tick
    connection.expire(at: now)
    guard now >= nextBeat else { return }
    nextBeat = now + connection.options.heartbeat
    if connection.isServed { connection.output.beat() }
  }

  /// Fails everything that waits for the daemon, whose connection is lost.
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
  /// How often timeouts are checked.
  var tick: Duration { min(timeouts.tick, heartbeat) }
}
