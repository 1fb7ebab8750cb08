import NIOCore
import Synchronization

/// Where bytes to the daemon go.
protocol OutputSink: Sendable {
  /// Writes as much as goes without waiting, and calls ``OutputQueue/flush()`` later if that was not all. Called by one
  /// thread at a time.
  ///
  /// - Returns: how many bytes it took.
  /// - Throws: when there will be no more writing.
  func write(_ bytes: UnsafeRawBufferPointer, flushingLater queue: OutputQueue) throws -> Int
}

/// Why a line was not written.
enum OutputFailure: Error, Hashable, Sendable {
  /// The connection is gone.
  case closed
  case cancelled
  /// The daemon has not read for that long.
  case timeout(after: Duration)
  /// The line is longer than the daemon takes, and nothing of it was written.
  case tooLong(bytes: Int, limit: Int)
}

/// The lines on their way to the daemon: each written whole and in one piece, in order, never more than a bounded number
/// of bytes.
///
/// A line goes to the sink at once, on the thread that writes it, if nothing waits before it. A daemon that does not read
/// makes writers wait, but no thread.
final class OutputQueue: Sendable {
  private struct Waiter {
    let id: UInt64
    /// Its turn comes when fewer bytes than that are on their way.
    let room: Int
    let line: [UInt8]
    let since: ContinuousClock.Instant
    let continuation: CheckedContinuation<OutputFailure?, Never>
  }

  private struct State {
    /// Lines, and in front the rest of one.
    var lines = CircularBuffer<[UInt8]>()
    /// How much of the first line has been written.
    var written = 0
    var bytes = 0
    var waiters = CircularBuffer<Waiter>()
    var nextWaiter: UInt64 = 0
    var heartbeatWaits = false
    var isClosed = false
  }

  private let state = Mutex(State())
  private let sink: any OutputSink
  private let lineLimit: Int
  /// How many bytes may wait before writers do.
  private let highWater = 1 << 20

  /// - Parameter lineLimit: the longest line, in bytes.
  init(_ sink: any OutputSink, lineLimit: Int) {
    self.sink = sink
    self.lineLimit = lineLimit
  }

  deinit { close() }

  /// Writes a line. Returns when it is on its way; waits while too much is.
  func write(_ line: PluginLine) async throws(OutputFailure) {
    let bytes = line.bytes
    // The line end does not count.
    guard bytes.count - 1 <= lineLimit else { throw .tooLong(bytes: bytes.count - 1, limit: lineLimit) }
    let (isTaken, isClosed) = state.withLock { state in
      guard !state.isClosed else { return (false, true) }
      guard state.waiters.isEmpty, state.bytes < highWater else { return (false, false) }
      add(bytes, to: &state)
      return (true, false)
    }
    if isClosed { throw .closed }
    if !isTaken { try await wait(writing: bytes, room: highWater) }
  }

  /// Returns when everything that was written has gone out.
  func drain() async throws(OutputFailure) { try await wait(writing: [], room: 1) }

  /// Writes a heartbeat in front of the lines that wait, unless one is waiting already: others' lines must not hold it up.
  func beat() {
    state.withLock { state in
      guard !state.isClosed, !state.heartbeatWaits else { return }
      if state.lines.isEmpty { return add(PluginLine.heartbeat.bytes, to: &state) }
      state.heartbeatWaits = true
    }
  }

  /// Writes what can be written now. Called when the sink may take more.
  func flush() {
    let woken = state.withLock { state -> [Waiter] in
      drain(&state)
      var woken: [Waiter] = []
      while let waiter = state.waiters.first, state.bytes < waiter.room, !state.isClosed {
        state.waiters.removeFirst()
        if !waiter.line.isEmpty { add(waiter.line, to: &state) }
        woken.append(waiter)
      }
      return woken
    }
    for waiter in woken { waiter.continuation.resume(returning: nil) }
  }

  /// Sends away the writers that have waited for `limit`; their lines are not written.
  func expire(at now: ContinuousClock.Instant, after limit: Duration) {
    let expired = state.withLock { state in
      // Those in front have waited longest.
      let count = state.waiters.prefix { now - $0.since >= limit }.count
      defer { state.waiters.removeFirst(count) }
      return Array(state.waiters.prefix(count))
    }
    for waiter in expired { waiter.continuation.resume(returning: .timeout(after: limit)) }
  }

  /// Gives up all that waits, and those who wait.
  func close() {
    let waiters = state.withLock { state in
      state.isClosed = true
      state.lines.removeAll()
      state.bytes = 0
      defer { state.waiters.removeAll() }
      return state.waiters
    }
    for waiter in waiters { waiter.continuation.resume(returning: .closed) }
  }

  /// Whether every line has gone out, or never will.
  var isEmpty: Bool { state.withLock { $0.lines.isEmpty } }

  // MARK: In the lock

  private func add(_ line: [UInt8], to state: inout State) {
    state.lines.append(line)
    state.bytes += line.count
    // Only the first line may try: behind it, others wait for `flush`.
    if state.lines.count == 1 { drain(&state) }
  }

  private func drain(_ state: inout State) {
    while let line = state.lines.first {
      let written: Int
      do {
        written = try line.withUnsafeBytes { bytes in
          try sink.write(UnsafeRawBufferPointer(rebasing: bytes[state.written...]), flushingLater: self)
        }
      } catch {
        // The reading end of the connection will tell why.
        state.isClosed = true
        state.lines.removeAll()
        state.bytes = 0
        return
      }
      state.written += written
      guard state.written == line.count else { return }
      state.bytes -= line.count
      state.written = 0
      state.lines.removeFirst()
      if state.heartbeatWaits {
        state.heartbeatWaits = false
        state.lines.prepend(PluginLine.heartbeat.bytes)
        state.bytes += PluginLine.heartbeat.bytes.count
      }
    }
  }

  // MARK: Waiting

  private func wait(writing line: [UInt8], room: Int) async throws(OutputFailure) {
    let since = ContinuousClock.now
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    let failure = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let failure = state.withLock { state -> OutputFailure? in
          if state.isClosed { return .closed }
          if Task.isCancelled { return .cancelled }
          state.waiters.append(Waiter(id: id, room: room, line: line, since: since, continuation: continuation))
          return nil
        }
        // Room may have come in between.
        if let failure { continuation.resume(returning: failure) } else { flush() }
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
}
