import InvokerSpec

/// The lines of a comment without comment markers, not yet wrapped.
///
/// - Parameter paragraphs: Markdown. Lines within a paragraph are joined, except for lists and code.
func commentLines(_ paragraphs: [String]) -> [String] {
  var lines: [String] = []
  for (index, paragraph) in paragraphs.enumerated() {
    if index > 0 { lines.append("") }
    if isLine(paragraph) { lines.append(paragraph) } else { lines += logicalLines(paragraph) }
  }
  return lines
}

private func logicalLines(_ text: String) -> [String] {
  var lines: [String] = []
  var inCode = false
  // Whether the next line continues the last one.
  var isOpen = false
  for utf8 in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let content = utf8.drop(while: isBlank)
    let isFence = content.starts(with: "```".utf8)
    if isFence || inCode {
      if isFence { inCode.toggle() }
      lines.append(String(Substring(utf8)))
      isOpen = false
    } else if content.isEmpty {
      if lines.last?.isEmpty == false { lines.append("") }
      isOpen = false
    } else {
      let isItem = content.starts(with: "- ".utf8) || content.starts(with: "* ".utf8)
      let words = content.split(whereSeparator: isBlank).map { String(Substring($0)) }.joined(separator: " ")
      if isOpen, !isItem {
        lines[lines.count - 1] += " " + words
      } else {
        let margin = isItem ? String(repeating: " ", count: utf8.count - content.count) : ""
        lines.append(margin + words)
      }
      isOpen = true
    }
  }
  // An unclosed fence would include the rest of the page.
  if inCode { lines.append("```") }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

/// Returns whether a text is a single line as is, which applies to most texts. A fence begins with a backtick.
private func isLine(_ text: String) -> Bool {
  var last = UInt8(ascii: " ")
  for byte in text.utf8 {
    if byte < UInt8(ascii: " ") || byte == UInt8(ascii: " ") && last == byte { return false }
    last = byte
  }
  return last != UInt8(ascii: " ") && !text.hasPrefix("`")
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

extension Documentation {
  /// The paragraphs in the comment of a declaration.
  var paragraphs: [String?] {
    [
      description, deprecated.map { $0.isEmpty ? "- Note: Deprecated." : "- Note: Deprecated: \($0)" },
      since.map { "- Note: Since version \($0)." },
    ]
  }
}
