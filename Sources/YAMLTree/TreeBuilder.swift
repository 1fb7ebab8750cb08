import CLibYAML

/// Converts libyaml's events into a tree, and collects problems.
///
/// Functions throw only problems that end the reading. Each function that reads a node starts at the node's first event
/// and stops at its last one.
struct TreeBuilder: ~Copyable {
  private var reader: EventReader
  private let lines: LineTable
  private let limits: YAMLLimits
  private var locator: MarkLocator

  private var problems: [YAMLProblem] = []
  private var specialTexts: [YAMLNode] = []
  private var nodeCount = 0
  private var anchors: Anchors
  /// The start positions of open lists and mappings in brackets.
  private var openBrackets: [SourcePosition] = []
  /// The scalar, alias, or bracket read last. Block collections end at its end.
  private var last: SourceRange
  /// The `...` after the document.
  private var documentEnd: SourceRange?
  private var hasForeignSpace: Bool { problems.contains { $0.id == .foreignSpace } }
  /// The block that ended the reading. With an explicit indentation, it can be read.
  private(set) var tabbedBlock: TabbedBlock?

  init(_ reader: consuming EventReader, lines: LineTable, limits: YAMLLimits) {
    self.reader = reader
    self.lines = lines
    self.limits = limits
    locator = MarkLocator(lines)
    anchors = Anchors(limits)
    last = SourceRange(start: lines.start(ofLine: 1), end: lines.start(ofLine: 1))
  }

  mutating func run() -> YAMLDocument {
    do throws(YAMLProblem) {
      let root = try document()
      try endOfFile()
      // The structure is uncertain.
      return YAMLDocument(root: hasForeignSpace ? nil : root, specialTexts: specialTexts, problems: problems)
    } catch {
      let isConsequence = hasForeignSpace && error.id != .foreignSpace || problems.contains(error)
      return YAMLDocument(root: nil, problems: isConsequence ? problems : problems + [error])
    }
  }

  // MARK: Documents

  private mutating func document() throws(YAMLProblem) -> YAMLNode? {
    try advance()  // to the start of the stream
    try advance()
    let firstCharacter = lines.character(at: lines.start(ofLine: 1))
    guard reader.type == YAML_DOCUMENT_START_EVENT else { throw .emptyFile(at: firstCharacter) }
    try checkDirectives()
    try advance()
    let isEmpty = reader.type == YAML_SCALAR_EVENT && reader.start.index == reader.end.index
    let root = try node(depth: 0)
    if isEmpty { throw .emptyFile(at: firstCharacter) }
    return root
  }

  private mutating func endOfFile() throws(YAMLProblem) {
    try advance()  // to the end of the document
    if reader.isExplicit { documentEnd = locator.range(from: reader.start, to: reader.end) }
    try advance()
    guard reader.type == YAML_DOCUMENT_START_EVENT else { return }
    try report(.secondDocument(at: locator.range(from: reader.end.back(3), to: reader.end)))
  }

  /// Reports `%TAG`, which libyaml accepts. libyaml itself rejects unknown directives.
  private mutating func checkDirectives() throws(YAMLProblem) {
    guard reader.isExplicit else { return }
    for line in reader.start.line..<max(reader.start.line, reader.end.line) {
      let offsets = lines.offsets(ofLine: line + 1)
      if lines.bytes[offsets].starts(with: "%TAG".utf8) { try report(.tagDirective(at: lines.range(offsets))) }
    }
  }

  // MARK: Nodes

  /// Reads a node. Returns nil if the node is rejected and must be omitted.
  private mutating func node(depth: Int) throws(YAMLProblem) -> YAMLNode? {
    let start = locator.position(of: reader.start)
    nodeCount += 1
    if nodeCount > limits.nodes { throw .tooManyNodes(limit: limits.nodes, at: lines.character(at: start)) }
    if !openBrackets.isEmpty { try checkQuestionMark(before: start) }
    if reader.type == YAML_ALIAS_EVENT { return try alias(depth: depth) }

    let anchor = reader.anchor
    if anchor != nil || reader.hasTag { try checkProperties(at: start) }
    if let anchor { anchors.open(anchor) }
    let node =
      switch reader.type {
      case YAML_SCALAR_EVENT: try scalar(from: start)
      default: try collection(from: start, depth: depth + 1)
      }
    if let anchor { anchors.close(anchor, node) }
    return node
  }

  private mutating func scalar(from start: SourcePosition) throws(YAMLProblem) -> YAMLNode {
    let text = reader.text
    let style = reader.scalarStyle
    var end = locator.position(of: reader.end)
    if style == .literal || style == .folded { end = lines.position(atOffset: trimmed(start.offset..<end.offset)) }
    last = SourceRange(start: start, end: end)
    if style == .plain, let space = ForeignSpace(around: last, of: lines) { try report(space.problem) }
    if text.utf8.count > limits.scalarBytes {
      try report(.scalarTooLong(text.utf8.count, limit: limits.scalarBytes, at: last))
    }
    let node = YAMLNode(content: .scalar(YAMLScalar(text: text, style: style)), range: last)
    if !reader.isPrintableASCII { specialTexts.append(node) }
    return node
  }

  /// Returns the end of a block scalar without the white space that libyaml includes.
  private func trimmed(_ offsets: Range<Int>) -> Int {
    let text = lines.bytes[offsets]
    return text.lastIndex { !isBlank($0) && !isLineBreak($0) }.map { $0 + 1 } ?? offsets.lowerBound
  }

