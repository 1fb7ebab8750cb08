import BenchmarkSupport
import DifyApps
import Foundation
import InvokerHTTP
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI

/// Server-Sent Events from their bytes to typed events, through all that a caller of the Service API goes through.
@main
struct BenchStreams {
  static func main() async throws {
    printHeading("Streams")
    let events = try Events(count: 1024)
    try await showPieces(events)
    try await showGigabyte(events)
    try await showCrowd(events, streams: 1000, eventsEach: 500)
  }

  // MARK: From memory

  private static func showPieces(_ events: Events) async throws {
    let foundation = try nanoseconds([
      {
        keep(try JSONDecoder().decode(Message.self, from: events.message))
      },
      { keep(try events.decoder.decode(Message.self, from: events.message)) },
    ])
    let yardstick = foundation.min() ?? 0
    var table = Table("pieces of", "events/s", "ns/event", "MB/s", "JSONDecoder, ns/event", "ratio")
    for size in [64, 1024, 65_536] {
      var best = Double.infinity
      var count = 0
      for _ in 0..<5 {
        let pieces = 1_000_000 * events.sizeOfOne / size
        let client = PiecedClient(body: PiecedBody.Bytes(events.bytes, atLeast: size), pieces: pieces, size: size)
        var read = 0
        let time = try await ContinuousClock().measure { read = try await messages(in: try await stream(client)) }
        count = read
        best = min(best, time.seconds * 1e9 / Double(read))
      }
      precondition(count > 999_000, "\(count) events were read")
      table.add(
        "\(size) bytes", (1e9 / best).rounded(to: 0), best.rounded(to: 0),
        (Double(events.sizeOfOne) * 1000 / best).rounded(to: 0), yardstick.rounded(to: 0),
        (yardstick / best).rounded(to: 1))
    }
    table.show()
  }

  private static func stream(_ client: any HTTPClientProtocol) async throws -> InvocationStream<ChatEvent> {
    let api = ServiceAPI(baseURL: "http://localhost", apiKey: "app-bench", client: client)
    return try await api.chat.stream(query: "query", user: "mia")
  }

  /// Reads a stream to its end; that it is cut there does not matter.
  private static func messages(
    in stream: InvocationStream<ChatEvent>, then note: (Int) -> Void = { _ in }
  ) async throws -> Int {
    var count = 0
    do {
      for try await event in stream {
        if case .message = event { count += 1 }
        note(count)
      }
    } catch let error as InvocationError {
      guard case .ended = error.reason else { throw error }
    }
    return count
  }

  // MARK: Over loopback

  private static func showGigabyte(_ events: Events) async throws {
    let piece = MockAnswer.Step.bytes(Array(events.bytes))
    let total = 1 << 30
    let steps = total / events.bytes.count
    let server = try await MockServer.start { _ in
      MockAnswer(headers: [("Content-Type", "text/event-stream")], steps: Repeated(step: piece, count: steps))
    }
    let api = ServiceAPI(baseURL: server.url, apiKey: "app-bench")
    let stream = try await api.chat.stream(query: "query", user: "mia")
    var table = Table("1 GiB over loopback", "events", "peak memory, MB", "events/s")
    let start = ContinuousClock.now
    let marks = [1, 10, 50, 99].map { $0 * (total / events.sizeOfOne) / 100 }
    _ = try await messages(in: stream) { count in
      guard marks.contains(count) else { return }
      let seconds = (ContinuousClock.now - start).seconds
      table.add(
        "\(count * events.sizeOfOne / (1 << 20)) MiB", "\(count)", "\(peakMemory())",
        (Double(count) / seconds).rounded(to: 0))
    }
    table.show()
    await server.stop()
  }

  private static func showCrowd(_ events: Events, streams: Int, eventsEach: Int) async throws {
    let steps = Array(repeating: MockAnswer.Step.bytes(Array(events.bytes.prefix(events.sizeOfOne))), count: eventsEach)
    let server = try await MockServer.start { _ in
      MockAnswer(headers: [("Content-Type", "text/event-stream")], steps: steps)
    }
    let api = ServiceAPI(baseURL: server.url, apiKey: "app-bench")
    var total = 0
    let time = try await ContinuousClock().measure {
      total = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<streams {
          group.addTask {
            try await messages(in: try await api.chat.stream(query: "query", user: "mia"))
          }
        }
        return try await group.reduce(0, +)
      }
    }
    precondition(total == streams * eventsEach, "\(total) events were read")
    var table = Table("\(streams) streams at once, an event a packet", "seconds", "events/s", "peak memory, MB")
    table.add(
      "\(eventsEach) events each", time.seconds.rounded(to: 2), (Double(total) / time.seconds).rounded(to: 0),
      "\(peakMemory())")
    table.show()
    await server.stop()
  }

  /// Of this process, server and client, so far.
  private static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss / 1024
  }
}

/// A step that comes again and again, without a list of them all.
struct Repeated: AsyncSequence, AsyncIteratorProtocol, Sendable {
  typealias Element = MockAnswer.Step
  typealias Failure = Never

  let step: MockAnswer.Step
  var count: Int

  func makeAsyncIterator() -> Repeated { self }

  mutating func next() async -> MockAnswer.Step? { await next(isolation: nil) }

  mutating func next(isolation actor: isolated (any Actor)?) async -> MockAnswer.Step? {
    guard count > 0 else { return nil }
    count -= 1
    return step
  }
}
