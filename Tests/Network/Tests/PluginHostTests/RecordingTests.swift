import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Synchronization
import Testing

@testable import InvokerPluginHost

/// What a real server answered, byte by byte, read through the public API. `make recordings RECORDINGS=folder` does the same with
/// other recordings, and both tests print what came of all.
@Suite(.timeLimit(.minutes(3))) struct RecordingTests {
  @Test func overHTTP() async throws {
    var tally = Tally()
    for recording in Recording.all where !recording.isOfPlugin {
      guard recording.call != nil else {
        tally.count(recording, .undescribed)
        continue
      }
      let drift = Drift()
      var options = ServiceAPI.Options()
      (options.retries, options.resuming) = (.none, .never)
      options.note = { if case .drift(let problem) = $0 { drift.add(problem) } }
      let mock = try await MockServer.start { _ in
        MockAnswer(
          status: recording.status, headers: [("content-type", recording.contentType)], steps: [.bytes(recording.body)])
      }
      let api = ServiceAPI(baseURL: mock.url, apiKey: "app-key", client: AsyncHTTPClientAdapter(), options: options)
      let outcome = await recording.outcome(through: Calls(api)) { () async throws(InvocationError) in
        try await api.stop(recording.interface, task: "t", user: "mia")
      }
      tally.count(recording, outcome, drift)
      await mock.stop()
    }
    print("over HTTP:", tally)
    #expect(tally.decoded > 0)
  }

  @Test func overTheDaemon() async throws {
    var tally = Tally()
    for recording in Recording.all where recording.isOfPlugin {
      let drift = Drift()
      let outcomes = Mutex<Outcome?>(nil)
      var options = PluginHost.Options()
      options.note = { if case .drift(let problem, _) = $0 { drift.add(problem) } }
      try await withSession(options) { daemon, message in
        guard let id = message.invocationID else { return }
        recording.answer(id, by: daemon)
      } _: { session, _ async throws in
        let outcome = await recording.outcome(through: Calls(session)) { () async throws(InvocationError) in }
        outcomes.withLock { $0 = outcome }
      }
      tally.count(recording, outcomes.withLock(\.self), drift)
    }
    print("over the daemon:", tally)
    #expect(tally.decoded > 0)
  }
}

/// What a client makes of a recording.
enum Outcome: Sendable {
  /// All of it was read: how many events, and how many of them are unknown to the client.
  case decoded(events: Int, unknown: Int)
  /// An error that the server told, or a run that failed.
  case failed(code: String)
  /// The stream has no end, as its connection was cut.
  case brokenOff
  /// No spec has the route.
  case undescribed
  case other(String)
}

final class Drift: Sendable {
  private let paths = Mutex<[String]>([])
  var all: [String] { paths.withLock(\.self) }
  func add(_ problem: ResponseProblem) { paths.withLock { $0.append(problem.path) } }
}

/// What came of all recordings.
struct Tally: CustomStringConvertible {
  private(set) var decoded = 0
  private var failed = 0
  private var brokenOff: [String] = []
  private var undescribed = 0
  private var events = 0
  private var unknown = 0
  private var drift = 0

