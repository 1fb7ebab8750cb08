import Foundation
import Testing

/// `generate --watch` on files as editors and people change them, by the events of the system and by looking.
@Suite struct WatchTests {
  private static let colors = "invoker: 1\ntypes:\n  Color: {type: string, enum: [red]}\n"
  private static let modes = [[], ["--poll"]]

  private func colors(_ value: String) -> String { Self.colors.replacing("red", with: value) }

  /// Watches a folder with one spec, which `body` changes.
  private func watching(
    _ options: [String], and files: [String: String] = [:], _ body: (LiveTool, URL) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let files = ["specs/colors.yaml": Self.colors].merging(files) { $1 }
      try write(files.mapValues { Data($0.utf8) }, below: folder)
      try await LiveTool.run(["generate", "--watch", "--output", "Out"] + options, in: folder) { tool in
        try await tool.prints("watching 'specs', Ctrl-C ends\n")
        try await body(tool, folder)
      }
    }
  }

  /// Waits until the clients have a color, and no temporary file is left.
  private func waitForColor(_ name: String, in folder: URL, _ place: SourceLocation = #_sourceLocation) async throws {
    let clients = folder.appending(path: "Out/Colors.swift")
    try await holds("the clients have the color '\(name)'", place) {
      try String(contentsOf: clients, encoding: .utf8).contains("let \(name) ")
    }
    try await holds("no temporary file is left", place) {
      try FileManager.default.contentsOfDirectory(atPath: clients.deletingLastPathComponent().path())
        .allSatisfy { !$0.hasPrefix(".") }
    }
  }

  @Test(arguments: modes) func aSaveIsWritten(_ mode: [String]) async throws {
    try await watching(mode) { tool, folder in
      let spec = folder.appending(path: "specs/colors.yaml")
      // In place, and of the same length.
      for color in ["tan", "sky", "red"] {
        try overwrite(spec, colors(color))
        try await waitForColor(color, in: folder)
      }
      #expect(!tool.output.contains("\u{1B}"))
    }
  }

  @Test(arguments: modes) func theLastOfManySavesIsWritten(_ mode: [String]) async throws {
    try await watching(mode) { _, folder in
      for number in 0...200 { try overwrite(folder.appending(path: "specs/colors.yaml"), colors("c\(number)")) }
      try await waitForColor("c200", in: folder)
    }
  }

  @Test(arguments: modes) func aHalfWrittenFileIsReportedAndThenRecoveredFrom(_ mode: [String]) async throws {
    try await watching(mode) { tool, folder in
      let spec = folder.appending(path: "specs/colors.yaml")
      let before = try filesBelow(folder.appending(path: "Out"))
      let cut = "invoker: 1\ntypes:\n  Color: {type: str"
      try await tool.after({ try overwrite(spec, cut) }, prints: "1 error in 1 file")
      #expect(try filesBelow(folder.appending(path: "Out")) == before)
      try await tool.after({ try overwrite(spec, colors("blue")) }, prints: "wrote Out/Colors.swift")
      try await waitForColor("blue", in: folder)
    }
  }

  @Test(arguments: modes) func editorsSaveByRenaming(_ mode: [String]) async throws {
    try await watching(mode) { _, folder in
      let spec = folder.appending(path: "specs/colors.yaml")
      // A new file over the old one.
      for color in ["blue", "green"] {
        try overwrite(folder.appending(path: "specs/.colors.yaml.swp"), colors(color))
        try rename("specs/.colors.yaml.swp", "specs/colors.yaml", in: folder)
        try await waitForColor(color, in: folder)
      }
      // The old one moved away first, as vim does with a backup.
      for color in ["pink", "grey"] {
        try rename("specs/colors.yaml", "specs/colors.yaml~", in: folder)
        try overwrite(spec, colors(color))
        try await waitForColor(color, in: folder)
        try FileManager.default.removeItem(at: folder.appending(path: "specs/colors.yaml~"))
      }
    }
  }

  @Test(arguments: modes) func foldersAreExchanged(_ mode: [String]) async throws {
    try await watching(mode) { tool, folder in
      try write(["next/colors.yaml": Data(colors("blue").utf8)], below: folder)
      try rename("specs", "last", in: folder)
      try rename("next", "specs", in: folder)
      try await waitForColor("blue", in: folder)

      try await tool.after(
        { try FileManager.default.removeItem(at: folder.appending(path: "specs")) },
        prints: "there is no file or folder 'specs'")
      try write(["specs/colors.yaml": Data(colors("green").utf8)], below: folder)
      try await waitForColor("green", in: folder)
    }
  }

  @Test(arguments: modes) func specsComeAndGo(_ mode: [String]) async throws {
    try await watching(mode) { tool, folder in
      let spec = folder.appending(path: "specs/sizes.yaml")
      try await tool.after(
        { try overwrite(spec, "invoker: 1\ntypes:\n  Size: {type: integer}\n") }, prints: "wrote Out/Sizes.swift")
      try await tool.after({ try FileManager.default.removeItem(at: spec) }, prints: "removed Out/Sizes.swift")
      let files = try filesBelow(folder.appending(path: "Out")).keys.sorted()
      #expect(files == ["Colors+JSON.swift", "Colors.swift", "api.txt", "invoker.lock"])
    }
  }

  @Test(arguments: modes) func whatSpecsReferToIsWatchedToo(_ mode: [String]) async throws {
    let painting =
      "invoker: 1\ntypes:\n  Painting: {type: object, properties: {hue: {$ref: 'shared/base.yaml#/types/Hue'}}}\n"
    let base = "invoker: 1\ntypes:\n  Hue: {type: string, enum: [red]}\n"
    try await watching(mode, and: ["specs/painting.yaml": painting, "specs/shared/base.yaml": base]) { tool, folder in
      let shared = folder.appending(path: "specs/shared/base.yaml")
      try await tool.after(
        { try overwrite(shared, base.replacing("red", with: "blue")) }, prints: "wrote Out/SharedBase.swift")
      try await tool.after({ try FileManager.default.removeItem(at: shared) }, prints: "error: ")
      try await tool.after(
        { try overwrite(shared, base.replacing("red", with: "green")) }, prints: "wrote Out/SharedBase.swift")
    }
  }

  @Test(arguments: modes) func theConfigIsWatchedToo(_ mode: [String]) async throws {
    try await watching(mode) { tool, folder in
      let config = folder.appending(path: "specs/invoker.yaml")
      try await tool.after(
        { try overwrite(config, "invoker: 1\nswift: {access: package}\n") }, prints: "wrote Out/Colors.swift")
      #expect(
        try String(contentsOf: folder.appending(path: "Out/Colors.swift"), encoding: .utf8)
          .contains("package struct Color"))
      try await tool.after({ try overwrite(config, "invoker: 1\nswift: {acces: package}\n") }, prints: "unknown key")
      try await tool.after({ try FileManager.default.removeItem(at: config) }, prints: "wrote Out/Colors.swift")
    }
  }

  @Test(arguments: modes) func templatesAreWatchedToo(_ mode: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(["specs/colors.yaml": Data(Self.colors.utf8)], below: folder)
      _ = try await Tool.run(["templates", "export", "Mine"], in: folder)
      let options = ["generate", "--watch", "--output", "Out", "--templates", "Mine"]
      try await LiveTool.run(options + mode, in: folder) { tool in
        try await tool.prints("watching 'specs', Ctrl-C ends\n")
        let template = folder.appending(path: "Mine/swift/enum.mustache")
        let text = try String(contentsOf: template, encoding: .utf8)
        try await tool.after({ try overwrite(template, "{{#broken}}") }, prints: "[bad-template]")
        try await tool.after({ try overwrite(template, text + "\n// Mine.\n") }, prints: "wrote Out/Colors.swift")
      }
    }
  }

  @Test(arguments: modes) func documentationIsWatchedToo(_ mode: [String]) async throws {
    try await withTemporaryFolder { folder in
      let started = try await Tool.run(["init"], in: folder)
      #expect(started.status == 0)
      try await LiveTool.run(["docs", "--watch", "--form", "markdown"] + mode, in: folder) { tool in
        try await tool.prints("watching 'specs', Ctrl-C ends\n")
        let spec = folder.appending(path: "specs/chat.yaml")
        let text = try String(contentsOf: spec, encoding: .utf8)
        try await tool.after(
          { try overwrite(spec, text.replacing("Ask the assistant a question.", with: "Ask it.")) },
          prints: "wrote Generated"
        )
      }
    }
  }

  @Test(arguments: modes, [SIGINT, SIGTERM]) func aSignalEndsIt(_ mode: [String], signal: Int32) async throws {
    try await watching(mode) { tool, folder in
      // In the middle of the work, more often than not.
      try overwrite(folder.appending(path: "specs/colors.yaml"), colors("blue"))
      tool.send(signal)
      #expect(await tool.status() == 128 + signal)
      let files = try filesBelow(folder.appending(path: "Out"))
      #expect(files.keys.sorted() == ["Colors+JSON.swift", "Colors.swift", "api.txt", "invoker.lock"])
    }
  }

  @Test func whatKeepsTheFirstRunFromBeginningEndsIt() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Tool.run(["generate", "nowhere", "--watch", "--output", "Out"], in: folder)
      #expect(run.status == 2)
      #expect(run.diagnostics.contains("there is no file or folder 'nowhere'"))
    }
  }
}

/// Writes a file in place, as `>` of a shell does.
private func overwrite(_ file: URL, _ text: String) throws {
  try Data(text.utf8).write(to: file, options: [])
}

private func rename(_ path: String, _ other: String, in folder: URL) throws {
  guard rename(folder.appending(path: path).path(), folder.appending(path: other).path()) == 0 else {
    throw CocoaError(.fileWriteUnknown)
  }
}
