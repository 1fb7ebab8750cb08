import Foundation
import Testing

/// The key of all servers here. No program may show it.
let secret = "app-6Qm0sVeryPrivateKey"

/// An example as it was built beside these tests, under way.
final class Program {
  private let process = Process()
  private let input = Pipe()
  private let logs: URL
  private var outputFile: URL { logs.appendingPathComponent("output") }
  private var diagnosticsFile: URL { logs.appendingPathComponent("diagnostics") }

  /// - Parameter environment: beside what the tests themselves were given.
  convenience init(
    _ name: String, _ arguments: [String] = [], environment: [String: String], in folder: URL? = nil
  ) throws {
    try self.init(try builtProduct(name), arguments, environment: environment, in: folder)
  }

  /// Runs a command in the folder of the repository, as a shell does.
  convenience init(shell command: String) throws {
    try self.init(URL(fileURLWithPath: "/bin/sh"), ["-c", command], environment: [:], in: repository)
  }

  /// - Parameter joinsOutput: whether diagnostics are part of the output, as a terminal shows them.
  private init(
    _ program: URL, _ arguments: [String], environment: [String: String], in folder: URL?, joinsOutput: Bool = false
  ) throws {
    let name = program.lastPathComponent
    logs = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    try Data().write(to: outputFile)
    try Data().write(to: diagnosticsFile)
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("DIFY_") }.merging(environment) { $1 }
    process.standardInput = input
    let output = try FileHandle(forWritingTo: outputFile)
    process.standardOutput = output
    process.standardError = joinsOutput ? output : try FileHandle(forWritingTo: diagnosticsFile)
    try process.run()
  }

  /// Calls the server at `url`, which ends in `/v1`.
  convenience init(
    _ name: String, _ arguments: [String] = [], at url: String, key: String = secret, joinsOutput: Bool = false
  ) throws {
    try self.init(
      try builtProduct(name), arguments, environment: ["DIFY_BASE_URL": url, "DIFY_API_KEY": key], in: nil,
      joinsOutput: joinsOutput)
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: logs)
  }

  var output: String { (try? String(contentsOf: outputFile, encoding: .utf8)) ?? "" }
  var diagnostics: String { (try? String(contentsOf: diagnosticsFile, encoding: .utf8)) ?? "" }

  var isRunning: Bool { process.isRunning }
  var processID: Int32 { process.processIdentifier }

  func type(_ lines: String...) throws {
    for line in lines { try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Ends the input, and waits.
  ///
  /// - Returns: the exit code.
  func end() async throws -> Int32 {
    try input.fileHandleForWriting.close()
    await eventually { !process.isRunning }
    #expect(!output.contains(secret) && !diagnostics.contains(secret), "the key was shown")
    return process.isRunning ? -1 : process.terminationStatus
  }
}

/// The folder that holds the test bundle holds the programs as well, whatever build folder was chosen.
func builtProduct(_ name: String) throws -> URL {
  let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
  let siblings =
    bundles + [URL(fileURLWithPath: CommandLine.arguments[0]), Bundle.main.bundleURL.appendingPathComponent("-")]
  let programs = siblings.map { $0.deletingLastPathComponent().appendingPathComponent(name) }
  return try #require(
    programs.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "\(name) is not built")
}

/// Waits until `condition` holds, for a time that only a fault can use up.
func eventually(_ condition: () -> Bool, _ location: SourceLocation = #_sourceLocation) async {
  for _ in 0..<6000 {
    if condition() { return }
    try? await Task.sleep(for: .milliseconds(10))
  }
  Issue.record("it never came to pass", sourceLocation: location)
}
