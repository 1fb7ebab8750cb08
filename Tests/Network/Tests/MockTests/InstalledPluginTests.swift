import Foundation
import InvokerMock
import InvokerRuntime
import Synchronization
import Testing

/// Packages, unpacked and started as the daemon does it.
@Suite(.timeLimit(.minutes(3))) struct InstalledPluginTests {
  /// A plugin in Python, which logs what it finds.
  private static let main = """
    import json, os, sys
    mode = oct(os.stat("data/run.sh").st_mode)
    text = f"{mode} {sorted(os.environ)} {os.environ['INSTALL_METHOD']} {__name__}"
    for event, data in [("log", {"level": "INFO", "message": text, "timestamp": 0}), ("heartbeat", {})]:
        print(json.dumps({"event": event, "session_id": "", "data": data}), flush=True)
    sys.stdin.read()
    """

  @Test func thePluginHasNothingOfTheDaemon() async throws {
    setenv("SECRET_OF_THE_DAEMON", "x", 1)
    try await withPackage(["main.py": Self.main, "data/run.sh": "#!/bin/sh"]) { package, folder in
      let plugin = try InstalledPlugin(unpacking: package, into: folder)
      let notes = Mutex<[String]>([])
      let daemon = MockDaemon(note: { note in notes.withLock { $0.append(note) } }) { _ in InvocationAnswer([]) }
      let process = try await PluginProcess.start(plugin, manifest: [:], daemon: daemon)
      #expect(await daemon.plugin())
      await process.stop()
      #expect(process.exitCode == 0)
      let first = notes.withLock { $0.first }
      let note = try #require(first)
      #expect(note.hasPrefix("INFO 0o100644 [") && note.hasSuffix("] local __main__"), "\(note)")
      #expect(note.contains("'PATH'") && !note.contains("SECRET"))
    }
  }

  @Test(arguments: [("../out", "leads out of its folder"), ("/out", "leads out of its folder")])
  func pathsStayInTheFolder(_ path: String, _ words: String) async throws {
    try await withPackage([path: "x"]) { package, folder in
      let problem = #expect(throws: PackageProblem.self) {
        try InstalledPlugin(unpacking: package, into: folder)
      }
      #expect(problem?.description.contains(words) == true)
    }
  }

  /// Writes a package in another way than the tool does.
  private func withPackage(
    _ files: [String: String], _ body: (_ package: URL, _ folder: URL) async throws -> Void
  ) async throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("invoker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let package = place.appendingPathComponent("plugin.difypkg")
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments =
      [
        "python3", "-c",
        """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1], "w") as archive:
            for name, text in zip(sys.argv[2::2], sys.argv[3::2]):
                entry = zipfile.ZipInfo(name)
                entry.external_attr = 0o755 << 16
                archive.writestr(entry, text)
        """, package.path,
      ] + files.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    try python.run()
    python.waitUntilExit()
    try await body(package, place.appendingPathComponent("installed"))
  }
}
