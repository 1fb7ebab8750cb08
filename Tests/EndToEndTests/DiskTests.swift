import Foundation
import Testing

/// What each subcommand says where it may not write or read, and that it leaves all as it was.
@Suite struct DiskTests {
  /// Commands that write.
  private static let writing = [
    "init new", "init new --package --dependency https://example.com/invoker", "generate specs --output Out",
    "docs specs --form markdown --output Out", "import dsl app.yml", "import openapi openapi.json --all --output new",
    "templates export Mine", "diff specs/history/seed specs --baseline baseline.txt --update-baseline",
    "verify recordings greetings --update",
  ]
  /// Commands that read what they may not.
  private static let reading = [
    "check secret", "generate secret --output Out", "docs secret --output Out", "diff specs secret",
    "diff specs specs --baseline secret/chat.yaml", "import dsl secret/chat.yaml", "import openapi secret/chat.yaml",
    "import python secret specs", "generate specs --output Out --templates secret/templates", "check secret/chat.yaml",
    "init secret/locked", "verify recordings secret", "verify secret/locked specs",
  ]

  /// With no room at all, and with some where there are several files.
  @Test(
    .enabled(if: mayMount, mountRights),
    arguments: writing.map { ($0, 0) }
      + writing.filter { !$0.contains("dsl") && !$0.contains("diff") && !$0.contains("verify") }.map { ($0, 8) })
  func aFullDiskIsLeftAsItWas(_ command: String, kilobytesFree: Int) async throws {
    let fill = "dd if=/dev/zero of=fill bs=4096 2>/dev/null || truncate -s -\(kilobytesFree)K fill"
    let run = try await run(command, preparing: fill)
    #expect(run.status == 1, "\(run)")
    #expect(run.diagnostics.contains("no space left on device"), "\(run)")
    #expect(run.diagnostics.contains("= fix: free disk space, and run again: nothing was changed"), "\(run)")
  }

  @Test(.enabled(if: mayMount, mountRights), arguments: writing) func aReadOnlyDiskIsNamed(_ command: String)
    async throws
  {
    let run = try await run(command, preparing: "mount -o remount,ro .")
    #expect(run.status == 1, "\(run)")
    #expect(run.diagnostics.contains("read-only file system"), "\(run)")
    #expect(run.diagnostics.contains("= fix: choose a folder that is not on a read-only file system"), "\(run)")
  }

  @Test(.enabled(if: mayMount, mountRights), arguments: writing) func aFolderOfSomebodyElseIsNamed(_ command: String)
    async throws
  {
    let run = try await run(command, preparing: "chmod -R a+rX,a-w .", asNobody: true)
    #expect(run.status == 1, "\(run)")
    #expect(run.diagnostics.contains("permission denied"), "\(run)")
    #expect(run.diagnostics.contains("= fix: let the user who runs invoker write there, or choose another"), "\(run)")
  }

  @Test(.enabled(if: mayMount, mountRights), arguments: reading) func filesOfSomebodyElseAreNamed(_ command: String)
    async throws
  {
    let prepare = """
      mkdir -p secret/templates secret/locked; cp specs/chat.yaml secret; cp specs/chat.yaml secret/package.py; \
      echo > secret/templates/a.mustache; chmod -R a+rX .; chmod 600 secret/*.* secret/*/*; chmod 700 secret/locked
      """
    let run = try await run(command, preparing: prepare, asNobody: true)
    #expect([1, 2].contains(run.status), "\(run)")
    #expect(run.diagnostics.contains("permission denied"), "\(run)")
    #expect(run.diagnostics.contains("= fix: "), "\(run)")
  }

  @Test func outputThatCannotBeWrittenIsToldOf() async throws {
    try await withTemporaryFolder { folder in
      try write(["colors.yaml": Data("invoker: 1\ntypes: {}\n".utf8)], below: folder)
      let line = "exec \"$0\" check > /dev/full"
      let run = try await Tool.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", line, try Tool.location.get().path], in: folder)
      #expect(run.status == 1)
      #expect(run.diagnostics.hasPrefix("error: cannot write 'standard output': no space left on device\n"))
    }
  }

  /// Files that were written are written, whether or not that can be said.
  @Test(arguments: writing + ["generate specs --output Out --dry-run", "generate specs --output Out --format json"])
  func whatWasWrittenIsToldOf(_ command: String) async throws {
    for output in [">/dev/full", ">&-"] {
      try await withTemporaryFolder { folder in
        let script =
          "set -eu; tool=$1; \(Self.inputs); find . -type f -exec cksum {} + >../before; status=0; \"$tool\" \(command) \(output) || status=$?; "
          + "find . -type f -exec cksum {} + >../after; exit $status"
        let work = folder.appending(path: "work")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        let run = try await Tool.run(
          URL(fileURLWithPath: "/bin/sh"), ["-c", script, "sh", try Tool.location.get().path], in: work)
        let listings = try ["before", "after"].map { try Data(contentsOf: folder.appending(path: $0)) }
        #expect(run.status == 1, "\(run)")
        #expect(run.diagnostics.contains("cannot write 'standard output'"), "\(run)")
        #expect(!run.diagnostics.contains("nothing was changed"), "\(run)")
        #expect(run.diagnostics.contains("; the files were written\n") == (listings[0] != listings[1]), "\(run)")
      }
    }
  }

  /// Copies what the commands read into the working directory.
  private static let inputs = """
    cp -R '\(DocumentationTests.root.path)/specs' specs
    cp '\(Case.root.path)/apps/exports/translation-app.yml' app.yml
    cp '\(Case.root.path)/import-openapi/library.json' openapi.json
    cp -R '\(Case.root.path)/verify-update/recordings' recordings
    cp -R '\(Case.root.path)/verify-update/specs' greetings
    """

  /// Some containers forbid it, and other systems have no `unshare`.
  private static let mayMount: Bool = {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    probe.arguments = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    probe.standardError = FileHandle.nullDevice
    guard geteuid() == 0, (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }()
  private static let mountRights: Comment = "needs root, and the right to mount a file system"

  /// Runs a command in a file system of its own, and sees that it holds the same before and after.
  private func run(
    _ command: String, preparing: String, asNobody: Bool = false,
    _ place: SourceLocation = #_sourceLocation
  ) async throws -> Tool.Run {
    try await withTemporaryFolder { folder in
      let script = """
        set -eu
        tool=$1
        mkdir disk
        mount -t tmpfs -o size=8m tmpfs disk
        cd disk
        \(Self.inputs)
        list() { find . -printf '%M %u %p\\n' && find . -type f -exec cksum {} +; }
        \(preparing)
        list > ../before
        status=0
        \(asNobody ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "")"$tool" \(command) || status=$?
        list > ../after
        exit $status
        """
      // The mount goes with the process.
      let run = try await Tool.run(
        URL(fileURLWithPath: "/usr/bin/env"),
        ["unshare", "--mount", "sh", "-c", script, "sh", try Tool.location.get().path], in: folder)
      let listings = try ["before", "after"].map { name in
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      }
      #expect(listings[0] == listings[1], "\(run)", sourceLocation: place)
      return run
    }
  }
}
