import InvokerSpec

/// The lines of a text for a comment, wrapped, in whatever language the comment is written.
///
/// No line contains anything that ends a C-style comment, an HTML comment, or a Python docstring, or that begins a
/// JSDoc tag. No line continues on the next one.
func commentLines(_ text: String) -> [Text] {
  let plain = escaped(text) { scalar in
    isUnsafe(scalar) || scalar.properties.generalCategory == .lineSeparator ? " " : nil
  }
  return commentLines([plain]).flatMap { filled($0, width: 92) }.map { Text(renderText: inert($0)) }
}

/// The same text on one line.
func commentLine(_ text: String) -> String {
  commentLines(text).map(\.renderText).filter { !$0.isEmpty }.joined(separator: " ")
}

/// Pairs of characters that have a meaning in comments of some language. They are separated.
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
  // Directly after a `*` or `/` that a template puts before the text.
  let content = text.unicodeScalars.first { $0 != " " }
  if content == "@" { return "\\" + text.drop { $0 == " " } }
  return content == "/" || content == "*" ? " " + text : text
}

/// A line of Markdown, wrapped to `width` columns where words allow. Continuation lines of an item align with its text.
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
