/// A template: text with tags in double braces, the part of [Mustache](https://mustache.github.io/mustache.5.html) that
/// files are made with.
///
/// - `{{name}}`, `{{outer.name}}`, `{{.}}`: a value, put in as it is
/// - `{{#name}}…{{/name}}`: once for each element of a list, or once if there is a value; `{{^name}}…{{/name}}`: if not
/// - `{{#first()}}`, `{{^first()}}`: whether the element is the first of its list
/// - `{{> folder/name}}`: another template
/// - `{{! …}}`, `{{% …}}`: nothing
///
/// A tag that is not a value takes its line with it if it stands there alone.
struct Template: Sendable {
  var nodes: [Node]

  indirect enum Node: Sendable {
    case text(String)
    case value(Path)
    case section(Path, [Node], isInverted: Bool)
    case first([Node], isInverted: Bool)
    /// - Parameter margin: what stands before the tag, and is put before each line.
    case partial(String, margin: String)
  }

  /// The names that lead to a value; none for the value itself.
  typealias Path = [String]

  init(_ text: String) throws(TemplateSyntaxError) {
    var parser = TemplateParser(text)
    nodes = try parser.nodes(in: nil)
  }
}

/// Why a text is no template.
struct TemplateSyntaxError: Error {
  /// 1-based.
  var line: Int
  var message: String
}

private struct TemplateParser {
  /// Without carriage returns: what is generated has line feeds alone.
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) { bytes = text.utf8.filter { $0 != UInt8(ascii: "\r") } }

  /// The nodes up to the end of a section, or of the text.
  mutating func nodes(in section: Tag?) throws(TemplateSyntaxError) -> [Template.Node] {
    var nodes: [Template.Node] = []
    while let tag = try nextTag(&nodes) {
      switch tag.kind {
      case "#", "^":
        let inner = try self.nodes(in: tag)
        let isInverted = tag.kind == "^"
        nodes.append(
          tag.name == "first()"
            ? .first(inner, isInverted: isInverted) : .section(path(tag.name), inner, isInverted: isInverted))
      case "/":
        guard let section, section.name == tag.name else {
          throw TemplateSyntaxError(line: tag.line, message: "'\(tag.name)' ends here, and did not begin")
        }
        return nodes
      case ">": nodes.append(.partial(tag.name, margin: tag.margin))
      case "!", "%": break
      default: nodes.append(.value(path(tag.name)))
      }
    }
    if let section {
      throw TemplateSyntaxError(line: section.line, message: "the section '\(section.name)' has no end")
    }
    return nodes
  }

  struct Tag {
    /// `#`, `^`, `/`, `>`, `!`, `%`, or a space for a value.
    var kind: Character
    var name: String
    var line: Int
    var margin = ""
  }

  /// Adds the text up to the next tag, and reads that.
  private mutating func nextTag(_ nodes: inout [Template.Node]) throws(TemplateSyntaxError) -> Tag? {
    guard let open = pair(of: UInt8(ascii: "{"), from: position) else {
      add(position..<bytes.count, to: &nodes)
      position = bytes.count
      return nil
    }
    line += bytes[position..<open].count { $0 == lineFeed }
    guard let close = pair(of: UInt8(ascii: "}"), from: open + 2) else { throw fail("unfinished tag") }
    let content = bytes[(open + 2)..<close]
    let mark = content.first.flatMap { Array("#^/>!%".utf8).contains($0) ? $0 : nil }
    let name = String(decoding: (mark == nil ? content : content.dropFirst()).trimmed, as: UTF8.self)
    if name.isEmpty { throw fail("empty tag") }
    var tag = Tag(kind: mark.map { Character(Unicode.Scalar($0)) } ?? " ", name: name, line: line)
    if mark != nil, let own = lineOf(tagAt: open..<(close + 2)) {
      tag.margin = String(decoding: bytes[own.lowerBound..<open], as: UTF8.self)
      add(position..<max(position, own.lowerBound), to: &nodes)
      position = own.upperBound
      line += 1
    } else {
      add(position..<open, to: &nodes)
      position = close + 2
    }
    return tag
  }

  private func add(_ range: Range<Int>, to nodes: inout [Template.Node]) {
    if !range.isEmpty { nodes.append(.text(String(decoding: bytes[range], as: UTF8.self))) }
  }

  /// Where a byte stands twice.
  private func pair(of byte: UInt8, from start: Int) -> Int? {
    (start..<max(start, bytes.count - 1)).first { bytes[$0] == byte && bytes[$0 + 1] == byte }
  }

  /// The line that holds a tag alone, with the line feed at its end; `nil` if there is more in it.
  private func lineOf(tagAt tag: Range<Int>) -> Range<Int>? {
    let start = bytes[..<tag.lowerBound].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let end = bytes[tag.upperBound...].firstIndex(of: lineFeed).map { $0 + 1 } ?? bytes.count
    let around = [bytes[start..<tag.lowerBound], bytes[tag.upperBound..<end]]
    return around.allSatisfy { $0.trimmed.isEmpty } ? start..<end : nil
  }

  private func path(_ name: String) -> Template.Path { name == "." ? [] : name.split(separator: ".").map(String.init) }

  private func fail(_ message: String) -> TemplateSyntaxError { TemplateSyntaxError(line: line, message: message) }
}

private let lineFeed = UInt8(ascii: "\n")

extension ArraySlice<UInt8> {
  /// Without white space at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == lineFeed || byte == UInt8(ascii: "\t") }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return []
    }
    return self[first...last]
  }
}
