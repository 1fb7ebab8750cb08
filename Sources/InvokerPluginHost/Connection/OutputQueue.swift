import NIOCore
import Synchronization

/// The destination of bytes to the daemon.
protocol OutputSink: Sendable {
  /// Writes as much as possible without waiting, and calls ``OutputQueue/flush()`` later if that wasn't everything.
  /// Called by one thread at a time.
  ///
  /// - Returns: the number of bytes written.
  /// - Throws: an error if nothing more can be written.
  func write(_ bytes: UnsafeRawBufferPointer, flushingLater queue: OutputQueue) throws -> Int
}

/// Why a line was not written.
enum OutputFailure: Error, Hashable, Sendable {
  /// The connection is lost.
  case closed
  case cancelled
  /// The daemon hasn't read for that time.
  case timeout(after: Duration)
  /// The line is longer than the daemon accepts, and nothing of it was written.
  case tooLong(bytes: Int, limit: Int)
}

/// The lines in transit to the daemon: each written completely and contiguously, in order, with a bounded number of
/// bytes.
///
/// A line goes to the sink immediately, on the thread that writes it; if another thread is writing, that thread also
/// writes the line. If the daemon doesn't read, writers wait, but no thread does.
final class OutputQueue: Sendable {
  fileprivate struct Waiter {
    let id: UInt64
    /// It is written when fewer bytes than that are in transit.
    let room: Int
    let line: [UInt8]
    let since: ContinuousClock.Instant
    let continuation: CheckedContinuation<OutputFailure?, Never>
  }

  private let state = Mutex(State())
  private let sink: any OutputSink
  private let lineLimit: Int
  /// How many bytes can wait before writers do.
  private let highWater = 1 << 20

  /// - Parameter lineLimit: the maximum length of a line, in bytes.
  init(_ sink: any OutputSink, lineLimit: Int) {
    self.sink = sink
    self.lineLimit = lineLimit
  }

  deinit { close() }

  /// Writes a line. Returns when it is in transit; waits while too much is.
  func write(_ line: PluginLine) async throws(OutputFailure) {
    if try !writeAtOnce(line) { try await wait(writing: line) }
  }

  /// Writes a line if there is space for it.
  ///
  /// - Returns: whether there was.
  func writeAtOnce(_ line: PluginLine) throws(OutputFailure) -> Bool {
    // The line end does not count.
    let count = line.bytes.count - 1
    guard count <= lineLimit else { throw .tooLong(bytes: count, limit: lineLimit) }
    let (isClosed, isTaken, mustDrain) = state.withLock { state in
      if state.phase == .closed { return (true, false, false) }
      guard state.waiters.isEmpty, state.bytes < highWater else { return (false, false, false) }
      return (false, true, state.add(line.bytes))
    }
    if isClosed { throw .closed }
    if mustDrain { drain() }
    return isTaken
  }

  /// Writes a line when there is space for it.
  func wait(writing line: PluginLine) async throws(OutputFailure) { try await wait(for: highWater, line.bytes) }

  /// Returns when everything that was written has been sent.
  func drained() async throws(OutputFailure) { try await wait(for: 1, []) }

  /// Writes a heartbeat before the waiting lines, unless one is already waiting: other lines must not delay it.
  func beat() {
    let mustDrain = state.withLock { state in
      if state.lines.isEmpty { return state.add(PluginLine.heartbeat.bytes) }
      state.heartbeatWaits = true
      return false
    }
    if mustDrain { drain() }
  }

  /// Writes what can be written now. Called when the sink may accept more.
  func flush() {
    if state.withLock({ $0.resume() }) { drain() }
  }

  /// Fails the writers that have waited for `limit`; their lines are not written.
  func expire(at now: ContinuousClock.Instant, after limit: Duration) {
    let expired = state.withLock { state in
      // Those in front have waited longest.
      let count = state.waiters.prefix { now - $0.since >= limit }.count
      defer { state.waiters.removeFirst(count) }
      return Array(state.waiters.prefix(count))
    }
    for waiter in expired { waiter.continuation.resume(returning: .timeout(after: limit)) }
  }

  /// Fails all waiting lines and writers.
  func close() {
    let waiters = state.withLock { $0.close() }
    for waiter in waiters { waiter.continuation.resume(returning: .closed) }
  }

  /// The number of writers that wait for the daemon to read.
  var waitingWriters: Int { state.withLock(\.waiters.count) }