  private mutating func collection(from start: SourcePosition, depth: Int) throws(YAMLProblem) -> YAMLNode {
    if depth > limits.depth { throw .tooDeep(limit: limits.depth, at: lines.character(at: start)) }
    let isFlow = reader.isFlow
    if isFlow { openBrackets.append(start) }
    let content: YAMLNode.Content =
      switch reader.type {
      case YAML_SEQUENCE_START_EVENT: .sequence(try elements(depth: depth))
      default: .mapping(try entries(isFlow: isFlow, depth: depth))
      }
    if isFlow {
      openBrackets.removeLast()
      last = locator.range(from: reader.start, to: reader.end)
    }
    return YAMLNode(content: content, range: SourceRange(start: start, end: max(start, last.end)))
  }

  private mutating func elements(depth: Int) throws(YAMLProblem) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    try advance()
    while reader.type != YAML_SEQUENCE_END_EVENT {
      if let element = try node(depth: depth) { elements.append(element) }
      try advance()
    }
    return elements
  }

  // MARK: Mappings

  private mutating func entries(isFlow: Bool, depth: Int) throws(YAMLProblem) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var names = NameSet()
    try advance()
    while reader.type != YAML_MAPPING_END_EVENT {
      let key = try key(depth: depth)
      try advance()
      let value = try node(depth: depth)
      try advance()
      guard let key, let name = key.stringValue else { continue }

      guard names.insert(name) else {
        let first = entries.first { $0.name == name }
        try report(.duplicateKey(name, at: key.range, first: first?.key.range))
        continue
      }
      guard let value else { continue }
      if isFlow { try checkSpace(in: key, before: value) }
      entries.append(YAMLEntry(key: key, value: value))
    }
    return entries
  }

  /// Reads a key. Returns nil if it is not a valid key of an entry.
  private mutating func key(depth: Int) throws(YAMLProblem) -> YAMLNode? {
    guard let key = try node(depth: depth) else { return nil }
    guard case .scalar(let scalar) = key.content else {
      try report(.complexKey(key.kindName, at: key.range))
      return nil
    }
    if scalar.text == "<<", scalar.style == .plain {
      try report(.mergeKey(at: key.range))
      return nil
    }
    if scalar.text.utf8.count > limits.keyBytes {
      try report(.keyTooLong(scalar.text.utf8.count, limit: limits.keyBytes, at: key.range))
    }
    return key
  }

  /// In brackets, `{a:b}` is the key `a:b` without a value, which is probably a mistake.
  private mutating func checkSpace(in key: YAMLNode, before value: YAMLNode) throws(YAMLProblem) {
    guard value.range.start == value.range.end, case .scalar(let scalar) = key.content, scalar.style == .plain,
      scalar.text.utf8.contains(UInt8(ascii: ":"))
    else { return }
    if let space = ForeignSpace(inKey: key.range, of: lines) { return try report(space.problem) }
    try report(.missingSpace(in: scalar.text, at: key.range))
  }

  /// In brackets, libyaml drops the `?` of `?text`.
  private mutating func checkQuestionMark(before start: SourcePosition) throws(YAMLProblem) {
    guard start.column > 1, lines.bytes[start.offset - 1] == UInt8(ascii: "?") else { return }
    try report(.questionMark(at: lines.character(at: lines.position(atOffset: start.offset - 1))))
  }

  // MARK: Anchors, aliases, and tags

  private mutating func alias(depth: Int) throws(YAMLProblem) -> YAMLNode? {
    last = locator.range(from: reader.start, to: reader.end)
    if isCutShort(last.end.offset) { try report(.anchorName(at: last)) }
    do throws(YAMLProblem) {
      return try anchors.resolve(reader.anchor ?? "", at: last, depth: depth)
    } catch {
      // An expansion past the limit would be followed by more of the same kind.
      if error.id == .aliasExpansion { throw error }
      try report(error)
      return nil
    }
  }

  private mutating func checkProperties(at start: SourcePosition) throws(YAMLProblem) {
    let properties = NodeProperties(
      at: start.offset, in: lines, hasAnchor: reader.anchor != nil, hasTag: reader.hasTag)
    if let range = properties.anchor {
      if limits.aliases == .refused { try report(.anchor(at: range)) }
      let name = range.start.offset + 1 + (reader.anchor?.utf8.count ?? 0)
      if limits.aliases != .refused, isCutShort(name) { try report(.anchorName(at: range)) }
    }
    if let range = properties.tag { try report(.tag(at: range)) }
  }

  /// Whether the name of an anchor continues after libyaml ended it. libyaml accepts letters, digits, `_`, and `-`.
  private func isCutShort(_ end: Int) -> Bool {
    end < lines.bytes.count && "?:%@`".utf8.contains(lines.bytes[end])
  }

  // MARK: Advancing and reporting

  private mutating func advance() throws(YAMLProblem) {
    guard !reader.advance() else { return }
    tabbedBlock = TabbedBlock(reader.failure, parentIndentation: reader.indentation, locator: &locator)
    let failure = SyntaxFailure(
      reader.failure, locator: &locator, last: last, openBracket: openBrackets.last, documentEnd: documentEnd)
    throw failure.problem
  }

  private mutating func report(_ problem: YAMLProblem) throws(YAMLProblem) {
    guard problems.count + 1 < limits.problems else { throw problem }
    problems.append(problem)
  }
}
