import Foundation
import Testing

/// Pages of a project say what its specs say, and nothing of the platform that the tool was made for first.
@Suite struct ForeignWordTests {
  /// What explains that platform, in each language that there are phrases for.
  private static let words = [
    "Dify", "Chatbot", "Chatflow", "plugin", "dict", "daemon", "workspace", "app_id", "session", "reverse",
    "聊天助手", "插件", "工作空间", "反向", "チャットボット", "プラグイン", "ワークスペース", "逆呼び出し",
  ]

  @Test func theStartersPagesAreItsOwn() async throws {
    try await withTemporaryFolder { folder in
      try await run("init", in: folder)
      try await run("docs", in: folder)
      try await expectNoForeignWord(below: folder.appending(path: "Generated/docs"), pages: 2)
      try await expectNoForeignWord(inEveryLanguageOf: folder, pages: 2)
    }
  }

  @Test func theStarterPackagesPagesAreItsOwn() async throws {
    try await withTemporaryFolder { folder in
      try await run(
        "init", ".", "--package", "--name", "Hello", "--dependency", "https://example.com/invoker.git", in: folder)
      try await run("docs", "Sources/Hello/Specs", in: folder)
      try await expectNoForeignWord(below: folder.appending(path: "Generated/docs"), pages: 2)
    }
  }

  @Test func aWeatherServicesPagesAreItsOwn() async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        at: Case.root.appending(path: "weather/specs"), to: folder.appending(path: "specs"))
      try await expectNoForeignWord(inEveryLanguageOf: folder, pages: 2)
    }
  }

  /// In all forms, with the built-in phrases of each language.
  private func expectNoForeignWord(inEveryLanguageOf folder: URL, pages: Int) async throws {
    let locales = ["--locale", "zh_Hans", "--locale", "ja_JP"]
    try await run(["docs", "--update-locales"] + locales, in: folder)
    try await run(["docs", "--output", "Pages", "--fall-back", "--locale", "en_US"] + locales, in: folder)
    try await expectNoForeignWord(below: folder.appending(path: "Pages"), pages: 3 * pages)
  }

  /// - Parameter pages: how many each form has.
  private func expectNoForeignWord(below folder: URL, pages: Int) async throws {
    let files = try filesBelow(folder)
    for ending in [".md", ".mdx", ".html"] {
      let count = files.keys.count { $0.hasSuffix(ending) }
      // Markdown and DocC have the same ending; the site has a page that leads to each language.
      #expect(count == (ending == ".md" ? 2 * pages : ending == ".html" ? pages + 1 : pages))
    }
    for (path, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      for word in Self.words {
        guard let found = text.range(of: "\\b" + word, options: [.regularExpression, .caseInsensitive]) else {
          continue
        }
        let line = text[text.lineRange(for: found)]
        Issue.record("\(path) says '\(word)': \(line.prefix(200))")
      }
    }
  }

  private func run(_ arguments: String..., in folder: URL) async throws { try await run(arguments, in: folder) }

  private func run(_ arguments: [String], in folder: URL) async throws {
    let run = try await Tool.run(arguments, in: folder)
    try #require(run.status == 0, "\(arguments): \(run.diagnostics)")
  }
}
