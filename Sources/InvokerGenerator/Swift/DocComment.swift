import InvokerSpec

/// The lines of a comment without their marks, each as long as it takes.
func commentLines(_ paragraphs: [String]) -> [String] {
  Array(paragraphs.map { wrapped($0, width: .max) }.joined(separator: [""]))
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
  for utf8 in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let line = Substring(utf8)
    let content = Substring(utf8.drop(while: isBlank))
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
      paragraph.words += content.utf8.split(whereSeparator: isBlank).map(Substring.init)
    }
  }
  flush()
  // A fence that was opened and not closed would swallow the rest of the page.
  if inCode { lines.append("```") }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

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
      let count = columnCount(of: word)
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

extension Documentation {
  /// What stands in the comment of a declaration.
  var paragraphs: [String?] {
    [
      description, deprecated.map { $0.isEmpty ? "- Note: Deprecated." : "- Note: Deprecated: \($0)" },
      since.map { "- Note: Since version \($0)." },
    ]
  }
}
