import Foundation
import Testing

/// The commands that the documentation shows do what it shows.
@Suite struct DocumentationTests {
  static let root = URL(fileURLWithPath: #filePath).appending(path: "../../..").standardized

  /// In a ```` ```console ```` block, `$ invoker …` is a command and what follows is what it prints.
  @Test(arguments: ["README.md"]) func consoleBlocksAreTrue(document: String) async throws {
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    let blocks = text.matches(of: /```console\n((?:.|\n)*?)```/).map { String($0.1) }
    #expect(!blocks.isEmpty)
    try await withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        at: Self.root.appending(path: "specs"), to: folder.appending(path: "specs"))
      try FileManager.default.copyItem(
        at: Case.root.appending(path: "apps/exports/translation-app.yml"),
        to: folder.appending(path: "translation-app.yml"))
      for block in blocks {
        var printed = ""
        for line in block.split(separator: "\n") where line.hasPrefix("$ ") {
          let words = line.dropFirst(2).split(separator: " ").map(String.init)
          #expect(words.first == "invoker")
          let run = try await Tool.run(Array(words.dropFirst()), in: folder)
          #expect(run.status == 0, "\(line): \(run.diagnostics)")
          printed += line + "\n" + run.output
        }
        #expect(printed == block)
      }
    }
  }

  /// Commands in indented blocks: they exist, and take these options.
  @Test(arguments: [
    "docs/daily.md", "docs/templates.md", "docs/documentation.md", "docs/evolution.md", "docs/editors.md",
  ])
  func indentedCommandsAreTrue(document: String) async throws {
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("    invoker ") }
    #expect(!commands.isEmpty)
    try await withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        at: Self.root.appending(path: "specs"), to: folder.appending(path: "specs"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Examples"), withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        at: Self.root.appending(path: "Examples/Templates"), to: folder.appending(path: "Examples/Templates"))
      // A call that the specs describe, and what they say came of it.
      try FileManager.default.createDirectory(
        at: folder.appending(path: "recordings"), withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        at: Self.root.appending(path: "Tests/Recordings/chat"), to: folder.appending(path: "recordings/chat"))
      try await commitAll(in: folder)
      for command in commands {
        let words = command.split(separator: "#")[0].split(separator: " ").dropFirst().map(String.init)
        // Where documentation leaves the output folder to the config, the test names one.
        let output = words.contains("generate") ? ["--output", "Out"] : []
        if words.contains("--watch") {
          try await LiveTool.run(words + output, in: folder) { tool in try await tool.prints("watching 'specs'") }
          continue
        }
        let run = try await Tool.run(words + output, in: folder)
        #expect(run.status == 0, "\(command): \(run.diagnostics)")
      }
    }
  }

  /// `UPDATE_DOCS=1` takes what `diff` says of the shipped specs into the changelog.
  @Test func theChangelogIsWhatDiffWrites() async throws {
    let file = Self.root.appending(path: "CHANGELOG.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let command = ["diff", "specs/history/documents-2026-07", "specs", "--format", "markdown"]
    let start = try #require(text.range(of: "`invoker \(command.joined(separator: " "))`:\n\n")).upperBound
    let run = try await Tool.run(command, in: Self.root)
    let sections = try #require(run.output.range(of: "\n## ")).lowerBound
    let expected = run.output[sections...].dropFirst().replacing(/^#/.anchorsMatchLineEndings(), with: "##")
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try (text[..<start] + expected).write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8)[start...] == expected)
  }

  @Test func makeHasTheTargetsThatAreNamed() throws {
    for document in ["README.md", "ARCHITECTURE.md", "docs/plugins.md", "docs/swiftpm.md", "docs/daily.md"] {
      let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
      for match in text.matches(of: /(?:`|    )make (?:-C ([A-Za-z]+) )?([a-z][a-z-]*)/) {
        let makefile = Self.root.appending(path: "\(match.1 ?? ".")/Makefile")
        let isThere = try String(contentsOf: makefile, encoding: .utf8).contains("\n\(match.2):")
        #expect(isThere, "\(document) names '\(match.0)'")
      }
    }
  }

  @Test func everyLinkInTheDocumentationLeadsToAFile() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "docs").path())
    let examples = ["Plugins/duck-endpoint", "Plugins/slack-bot", "Servers/proxy"].map { "Examples/\($0)/README.md" }
    for document in ["README.md"] + pages.sorted().map({ "docs/" + $0 }) + examples {
      let url = Self.root.appending(path: document)
      let text = try String(contentsOf: url, encoding: .utf8)
      for link in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map({ String($0.1) }) {
        let target = url.deletingLastPathComponent().appending(path: link)
        #expect(FileManager.default.fileExists(atPath: target.path(percentEncoded: false)), "\(document): \(link)")
      }
    }
  }
}
