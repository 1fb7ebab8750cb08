import Foundation
import Testing

/// The examples of each `--help` are commands that do what they are there for.
@Suite struct HelpTests {
  private static let commands = [
    ["init"], ["check"], ["generate"], ["docs"], ["diff"], ["verify"], ["import"], ["import", "dsl"],
    ["import", "openapi"],
    ["import", "python"], ["package"], ["templates"], ["templates", "export"],
  ]

  @Test(arguments: commands) func examplesAreTrue(_ command: [String]) async throws {
    try await withTemporaryFolder { folder in
      let help = try await Tool.run(command + ["--help"], in: folder)
      let examples = help.output.split(separator: "\n").filter { $0.hasPrefix("  invoker ") }
      #expect(examples.first?.hasPrefix("  invoker " + command.joined(separator: " ")) == true)
      if command != ["init"] { try await prepare(folder) }
      for example in examples { try await run(example.split(separator: " ").dropFirst().map(String.init), in: folder) }
    }
  }

  private func prepare(_ folder: URL) async throws {
    let root = DocumentationTests.root
    for (from, to) in [
      ("specs", "specs"), ("Tests/EndToEndTests/Cases/import-openapi/library.json", "openapi.json"),
      ("Tests/EndToEndTests/Cases/apps/exports/translation-app.yml", "translation-app.yml"),
      ("Tests/EndToEndTests/Cases/verify-update/recordings", "recordings"),
      ("Examples/Plugins/duck-endpoint", "my-plugin"),
    ] {
      try FileManager.default.copyItem(at: root.appending(path: from), to: folder.appending(path: to))
    }
    let config = folder.appending(path: "specs/invoker.yaml")
    let text = try String(contentsOf: config, encoding: .utf8)
    try Data((text + "swift: {output: ../Sources/Clients}\n").utf8).write(to: config)
    try write(["dify_plugin/invocations/app/chat.py": Data("x = 1\n".utf8), "accepted.txt": Data()], below: folder)
    try write([".build/release/my-plugin": Data("#!/bin/sh\n".utf8)], below: folder)
    try await commitAll(in: folder)
    // What '--check' and '--templates' go on from.
    for words in [["generate"], ["templates", "export", "Templates"]] { try await run(words, in: folder) }
    try FileManager.default.removeItem(at: folder.appending(path: "Templates/swift/file.mustache"))
  }

  private func run(_ words: [String], in folder: URL) async throws {
    if words.contains("--watch") {
      try await LiveTool.run(words, in: folder) { tool in try await tool.prints("watching 'specs'") }
      return
    }
    let run = try await Tool.run(words, in: folder)
    // A comparison may find something: the package and the recordings here have little in common with the specs.
    let mayFind =
      !Set(words).isDisjoint(with: ["python", "--fail-on", "verify"])
      || words.starts(with: ["import", "openapi"]) && words.contains("--check")
    #expect(run.status == 0 || run.status == 1 && mayFind, "\(words): \(run.diagnostics)")
  }
}
