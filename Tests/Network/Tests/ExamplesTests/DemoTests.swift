import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct DemoTests {
  /// What the README shows of `make demo` is what it prints.
  @Test func theReadmeShowsWhatTheDemoPrints() async throws {
    let readme = try String(contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(readme.firstMatch(of: /```text\n\$ make demo\n((?:.|\n)*?)```/))

    let log = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    let process = Process()
    process.executableURL = repository.appendingPathComponent("Scripts/demo.sh")
    // What is built already lies beside the tests.
    process.arguments = [try builtProduct("chat-cli").deletingLastPathComponent().path]
    process.standardInput = FileHandle.nullDevice
    let both = try FileHandle(forWritingTo: log)
    (process.standardOutput, process.standardError) = (both, both)
    try process.run()
    await eventually { !process.isRunning }
    #expect(process.terminationStatus == 0)
    #expect(withoutPort(try String(contentsOf: log, encoding: .utf8)) == withoutPort(String(block.1)))
  }

  private func withoutPort(_ text: String) -> String { text.replacing(/127\.0\.0\.1:\d+/, with: "127.0.0.1:PORT") }
}