  /// Writes until everything is written or the sink accepts no more. Called only by the thread that ``State`` has
  /// chosen.
  private func drain() {
    var woken: [Waiter] = []
    var next = state.withLock { $0.front }
    while let (line, start) = next {
      let count = try? line.withUnsafeBytes { bytes in
        try sink.write(UnsafeRawBufferPointer(rebasing: bytes[start...]), flushingLater: self)
      }
      // Where writing has failed, the reading end of the connection will tell why.
      guard let count else {
        close()
        for waiter in woken { waiter.continuation.resume(returning: .closed) }
        return
      }
      next = state.withLock { state in
        state.advance(by: count)
        woken += state.admitWaiters()
        return state.front
      }
    }
    for waiter in woken { waiter.continuation.resume(returning: nil) }
  }

  private func wait(for room: Int, _ line: [UInt8]) async throws(OutputFailure) {
    let since = ContinuousClock.now
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    let failure = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waiter = Waiter(id: id, room: room, line: line, since: since, continuation: continuation)
        let failure = state.withLock { state -> OutputFailure? in
          if state.phase == .closed { return .closed }
          if Task.isCancelled { return .cancelled }
          state.waiters.append(waiter)
          return nil
        }
        // Room may have come in between.
        if let failure { continuation.resume(returning: failure) } else { admit() }
      }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return state.waiters.remove(at: index)
      }
      waiter?.continuation.resume(returning: .cancelled)
    }
    if let failure { throw failure }
  }

  private func admit() {
    let (woken, mustDrain) = state.withLock { state in
      let woken = state.admitWaiters()
      return (woken, state.front != nil && state.begin())
    }
    if mustDrain { drain() }
    for waiter in woken { waiter.continuation.resume(returning: nil) }
  }
}

extension OutputQueue {
  /// What is waiting, and which thread is writing it.
  fileprivate struct State {
    enum Phase: Equatable {
      case idle
      /// A thread is writing. If the sink accepts no more, it continues if the sink may accept more `again`.
      case writing(again: Bool)
      /// The sink accepts no more, and will flush.
      case blocked
      case closed
    }

    var phase = Phase.idle
    /// The lines; the first can be the rest of one.
    var lines = CircularBuffer<[UInt8]>()
    /// The number of bytes of the first line that have been written.
    var written = 0
    var bytes = 0
    var waiters = CircularBuffer<Waiter>()
    var nextWaiter: UInt64 = 0
    var heartbeatWaits = false

    /// The line to write, and where to begin; `nil` if the writing thread is done.
    var front: (line: [UInt8], start: Int)? {
      guard phase != .blocked, let line = lines.first else { return nil }
      return (line, written)
    }

    /// - Returns: whether the caller must drain.
    mutating func add(_ line: [UInt8]) -> Bool {
      guard phase != .closed else { return false }
      lines.append(line)
      bytes += line.count
      return begin()
    }

    mutating func begin() -> Bool {
      guard phase == .idle else { return false }
      phase = .writing(again: false)
      return true
    }

    /// The sink may accept more.
    ///
    /// - Returns: whether the caller must drain.
    mutating func resume() -> Bool {
      switch phase {
      case .blocked: phase = .writing(again: false)
      // The sink may call before the thread that writes knows that it has to wait.
      case .writing: phase = .writing(again: true)
      case .idle, .closed: break
      }
      return phase == .writing(again: false)
    }

    /// The sink has accepted `count` bytes of the first line.
    mutating func advance(by count: Int) {
      guard phase != .closed, let line = lines.first else { return }
      written += count
      guard written == line.count else {
        phase = phase == .writing(again: true) ? .writing(again: false) : .blocked
        return
      }
      bytes -= line.count
      written = 0
      lines.removeFirst()
      if heartbeatWaits {
        heartbeatWaits = false
        lines.prepend(PluginLine.heartbeat.bytes)
        bytes += PluginLine.heartbeat.bytes.count
      }
    }

    /// Accepts the lines of waiting writers for which there is now space.
    ///
    /// - Returns: those to wake.
    mutating func admitWaiters() -> [Waiter] {
      var woken: [Waiter] = []
      while let waiter = waiters.first, bytes < waiter.room, phase != .closed {
        waiters.removeFirst()
        if !waiter.line.isEmpty {
          lines.append(waiter.line)
          bytes += waiter.line.count
        }
        woken.append(waiter)
      }
      if lines.isEmpty, case .writing = phase { phase = .idle }
      return woken
    }

    mutating func close() -> CircularBuffer<Waiter> {
      phase = .closed
      lines.removeAll()
      bytes = 0
      defer { waiters.removeAll() }
      return waiters
    }
  }
}
