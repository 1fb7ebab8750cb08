import Testing
import YAMLTree

/// A text, the problem that it has, and the places (line:column) of the problem and of its note.
struct ProblemCase: CustomTestStringConvertible, Sendable {
  var id: YAMLProblem.ID
  var bytes: [UInt8]
  var place: String
  var note: String?
  var limits = YAMLLimits()

  init(_ id: YAMLProblem.ID, _ text: String, at place: String, note: String? = nil, limits: YAMLLimits = YAMLLimits()) {
    self.init(id, bytes: Array(text.utf8), at: place, note: note, limits: limits)
  }

  init(
    _ id: YAMLProblem.ID, bytes: [UInt8], at place: String, note: String? = nil, limits: YAMLLimits = YAMLLimits()
  ) {
    (self.id, self.bytes, self.place, self.note, self.limits) = (id, bytes, place, note, limits)
  }

  var testDescription: String {
    "\(id.rawValue): \(String(decoding: bytes.prefix(40), as: UTF8.self).debugDescription)"
  }
}

private let expanding = YAMLLimits(aliases: .expanded(maximumNodes: 20))

private let problemCases: [ProblemCase] = [
  // The bytes
  ProblemCase(.fileTooLarge, "a: 12345", at: "1:1", limits: YAMLLimits(bytes: 7)),
  ProblemCase(.utf16, bytes: [0xFF, 0xFE, 0x61, 0x00], at: "1:1"),
  ProblemCase(.utf16, bytes: [0xFE, 0xFF, 0x00, 0x61], at: "1:1"),
  ProblemCase(.notUTF8, bytes: Array("a: é\nb: é".utf8) + [0xFF], at: "2:5"),
  ProblemCase(.notUTF8, bytes: [0x61, 0xC0, 0x80], at: "1:2"),
  ProblemCase(.notUTF8, bytes: [0xED, 0xA0, 0x80], at: "1:1"),
  ProblemCase(.notUTF8, bytes: [0x61, 0x3A, 0x20, 0xE4, 0xBC], at: "1:4"),
  ProblemCase(.controlCharacter, "a: x\nb: \0", at: "2:4"),
  ProblemCase(.controlCharacter, "a: \u{1B}[31m", at: "1:4"),
  ProblemCase(.lineSeparator, "a: x\u{85}", at: "1:5"),
  ProblemCase(.lineSeparator, "会: \u{2028}", at: "1:4"),
  ProblemCase(.lineSeparator, "a: \u{2029}", at: "1:4"),
  ProblemCase(.byteOrderMark, "a: \u{FEFF}b", at: "1:4"),

  // The document
  ProblemCase(.emptyFile, "", at: "1:1"),
  ProblemCase(.emptyFile, "# nothing\n", at: "1:1"),
  ProblemCase(.emptyFile, "---\n", at: "1:1"),
  ProblemCase(.directive, "%YAML 1.3\n---\na: 1", at: "1:1"),
  ProblemCase(.directive, "%YAML 1.2\na: 1", at: "2:1"),
  ProblemCase(.directive, "%TAG ! x:\n---\na: 1", at: "1:1"),
  ProblemCase(.directive, "a: 1\n%FOO\n", at: "2:1"),
  ProblemCase(.secondDocument, "a: 1\n--- \nb: 2", at: "2:1"),
  ProblemCase(.contentAfterEnd, "a: 1\n...\nb: 2", at: "3:1", note: "2:1"),
  ProblemCase(.tooDeep, "a: [[1]]", at: "1:5", limits: YAMLLimits(depth: 2)),
  ProblemCase(.tooDeep, String(repeating: "[", count: 80_000), at: "1:33"),
  ProblemCase(.tooManyNodes, "[a, b, c]", at: "1:8", limits: YAMLLimits(nodes: 3)),
  ProblemCase(.scalarTooLong, "a: 12345678", at: "1:4", limits: YAMLLimits(scalarBytes: 7)),
  ProblemCase(.keyTooLong, "abc: 1", at: "1:1", limits: YAMLLimits(keyBytes: 2)),
  ProblemCase(.keyTooLong, "a: 1\n\(String(repeating: "k", count: 1100)): 1", at: "2:1"),
  ProblemCase(.duplicateKey, "a:\n  query: 1\n  'query': 2", at: "3:3", note: "2:3"),
  ProblemCase(.duplicateKey, "{会: 1, 🎉: 2, 会: 3}", at: "1:14", note: "1:2"),
  ProblemCase(.complexKey, "? [a]\n: b", at: "1:3"),
  ProblemCase(.mergeKey, "a:\n  <<: {b: 1}", at: "2:3"),
  ProblemCase(.tag, "a: !t 1", at: "1:4"),
  ProblemCase(.tag, "a: !e!t 1", at: "1:4"),
  ProblemCase(.tag, "a: !<t 1", at: "1:4"),
  ProblemCase(.anchor, "a: &x 1", at: "1:4"),
  ProblemCase(.anchor, "a: & b", at: "1:4"),
  ProblemCase(.anchor, "a: &an:chor 1", at: "1:4", limits: expanding),
  ProblemCase(.anchor, "[&a?b c]", at: "1:2", limits: expanding),
  ProblemCase(.anchor, "a: &x 1\nb: *x:y", at: "2:4", limits: expanding),
  ProblemCase(.alias, "a: *x", at: "1:4"),
  ProblemCase(.alias, "a: **bold**", at: "1:4"),
  ProblemCase(.unknownAlias, "a: *x", at: "1:4", limits: expanding),
  ProblemCase(.recursiveAlias, "a: &x [1, *x]", at: "1:11", limits: expanding),
  ProblemCase(.aliasExpansion, "a: &a [1,1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b]", at: "3:5", limits: expanding),
  ProblemCase(
    .tooDeep, "a: &a [1]\nb: &b [*a]\nc: [*b]", at: "3:5",
    limits: YAMLLimits(depth: 3, aliases: .expanded(maximumNodes: 20))),

  // The syntax
  ProblemCase(.foreignSpace, "a:\u{A0}1\nb: 2", at: "1:3"),
  ProblemCase(.foreignSpace, "a: \u{A0}1", at: "1:4"),
  ProblemCase(.foreignSpace, "a: 1\u{202F}\nb: 2", at: "1:5"),
  ProblemCase(.foreignSpace, "a: {b:\u{3000}1}", at: "1:7"),
  ProblemCase(.foreignSpace, "a:\n-\u{A0}b", at: "2:2"),
  ProblemCase(.foreignSpace, "a:\n  b: 1\n\u{A0} c: 2", at: "3:1"),
  ProblemCase(.foreignSpace, "a:\n \u{A0}b: 1\n  c: 2", at: "2:2"),
  ProblemCase(.foreignSpace, "a: [\u{200B}b]", at: "1:5"),
  ProblemCase(.tabIndentation, "a:\n\tb: 1", at: "2:1"),
  ProblemCase(.tabIndentation, "a: b\n\tc", at: "2:1"),
  ProblemCase(.tabIndentation, "a: |\n\tb", at: "2:1"),
  ProblemCase(.tabIndentation, "a:\n  b: |\n  \tc", at: "3:3"),
  ProblemCase(.tabIndentation, "a: |2\n \tb", at: "2:2"),
  ProblemCase(.tabIndentation, "a: |\n  \tb\n \tc", at: "3:2"),
  ProblemCase(.indentation, "a:\n    b: 1\n  c: 2", at: "3:3"),
  ProblemCase(.indentation, "a: text\n  b: 1", at: "2:3", note: "1:1"),
  ProblemCase(.unclosedQuote, "a: \"b\nc: 1\n", at: "1:4"),
  ProblemCase(.unclosedQuote, "a: 'b\nc: 'd'\n", at: "1:4"),
  ProblemCase(.unclosedBracket, "a: [1, 2\nb: 3", at: "1:4"),
  ProblemCase(.unclosedBracket, "a: {b: 1,\n", at: "1:4"),
  ProblemCase(.missingSpace, "a: 1\nkey:value\nb: 2", at: "2:4"),
  ProblemCase(.missingSpace, "key:value\nb: 2", at: "1:4"),
  ProblemCase(.missingSpace, "{a:b}", at: "1:2"),
  ProblemCase(.missingSpace, "[a:,b]", at: "1:3"),
  ProblemCase(.missingColon, "a: 1\nkey\nb: 2", at: "2:1"),
  ProblemCase(.missingColon, "key\nb: 2", at: "1:1"),
  ProblemCase(.nestedValue, "a: b: c", at: "1:5"),
  ProblemCase(.nestedValue, "a: - b", at: "1:4"),
  ProblemCase(.mixedCollection, "a: 1\n- b", at: "2:1"),
  ProblemCase(.mixedCollection, "- a\nb: 1", at: "2:1"),
  ProblemCase(.trailingText, "a: \"b\" c", at: "1:8"),
  ProblemCase(.trailingText, "a: 'it's'", at: "1:8"),
  ProblemCase(.reservedCharacter, "a: @b", at: "1:4"),
  ProblemCase(.reservedCharacter, "a: `b`", at: "1:4"),
  ProblemCase(.reservedCharacter, "{?foo: bar}", at: "1:2"),
  ProblemCase(.reservedCharacter, "a: [?x]", at: "1:5"),
  ProblemCase(.reservedCharacter, "[a, ?x: 1]", at: "1:5"),
  ProblemCase(.reservedCharacter, "{a: 1, ?'b': 2}", at: "1:8"),
  ProblemCase(.reservedCharacter, "[a, ?[b]: 1]", at: "1:5"),
  ProblemCase(.invalidEscape, "a: \"b\\q\"", at: "1:6"),
  ProblemCase(.invalidEscape, "a: \"b\\ud800\"", at: "1:6"),
  ProblemCase(.invalidEscape, "\"\\x", at: "1:2"),
  ProblemCase(.blockScalarHeader, "a: |b", at: "1:4"),
  ProblemCase(.syntax, "a: [\n  {b: 1}\n  {c: 2}\n]", at: "3:3", note: "1:4"),
  ProblemCase(.syntax, "a: ]", at: "1:4"),
]

