/// `text`, Swift with each statement, head of a declaration and paragraph of documentation on one line, with those that
/// are wider than `width` columns broken as `swift format` would break them.
///
/// Lines that fit cost no more than looking for their ends. What cannot be broken stays.
func fitted(_ text: String, width: Int = lineWidth) -> String {
  let bytes = Array(text.utf8)
  var output: [UInt8] = []
  var copied = 0
  var place = Place()
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
    let line = Line(start..<end, of: bytes)
    let isFree = place.advance(over: line)
    // No text has more columns than bytes.
    if isFree, line.range.count > width, let lines = line.broken(width: width) {
      output += bytes[copied..<start]
      output += lines
      copied = end
    }
    start = end + 1
  }
  guard copied > 0 else { return text }
  output += bytes[copied...]
  return String(decoding: output, as: UTF8.self)
}

/// What the lines so far say of the next one.
private struct Place {
  private var isInFence = false
  private var isInLiteral = false

  /// - Returns: whether the line may be broken: it is neither code in documentation nor text of a literal.
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

/// One line of a text.
struct Line {
  let bytes: [UInt8]
  let range: Range<Int>
  /// The columns before the content.
  let indentation: Int

  init(_ range: Range<Int>, of bytes: [UInt8]) {
    self.bytes = bytes
    self.range = range
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == .space { start += 1 }
    indentation = start - range.lowerBound
  }

  var content: Range<Int> { range.lowerBound + indentation..<range.upperBound }

  /// The line as documentation, if it is that.
  var comment: CommentLine? { CommentLine(self) }

  /// Whether a literal of several lines begins or ends here.
  fileprivate var hasOddTripleQuotes: Bool {
    var isOdd = false
    var quotes = 0
    for index in content {
      quotes = bytes[index] == .quote ? quotes + 1 : 0
      if quotes == 3 {
        isOdd.toggle()
        quotes = 0
      }
    }
    return isOdd
  }

  /// The lines that stand for it; `nil` where it stays as it is.
  fileprivate func broken(width: Int) -> [UInt8]? {
    guard columnCount(of: bytes, range) > width else { return nil }
    if let comment { return comment.wrapped(width: width) }
    if let shortened = shortenedDeprecation(self, width: width) { return shortened }
    guard let tokens = SwiftTokens(self), let pieces = pieces(of: tokens) else { return nil }
    return Printer(bytes: bytes, pieces: pieces, indentation: indentation, width: width).print() + tokens.remark
  }
}

/// How many columns some of `bytes` take.
func columnCount(of bytes: [UInt8], _ range: Range<Int>) -> Int {
  let text = bytes[range]
  return text.allSatisfy { $0 < 0x80 } ? text.count : String(decoding: text, as: UTF8.self).count
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
}
