import Foundation
import Testing

/// A client that somebody else made for the platform takes the mock for it.
@Suite(.timeLimit(.minutes(3))) struct PythonClientTests {
  @Test func aServiceAPIClientFromPyPIWorks() async throws {
    let python = repository.appendingPathComponent(".build-python/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "there is no Python client in .build-python; run 'make network-test', which installs it")
    let command = try MockCommand(["--api-key", "app-python"])
    let url = try await command.baseURL()

    let script = repository.appendingPathComponent("Tests/Network/python/interop.py").path
    let run = try await output(of: python, [script, url.absoluteString, "app-python"])
    #expect(run.status == 0, "\(run.output)")
    #expect(
      run.output.split(separator: "\n") == [
        "chat_streaming", "chat_of_an_agent", "chat_of_a_chatflow", "chat_blocking", "workflow_streaming",
        "workflow_blocking", "completion_streaming", "completion_blocking", "upload", "stop", "failures",
      ])
  }
}

private func output(of tool: URL, _ arguments: [String]) async throws -> (output: String, status: Int32) {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).txt")
  try Data().write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = tool
  process.arguments = arguments
  process.standardInput = FileHandle.nullDevice
  let log = try FileHandle(forWritingTo: file)
  process.standardOutput = log
  process.standardError = log
  let status: Int32 = try await withCheckedThrowingContinuation { continuation in
    process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
    do { try process.run() } catch { continuation.resume(throwing: error) }
  }
  return (try String(contentsOf: file, encoding: .utf8), status)
}
