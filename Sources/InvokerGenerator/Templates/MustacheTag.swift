/// A tag of a Mustache template. A section includes its content.
///
/// swift-mustache also parses templates, but doesn't expose the result.
struct MustacheTag: Sendable {
  enum Kind: Sendable {
    case value, section, invertedSection, end, partial
    /// A partial whose name is a value.
    case computedPartial
    /// A block that another template can replace, or a template whose blocks are replaced. Its content is treated like
    /// the text around it.
    case block
  }

  var kind: Kind
  /// The name without transforms: `values` for `{{#reversed(values)}}`.
  var name: String
  /// The transforms, outermost first.
  var transforms: [String] = []
  /// The range of the name in bytes, including transforms.
  var offsets: Range<Int>
  var content: [MustacheTag] = []
}

/// An invalid tag.
struct MustacheProblem: Sendable {
  var message: String
  var fix: String
  /// The range in bytes.
  var offsets: Range<Int>
}

/// The tags of a template, each section with its content, and unterminated sections and tags.
func mustacheTags(in text: [UInt8]) -> (tags: [MustacheTag], problems: [MustacheProblem]) {
  var scanner = TagScanner(text: text)
  var problems: [MustacheProblem] = []
  // The sections around the current tag. The first one is the template.
  var open = [MustacheTag(kind: .section, name: "", offsets: 0..<0)]
  func close() {
    let section = open.removeLast()
    open[open.count - 1].content.append(section)
  }
  while let tag = scanner.next() {
    switch tag.kind {
    case .section, .invertedSection, .block: open.append(tag)
    case .value, .partial, .computedPartial: open[open.count - 1].content.append(tag)
    case .end:
      guard let start = open.lastIndex(where: { $0.isEnded(by: tag) }), start > 0 else {
        problems.append(
          MustacheProblem(
            message: "this end has no section '\(tag.name)' before it", fix: "begin it with '{{#\(tag.name)}}'",
            offsets: tag.offsets))
        continue
      }
      problems += open[(start + 1)...].map(\.unended)
      while open.count > start { close() }
    }
  }
  if let offsets = scanner.unfinished {
    problems.append(
      MustacheProblem(message: "this tag is not closed", fix: "close it with '}}'", offsets: offsets))
  }
  problems += open.dropFirst().map(\.unended)
  while open.count > 1 { close() }
  return (open[0].content, problems)
}

extension MustacheTag {
  fileprivate func isEnded(by tag: MustacheTag) -> Bool { name == tag.name && transforms == tag.transforms }

  fileprivate var unended: MustacheProblem {
    MustacheProblem(
      message: "the section '\(name)' is not closed", fix: "close it with '{{/\(name)}}'", offsets: offsets)
  }
}

/// Finds one tag after another.
private struct TagScanner {
  let text: [UInt8]
  private(set) var unfinished: Range<Int>?
  private var index = 0
  private var delimiters = (open: Array("{{".utf8), close: Array("}}".utf8))

  init(text: [UInt8]) { self.text = text }

  mutating func next() -> MustacheTag? {
    while let start = find(delimiters.open) {
      index = start + delimiters.open.count
      let sigil = index < text.count ? text[index] : 0
      let isUnescaped = sigil == UInt8(ascii: "{")
      let marks = "#^/>&=!%$<{".utf8
      let first = index + (marks.contains(sigil) ? 1 : 0)
      index = first
      let close = (isUnescaped ? [UInt8(ascii: "}")] : []) + delimiters.close
      guard let end = find(close) else {
        unfinished = start..<min(start + delimiters.open.count, text.count)
        return nil
      }
      index = end + close.count
      if sigil == UInt8(ascii: "=") { setDelimiters(text[first..<end]) }
      if let kind = Self.kind(sigil) { return tag(kind, first..<end) }
    }
    return nil
  }

  private static func kind(_ sigil: UInt8) -> MustacheTag.Kind? {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .invertedSection
    case UInt8(ascii: "/"): .end
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "$"), UInt8(ascii: "<"): .block
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "%"): nil
    default: .value
    }
  }

  private func tag(_ kind: MustacheTag.Kind, _ offsets: Range<Int>) -> MustacheTag {
    let isComputed = kind == .partial && text[offsets].first { !isSpace($0) } == UInt8(ascii: "*")
    var name = text[offsets].drop { isSpace($0) || (isComputed && $0 == UInt8(ascii: "*")) }
    while let last = name.last, isSpace(last) { name.removeLast() }
    // `last(reversed(values))`
    var parts = name.split(separator: UInt8(ascii: "("), omittingEmptySubsequences: false)
    let inner = parts.removeLast().prefix { parts.isEmpty || $0 != UInt8(ascii: ")") }
    return MustacheTag(
      kind: isComputed ? .computedPartial : kind, name: String(decoding: inner, as: UTF8.self),
      transforms: parts.map { String(decoding: $0, as: UTF8.self) }, offsets: name.startIndex..<name.endIndex)
  }

  /// `<% %>=`
  private mutating func setDelimiters(_ content: ArraySlice<UInt8>) {
    let words = content.split { isSpace($0) || $0 == UInt8(ascii: "=") }
    if words.count == 2 { delimiters = (Array(words[0]), Array(words[1])) }
  }

  private func find(_ pattern: [UInt8]) -> Int? {
    text[index...].indices.first { text[$0...].starts(with: pattern) }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
