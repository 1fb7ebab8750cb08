import Foundation
import InvokerRuntime
import Synchronization
import Testing

@testable import InvokerPluginHost

/// A plugin as the daemon starts it: a process of its own.
@Suite(.timeLimit(.minutes(3))) struct ProcessTests {
  @Test func itServesAndEndsWithItsInput() async throws {
    let plugin = try StartedPlugin { daemon, message in
      guard let id = message.invocationID else { return }
      daemon.respond(id, Script.message("Hi"))
      daemon.finish(id)
    }
    plugin.daemon.http("s", "GET /chat/a HTTP/1.1\r\n\r\n")
    await eventually { !plugin.daemon.session("s", "end").isEmpty }
    #expect(plugin.daemon.session("s", "stream").last == ["result": "4869"])
    #expect(plugin.daemon.heartbeats >= 1)
    plugin.daemon.hangUp()
    #expect(await plugin.end() == 0)
  }

  @Test func tenThousandInvocationsAtOnce() async throws {
    let crowd = 10_000
    let waiting = Mutex<[(id: String, app: String)]>([])
    let (ends, ended) = AsyncStream<Void>.makeStream()
    let plugin = try StartedPlugin { daemon, message in
      if message["data"]?["type"] == "end" { ended.finish() }
      guard let id = message.invocationID, let app = message["data"]?["data"]?["request"]?["app_id"]?.string else {
        return
      }
      let all = waiting.withLock { waiting in
        waiting.append((id, app))
        return waiting.count == crowd ? waiting : []
      }
      // All wait at once. Each answer comes in three parts, between those of others, in another order each time.
      for (id, app) in all.shuffled() { daemon.respond(id, Script.message(app)) }
      for (id, _) in all.shuffled() { daemon.respond(id, Script.message("!")) }
      for (id, _) in all.shuffled() { daemon.finish(id) }
    }
    plugin.daemon.http("s", "GET /crowd/\(crowd) HTTP/1.1\r\n\r\n")
    for await _ in ends {}
    #expect(plugin.daemon.session("s", "stream").last == ["result": .string(HexBytes("\(crowd)".utf8).hex)])
    #expect(try plugin.peakMemory < 150 << 20)
    plugin.daemon.hangUp()
    #expect(await plugin.end() == 0)
  }

  @Test func whatIsPrintedDoesNotGetIntoTheProtocol() async throws {
    let plugin = try StartedPlugin()
    plugin.daemon.http("s", "GET /print HTTP/1.1\r\n\r\n")
    await eventually { !plugin.daemon.session("s", "end").isEmpty }
    plugin.daemon.hangUp()
    #expect(await plugin.end() == 0)
    #expect(plugin.daemon.garbage.isEmpty)
    #expect(plugin.diagnostics.contains("this must not get between the protocol's lines"))
  }

  /// Handlers that wait for the daemon, that do not heed their cancellation, and that block threads.
  @Test(arguments: [("/chat/a", 0), ("/deaf", 0), ("/block", EXIT_FAILURE)])
  func theEndOfItsInputEndsItWhateverHandlersDo(_ path: String, _ status: Int32) async throws {
    let plugin = try StartedPlugin()
    for session in 0..<64 { plugin.daemon.http("\(session)", "GET \(path) HTTP/1.1\r\n\r\n") }
    if path == "/chat/a" { await eventually { plugin.daemon.invocations.count == 64 } }
    plugin.daemon.hangUp()
    #expect(await plugin.end() == status)
  }

  @Test func heartbeatsGoOnWhileHandlersBlockEveryThread() async throws {
    let plugin = try StartedPlugin(["--heartbeat", "20"])
    for session in 0..<64 { plugin.daemon.http("\(session)", "GET /block HTTP/1.1\r\n\r\n") }
    let before = plugin.daemon.heartbeats
    await eventually { plugin.daemon.heartbeats > before + 5 }
    plugin.daemon.hangUp()
    _ = await plugin.end()
  }

  @Test func itEndsWhenNobodyReadsItsOutput() async throws {
    let plugin = try StartedPlugin(["--heartbeat", "20"])
    await eventually { plugin.daemon.heartbeats > 0 }
    plugin.daemon.stopReading()
    #expect(await plugin.end() == 0)
    plugin.daemon.hangUp()
  }

  @Test func itsDeathIsSeen() async throws {
    let plugin = try StartedPlugin()
    plugin.daemon.http("s", "GET /crash HTTP/1.1\r\n\r\n")
    await eventually { plugin.daemon.hasEnded }
    #expect(await plugin.end() != 0)
  }
}

/// `test-plugin`, its pipes, and the daemon at their other end.
private final class StartedPlugin {
  let daemon: ScriptedDaemon
  private let process = Process()
  private let log = FileManager.default.temporaryDirectory.appendingPathComponent("plugin-\(UUID().uuidString)")

  init(_ arguments: [String] = [], answer: @escaping ScriptedDaemon.Answer = { _, _ in }) throws {
    signal(SIGPIPE, SIG_IGN)
    try Data().write(to: log)
    let (toPlugin, fromPlugin) = (Pipe(), Pipe())
    process.executableURL = try builtProduct("test-plugin")
    process.arguments = arguments
    process.standardInput = toPlugin
    process.standardOutput = fromPlugin
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    // Copies of our own: the pipes close theirs when they go away.
    daemon = ScriptedDaemon(
      reading: fcntl(fromPlugin.fileHandleForReading.fileDescriptor, F_DUPFD_CLOEXEC, 3),
      writing: fcntl(toPlugin.fileHandleForWriting.fileDescriptor, F_DUPFD_CLOEXEC, 3), answer: answer)
    try toPlugin.fileHandleForWriting.close()
    try fromPlugin.fileHandleForReading.close()
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: log)
  }

  var diagnostics: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// The most memory that it has had so far, in bytes.
  var peakMemory: Int {
    get throws {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
      return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) * 1024
    }
  }

  /// Waits for its end.
  ///
  /// - Returns: the exit code.
  func end() async -> Int32 {
    await eventually { !process.isRunning }
    return process.isRunning ? -1 : process.terminationStatus
  }
}

/// The folder that holds the test bundle holds the programs as well, whatever build folder was chosen.
private func builtProduct(_ name: String) throws -> URL {
  let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
  let siblings = bundles + [URL(fileURLWithPath: CommandLine.arguments[0]), Bundle.main.bundleURL.appending(path: "-")]
  let programs = siblings.map { $0.deletingLastPathComponent().appending(path: name) }
  return try #require(programs.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "\(name) is not built")
}
