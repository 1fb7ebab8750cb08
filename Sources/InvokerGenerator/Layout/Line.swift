/// One line of a text.
struct Line {
  let bytes: [UInt8]
  /// The range without the line feed.
  let range: Range<Int>
  /// The columns before the content.
  let indentation: Int
  /// Whether a multiline literal begins or ends here.
  let hasOddTripleQuotes: Bool
  /// At least the number of literals in brackets.
  private let brackets: Int

  /// The line that begins at `start`.
  ///
  /// Every byte of a text passes through this loop, so it is the only one that has to be fast.
  init(at start: Int, of bytes: [UInt8]) {
    var end = start
    var indentation = 0
    var (quotes, isOdd, brackets) = (0, false, 0)
    while end < bytes.count {
      let byte = bytes[end]
      if byte == .lineFeed { break }
      if byte == .space, end - start == indentation { indentation += 1 }
      if byte == UInt8(ascii: "]") { brackets += 1 }
      if byte == .quote {
        quotes += 1
        if quotes % 3 == 0 { isOdd.toggle() }
      } else {
        quotes = 0
      }
      end += 1
    }
    self.bytes = bytes
    range = start..<end
    self.indentation = indentation
    hasOddTripleQuotes = isOdd
    self.brackets = brackets
  }

  var content: Range<Int> { range.lowerBound + indentation..<range.upperBound }

  /// Whether the line has to be examined. A text never has more columns than bytes, but a literal can require one more
  /// column than it occupies.
  func mayBeTooLong(for width: Int) -> Bool { range.count + brackets > width }

  /// The line as documentation; `nil` if it isn't a documentation line.
  var comment: CommentLine? { CommentLine(self) }

  /// The lines that replace it; `nil` if it is kept as is.
  func broken(width: Int) -> [UInt8]? {
    let isTooLong = columnCount(of: bytes, range) > width
    if let comment { return isTooLong ? comment.wrapped(width: width) : nil }
    if isTooLong, let shortened = shortenedDeprecation(self, width: width) { return shortened }
    guard let tokens = SwiftTokens(self), let pieces = pieces(of: tokens) else { return nil }
    return Printer(bytes: bytes, pieces: pieces, indentation: indentation, width: width).print() + tokens.remark
  }
}

/// Returns the number of columns that a range of `bytes` occupies.
func columnCount(of bytes: [UInt8], _ range: Range<Int>) -> Int {
  let text = bytes[range]
  return text.allSatisfy { $0 < 0x80 } ? text.count : String(decoding: text, as: UTF8.self).count
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
}
