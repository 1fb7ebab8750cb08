import Testing

@testable import InvokerGenerator

/// What is written down means itself; `make docs-test` shows the same with the parsers that will read it.
@Suite struct MarkdownMarkupTests {
  private func markup(_ dialect: MarkdownMarkup.Dialect = .mdx) -> MarkdownMarkup {
    MarkdownMarkup(dialect: dialect) { _ in "#" }
  }

  @Test(arguments: [
    ("plain text.", "plain text."), ("<script>", "&lt;script>"), ("{evil()}", "\\{evil()\\}"), ("a | b", "a \\| b"),
    ("`code`", "\\`code\\`"), ("snake_case _em_", "snake_case \\_em\\_"), ("# a", "# a"), ("0.8.0", "0.8.0"),
    ("a\nb", "a b"), ("&amp; & co", "&amp;amp; & co"), ("5 $", "5 \\$"), ("[a](b)", "\\[a\\](b)"),
    ("import a", "import a"),
  ])
  func textIsEscaped(text: String, expected: String) { #expect(markup().text(text) == expected) }

  @Test func bracesAreTextInGitHub() { #expect(markup(.gitHub).text("{a}") == "{a}") }

  @Test(arguments: [
    ("plain text.", "plain text."), ("", ""), ("# no", "\\# no"), ("- no", "\\- no"), ("@a", "\\@a"), ("=", "\\="),
    ("1. no", "1\\. no"), ("12)\tno", "12\\)\tno"), ("1.", "1\\."), ("0.8.0", "0.8.0"),
    ("    no", "no"), ("\t- no", "\\- no"), ("no #", "no \\#"), ("##", "\\##"), ("C#", "C#"),
    ("export const a = 1", "&#101;xport const a = 1"), ("import", "&#105;mport"), ("important", "important"),
  ])
  func nothingBeginsAtTheStartOfALine(text: String, expected: String) { #expect(markup().block(text) == expected) }

  @Test func aLineIsOnePieceOfSeveral() {
    #expect(markup().block([.text("1"), .text(". no")]) == "1\\. no")
    #expect(markup().block([.text(""), .link([.text("import a")], .anchor(""))]) == "[import a](#)")
    #expect(MarkdownMarkup(dialect: .docC) { _ in "" }.block([.code("- `a`")]) == "\\- \\`a\\`")
  }

  @Test func statementsAreTextInGitHub() { #expect(markup(.gitHub).block("import a") == "import a") }

  @Test(arguments: [
    ("app_id", "`app_id`"), ("{evil()}", "`{evil()}`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("", ""),
    ("a\nb", "`a b`"), ("```", "```` ``` ````"), (" ", "` `"),
  ])
  func codeIsFenced(text: String, expected: String) { #expect(markup().code(text) == expected) }

  @Test(arguments: [("a | b", "a \\| b"), ("a \\| b", "a \\| b"), ("`a|b`", "`a\\|b`"), ("", " ")])
  func cellsHaveNoBars(content: String, expected: String) { #expect(markup().cell(content) == expected) }

  @Test(arguments: [
    ("query", "=\"query\""), ("\"><Evil />", "={\"\\u0022\\u003e\\u003cEvil /\\u003e\"}"),
    ("{x}", "={\"\\u007bx\\u007d\"}"),
  ])
  func attributesAreStrings(text: String, expected: String) { #expect(markup().attribute(text) == expected) }

  @Test func aBlockIsFencedByMoreThanItHolds() {
    #expect(markup().codeBlock("```\nevil\n```", language: "text", title: nil) == "````text\n```\nevil\n```\n````")
  }
}
