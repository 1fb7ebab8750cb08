import Foundation

/// `invoker-mock` as it was built beside these tests, under way.
final class MockCommand {
  private let process = Process()
  private let logs: URL
  private var outputFile: URL { logs.appendingPathComponent("output") }
  private var diagnosticsFile: URL { logs.appendingPathComponent("diagnostics") }

  /// Starts the tool in the folder of the repository.
  init(_ arguments: [String]) throws {
    logs = FileManager.default.temporaryDirectory.appendingPathComponent("invoker-mock-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    try Data().write(to: outputFile)
    try Data().write(to: diagnosticsFile)
    process.executableURL = try builtProduct("invoker-mock")
    process.arguments = arguments
    process.currentDirectoryURL = repository
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: diagnosticsFile)
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: logs)
  }

  var output: String { (try? String(contentsOf: outputFile, encoding: .utf8)) ?? "" }
  var diagnostics: String { (try? String(contentsOf: diagnosticsFile, encoding: .utf8)) ?? "" }

  /// The base URL, once the tool has told it.
  func baseURL() async throws -> URL {
    _ = await eventually { output.components(separatedBy: "\n").count > 2 || !process.isRunning }
    let line = output.components(separatedBy: "\n")[0]
    guard line.hasPrefix("base URL: "), let url = URL(string: String(line.dropFirst(10))) else {
      throw ConnectionError(words: "no base URL: \(output)\(diagnostics)")
    }
    return url
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// The exit code, once the tool has ended.
  func end() async throws -> Int32 {
    guard await eventually({ !process.isRunning }) else { throw ConnectionError(words: "it does not end") }
    return process.terminationStatus
  }
}

/// The folder that holds the test bundle holds the tools as well, whatever build folder was chosen.
func builtProduct(_ name: String) throws -> URL {
  let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
  let siblings =
    bundles + [URL(fileURLWithPath: CommandLine.arguments[0]), Bundle.main.bundleURL.appendingPathComponent("-")]
  let tools = siblings.map { $0.deletingLastPathComponent().appendingPathComponent(name) }
  guard let tool = tools.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
    throw ConnectionError(words: "\(name) is not built: none of \(tools.map(\.path))")
  }
  return tool
}
