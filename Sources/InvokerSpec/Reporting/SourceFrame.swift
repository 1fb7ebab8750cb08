import YAMLTree

/// The line that a diagnostic refers to, and the markers below it.
struct SourceFrame {
  /// The displayed part of the line: for a long line, the part around the place.
  var line: String
  /// `^~~~` under the first line of the range.
  var marker: String

  /// The number of characters shown on either side of the place. It also limits the work: a file can be one long line.
  private static let reach = 80

  init(_ range: SourceRange, in bytes: [UInt8]) {
    let start = min(range.start.offset, bytes.count)
    let head = Self.stretch(of: bytes, before: start)
    let tail = Self.stretch(of: bytes, after: start)
    let meant = start..<max(start, min(range.end.offset, tail.range.upperBound))

    let before = (head.isCut ? "…" : "") + visible(text: bytes[head.range])
    let inside = visible(text: bytes[meant])
    let after = visible(text: bytes[meant.upperBound..<tail.range.upperBound]) + (tail.isCut ? "…" : "")
    line = before + inside + after
    marker =
      String(repeating: " ", count: displayWidth(before)) + "^"
      + String(repeating: "~", count: max(0, displayWidth(inside) - 1))
  }

  private typealias Stretch = (range: Range<Int>, isCut: Bool)

  private static func stretch(of bytes: [UInt8], before end: Int) -> Stretch {
    var start = end
    var characters = 0
    while start > 0, !isLineBreak(bytes[start - 1]) {
      if characters == reach { return (start..<end, true) }
      start -= 1
      if isStart(bytes[start]) { characters += 1 }
    }
    return (start..<end, false)
  }

  private static func stretch(of bytes: [UInt8], after start: Int) -> Stretch {
    var end = start
    var characters = 0
    while end < bytes.count, !isLineBreak(bytes[end]) {
      if isStart(bytes[end]) {
        if characters == reach { return (start..<end, true) }
        characters += 1
      }
      end += 1
    }
    return (start..<end, false)
  }
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

/// Whether a byte starts a character in UTF-8.
private func isStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

private func visible(text: ArraySlice<UInt8>) -> String { visible(String(decoding: text, as: UTF8.self)) }
