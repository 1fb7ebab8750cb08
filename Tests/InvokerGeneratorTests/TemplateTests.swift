import Testing

@testable import InvokerGenerator

/// What of Mustache templates may hold.
@Suite struct TemplateTests {
  private func render(_ text: String, _ view: View, partials: [String: String] = [:]) throws -> String {
    try Template(text).rendered(with: view, partials: partials.mapValues { try Template($0) })
  }

  @Test(arguments: [
    ("{{name}}", "<b>"), ("{{ name }}!", "<b>!"), ("{{missing}}", ""), ("{{inner.name}}", "deep"),
    ("{{inner.missing}}", ""), ("{{#inner}}{{name}}{{/inner}}", "deep"), ("{{#inner}}{{count}}{{/inner}}", "3"),
    ("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}", "a"), ("{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"),
    ("{{#missing}}a{{/missing}}{{^missing}}b{{/missing}}", "b"), ("{{#name}}[{{.}}]{{/name}}", "[<b>]"),
    ("{{#list}}{{^first()}}, {{/first()}}{{.}}{{/list}}", "x, y"),
    ("{{^none}}empty{{/none}}{{#none}}x{{/none}}", "empty"),
    ("{{! no }}{{% NO:NO}}a", "a"),
  ])
  func valuesAreFilledIn(text: String, expected: String) throws {
    let view: View = [
      "name": "<b>", "inner": ["name": "deep"] as View, "count": 3, "yes": true, "no": false, "list": ["x", "y"],
      "none": [View](),
    ]
    #expect(try render(text, view) == expected)
  }

  @Test func aTagAloneTakesItsLineWithIt() throws {
    let text = "a\n  {{#list}}\n- {{.}}\n  {{/list}}\n{{> part}}\nz {{#yes}}y{{/yes}}\n"
    let view: View = ["list": ["1", "2"], "yes": true]
    #expect(try render(text, view, partials: ["part": "{{#list}}{{.}}{{/list}}\n"]) == "a\n- 1\n- 2\n12\nz y\n")
    #expect(try render("  {{> part}}\n", view, partials: ["part": "a\nb\n"]) == "  a\n  b\n")
    #expect(try render("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", view) == "a\nb\n")
  }

  @Test func aTemplateThatHoldsItselfEnds() throws {
    #expect(try render("{{> self}}", [:], partials: ["self": "x{{> self}}"]).allSatisfy { $0 == "x" })
  }

  @Test(arguments: [
    ("a\n{{#b}}\nc\n", 2, "the section 'b' has no end"), ("a\n\n{{/b}}", 3, "'b' ends here, and did not begin"),
    ("{{#a}}{{/b}}", 1, "'b' ends here, and did not begin"), ("\n{{}}", 2, "empty tag"),
    ("a\n{{b", 2, "unfinished tag"),
  ])
  func mistakesAreToldWithTheirLine(text: String, line: Int, message: String) {
    do {
      _ = try Template(text)
      Issue.record("no mistake was found")
    } catch {
      #expect(error.line == line)
      #expect(error.message == message)
    }
  }
}
