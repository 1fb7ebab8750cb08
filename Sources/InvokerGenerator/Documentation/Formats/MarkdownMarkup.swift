/// Markdown in the three supported dialects.
///
/// Text is escaped so that it contains no markup in any dialect: CommonMark, tables and formulas of GitHub, braces and
/// tags of MDX, and links to symbols of DocC. ``block(_:)`` escapes characters that have a meaning only at the start of
/// a line, such as lists, DocC directives, and MDX statements.
struct MarkdownMarkup: Markup {
  enum Dialect: Sendable { case gitHub, mdx, docC }

  let dialect: Dialect
  /// The address of a page or place, as written in a link.
  let address: @Sendable (Target) -> String

  func text(_ text: String) -> String {
    guard mayBeMarked(text) else { return text }
    var escaped = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : " "
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "\n", "\r": escaped += " "
      case "<": escaped += "&lt;"
      case "&" where next.isWordPart || next == "#": escaped += "&amp;"
      case "\\", "`", "*", "[", "]", "|", "~", "$": escaped += "\\" + String(scalar)
      case "{", "}": escaped += dialect == .mdx ? "\\" + String(scalar) : String(scalar)
      // Between letters, it isn't markup.
      case "_": escaped += previous.isWordPart && next.isWordPart ? "_" : "\\_"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  func block(_ prose: Prose) -> String {
    // Indentation would turn it into code.
    let line = Substring(self.prose(prose)).drop(while: isBlank)
    return escapedStart(of: withEscapedEnd(line))
  }

  /// A line that begins no list, quote, heading, directive, or statement.
  private func escapedStart(of line: Substring) -> String {
    guard let first = line.utf8.first, first < 0x80 else { return String(line) }
    if isLineMark[Int(first)] { return "\\" + line }
    let number = line.prefix { "0"..."9" ~= $0 && $0.isASCII }
    let mark = line.dropFirst(number.count)
    if !number.isEmpty, mark.hasPrefix(".") || mark.hasPrefix(")"), mark.dropFirst().first.map(isBlank) != false {
      return "\(number)\\\(mark)"
    }
    if dialect == .mdx, beginsStatement(line) { return "&#\(first);" + line.dropFirst() }
    return String(line)
  }

  /// A line that, as a heading, keeps the `#` at its end.
  private func withEscapedEnd(_ line: Substring) -> Substring {
    guard line.utf8.last == UInt8(ascii: "#"), let before = line.lastIndex(where: { $0 != "#" }),
      isBlank(line[before])
    else { return line }
    return line[...before] + "\\" + line[line.index(after: before)...]
  }

  func code(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    else { return text.isEmpty ? "" : isPadded(text) ? "` " + text + " `" : "`" + text + "`" }
    let text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    let run = longestBacktickRun(in: text)
    // DocC interprets code delimited by several backticks as the name of a symbol.
    if dialect == .docC, run > 0 { return self.text(text) }
    let mark = String(repeating: "`", count: run + 1)
    return isPadded(text) ? mark + " " + text + " " + mark : mark + text + mark
  }

  /// Returns whether code needs a space on both sides, of which CommonMark removes one.
  private func isPadded(_ text: String) -> Bool {
    (text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" ")))
      && text.utf8.contains { $0 != UInt8(ascii: " ") }
  }

  func strong(_ text: String) -> String { "**" + self.text(text) + "**" }

  func link(_ label: String, to target: Target) -> String {
    let address = address(target)
    return address.isEmpty ? label : "[" + label + "](" + address + ")"
  }

  /// A vertical bar ends a cell even within code.
  func cell(_ content: String) -> String {
    guard content.utf8.contains(UInt8(ascii: "|")) else { return content.isEmpty ? " " : content }
    var escaped = ""
    var isEscaped = false
    for scalar in content.unicodeScalars {
      if scalar == "|", !isEscaped { escaped += "\\" }
      isEscaped = scalar == "\\" && !isEscaped
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// The MDX form of an attribute: plain text in quotes, and any other text as a JavaScript string.
  func attribute(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x80
        ? !endsAttribute[Int(scalar.value)] && scalar.value >= 0x20 : !scalar.properties.isDefaultIgnorableCodePoint
    }
    return isPlain ? "=\"" + text + "\"" : "={" + scriptString(text) + "}"
  }

  func codeBlock(_ text: String, language: String, title: String?) -> String {
    let fence = String(repeating: "`", count: max(3, longestBacktickRun(in: text) + 1))
    // MDX shows the text after the language as the title of a tab.
    let info = dialect == .mdx && title.map { $0.allSatisfy(\.isLetter) } == true ? " " + (title ?? "") : ""
    return fence + language + info + "\n" + text + "\n" + fence
  }
}

/// Prose as the start of a line of GitHub's Markdown.
package func markdownLine(_ prose: Prose) -> String {
  MarkdownMarkup(dialect: .gitHub) { _ in "" }.block(prose)
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}

/// Returns whether `character` separates a mark from its text in CommonMark.
private func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

/// Returns whether MDX interprets a line as JavaScript.
private func beginsStatement(_ line: Substring) -> Bool {
  ["import", "export"].contains { line.hasPrefix($0) } && line.unicodeScalars.dropFirst(6).first?.isWordPart != true
}

/// Returns whether `text` contains a character that has a meaning in one of the dialects. Most texts don't.
private func mayBeMarked(_ text: String) -> Bool { text.utf8.contains { $0 < 0x80 && isMark[Int($0)] } }

private let isMark = table(of: "\n\r<&\\`*[]|~${}_")
private let endsAttribute = table(of: "\"\\<>{}&`")
private let endsScript = table(of: "\"\\<>&{}`'\u{7F}")
private let isLineMark = table(of: "#>+-=@")

/// For each ASCII character, whether it is among `marks`.
private func table(of marks: String) -> [Bool] { (0..<128).map { marks.utf8.contains(UInt8($0)) } }

/// The length of the longest run of backticks.
private func longestBacktickRun(in text: String) -> Int {
  var longest = 0
  var run = 0
  for byte in text.utf8 {
    run = byte == UInt8(ascii: "`") ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

/// `text` as a JavaScript string that can't end the string, the surrounding braces, or a tag.
func scriptString(_ text: String) -> String {
  let content = escaped(text) { scalar in
    let isPlain =
      scalar.isASCII
      ? scalar.value >= 0x20 && !endsScript[Int(scalar.value)] : scalar.properties.isAlphabetic
    return isPlain ? nil : String(scalar).utf16.map { "\\u" + hexadecimal($0, digits: 4) }.joined()
  }
  return "\"" + content + "\""
}
