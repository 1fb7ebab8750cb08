/// Markdown, in the three dialects that are written here.
///
/// Text is escaped so that no dialect finds any mark in it: CommonMark's, GitHub's tables and formulas, MDX's braces and
/// tags, DocC's directives and links to symbols.
struct MarkdownMarkup: Markup {
  enum Dialect: Sendable { case gitHub, mdx, docC }

  let dialect: Dialect
  /// The address of a page or place, as a link gives it.
  let address: @Sendable (Target) -> String

  func text(_ text: String) -> String {
    var escaped = ""
    var previous: Character = " "
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      switch character {
      case _ where character.isNewline: escaped += " "
      case "<": escaped += "&lt;"
      case "&" where next.isLetter || next == "#": escaped += "&amp;"
      case "\\", "`", "*", "[", "]", "|", "~", "$": escaped += "\\" + String(character)
      case "{", "}": escaped += dialect == .mdx ? "\\" + String(character) : String(character)
      // Between letters it is no mark.
      case "_": escaped += previous.isWordPart && next.isWordPart ? "_" : "\\_"
      // These are marks at the start of a line only; a number there may begin a list.
      case _ where escaped.isEmpty && "#>+-=@".contains(character): escaped += "\\" + String(character)
      case _ where ".)".contains(character) && !escaped.isEmpty && escaped.allSatisfy(\.isNumber):
        escaped += "\\" + String(character)
      default: escaped.append(character)
      }
      previous = character
    }
    return escaped
  }

  func code(_ text: String) -> String {
    let text = String(text.map { $0.isNewline ? " " : $0 })
    guard !text.isEmpty else { return "" }
    let runs = backtickRuns(in: text)
    // Two are a link to a symbol in DocC.
    let mark = String(repeating: "`", count: runs.isEmpty ? 1 : max(3, (runs.max() ?? 0) + 1))
    // Spaces at both ends are taken off, one each; where there is nothing but spaces, none is.
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
    return isPadded && text.contains { $0 != " " } ? mark + " " + text + " " + mark : mark + text + mark
  }

  func strong(_ text: String) -> String { "**" + self.text(text) + "**" }

  func link(_ label: String, to target: Target) -> String {
    let address = address(target)
    return address.isEmpty ? label : "[" + label + "](" + address + ")"
  }

  /// A bar ends a cell even within code.
  func cell(_ content: String) -> String {
    var escaped = ""
    var isEscaped = false
    for character in content {
      if character == "|", !isEscaped { escaped += "\\" }
      isEscaped = character == "\\" && !isEscaped
      escaped.append(character)
    }
    return escaped.isEmpty ? " " : escaped
  }

  /// As MDX takes it: plain text in quotes, anything else as a string of JavaScript.
  func attribute(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      !"\"\\<>{}&`".unicodeScalars.contains(scalar) && scalar.value >= 0x20
        && !scalar.properties.isDefaultIgnorableCodePoint
    }
    return isPlain ? "=\"" + text + "\"" : "={" + scriptString(text) + "}"
  }

  func codeBlock(_ text: String, language: String, title: String?) -> String {
    let fence = String(repeating: "`", count: max(3, (backtickRuns(in: text).max() ?? 0) + 1))
    // MDX shows what follows the language as the title of a tab.
    let info = dialect == .mdx && title.map { $0.allSatisfy(\.isLetter) } == true ? " " + (title ?? "") : ""
    return fence + language + info + "\n" + text + "\n" + fence
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

/// How many backticks stand together, at each place where there are some.
private func backtickRuns(in text: String) -> [Int] {
  text.split(whereSeparator: { $0 != "`" }).map(\.count)
}

/// `text` as a string of JavaScript, in which nothing can end the string, the braces around it or a tag.
func scriptString(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F && !"\"\\<>&{}`'".unicodeScalars.contains(scalar)
    if isPlain || scalar.properties.isAlphabetic {
      literal.unicodeScalars.append(scalar)
    } else {
      literal += String(scalar).utf16.map { unit in
        let code = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - code.count) + code
      }.joined()
    }
  }
  return literal + "\""
}
