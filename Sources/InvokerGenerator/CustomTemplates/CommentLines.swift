import InvokerSpec

/// The lines of a text for a comment, wrapped, whatever the language of the comment.
///
/// Nothing in them ends a comment of C and its kin, of HTML or a docstring of Python, nor begins a tag of JSDoc; no line
/// goes on in the next one.
func commentLines(_ text: String) -> [Text] {
  let plain = escaped(text) { scalar in
    isUnsafe(scalar) || scalar.properties.generalCategory == .lineSeparator ? " " : nil
  }
  return commentLines([plain]).flatMap { filled($0, width: 92) }.map { Text(renderText: inert($0)) }
}

/// The same on one line.
func commentLine(_ text: String) -> String {
  commentLines(text).map(\.renderText).filter { !$0.isEmpty }.joined(separator: " ")
}

/// Pairs of characters that mean something within comments of some language: they are drawn apart.
private let marks: Set<String> = ["*/", "/*", "\"\"", "''", "--", "\\u", "\\U", "{-", "-}", "(*", "*)", "]]"]

private func inert(_ line: String) -> String {
  var text = ""
  var previous: Unicode.Scalar?
  for scalar in line.unicodeScalars {
    if let previous, marks.contains(String(previous) + String(scalar)) { text += " " }
    text.unicodeScalars.append(scalar)
    previous = scalar
  }
  while text.unicodeScalars.last == "\\" { text.unicodeScalars.removeLast() }
  // Right behind a `*` or `/` that a template puts in front.
  let content = text.unicodeScalars.first { $0 != " " }
  if content == "@" { return "\\" + text.drop { $0 == " " } }
  return content == "/" || content == "*" ? " " + text : text
}

/// A line of Markdown in lines of `width` columns where words allow; what goes on of an item stands under its text.
private func filled(_ line: String, width: Int) -> [String] {
  let margin = String(line.prefix { $0 == " " }) + (line.drop { $0 == " " }.hasPrefix("- ") ? "  " : "")
  var lines: [String] = []
  for word in line.split(separator: " ") {
    if let last = lines.last, columnCount(of: last) + 1 + columnCount(of: word) <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append((lines.isEmpty ? String(line.prefix { $0 == " " }) : margin) + word)
    }
  }
  return lines.isEmpty ? [""] : lines
}
