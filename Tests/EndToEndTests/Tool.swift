import Foundation

/// The tool as it was built beside these tests.
enum Tool {
  struct Run {
    var output: String
    var diagnostics: String
    var status: Int32
  }

  /// Runs the tool in a folder, in one language.
  static func run(_ arguments: [String], in folder: URL) async throws -> Run {
    try await run(try location.get(), arguments, in: folder)
  }

  /// Runs a program in a folder, in one language.
  static func run(_ program: URL, _ arguments: [String], in folder: URL) async throws -> Run {
    try await withTemporaryFolder { logs in
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
      process.standardInput = FileHandle.nullDevice
      // Files take any amount, where a pipe would have to be emptied meanwhile.
      let (output, diagnostics) = (logs.appendingPathComponent("output"), logs.appendingPathComponent("diagnostics"))
      process.standardOutput = try newFile(output)
      process.standardError = try newFile(diagnostics)
      let status: Int32 = try await withCheckedThrowingContinuation { continuation in
        process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
        do { try process.run() } catch { continuation.resume(throwing: error) }
      }
      return Run(output: try text(of: output), diagnostics: try text(of: diagnostics), status: status)
    }
  }

  private static func newFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  // MARK: Where it is

  /// The folder that holds the test bundle holds the tool as well, whatever build folder was chosen.
  static let location = Result<URL, any Error> {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let process = URL(fileURLWithPath: CommandLine.arguments[0])
    let tools = (bundles + [process, Bundle.main.bundleURL.appendingPathComponent("-")]).map { sibling in
      sibling.deletingLastPathComponent().appendingPathComponent("invoker")
    }
    guard let tool = tools.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw NotBuilt(searched: tools.map(\.path))
    }
    return tool
  }

  private struct NotBuilt: Error {
    var searched: [String]
  }
}
