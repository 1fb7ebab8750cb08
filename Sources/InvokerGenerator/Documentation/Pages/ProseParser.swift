import InvokerSpec

/// The paragraphs and lists of a text in a spec. Code, emphasis, and lists are interpreted as Markdown.
///
/// Nothing else is: no HTML, no links, and no images. Anything that looks like them is text, and each format escapes it
/// as text.
///
/// - Parameter values: the values that replace `{name}` placeholders.
func parseBlocks(_ text: String, filling values: [String: Prose] = [:]) -> [Block] {
  var blocks: [Block] = []
  var paragraph: [Substring] = []
  var items: [[Substring]] = []
  func prose(_ lines: [Substring]) -> Prose { parseProse(lines.joined(separator: " "), filling: values) }
  func flush() {
    if !paragraph.isEmpty { blocks.append(.paragraph(prose(paragraph))) }
    if !items.isEmpty { blocks.append(.list(items.map(prose))) }
    paragraph = []
    items = []
  }
  for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    let content = line.trimmingPrefix(while: \.isWhitespace)
    if content.isEmpty {
      flush()
    } else if content.hasPrefix("- ") || content.hasPrefix("* ") {
      if items.isEmpty { flush() }
      items.append([content.dropFirst(2)])
    } else if items.isEmpty {
      paragraph.append(content)
    } else {
      items[items.count - 1].append(content)
    }
  }
  flush()
  return blocks
}

/// One paragraph of text with code in backticks and `**strong**` words.
package func parseProse(_ text: String) -> Prose {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "*") }) else {
    return text.isEmpty ? [] : [.text(text)]
  }
  var prose: Prose = []
  var plain = ""
  var rest = text[...]
  func flush() {
    if !plain.isEmpty { prose.append(.text(plain)) }
    plain = ""
  }
  while let mark = rest.firstIndex(where: { $0 == "`" || $0 == "*" }) {
    plain += rest[..<mark]
    rest = rest[mark...]
    let run = rest.prefix { $0 == "`" }
    if run.count == 1, let close = lone(in: rest.dropFirst()), close > rest.index(after: rest.startIndex) {
      flush()
      prose.append(.code(String(rest[rest.index(after: rest.startIndex)..<close])))
      rest = rest[rest.index(after: close)...]
    } else if !run.isEmpty {
      plain += run
      rest = rest[run.endIndex...]
    } else if let (content, end) = delimited(rest, by: "**") {
      flush()
      prose.append(.strong(String(content)))
      rest = rest[end...]
    } else {
      plain.append(rest.removeFirst())
    }
  }
  plain += rest
  flush()
  return prose
}

/// The position of the next backtick that isn't next to another one.
private func lone(in text: Substring) -> Substring.Index? {
  var rest = text
  while let start = rest.firstIndex(of: "`") {
    let run = rest[start...].prefix { $0 == "`" }
    if run.count == 1 { return start }
    rest = rest[run.endIndex...]
  }
  return nil
}

/// The text between two marks at the start of `text`, and the position after it.
private func delimited(_ text: Substring, by mark: String) -> (content: Substring, end: Substring.Index)? {
  guard text.hasPrefix(mark) else { return nil }
  let inside = text.dropFirst(mark.count)
  guard let close = inside.firstRange(of: mark), !close.isEmpty, close.lowerBound > inside.startIndex else {
    return nil
  }
  return (inside[..<close.lowerBound], close.upperBound)
}

/// A phrase in which values replace the `{name}` placeholders.
package func parseProse(_ phrase: String, filling values: [String: Prose]) -> Prose {
  parseProse(phrase).flatMap { inline -> Prose in
    guard !values.isEmpty, case .text(let text) = inline else { return [inline] }
    var prose: Prose = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let value = values[String(rest[rest.index(after: open)..<close])] else {
        prose.append(.text(String(rest[...close])))
        rest = rest[rest.index(after: close)...]
        continue
      }
      if open > rest.startIndex { prose.append(.text(String(rest[..<open]))) }
      prose += value
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { prose.append(.text(String(rest))) }
    return prose
  }
}
