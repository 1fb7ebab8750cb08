import DifyApps
import Foundation
import InvokerRuntime
import Synchronization
import Testing

@testable import InvokerPluginHost

/// Kept alive by each task that was started within its scope, so that its end shows that they all have ended.
final class Token: Sendable {}
enum Tokens { @TaskLocal static var current: Token? }

/// Collects what a host notes.
final class Notes: Sendable {
  private let texts = Mutex<[String]>([])
  var all: [String] { texts.withLock(\.self) }
  func add(_ note: PluginHost.Note) { texts.withLock { $0.append("\(note)") } }
}

func options(notes: Notes? = nil, _ change: (inout PluginHost.Options) -> Void = { _ in }) -> PluginHost.Options {
  var options = PluginHost.Options()
  options.note = { notes?.add($0) }
  change(&options)
  return options
}

/// Two ends of a pipe: reading, writing.
func makePipe() -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [0, 0]
  precondition(pipe(&ends) == 0)
  return (ends[0], ends[1])
}

/// Runs a host in this process, over real pipes, for the duration of `body`, and then sees that no task is left.
func withPlugin(
  _ host: PluginHost, answer: @escaping ScriptedDaemon.Answer = { _, _ in },
  _ body: (ScriptedDaemon) async throws -> Void
) async throws {
  signal(SIGPIPE, SIG_IGN)
  let (toPlugin, fromPlugin) = (makePipe(), makePipe())
  let daemon = ScriptedDaemon(reading: fromPlugin.reading, writing: toPlugin.writing, answer: answer)
  weak var token: Token?
  do {
    let held = Token()
    token = held
    let running = Tokens.$current.withValue(held) {
      Task { try await host.run(over: .pipes(input: toPlugin.reading, output: fromPlugin.writing)) }
    }
    do { try await body(daemon) } catch { Issue.record(error) }
    daemon.hangUp()
    daemon.setReading(true)
    try await running.value
  }
  close(toPlugin.reading)
  close(fromPlugin.writing)
  await eventually { daemon.hasEnded }
  await eventually { token == nil }
}

/// Runs `body` inside a handler, with the handler's session.
func withSession(
  _ options: PluginHost.Options = options(), answer: @escaping ScriptedDaemon.Answer,
  _ body: @escaping @Sendable (PluginSession, ScriptedDaemon) async throws -> Void
) async throws {
  let (daemons, known) = AsyncStream<ScriptedDaemon>.makeStream()
  let (ends, ended) = AsyncStream<Void>.makeStream()
  var host = PluginHost(options: options)
  host.on(PluginAction("test", "run")) { _, session, _ in
    defer { ended.finish() }
    for await daemon in daemons {
      do { try await body(session, daemon) } catch { Issue.record(error) }
    }
  }
  try await withPlugin(host, answer: answer) { daemon in
    known.yield(daemon)
    known.finish()
    daemon.request("s", "test", "run")
    for await _ in ends {}
  }
}

extension PluginSession {
  var connection: PluginConnection { (session.transport as! PluginTransport).connection }

  func stream() async throws(InvocationError) -> InvocationStream<ChatEvent> {
    try await app.chat.stream(appID: "a", query: "Hello")
  }

  /// The pieces of the answer.
  func texts() async throws(InvocationError) -> [String] {
    var texts: [String] = []
    for try await event in try await stream() {
      if case .message(let message) = event { texts.append(message.answer) }
    }
    return texts
  }
}

/// Events as the platform sends them.
enum Script {
  static let ids = #""task_id":"t1","message_id":"m1","conversation_id":"c1","created_at":1"#
  static let end = #"{"event":"message_end",\#(ids),"id":"m1","metadata":{}}"#
  static let reply = #"{"event":"message",\#(ids),"id":"m1","mode":"chat","answer":"Hi.","metadata":{}}"#
  static let permission = "permission denied, you need to enable app access in plugin manifest"

  static func message(_ answer: String) -> String { #"{"answer":\#(answer.json),"event":"message",\#(ids)}"# }
}

/// The error that an operation fails with.
func failure(_ operation: () async throws -> Void) async -> InvocationError? {
  do {
    try await operation()
    Issue.record("it succeeded")
    return nil
  } catch {
    if let error = error as? InvocationError { return error }
    Issue.record("not an InvocationError: \(error)")
    return nil
  }
}

/// Records an error of another kind than was to come.
func unexpected(_ error: InvocationError?) { Issue.record("unexpected: \(error.map(\.description) ?? "no error")") }

/// Waits until `condition` holds, for a time that only a fault can use up.
func eventually(_ condition: () async -> Bool, _ location: SourceLocation = #_sourceLocation) async {
  for _ in 0..<4000 {
    if await condition() { return }
    await Task { _ = try? await Task.sleep(for: .milliseconds(5)) }.value
  }
  Issue.record("it never came to pass", sourceLocation: location)
}

/// How many descriptors the process holds.
func openDescriptors() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count) ?? 0 }
