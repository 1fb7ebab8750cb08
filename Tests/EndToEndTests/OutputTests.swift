import Foundation
import Testing

/// What the folders of `Cases/` cannot show.
@Suite struct OutputTests {
  private let spec = "invoker: 1\ntypes:\n  Color: {type: string, enum: [red]}\n"

  @Test func aRunThatChangesNothingWritesNothing() async throws {
    try await withTemporaryFolder { folder in
      try write(["colors.yaml": Data(spec.utf8)], below: folder)
      _ = try await Tool.run(["generate", "--output", "Sources"], in: folder)
      let before = try stamps(in: folder.appendingPathComponent("Sources"))
      #expect(before.count == 2)
      let run = try await Tool.run(["generate", "--output", "Sources"], in: folder)
      #expect(run.status == 0)
      #expect(try stamps(in: folder.appendingPathComponent("Sources")) == before)
    }
  }

  @Test func theBuiltInTemplatesAreThoseOfTheRepository() async throws {
    try await withTemporaryFolder { folder in
      let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Templates")
      let export = try await Tool.run(["templates", "export", "Mine"], in: folder)
      #expect(export.status == 0)
      let exported = try filesBelow(folder.appendingPathComponent("Mine"))
      let found = try filesBelow(templates)
      for difference in differences(expected: found, found: exported) { Issue.record("\(difference)") }
    }
  }

  @Test func exportedTemplatesGiveTheSameFiles() async throws {
    try await withTemporaryFolder { folder in
      try write(["colors.yaml": Data(spec.utf8)], below: folder)
      _ = try await Tool.run(["templates", "export", "Mine"], in: folder)
      _ = try await Tool.run(["generate", "--output", "Sources"], in: folder)
      let check = ["generate", "--output", "Sources", "--templates", "Mine", "--check"]
      let run = try await Tool.run(check, in: folder)
      #expect(run.output == "2 files up to date\n")
    }
  }

  @Test func changedTemplatesAreExportedOverOnlyByForce() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Tool.run(["templates", "export", "Mine"], in: folder)
      try write(["Mine/swift/enum.mustache": Data("mine".utf8)], below: folder)
      let refused = try await Tool.run(["templates", "export", "Mine"], in: folder)
      #expect(refused.status == 1)
      #expect(refused.diagnostics.contains("'Mine/swift/enum.mustache' is there"))
      let forced = try await Tool.run(["templates", "export", "Mine", "--force"], in: folder)
      #expect(forced.status == 0)
      #expect(forced.output.hasPrefix("wrote Mine/swift/enum.mustache\n"))
    }
  }

  /// The time of the last change of each file, and the number by which the file system knows it.
  private func stamps(in folder: URL) throws -> [String: [String]] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).reduce(into: [:]) { stamps, name in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(name).path)
      stamps[name] = [FileAttributeKey.modificationDate, .systemFileNumber].map { "\(attributes[$0] ?? "")" }
    }
  }
}
