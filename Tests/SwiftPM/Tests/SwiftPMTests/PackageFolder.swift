import Foundation
import Testing

/// Tests that build packages, one at a time.
@Suite(.serialized) struct SwiftPMTests {}

let repository = URL(filePath: #filePath).appending(path: "../../../../..").standardizedFileURL

/// A folder with a package in it.
protocol PackageFolder {
  var folder: URL { get }

  /// Where it is built: in `.build`, unless it says otherwise.
  var buildFolder: URL { get }
}

/// What came of a program.
struct Run {
  var output: String
  var status: Int32

  /// The targets for which the plugin has run the tool.
  var generated: [String] {
    output.matches(of: /Generating the clients of (\w+)/).map { String($0.1) }.sorted()
  }
}

extension PackageFolder {
  var buildFolder: URL { folder.appending(path: ".build") }

  func swift(_ arguments: String..., environment: [String: String] = [:]) async throws -> Run {
    try await swift(arguments, environment: environment)
  }

  func swift(_ arguments: [String], environment: [String: String] = [:]) async throws -> Run {
    // In another order of the traits, SwiftPM would build everything anew.
    let own = ["INVOKER": repository.path, "SWIFT_DETERMINISTIC_HASHING": "1"]
    let options = ["--scratch-path", buildFolder.path]
    return try await run(
      "/usr/bin/env", ["swift", arguments[0]] + options + arguments.dropFirst(), in: folder,
      environment: environment.merging(own) { given, _ in given })
  }
}

/// Runs a program to its end; the output is that of both streams.
func run(
  _ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
) async throws -> Run {
  let log = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).log")
  try Data().write(to: log)
  defer { try? FileManager.default.removeItem(at: log) }
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  process.standardInput = FileHandle.nullDevice
  let output = try FileHandle(forWritingTo: log)
  process.standardOutput = output
  process.standardError = output
  let status: Int32 = try await withCheckedThrowingContinuation { continuation in
    process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
    do { try process.run() } catch { continuation.resume(throwing: error) }
  }
  return Run(output: try String(contentsOf: log, encoding: .utf8), status: status)
}
