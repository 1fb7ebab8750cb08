/// The inverse of `fitted` for generated Swift: each statement, head of a declaration and paragraph of documentation on
/// one line.
func joined(_ text: String) -> String {
  var lines: [String] = []
  var isInFence = false
  var source = text.split(separator: "\n", omittingEmptySubsequences: false).map(BrokenLine.init)[...]
  while let line = source.popFirst() {
    var whole = line
    if line.content.hasPrefix("///") {
      if line.isFence { isInFence.toggle() }
      while !isInFence, !line.isFence, let next = source.first, whole.isParagraph(goingOnIn: next) {
        whole.text += " " + next.content.dropFirst(3).drop { $0 == " " }
        source.removeFirst()
      }
    } else {
      while let next = source.first, whole.isStatement(goingOnIn: next, before: source.dropFirst().first) {
        whole.append(next)
        source.removeFirst()
      }
    }
    lines.append(whole.text)
  }
  return lines.joined(separator: "\n")
}

/// The first line of something that may go on in further ones, which are added to it.
private struct BrokenLine {
  var text: String

  init(_ text: Substring) { self.text = String(text) }

  var content: Substring { text.drop { $0 == " " } }
  var indentation: Int { text.count - content.count }
  var isFence: Bool { content.hasPrefix("/// ```") }

  /// Whether documentation goes on in `next` without a new paragraph or item.
  func isParagraph(goingOnIn next: BrokenLine) -> Bool {
    guard next.content.hasPrefix("/// "), !next.isFence, content != "///" else { return false }
    let words = next.content.dropFirst(4).drop { $0 == " " }
    return !words.hasPrefix("- ") && !words.hasPrefix("* ")
  }

  func isStatement(goingOnIn next: BrokenLine, before last: BrokenLine?) -> Bool {
    if content.isEmpty || content.hasPrefix("//") || next.content.isEmpty { return false }
    if depth > 0 || text.hasSuffix("<") || next.content.hasPrefix(">") || text.hasSuffix(" =") { return true }
    if content.hasPrefix("guard"), !text.hasSuffix("{"), !text.hasSuffix("}") { return true }
    // The only statement behind the colon of a case.
    return text.hasSuffix(":") && last.map { $0.indentation < next.indentation || next.depth > 0 } == true
  }

  mutating func append(_ next: BrokenLine) {
    let opens = text.last.map { "([<".contains($0) } ?? false
    let closes = next.content.first.map { ")]>".contains($0) } ?? false
    if closes, text.hasSuffix(",") { text.removeLast() }
    text += (opens || closes ? "" : " ") + next.content
  }

  /// The number of round and square brackets that are open at the end.
  var depth: Int {
    var depth = 0
    var isInLiteral = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
      } else if character == "\"" {
        isInLiteral.toggle()
      } else if isInLiteral {
        isEscaped = character == "\\"
      } else if "([".contains(character) {
        depth += 1
      } else if ")]".contains(character) {
        depth -= 1
      }
    }
    return depth
  }
}
