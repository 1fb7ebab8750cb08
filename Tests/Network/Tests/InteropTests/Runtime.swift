import Foundation
import InvokerMock
import InvokerRuntime
import Synchronization
import Testing

/// The two runtimes that are compared.
enum Runtime: String, CaseIterable, Sendable {
  case python, swift

  private static let sdk = repository.appendingPathComponent(
    ProcessInfo.processInfo.environment["PYTHON_SDK"] ?? ".build-python-sdk")

  /// The version of the SDK for Python, which `Scripts/python-sdk.sh` has noted.
  static var sdkVersion: Version {
    get throws {
      let package = try String(contentsOf: sdk.appendingPathComponent("package"), encoding: .utf8)
      return try Version(package.trimmingCharacters(in: .newlines).replacing("dify-plugin==", with: ""))
    }
  }

  fileprivate var program: URL {
    get throws {
      switch self {
      case .swift: return try builtProduct("interop-plugin")
      case .python:
        let python = Self.sdk.appendingPathComponent("bin/python")
        return try #require(
          FileManager.default.isExecutableFile(atPath: python.path) ? python : nil,
          "there is no SDK for Python in \(Self.sdk.path); run 'make interop', which installs it")
      }
    }
  }

  fileprivate var arguments: [String] { self == .python ? ["-m", "main"] : [] }
}

/// What carries a conversation.
enum Carrier: String, CaseIterable, Sendable {
  case pipes, tcp
}

/// A plugin under way, and the daemon that it talks to.
final class RunningPlugin: Sendable {
  private static let folder = repository.appendingPathComponent("Tests/Network/Interop/plugin")
  private static let key = "debugging-key"

  private let daemon: MockDaemon
  private let answers: Answers
  private let stopping: @Sendable () async -> Void
  /// What it told of itself, if it had to.
  let registration: RegisteredPlugin?

  private final class Answers: Sendable {
    let rest = Mutex<[[InvocationAnswer.Step]]>([])
  }

  static func start(_ runtime: Runtime, over carrier: Carrier) async throws -> RunningPlugin {
    let answers = Answers()
    let daemon = MockDaemon(keepsMessages: true) { _ in
      InvocationAnswer(answers.rest.withLock { $0.isEmpty ? [] : $0.removeFirst() })
    }
    let environment = ["PYTHONDONTWRITEBYTECODE": "1"]
    switch carrier {
    case .pipes:
      let process = try await PluginProcess.start(
        runtime.program, runtime.arguments, in: folder, environment: environment, daemon: daemon)
      await daemon.plugin()
      return RunningPlugin(daemon, answers, nil) { await process.stop() }
    case .tcp:
      let port = try await DebuggingPort.start(key: key, daemon: daemon)
      let process = Process()
      process.executableURL = try runtime.program
      process.arguments = runtime.arguments
      process.currentDirectoryURL = folder
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }.merging([
        "INSTALL_METHOD": "remote", "REMOTE_INSTALL_URL": "127.0.0.1:\(port.port)", "REMOTE_INSTALL_KEY": key,
      ]) { $1 }
      try process.run()
      await daemon.plugin()
      let id = process.processIdentifier
      return RunningPlugin(daemon, answers, port.plugin) {
        kill(id, SIGKILL)
        await port.stop()
      }
    }
  }

  private init(
    _ daemon: MockDaemon, _ answers: Answers, _ registration: RegisteredPlugin?,
    stopping: @escaping @Sendable () async -> Void
  ) {
    self.daemon = daemon
    self.answers = answers
    self.registration = registration
    self.stopping = stopping
  }

  /// Holds a conversation.
  ///
  /// - Returns: what the plugin wrote.
  func hold(_ conversation: Conversation) async -> JSONValue {
    answers.rest.withLock { $0 = conversation.answers }
    let before = daemon.messages.count
    let pieces = daemon.request(
      conversation.type, conversation.action, conversation.fields, context: conversation.context)
    do { for try await _ in pieces {} } catch {}
    // A failure ends the session before its `end` has come.
    while !daemon.messages[before...].contains(where: { $0["data"]?["type"] == "end" }), daemon.hasPlugin {
      try? await Task.sleep(for: .milliseconds(2))
    }
    return transcript(Array(daemon.messages[before...]))
  }

  func stop() async { await stopping() }
}

/// The folder that holds the test bundle holds the programs as well, whatever build folder was chosen.
private func builtProduct(_ name: String) throws -> URL {
  let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
  let siblings =
    bundles + [URL(fileURLWithPath: CommandLine.arguments[0]), Bundle.main.bundleURL.appendingPathComponent("-")]
  let programs = siblings.map { $0.deletingLastPathComponent().appendingPathComponent(name) }
  return try #require(
    programs.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "\(name) is not built")
}
