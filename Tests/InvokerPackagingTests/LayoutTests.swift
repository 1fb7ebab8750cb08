import Foundation
import InvokerPackaging
import Testing

/// Which files a package has.
@Suite struct LayoutTests {
  @Test(
    arguments: [
      ("", "a.yaml", false, false), ("", ".env", false, true), ("", ".build", true, true),
      ("", "Sources/Main.swift", false, true), ("", "old.difypkg", false, true),
      ("*.txt", "a/b.txt", false, true), ("*.txt", "a/b.text", false, false),
      ("/*.txt", "a/b.txt", false, false), ("/*.txt", "b.txt", false, true),
      ("docs/", "docs", true, true), ("docs/", "a/docs", true, true), ("docs/", "docs", false, false),
      ("a/docs", "a/docs", true, true), ("a/docs", "b/a/docs", true, false), ("a/**", "a", true, true),
      ("**/tmp", "a/b/tmp", true, true), ("# a\n\n!a\n  \nb \r\n", "a", false, false), ("b \r\n", "b", false, true),
      ("[ab].md", "a.md", false, true), ("?.md", "ab.md", false, false),
    ])
  func ignoredFiles(_ rules: String, _ path: String, _ isFolder: Bool, _ isExcluded: Bool) {
    #expect(IgnoreRules(rules).exclude(path, isFolder: isFolder) == isExcluded)
  }

  @Test func thePackageHasItsOwnLauncher() throws {
    let contents = ["main.py", "program", "a.txt", "pyproject.toml"].map { PackagedFile(path: $0, bytes: [1]) }
    let layout = PluginLayout(folder: "", contents: contents, program: ("p", [2]))
    #expect(layout.files.map(\.path) == ["a.txt", "main.py", "program", "pyproject.toml"])
    #expect(layout.files[1].bytes == Array(PluginLauncher.text.utf8))
    #expect(layout.files[2] == PackagedFile(path: "program", bytes: [2], isExecutable: true))
    let bare = PluginLayout(folder: "", contents: [], program: ("p", [2]))
    #expect(bare.files.map(\.path) == ["main.py", "program", "requirements.txt"])
  }
}