  /// Counts a recording, and records an issue where it did not come to what it says.
  mutating func count(_ recording: Recording, _ outcome: Outcome?, _ notes: Drift = Drift()) {
    drift += notes.all.count
    #expect(notes.all == [], "\(recording.name): fields that read as absent")
    switch outcome {
    case .decoded(let count, let unknown)?:
      decoded += 1
      (events, self.unknown) = (events + count, self.unknown + unknown)
      #expect(unknown == 0, "\(recording.name): events without a case")
      #expect(recording.failureCode == nil, "\(recording.name): a failure that was not thrown")
      if recording.isStream { #expect(count == recording.eventCount, "\(recording.name): events") }
    case .failed(let code)?:
      failed += 1
      #expect(recording.failureCode == code, "\(recording.name): the failure")
    case .brokenOff?:
      brokenOff.append(recording.name)
      #expect(!recording.isWhole, "\(recording.name) has its last event")
    case .undescribed?: undescribed += 1
    case .other(let problem)?: Issue.record("\(recording.name): \(problem)")
    case nil: Issue.record("\(recording.name) came to nothing")
    }
  }

  var description: String {
    "\(decoded) decoded with \(events) events, \(failed) failed as the server failed, \(brokenOff.count) broken off, "
      + "\(undescribed) of routes that no spec has; \(unknown) unknown events, \(drift) fields that read as absent; "
      + "broken off: \(brokenOff.joined(separator: ", "))"
  }
}

extension Recording {
  fileprivate func outcome(
    through calls: Calls, stopping stop: () async throws(InvocationError) -> Void
  ) async -> Outcome {
    do throws(InvocationError) {
      switch (call, isStream) {
      case (.stop, _):
        try await stop()
        return .decoded(events: 0, unknown: 0)
      case (.chat, true):
        return try await read(calls.chat.stream(Calls.chatRequest)) { event in
          if case .unknown = event { true } else { false }
        }
      case (.workflow, true):
        return try await read(calls.workflow.stream(Calls.workflowRequest)) { event in
          if case .unknown = event { true } else { false }
        }
      case (.completion, true):
        return try await read(calls.completion.stream(Calls.completionRequest)) { event in
          if case .unknown = event { true } else { false }
        }
      case (.chat, false):
        _ = try await calls.chat.reply(Calls.chatRequest)
      case (.workflow, false):
        _ = try await calls.workflow.reply(Calls.workflowRequest)
      case (.completion, false):
        _ = try await calls.completion.reply(Calls.completionRequest)
      case (nil, _): return .undescribed
      }
      return .decoded(events: 1, unknown: 0)
    } catch {
      switch error.reason {
      case .server(let failure): return .failed(code: failure.code)
      case .run(let failure): return .failed(code: failure.status)
      case .ended, .connection: return .brokenOff
      default: return .other("\(error)")
      }
    }
  }

  private func read<Event>(
    _ stream: InvocationStream<Event>, isUnknown: (Event) -> Bool
  ) async throws(InvocationError) -> Outcome {
    var (count, unknown) = (0, 0)
    for try await event in stream {
      count += 1
      if isUnknown(event) { unknown += 1 }
      if let failure = event.runFailure { throw stream.error(failure) }
    }
    return .decoded(events: count, unknown: unknown)
  }

  /// What the daemon makes of the answer.
  fileprivate func answer(_ id: String, by daemon: ScriptedDaemon) {
    guard status == 200 else {
      let text = String(decoding: body, as: UTF8.self)
      return daemon.fail(id, "invoke app failed: request failed with status code: \(status) and respond with: \(text)")
    }
    for frame in messages {
      if let error = frame["error"]?.string, !error.isEmpty { return daemon.fail(id, error) }
      if let data = frame["data"] { daemon.respond(id, data.json) }
    }
    daemon.end(id)
  }

  // MARK: What it says

  private var events: [JSONValue] { isOfPlugin ? messages.compactMap { $0["data"] } : messages }

  fileprivate var eventCount: Int { events.count { !["error", "ping"].contains($0["event"]?.string ?? "") } }

  fileprivate var isWhole: Bool {
    let last = interface.stream?.finalEvents ?? []
    return events.contains { last.contains($0["event"]?.string ?? "") }
  }

  /// The code of the failure that it tells, or the status of a run that failed; `nil` if it tells none.
  fileprivate var failureCode: String? {
    if status >= 400 {
      let failure = try? JSONValue(json: body)
      return renamed(failure?["code"]?.string ?? "", failure?["message"]?.string ?? "")
    }
    for event in events {
      if event["event"] == "error" { return renamed(event["code"]?.string ?? "", event["message"]?.string ?? "") }
      if let status = event["data"]?["status"]?.string, ["failed", "stopped"].contains(status),
        event["event"] == "workflow_finished" || !isStream && call == .workflow
      {
        return status
      }
    }
    return nil
  }

  /// The code that is meant, where the platform tells a failure under another one.
  private func renamed(_ code: String, _ message: String) -> String {
    interface.failures.aliases.first { $0.told == code && message.hasPrefix($0.message) }?.meant ?? code
  }
}
