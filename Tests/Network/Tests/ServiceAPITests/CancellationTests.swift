import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Synchronization
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Cancelling at every await point, and what is left behind: nothing.
@Suite(.serialized) struct CancellationTests {
  /// Kept alive by each task that was started within its scope, so that its end shows that they all have ended.
  private final class Token: Sendable {}
  @TaskLocal private static var token: Token?

  private static let endless = Script.answer([.bytes(Script.stream([Script.message("Hi")])), .silence])

  /// Where a call waits when it is cancelled.
  enum Point: String, CaseIterable {
    case head, firstEvent, nextEvent, reply, betweenRetries, reopening, afterReopening

    func answer(_ request: MockRequest) -> MockAnswer {
      let run = #"{"event":"workflow_started","task_id":"t","workflow_run_id":"r","data":{"id":"r","workflow_id":"w"}}"#
      switch self {
      case .head: return .silence
      case .firstEvent: return Script.answer([.bytes(Array("event: ping\n\n".utf8)), .silence])
      case .nextEvent: return endless
      case .reply:
        return MockAnswer(headers: [("Content-Type", "application/json")], steps: [.bytes(Array("{".utf8)), .silence])
      case .betweenRetries: return .json(#"{"code":"c","message":"","status":429}"#, status: 429)
      case .reopening:
        return request.method == "GET" ? .silence : .events([run], then: [.wait(.milliseconds(20)), .cut])
      case .afterReopening:
        return .events([run], then: request.method == "GET" ? [.silence] : [.wait(.milliseconds(20)), .cut])
      }
    }

    /// How many requests have come when the call waits there.
    var requests: Int { self == .reopening || self == .afterReopening ? 2 : 1 }
  }

  @Test(arguments: Point.allCases, Client.allCases)
  func cancellingEndsTheCallAndTheConnection(_ point: Point, _ client: Client) async throws {
    try await withServer {
      point.answer($0)
    } _: { server async throws in
      let patient = options(retries: 3, resuming: ResumePolicy()) {
        if point == .betweenRetries {
          $0.retries.firstDelay = .seconds(600)
          $0.retries.maximumDelay = .seconds(600)
        }
      }
      weak var token: Token?
      do {
        let held = Token()
        token = held
        let task = Self.$token.withValue(held) {
          Task {
            await failure {
              if point == .reply {
                _ = try await server.chat(client, patient).reply()
              } else {
                let workflow = server.workflow(client, patient)
                for try await _ in try await workflow.stream(user: "mia") {}
              }
            }
          }
        }
        await eventually { server.requests.count == point.requests }
        // Into the wait itself.
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        #expect(await task.value?.reason == .cancelled)
      }
      // An answer that was read to its end leaves its connection to the next call.
      await eventually { server.openConnections <= (point == .betweenRetries ? 1 : 0) }
      await eventually { token == nil }
    }
  }

  @Test(arguments: Client.allCases)
  func leavingTheLoopClosesTheConnection(_ client: Client) async throws {
    try await withServer { _ in
      Self.endless
    } _: { server async throws in
      for try await _ in try await server.chat(client).stream() { break }
      await eventually { server.openConnections == 0 }
      _ = try await server.chat(client).stream()
      await eventually { server.openConnections == 0 && server.requests.count == 2 }
    }
  }

  @Test func nothingIsLeftAfterManyCalls() async throws {
    let count = Mutex(0)
    try await withServer { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      switch number % 4 {
      case 0: return .cut
      case 1: return Script.answer([.bytes(Script.stream([Script.message("Hi")])), .wait(.milliseconds(5)), .reset])
      case 2: return Self.endless
      default: return .events([Script.message("Hi"), Script.end], headers: [("Connection", "close")])
      }
    } _: { server async throws in
      // What lives as long as the process: event loops and the client.
      _ = try? await server.chat().stream().collect()
      await eventually { server.openConnections == 0 }
      let before = openDescriptors()
      weak var token: Token?
      do {
        let held = Token()
        token = held
        await Self.$token.withValue(held) {
          await withTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
              group.addTask {
                guard let stream = try? await server.chat().stream() else { return }
                var events = stream.makeAsyncIterator()
                _ = try? await events.next()
              }
            }
          }
        }
      }
      await eventually { server.openConnections == 0 }
      await eventually { token == nil }
      await eventually { openDescriptors() <= before }
    }
  }
}

/// How many descriptors the process holds.
private func openDescriptors() -> Int {
  (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count) ?? 0
}
