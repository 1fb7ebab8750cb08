import DifyApps
import InvokerRuntime
import Synchronization
import Testing

@testable import InvokerPluginHost

/// A daemon that does not read, and one that answers at once.
@Suite struct OutputTests {
  @Test func aBlockedOutputHoldsWritersUpAndNobodyElse() async throws {
    let options = options { $0.heartbeat = .milliseconds(20) }
    try await withSession(options) { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message("Hi"))
      daemon.finish(id)
    } _: { session, daemon async throws in
      #expect(try await session.texts() == ["Hi"])
      daemon.setReading(false)
      let query = String(repeating: "x", count: 100_000)
      // Several times what the pipe and the queue hold.
      let waiting = (0..<40).map { _ in Task { try await session.app.chat.stream(appID: "a", query: query).collect() } }
      let connection = session.connection
      await eventually { connection.output.waitingWriters > 10 }
      // Heartbeats do not pile up.
      try await Task.sleep(for: .milliseconds(200))
      let before = daemon.heartbeats
      daemon.setReading(true)
      for task in waiting { #expect(try await task.value.count == 2) }
      #expect(connection.output.waitingWriters == 0)
      await eventually { daemon.heartbeats > before + 1 }
      #expect(daemon.garbage.isEmpty)
    }
  }

  @Test func aHeartbeatGoesInFrontOfWhatWaits() async throws {
    let sink = SlowSink()
    let output = OutputQueue(sink, lineLimit: 1_000)
    for name in ["a", "b", "c"] { try await output.write(PluginLine(raw: Array(name.utf8))) }
    output.beat()
    output.beat()
    sink.takeAll(output)
    let heart = String(decoding: PluginLine.heartbeat.bytes, as: UTF8.self)
    #expect(sink.text == "a\n" + heart + "b\nc\n")
  }

  @Test func writersThatWaitTooLongAreTold() async throws {
    let options = options { $0.timeouts.silence = .milliseconds(60) }
    try await withSession(options) { _, _ in
    } _: { session, daemon async throws in
      daemon.setReading(false)
      let query = String(repeating: "x", count: 400_000)
      let waiting = (0..<8).map { _ in
        Task { await failure { _ = try await session.app.chat.stream(appID: "a", query: query) } }
      }
      for task in waiting {
        guard case .timeout(_, .milliseconds(60)) = await task.value?.reason else {
          return unexpected(await task.value)
        }
      }
      #expect(session.connection.pendingInvocations == 0)
      daemon.setReading(true)
    }
  }

  /// The first write takes a line, so that the line of a writer that waits is admitted; the next one fails.
  @Test func writersThatWereAdmittedLearnOfTheFailure() async throws {
    let sink = DyingSink()
    let output = OutputQueue(sink, lineLimit: 4 << 20)
    try await output.write(PluginLine(raw: Array(repeating: 0x61, count: 1 << 20)))
    let waiting = Task { () -> OutputFailure? in
      do throws(OutputFailure) {
        try await output.write(PluginLine(raw: [0x62]))
        return nil
      } catch {
        return error
      }
    }
    await eventually { output.waitingWriters == 1 }
    sink.take(1)
    output.flush()
    #expect(await waiting.value == .closed)
  }

  @Test func cancellingAWriterThatWaits() async throws {
    try await withSession { _, _ in
    } _: { session, daemon async throws in
      daemon.setReading(false)
      let query = String(repeating: "x", count: 400_000)
      let waiting = (0..<8).map { _ in
        Task { await failure { _ = try await session.app.chat.stream(appID: "a", query: query) } }
      }
      await eventually { session.connection.output.waitingWriters > 2 }
      for task in waiting { task.cancel() }
      for task in waiting { #expect(await task.value?.reason == .cancelled) }
      #expect(session.connection.output.waitingWriters == 0)
      daemon.setReading(true)
    }
  }

  @Test func anAnswerThatComesBeforeTheCallHasReturned() async throws {
    let sink = PromptSink()
    let connection = PluginConnection(sink, options: options())
    sink.connection.withLock { $0 = connection }
    let session = PluginSession(Session(transport: PluginTransport(connection: connection, sessionID: "s")))
    #expect(try await session.texts() == ["Hi"])
    #expect(connection.pendingInvocations == 0 && connection.discarded == ConnectionCounts())
    connection.close(ConnectionProblem(.broken, "over"))
    sink.connection.withLock { $0 = nil }
  }
}

/// Takes nothing until it is told to.
private final class SlowSink: OutputSink {
  private let state = Mutex((isOpen: false, bytes: [UInt8]()))

  var text: String { String(decoding: state.withLock(\.bytes), as: UTF8.self) }

  func takeAll(_ queue: OutputQueue) {
    state.withLock { $0.isOpen = true }
    queue.flush()
  }

  func write(_ bytes: UnsafeRawBufferPointer, flushingLater queue: OutputQueue) throws -> Int {
    let bytes = Array(bytes)
    return state.withLock { state in
      guard state.isOpen else { return 0 }
      state.bytes += bytes
      return bytes.count
    }
  }
}

/// Takes nothing at first, then so many lines, and fails.
private final class DyingSink: OutputSink {
  private let lines = Mutex<Int?>(nil)

  func take(_ count: Int) { lines.withLock { $0 = count } }

  func write(_ bytes: UnsafeRawBufferPointer, flushingLater queue: OutputQueue) throws -> Int {
    try lines.withLock { lines in
      guard let left = lines else { return 0 }
      guard left > 0 else { throw OutputFailure.closed }
      lines = left - 1
      return bytes.count
    }
  }
}

/// Answers an invocation within the write that sends it.
private final class PromptSink: OutputSink {
  let connection = Mutex<PluginConnection?>(nil)

  func write(_ bytes: UnsafeRawBufferPointer, flushingLater queue: OutputQueue) throws -> Int {
    guard let connection = connection.withLock(\.self), let id = try? JSONValue(json: Array(bytes)).invocationID else {
      return bytes.count
    }
    var delivery = Delivery(connection: connection, now: .now, lastWords: nil, woken: [])
    for (event, data) in [("response", Script.message("Hi")), ("response", Script.end), ("end", "null")] {
      let line = ScriptedDaemon.answer(id, event, data: data)
      Array(line.utf8).withUnsafeBufferPointer { delivery.take(.whole($0)) }
    }
    for reader in delivery.woken { reader.resume() }
    return bytes.count
  }
}
