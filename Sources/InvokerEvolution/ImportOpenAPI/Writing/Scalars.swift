import InvokerSpec

/// A text as a scalar on one line, inside or outside of brackets: plain if every YAML parser, including those for YAML
/// 1.1, reads it as the same text, otherwise quoted.
func scalarText(_ text: String) -> String {
  if isPlain(text) { return text }
  if text.unicodeScalars.contains(where: { isUnsafe($0) || $0 == "\n" }) { return quotedScalar(text) }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

/// Returns whether a text is valid without quotes.
private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, isLetter(first) || "_/$".unicodeScalars.contains(first),
    text.last != " ",
    !otherwiseRead.contains(text.lowercased())
  else { return false }
  return text.unicodeScalars.allSatisfy { scalar in
    isLetter(scalar) || "0"..."9" ~= scalar || " _./-()'$".unicodeScalars.contains(scalar)
  }
}

private func isLetter(_ scalar: UnicodeScalar) -> Bool { "a"..."z" ~= scalar || "A"..."Z" ~= scalar }

/// Words that some YAML parsers don't interpret as text.
private let otherwiseRead: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

/// A long text as a folded scalar, or a multiline text as a literal one: its indicator and its lines; `nil` if white
/// space or characters would be lost.
func blockScalar(_ text: String, width: Int) -> (sign: String, lines: [String])? {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let isSafe = text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0 ~= $0.value)) }
  guard isSafe, let first = lines.first, let last = lines.last, !first.hasPrefix(" "), !first.isEmpty, !last.isEmpty,
    lines.allSatisfy({ !$0.hasSuffix(" ") })
  else { return nil }
  if lines.count > 1 { return ("|-", lines) }
  let words = first.split(separator: " ", omittingEmptySubsequences: false)
  guard words.allSatisfy({ !$0.isEmpty }) else { return nil }
  var folded: [String] = []
  for word in words {
    if let line = folded.last, line.count + 1 + word.count <= width {
      folded[folded.count - 1] = line + " " + word
    } else {
      folded.append(String(word))
    }
  }
  return (">-", folded)
}
