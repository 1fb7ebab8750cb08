import Foundation
import Synchronization
import Testing

/// The tool as it runs on, and what it has printed so far.
final class LiveTool: Sendable {
  /// What came on standard output and standard error, in the order in which it came.
  private let printed = Mutex("")
  private let ending = AsyncStream<Int32>.makeStream()
  private let process: pid_t

  /// Runs the tool in a folder, and ends it behind `body`.
  ///
  /// - Parameters:
  ///   - terminal: whether both of its outputs are a terminal; otherwise, a pipe.
  ///   - environment: variables in place of those of this process.
  static func run(
    _ arguments: [String], in folder: URL, terminal: Bool = false, environment: [String: String] = [:],
    _ body: (LiveTool) async throws -> Void
  ) async throws {
    let tool = try LiveTool(arguments, folder, terminal, environment)
    defer { tool.send(SIGKILL) }
    try await body(tool)
  }

  private init(_ arguments: [String], _ folder: URL, _ terminal: Bool, _ environment: [String: String]) throws {
    let process = Process()
    process.executableURL = try Tool.location.get()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (reading, writing) = try terminal ? newTerminal() : newPipe()
    process.standardOutput = FileHandle(fileDescriptor: writing)
    process.standardError = FileHandle(fileDescriptor: writing)
    let ended = ending.continuation
    process.terminationHandler = { process in
      // As a shell tells it.
      ended.yield(process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0))
      ended.finish()
    }
    try process.run()
    close(writing)
    self.process = process.processIdentifier
    Thread.detachNewThread { [self] in
      var piece = [UInt8](repeating: 0, count: 1 << 12)
      // A terminal that nobody writes to any more gives an error.
      while case let count = read(reading, &piece, piece.count), count > 0 {
        printed.withLock { $0 += String(decoding: piece.prefix(count), as: UTF8.self) }
      }
      close(reading)
    }
  }

  var output: String { printed.withLock(\.self) }

  /// Forgets what was printed, does something, and waits until the tool has printed `text`.
  func after(_ change: () throws -> Void, prints text: String, _ place: SourceLocation = #_sourceLocation) async throws
  {
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

private func newPipe() throws -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
  return (ends[0], ends[1])
}

private func newTerminal() throws -> (reading: Int32, writing: Int32) {
  var (reading, writing): (Int32, Int32) = (-1, -1)
  guard openpty(&reading, &writing, nil, nil, nil) == 0 else { throw CocoaError(.fileReadUnknown) }
  return (reading, writing)
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
