import Foundation
import InvokerPackaging
import Testing

/// The module in Python that starts a program.
@Suite struct LauncherTests {
  /// As in the daemon: the program is not executable.
  @Test func itMakesTheProgramExecutable() async throws {
    try await withPlugin { folder in
      let start = try await run("python3", "-m", "main", in: folder)
      #expect(start.status == 0 && start.output == folder.path + "\n", "\(start.output)")
      #expect(FileManager.default.isExecutableFile(atPath: folder.appending(path: "program").path))
    }
  }

  /// In a folder that cannot be changed, which root can do everywhere but here.
  @Test func itRunsACopy() async throws {
    try await withPlugin { folder in
      let start = try await run(
        "python3", "-c",
        """
        import os, runpy
        chmod = os.chmod
        def refuse(path, mode):
            if path.endswith("/program"): raise PermissionError(path)
            chmod(path, mode)
        os.chmod = refuse
        runpy.run_path("main.py")
        """, in: folder)
      #expect(start.status == 0 && start.output == folder.path + "\n", "\(start.output)")
      #expect(!FileManager.default.isExecutableFile(atPath: folder.appending(path: "program").path))
    }
  }

  /// A folder whose program prints the folder in which it runs.
  private func withPlugin(_ body: (URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let folder = folder.resolvingSymlinksInPath()
      try Data(PluginLauncher.text.utf8).write(to: folder.appending(path: PluginLauncher.path))
      let program = folder.appending(path: PluginLauncher.program)
      try FileManager.default.copyItem(at: URL(filePath: "/bin/pwd").resolvingSymlinksInPath(), to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: program.path)
      try await body(folder)
    }
  }
}