@Suite struct ProblemTests {
  @Test(arguments: problemCases)
  func problemAndItsPlace(_ example: ProblemCase) throws {
    let document = parseYAML(example.bytes, limits: example.limits)
    let problem = try #require(document.problems.first)
    #expect(problem.id == example.id)
    #expect(place(problem.range) == example.place)
    #expect(problem.related.map { place($0.range) } == example.note)
    #expect(problem.fix != nil)
  }

  @Test(arguments: YAMLProblem.ID.allCases)
  func everyKindHasACase(_ id: YAMLProblem.ID) {
    #expect(problemCases.contains { $0.id == id })
  }

  @Test func allThatCanBeFoundAreFound() {
    let document = parse("a: !t &x 1\na: 2\nb: *x\n<<: {}\n? []\n: 1\nc: [1\n")
    let found: [YAMLProblem.ID] = [.anchor, .tag, .duplicateKey, .alias, .mergeKey, .complexKey, .unclosedBracket]
    #expect(document.problems.map(\.id) == found)
    #expect(parse("a: \0\nb: \u{2028}").problems.map(\.id) == [.controlCharacter, .lineSeparator])
  }

  @Test func readingStopsAfterSoManyProblems() {
    let text = String(repeating: "- !t 1\n", count: 500)
    #expect(parse(text).problems.count == 100)
    #expect(parse(text, YAMLLimits(problems: 3)).problems.count == 3)
    #expect(parse(String(repeating: "\0", count: 500)).problems.count == 100)
  }

