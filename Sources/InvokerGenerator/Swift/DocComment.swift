/// Documentation as `///` lines, wrapped, each indented by `indent` columns and ended by a line feed.
///
/// - Parameter paragraphs: Markdown; lines within a paragraph are joined and wrapped anew, but for lists and code.
func docComment(_ paragraphs: [String?], indent: Int = 0) -> String {
  let blocks = paragraphs.compactMap { $0 }.map { wrapped($0, width: lineWidth - indent - 4) }.filter { !$0.isEmpty }
  let margin = String(repeating: " ", count: indent) + "///"
  return blocks.joined(separator: [""]).map { margin + ($0.isEmpty ? "" : " ") + $0 + "\n" }.joined()
}

/// The lines of `text`, none wider than `width` columns where words allow.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var paragraph = Paragraph()
  var inCode = false

  func flush() {
    lines += paragraph.filled(width: width)
    paragraph = Paragraph()
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let content = line.drop { $0 == " " || $0 == "\t" }
    if content.hasPrefix("```") || inCode {
      flush()
      if content.hasPrefix("```") { inCode.toggle() }
      lines.append(String(line))
    } else if content.isEmpty {
      flush()
      if lines.last?.isEmpty == false { lines.append("") }
    } else {
      let isItem = content.hasPrefix("- ") || content.hasPrefix("* ")
      if isItem {
        flush()
        paragraph.margin = String(line.prefix(line.count - content.count))
      }
      paragraph.isItem = paragraph.isItem || isItem
      paragraph.words += content.split { $0 == " " || $0 == "\t" }
    }
  }
  flush()
  // A fence that was opened and not closed would swallow the rest of the page.
  if inCode { lines.append("```") }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

/// Words that are set as one block.
private struct Paragraph {
  var words: [Substring] = []
  /// What stands before the first line.
  var margin = ""
  /// Whether it is an item of a list, whose further lines stand under its text.
  var isItem = false

  func filled(width: Int) -> [String] {
    var lines: [String] = []
    var line = margin
    var columns = margin.count
    var isEmpty = true
    for word in words {
      let count = word.count
      if !isEmpty, columns + 1 + count > width {
        lines.append(line)
        line = margin + (isItem ? "  " : "")
        columns = line.count
        isEmpty = true
      }
      if !isEmpty {
        line += " "
        columns += 1
      }
      line += word
      columns += count
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }
}
