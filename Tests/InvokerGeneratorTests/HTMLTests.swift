import Foundation
import Testing

@testable import InvokerGenerator

@Suite struct HTMLTests {
  let markup = HTMLMarkup(templates: .builtIn, site: "https://docs.example.org")

  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("\"'", "&quot;&#39;"),
    // One character to a reader, and two to a browser.
    ("\"\u{301} onclick=x", "&quot;\u{301} onclick=x"),
    ("<\u{338}script>", "&lt;\u{338}script&gt;"),
    ("one\ttwo\nthree", "one\ttwo\nthree"),
    ("\u{0}\u{1B}\u{7F}\r", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("会话の 👩‍👧", "会话の 👩‍👧"),
  ])
  func textEndsNeitherTextNorAttribute(text: String, expected: String) {
    // Compared as bytes: strings are equal when they only look the same.
    #expect(Array(markup.text(text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "data:text/html,x", " https://example.org", "vbscript:x", "x",
  ])
  func linksLeadToPagesOnly(address: String) {
    #expect(markup.link("label", to: .address(address)) == "label")
  }

  @Test func links() {
    #expect(
      markup.link("label", to: .address("/a?b&c\"")) == "<a href=\"https://docs.example.org/a?b&amp;c&quot;\">label</a>"
    )
    #expect(markup.link("label", to: .address("HTTPS://x.org")) == "<a href=\"HTTPS://x.org\">label</a>")
    #expect(markup.link("label", to: .page("chat")) == "<a href=\"chat.html\">label</a>")
    #expect(markup.link("label", to: .anchor("param-query")) == "<a href=\"#param-query\">label</a>")
  }

  // MARK: Code

  @Test(arguments: [
    ("swift", "let a = 1.5 // b", "<k>let</> a = <n>1.5</> <c>// b</>"),
    ("swift", "Chat(\"a\\\"b\")", "<t>Chat</>(<s>&quot;a\\&quot;b&quot;</>)"),
    ("swift", "\"\"\"\nlet\n\"\"\" let", "<s>&quot;&quot;&quot;\nlet\n&quot;&quot;&quot;</> <k>let</>"),
    ("swift", "\"open\nlet", "<s>&quot;open</>\n<k>let</>"),
    ("swift", "letter 会话 a1", "letter 会话 a1"),
    ("python", "def f(): # x\n  'y'", "<k>def</> f(): <c># x</>\n  <s>&#39;y&#39;</>"),
    (
      "json", "{\"a\": \"b\", \"c\": null}",
      "{<t>&quot;a&quot;</>: <s>&quot;b&quot;</>, <t>&quot;c&quot;</>: <k>null</>}"
    ),
    ("text", "let <b>", "let &lt;b&gt;"),
  ])
  func codeIsMarked(language: String, code: String, expected: String) {
    let spans = expected.replacing("</>", with: "</span>").replacing(/<([a-z])>/) { "<span class=\"\($0.1)\">" }
    #expect(highlighted(code, language, markup) == spans)
  }

  @Test(arguments: ["swift", "python", "json", "text"])
  func noCodeIsLost(language: String) {
    let texts = HostileTextTests.texts + ["\"", "\\", "\"\\", "'''", "</code></pre><script>", "é\"é", "#", "//"]
    for text in texts where text.utf8.count < 1_000 {
      let marked = highlighted(text, language, markup)
      #expect(marked.replacing(/<span class="[a-z]">|<\/span>/, with: "") == markup.text(text))
    }
  }

  // MARK: Orders

  @Test func chipsStandApartAndInsideTheirGroups() throws {
    func step(_ occurrence: OrderDiagram.Occurrence, _ names: [String]) -> OrderDiagram.Step {
      OrderDiagram.Step(
        occurrence: occurrence, phrase: "some", events: names.map { .init(name: $0, anchor: "event-" + $0) },
        isLast: false, isFailure: false)
    }
    let names = (1...24).map { String(repeating: "x", count: $0) }
    let drawing = OrderDrawing(
      OrderDiagram(
        anchor: "order", title: "", apps: [], description: nil,
        steps: [
          step(.one, ["a"]), step(.any, names), step(.maybe, ["b"]), step(.some, [String(repeating: "y", count: 90)]),
          step(.one, ["c", "d"]),
        ], anywhere: [], trailing: []))
    #expect(drawing.chips.count == names.count + 5)
    #expect(drawing.groups.map(\.isRepeated) == [true, false, true, false])
    #expect(drawing.groups.map(\.isLoose) == [true, true, false, false])
    for (index, chip) in drawing.chips.enumerated() {
      #expect(chip.x + chip.width < 340 && chip.y + 24 < drawing.bottom)
      for other in drawing.chips[..<index] {
        #expect(other.y + 24 < chip.y || (other.y == chip.y && other.x + other.width < chip.x))
      }
    }
    // The steps follow one another without touching.
    let tops = drawing.groups.map(\.y)
    let ends = drawing.groups.map { $0.y + $0.height }
    #expect(zip(ends, tops.dropFirst()).allSatisfy { $0 < $1 })
    for group in drawing.groups {
      #expect(drawing.chips.contains { $0.y > group.y && $0.y + 24 < group.y + group.height })
    }
  }
}