  @Test func manyKeysAreComparedToo() {
    let keys = (0..<100).map { "key\($0): \($0)\n" }.joined()
    #expect(parse(keys).problems.isEmpty)
    let problem = parse(keys + "key7: again\n").problems.first
    #expect(problem?.message == "duplicate key 'key7'")
    #expect(problem?.related.map { place($0.range) } == "8:1")
  }

  @Test func textOfTheFileIsTameInMessages() {
    let key = #""\e[31m\#(String(repeating: "x", count: 50))""#
    let message = parse("\(key): 1\n\(key): 2").problems.first?.message
    #expect(message == "duplicate key 'U+001B[31m\(String(repeating: "x", count: 35))…'")
  }

  /// What libyaml would take seconds for is stopped where the depth passes the limit.
  @Test func deepNestingStopsAtTheLimit() {
    #expect(parse(String(repeating: "[", count: 80_000)).problems.map { place($0.range) } == ["1:33"])
    #expect(parse(String(repeating: "{a: ", count: 20_000)).problems.map(\.id) == [.tooDeep])
  }
}

func parse(_ text: String, _ limits: YAMLLimits = YAMLLimits()) -> YAMLDocument {
  parseYAML(text.utf8, limits: limits)
}

func place(_ range: SourceRange) -> String { "\(range.start.line):\(range.start.column)" }
