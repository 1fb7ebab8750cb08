import Foundation
import Testing

/// What the folders of `Cases/` cannot show of `invoker diff`.
@Suite struct DiffTests {
  private let old = """
    invoker: 1
    types:
      Color: {type: string, enum: [red]}
    """

  @Test func revisionsOfGitAreRead() async throws {
    try await withTemporaryFolder { folder in
      try write(["apps/specs/colors.yaml": Data(old.utf8), "apps/specs/notes.txt": Data()], below: folder)
      try await commitAll(in: folder)
      try write(["apps/specs/colors.yaml": Data(old.replacing("[red]", with: "[red, blue]").utf8)], below: folder)
      let added =
        "colors.yaml:3:37: safe: Color: value 'blue' was added [enum-value-added]\n\n1 safe; next version: minor\n"
      for (place, arguments, path) in [
        ("", ["git:HEAD:apps/specs", "apps/specs"], "apps/specs/"),
        ("", ["git:HEAD:apps/specs/colors.yaml", "apps/specs/colors.yaml"], "apps/specs/"),
        ("apps", ["git:HEAD:specs", "specs"], "specs/"), ("apps/specs", ["git:HEAD:", "."], ""),
        ("apps/specs", ["git:HEAD:../specs", "../specs"], "../specs/"),
      ] {
        let run = try await Tool.run(["diff"] + arguments, in: folder.appending(path: place))
        #expect(run.output == path + added, "\(arguments): \(run.diagnostics)")
      }
      let back = try await Tool.run(["diff", "apps/specs", "git:HEAD:apps/specs", "--format", "github"], in: folder)
      #expect(back.output.contains("::error file=git%3AHEAD%3Aapps/specs/colors.yaml,line=3,"))
      let bare = try await Tool.run(["diff", "HEAD", "apps/specs"], in: folder)
      #expect(bare.status == 2)
      #expect(bare.diagnostics.contains("write 'git:HEAD:apps/specs'"))
      let none = try await Tool.run(["diff", "git:HEAD:missing", "apps/specs"], in: folder)
      #expect(none.status == 2)
      #expect(none.diagnostics.contains("there is no file or folder 'git:HEAD:missing'"))
      let unknown = try await Tool.run(["diff", "git:nowhere:apps/specs", "apps/specs"], in: folder)
      #expect(unknown.status == 2)
      #expect(unknown.diagnostics.contains("there is no Git revision 'nowhere' here"))
    }
  }

  @Test func theJSONIsWhatTheSchemaSays() throws {
    let schema = try #require(try object(of: DocumentationTests.root.appending(path: "docs/changes.schema.json")))
    let output = try String(
      contentsOf: Case(name: "diff-formats").folder.appending(path: "stdout.txt"), encoding: .utf8)
    let documents = output.split(separator: "$ invoker ").filter { $0.contains("--format json\n") }
    #expect(documents.count == 2)
    for document in documents {
      let json = Data(document.drop { $0 != "\n" }.utf8)
      let value = try JSONSerialization.jsonObject(with: json)
      #expect(SchemaValidator(root: schema).problems(of: value) == [])
      #expect(SchemaValidator(root: schema).problems(of: ["version": 2, "more": 1] as [String: Any]).count == 4)
    }
  }

  private func object(of file: URL) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any]
  }
}
