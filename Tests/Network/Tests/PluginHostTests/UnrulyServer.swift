import DifyApps
import Foundation
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Testing

@testable import InvokerPluginHost

/// A way by which a call reaches its server.
enum Way: String, CaseIterable, Sendable {
  case http, daemon
}

/// A server that does what no document tells, and what a call to it comes to.
struct UnrulyServer: Sendable, CustomTestStringConvertible {
  /// What the server sends.
  enum Step: Sendable {
    /// An event or a reply, and whatever else stands in its place.
    case message(String)
    /// A line as it is.
    case line(String)
    /// A message without what marks its end: the blank line over HTTP, the line feed over the daemon.
    case unmarked(String)
    case keepAlive
    case pause(Duration)
    /// The proper end: the last chunk, the daemon's `end`.
    case end
    /// The connection goes away without it.
    case cut
    /// Nothing for ever.
    case silence
  }

  enum Call: Sendable {
    case chat, workflow, blocking
  }

  /// What a call comes to.
  enum Outcome: Hashable, Sendable {
    /// The whole text of a chat.
    case text(String)
    /// The events of a workflow, by their names.
    case events([String])
    case reply(String)
    /// A failure that the server tells.
    case told(ServerFailure, canRetry: Bool = false)
    /// A message that cannot be read, by the path of what is wrong.
    case unreadable(path: String)
    /// A line that cannot be read.
    case noMessage
    case ended
    case broken
    case other(String)
  }

  var testDescription: String
  var call = Call.chat
  var steps: [Step]
  /// Of the answer over HTTP; the daemon tells another one than 200 in its own words.
  var status = 200
  var outcome: Outcome
  /// The paths of what reads as absent.
  var drift: Set<String> = []
  var ways = Way.allCases

  init(
    _ name: String, of call: Call = .chat, status: Int = 200, _ steps: [Step], _ outcome: Outcome,
    drift: Set<String> = [],
    over ways: [Way] = Way.allCases
  ) {
    (testDescription, self.call, self.status, self.steps) = (name, call, status, steps)
    (self.outcome, self.drift, self.ways) = (outcome, drift, ways)
  }

  /// How long a call waits for what is behind the last event: for long where something comes, be it the end.
  var trailing: Duration {
    let isEndless = steps.contains { if case .silence = $0 { true } else { false } }
    return isEndless ? .milliseconds(400) : .seconds(20)
  }
}

// MARK: Over HTTP

extension UnrulyServer {
  /// The answer, each byte in a chunk of its own.
  var answer: MockAnswer {
    let type = call == .blocking ? "application/json" : "text/event-stream"
    return MockAnswer(status: status, headers: [("content-type", type)], steps: steps.flatMap(httpSteps))
  }

  private func httpSteps(_ step: Step) -> [MockAnswer.Step] {
    func bytes(_ text: String) -> [MockAnswer.Step] { raw(text).map { .bytes([$0]) } }
    switch step {
    case .message(let json): return bytes(call == .blocking ? json : "data: \(json)\n\n")
    case .line(let text): return bytes(text + "\n\n")
    case .unmarked(let json): return bytes("data: \(json)")
    case .keepAlive: return call == .blocking ? bytes(" \n") : bytes("event: ping\n\n")
    case .pause(let duration): return [.wait(duration)]
    case .end: return []
    // Not at once, or it overtakes what was sent before it.
    case .cut: return [.wait(.milliseconds(50)), .cut]
    case .silence: return [.silence]
    }
  }
}

// MARK: Over the daemon

extension UnrulyServer {
  /// Answers an invocation, byte by byte.
  func answer(_ id: String, by daemon: ScriptedDaemon) async {
    for step in steps {
      switch step {
      case .message(let json): write(line(id, json) + "\n", daemon)
      case .line(let text): write(text.replacing("{id}", with: id) + "\n", daemon)
      case .unmarked(let json): write(line(id, json), daemon)
      case .keepAlive: write(ScriptedDaemon.answer(id, "response", data: #"{"event":"ping"}"#) + "\n", daemon)
      case .pause(let duration): try? await Task.sleep(for: duration)
      case .end: write(ScriptedDaemon.answer(id, "end") + "\n", daemon)
      case .cut: daemon.hangUp()
      case .silence: break
      }
    }
  }

  private func line(_ id: String, _ json: String) -> String {
    guard status != 200 else { return ScriptedDaemon.answer(id, "response", "stream", data: json) }
    let told = "invoke app failed: request failed with status code: \(status) and respond with: \(json)"
    return ScriptedDaemon.answer(id, "error", told)
  }

  private func write(_ text: String, _ daemon: ScriptedDaemon) { for byte in raw(text) { daemon.write([byte]) } }
}

/// A text as bytes; `\xFF` stands for one that is no UTF-8.
private func raw(_ text: String) -> [UInt8] { Array(text.utf8).replacing(Array(#"\xFF"#.utf8), with: [0xFF]) }

// MARK: The call

extension UnrulyServer {
  /// What the call comes to.
  func outcome(through calls: Calls) async -> Outcome {
    do throws(InvocationError) {
      switch call {
      case .chat:
        return .text(try await calls.chat.stream(Calls.chatRequest).text.collect())
      case .workflow:
        var names: [String] = []
        for try await event in try await calls.workflow.stream(Calls.workflowRequest) {
          names.append(event.caseName)
        }
        return .events(names)
      case .blocking:
        return .reply(try await calls.completion.reply(Calls.completionRequest).answer)
      }
    } catch {
      switch error.reason {
      case .server(let failure): return .told(failure, canRetry: error.canRetry)
      case .response(let problem): return .unreadable(path: problem.path)
      case .unexpectedContent: return .noMessage
      case .ended: return .ended
      case .connection: return .broken
      default: return .other("\(error)")
      }
    }
  }
}

extension WorkflowEvent {
  fileprivate var caseName: String {
    Mirror(reflecting: self).children.first?.label ?? "\(self)"
  }
}
