import Testing
import YAMLTree

@Suite struct TreeTests {
  @Test func valuesAndOrder() throws {
    let root = try #require(parse("b: [1, two]\na: {x: 'y'}\nc: |\n  one\n  two\n").root)
    #expect(root.entries?.map(\.name) == ["b", "a", "c"])
    #expect(root["b"]?.elements?.map(\.stringValue) == ["1", "two"])
    #expect(root["a"]?["x"]?.content == .scalar(YAMLScalar(text: "y", style: .singleQuoted)))
    #expect(root["c"]?.stringValue == "one\ntwo\n")
    #expect(root["d"] == nil)
  }

  @Test func rangesEndWhereTheTextDoes() throws {
    let root = try #require(parse("a:\n  - x\n  - |\n    y\n\n# z\nb: [1, 2] \n").root)
    #expect(describe(root.range) == "1:1-7:10")
    #expect(root["a"].map { describe($0.range) } == "2:3-4:6")
    #expect(root["a"]?.elements?.map { describe($0.range) } == ["2:5-2:6", "3:5-4:6"])
    #expect(root["b"].map { describe($0.range) } == "7:4-7:10")
  }

  @Test(arguments: ["", "\u{FEFF}"]) func tabsInATextAreText(_ mark: String) throws {
    let text =
      mark + """
        a: |  # A comment.
          \tone
          two\tthree
        b: {c: d}
        e:
        - >-

          \tfour
          five
          six
        - |+1
           \tseven
        g: 1

        """
    let document = parse(text)
    #expect(document.problems.isEmpty)
    let root = try #require(document.root)
    #expect(root["a"]?.stringValue == "\tone\ntwo\tthree\n")
    #expect(root["e"]?.elements?.map(\.stringValue) == ["\n\tfour\nfive six", "  \tseven\n"])
    #expect(root["a"].map { describe($0.range) } == "1:4-3:12")
    #expect(root["b"].map { describe($0.range) } == "4:4-4:10")
    #expect(root["g"].map { describe($0.range) } == "13:4-13:5")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func positionsCountScalarsAndBytes(_ lineBreak: String) throws {
    let text = "\u{FEFF}会話: '🎉é'\(lineBreak)b: c"
    let root = try #require(parse(text).root)
    let value = try #require(root["会話"])
    #expect(value.range.start == SourcePosition(line: 1, column: 5, offset: 3 + 8))
    #expect(value.range.end == SourcePosition(line: 1, column: 9, offset: 3 + 8 + 8))
    let next = try #require(root["b"])
    #expect(next.range.start == SourcePosition(line: 2, column: 4, offset: 19 + lineBreak.utf8.count + 3))

    let lines = LineTable(Array(text.utf8))
    #expect(lines.line(1) == "会話: '🎉é'")
    #expect(lines.line(2) == "b: c")
    #expect(lines.line(3) == "")
    #expect(lines.utf16Column(of: value.range.end) == 10)
    #expect(lines.position(atOffset: value.range.end.offset) == value.range.end)
  }

  @Test func aliasesAreCopies() throws {
    let limits = YAMLLimits(aliases: .expanded(maximumNodes: 10))
    let document = parse("a: &x [1, &y 2]\nb: *x\nc: *y\n", limits)
    #expect(document.problems.isEmpty)
    let root = try #require(document.root)
    #expect(root["b"]?.content == root["a"]?.content)
    #expect(root["b"].map { describe($0.range) } == "2:4-2:6")
    #expect(root["c"]?.integerValue == 2)
  }

  @Test func aliasBombsStayUnlit() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...8 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let document = parse(text, YAMLLimits(aliases: .expanded(maximumNodes: 10_000)))
    #expect(document.problems.contains { $0.id == .aliasExpansion })
  }

  private func describe(_ range: SourceRange) -> String {
    "\(place(range))-\(range.end.line):\(range.end.column)"
  }
}
