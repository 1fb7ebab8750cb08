/// Returns `text` with statements, declaration heads, and documentation paragraphs that are wider than `width` columns
/// broken as `swift format` breaks them. In the input, each of them is on one line.
///
/// Lines that fit cost only the search for their ends. Lines that can't be broken are kept.
package func fitted(_ text: String, width: Int = lineWidth) -> String {
  let bytes = Array(text.utf8)
  var output: [UInt8] = []
  var copied = 0
  var place = Place()
  var start = 0
  while start < bytes.count {
    let line = Line(at: start, of: bytes)
    let mayBreak = place.advance(over: line)
    if mayBreak, line.mayBeTooLong(for: width), let lines = line.broken(width: width) {
      output += bytes[copied..<start]
      output += lines
      copied = line.range.upperBound
    }
    start = line.range.upperBound + 1
  }
  guard copied > 0 else { return text }
  output += bytes[copied...]
  return String(decoding: output, as: UTF8.self)
}

/// The context of the next line, from the lines before it.
private struct Place {
  private var isInFence = false
  private var isInLiteral = false

  /// - Returns: whether the line can be broken: it is neither code in documentation nor text of a literal.
  mutating func advance(over line: Line) -> Bool {
    let comment = isInLiteral ? nil : line.comment
    if let comment {
      let isFence = comment.isFence
      defer { if isFence { isInFence.toggle() } }
      return !isFence && !isInFence
    }
    isInFence = false
    guard line.hasOddTripleQuotes else { return !isInLiteral }
    isInLiteral.toggle()
    return false
  }
}
