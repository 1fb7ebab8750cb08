import Foundation
import Synchronization
import Testing

/// The tool as it runs on, and what it has printed so far.
final class LiveTool: Sendable {
  /// What came on standard output and standard error, in the order in which it came.
  private let printed = Mutex("")
  private let ending = AsyncStream<Int32>.makeStream()
  private let process: pid_t

  /// Runs the tool in a folder, with both of its outputs in one pipe, and ends it behind `body`.
  static func run(_ arguments: [String], in folder: URL, _ body: (LiveTool) async throws -> Void) async throws {
    let tool = try LiveTool(arguments, folder)
    do {
      try await body(tool)
    } catch {
      tool.send(SIGKILL)
      throw error
    }
    tool.send(SIGKILL)
  }

  private init(_ arguments: [String], _ folder: URL) throws {
    let process = Process()
    process.executableURL = try Tool.location.get()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    let ended = ending.continuation
    process.terminationHandler = { process in
      // As a shell tells it.
      ended.yield(process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0))
      ended.finish()
    }
    try process.run()
    self.process = process.processIdentifier
    pipe.fileHandleForReading.readabilityHandler = { [weak self] handle in
      let text = String(decoding: handle.availableData, as: UTF8.self)
      if text.isEmpty { handle.readabilityHandler = nil }
      self?.printed.withLock { $0 += text }
    }
  }

  var output: String { printed.withLock(\.self) }

  /// Forgets what was printed, does something, and waits until the tool has printed `text`.
  func after(_ change: () throws -> Void, prints text: String, _ place: SourceLocation = #_sourceLocation) async throws {
    printed.withLock { $0 = "" }
    try change()
    try await prints(text, place)
  }

  func prints(_ text: String, _ place: SourceLocation = #_sourceLocation) async throws {
    try await holds("the tool prints '\(text)', and not:\n\(output)", place) { output.contains(text) }
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// How the tool has ended.
  func status() async -> Int32? { await ending.stream.first { _ in true } }
}

/// Waits with much patience until something holds.
func holds(
  _ what: @autoclosure () -> String, _ place: SourceLocation = #_sourceLocation, _ condition: () throws -> Bool
) async throws {
  for _ in 0..<3000 {
    if try condition() { return }
    try await Task.sleep(for: .milliseconds(10))
  }
  Issue.record("it never came to be that \(what())", sourceLocation: place)
  throw CancellationError()
}
