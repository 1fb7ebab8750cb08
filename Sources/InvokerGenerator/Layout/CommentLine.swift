/// A line of documentation: `/// - name: text`.
struct CommentLine {
  private let line: Line
  /// The text after the slashes and the space.
  private let text: Range<Int>

  init?(_ line: Line) {
    let slash = UInt8(ascii: "/")
    var start = line.content.lowerBound
    let end = start + 3
    guard end <= line.range.upperBound else { return nil }
    while start < end {
      guard line.bytes[start] == slash else { return nil }
      start += 1
    }
    self.line = line
    if start < line.range.upperBound, line.bytes[start] == .space { start += 1 }
    text = start..<line.range.upperBound
  }

  /// Whether a code block begins or ends here.
  var isFence: Bool {
    var start = text.lowerBound
    while start < text.upperBound, line.bytes[start] == .space { start += 1 }
    guard start < text.upperBound, line.bytes[start] == UInt8(ascii: "`") else { return false }
    return line.bytes[start..<text.upperBound].starts(with: repeatElement(UInt8(ascii: "`"), count: 3))
  }

  /// The text, wrapped to `width` columns. Continuation lines of a list item align with its text.
  func wrapped(width: Int) -> [UInt8] {
    let bytes = line.bytes
    let margin = bytes[line.range.lowerBound..<text.lowerBound]
    var words = self.words
    let indent = (words.first?.lowerBound ?? text.lowerBound) - text.lowerBound
    var further = [UInt8](repeating: .space, count: indent)
    if let first = words.first, isMarker(first), words.count > 1 {
      further += repeatElement(.space, count: first.count + 1)
      words[1] = first.lowerBound..<words[1].upperBound
      words.removeFirst()
    }
    var output = Array(margin) + further.prefix(indent)
    var column = margin.count + indent
    var isFirst = true
    for unit in units(words) {
      let columns = columnCount(of: bytes, unit)
      if !isFirst {
        if column + 1 + columns > width {
          output.append(.lineFeed)
          output += margin
          output += further
          column = margin.count + further.count
        } else {
          output.append(.space)
          column += 1
        }
      }
      output += bytes[unit]
      column += columns
      isFirst = false
    }
    return output
  }

  private var words: [Range<Int>] {
    line.bytes[text].split { $0 == .space || $0 == UInt8(ascii: "\t") }.map { $0.indices }
  }

  /// The words, each joined with words after it that must not begin a line because Markdown would interpret them as an
  /// item or a heading.
  private func units(_ words: [Range<Int>]) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for word in words {
      if let last = units.last, isMarker(word) {
        units[units.count - 1] = last.lowerBound..<word.upperBound
      } else {
        units.append(word)
      }
    }
    return units
  }

  /// Returns whether a word at the start of a line begins an item, a heading, or a quotation.
  private func isMarker(_ word: Range<Int>) -> Bool {
    let bytes = line.bytes[word]
    switch bytes.first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return bytes.count == 1
    case UInt8(ascii: "#"): return bytes.allSatisfy { $0 == UInt8(ascii: "#") }
    case UInt8(ascii: ">"): return true
    default:
      let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard !digits.isEmpty, digits.count + 1 == bytes.count, let last = bytes.last else { return false }
      return last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
    }
  }
}
