import BenchmarkSupport
import DifyApps
import InvokerRuntime
import Synchronization

/// The same message over and over, handed out in batches that are made beforehand: no wait and no copying.
final class RepeatingSource: MessageSource {
  private let batch: MessageBatch
  private let left: Atomic<Int>

  init(_ message: [UInt8], batches: Int, of size: Int) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for _ in 0..<size {
      ranges.append(bytes.count..<bytes.count + message.count)
      bytes += message
    }
    batch = MessageBatch(bytes, messages: ranges)
    left = Atomic(batches)
  }

  func next() async throws(InvocationError) -> MessageBatch? {
    left.subtract(1, ordering: .relaxed).oldValue > 0 ? batch : nil
  }

  func cancel() {}
}

struct RepeatingTransport: Transport, ServiceClient {
  let message: [UInt8]
  let batches: Int
  let batchSize: Int

  var session: Session { Session(transport: self) }

  func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource {
    RepeatingSource(message, batches: batches, of: batchSize)
  }
}

/// Reads a long stream by each of its faces.
struct StreamReading {
  let transport: RepeatingTransport
  let events: Int

  init(_ message: [UInt8], events: Int, batchSize: Int) {
    transport = RepeatingTransport(message: message, batches: events / batchSize, batchSize: batchSize)
    self.events = events
  }

  private func open() async throws -> InvocationStream<ChatEvent> {
    try await transport.chat.stream(query: "query", user: "mia")
  }

  func readEvents() async throws -> Duration {
    try await best { stream in
      var count = 0
      for try await event in stream { if case .message = event { count += 1 } }
      return count
    }
  }

  func readText() async throws -> Duration {
    try await best { stream in
      var count = 0
      for try await piece in stream.text { count += piece.isEmpty ? 0 : 1 }
      return count
    }
  }

  private func best(
    of runs: Int = 5, _ body: (InvocationStream<ChatEvent>) async throws -> Int
  ) async throws -> Duration {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<runs {
      let stream = try await open()
      let start = clock.now
      let count = try await body(stream)
      times.append(clock.now - start)
      precondition(count == events, "\(count) of \(events) events were read")
    }
    return Timing(times).best
  }
}
