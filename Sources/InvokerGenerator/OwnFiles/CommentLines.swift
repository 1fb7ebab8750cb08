import InvokerSpec

/// The lines of a text for a comment, wrapped, whatever the language of the comment.
///
/// Nothing in them ends a comment of C and its kin, of HTML or a docstring of Python, nor begins a tag of JSDoc; no line
/// goes on in the next one.
func commentLines(_ text: String) -> [Text] {
  let plain = escaped(text) { scalar in
    isUnsafe(scalar) || scalar.properties.generalCategory == .lineSeparator ? " " : nil
  }
  return wrapped(plain, width: 92).map { Text(renderText: inert($0)) }
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
