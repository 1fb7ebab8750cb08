/// The positions of the lines of a text: converts offsets into positions, and returns the text of a line.
///
/// The text can contain invalid UTF-8, which reads as U+FFFD.
public struct LineTable: Sendable {
  let bytes: [UInt8]
  private let starts: [Int]
  /// Whether each line has only ASCII, so that its columns are bytes.
  private let areASCII: [Bool]

  /// Finds the lines of `bytes`. As in YAML 1.2, CR, LF, and CRLF each end a line.
  public init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0]
    starts.reserveCapacity(bytes.count / 24)
    var areASCII = [true]
    for (offset, byte) in bytes.enumerated() {
      if byte >= 0x80 { areASCII[areASCII.count - 1] = false }
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      let next = offset + 1
      let isFirstHalf = byte == UInt8(ascii: "\r") && next < bytes.count && bytes[next] == UInt8(ascii: "\n")
      guard !isFirstHalf else { continue }
      starts.append(next)
      areASCII.append(true)
    }
    self.bytes = bytes
    self.starts = starts
    self.areASCII = areASCII
  }

  /// The number of lines, at least 1. A line break at the end of the text starts a last, empty line.
  public var count: Int { starts.count }

  /// Returns the text of a line, counted from 1, without its line break. Empty if there is no such line.
  public func line(_ number: Int) -> String {
    guard (1...count).contains(number) else { return "" }
    return String(decoding: bytes[offsets(ofLine: number)], as: UTF8.self)
  }

  /// Returns the position of a byte. Offsets outside the text are clamped to its start or end.
  public func position(atOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(atOffset: offset)
    let start = starts[line - 1]
    let before = offset > start ? bytes[start..<offset].count { !isContinuation($0) } : 0
    return SourcePosition(line: line, column: before + 1, offset: offset)
  }

  /// Returns the offset of a column of a line. Columns count characters from 1. Values outside the text are clamped.
  public func offset(ofLine line: Int, column: Int) -> Int {
    let line = min(max(line, 1), count)
    let offsets = offsets(ofLine: line)
    return offsets.lowerBound + String(decoding: bytes[offsets], as: UTF8.self).prefix(max(column, 1) - 1).utf8.count
  }

  /// Returns the column of `position` in UTF-16 code units, from 1. The Language Server Protocol's `character` is one
  /// less.
  public func utf16Column(of position: SourcePosition) -> Int {
    guard (1...count).contains(position.line) else { return 1 }
    let start = starts[position.line - 1]
    let end = min(max(position.offset, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self).utf16.count + 1
  }

  /// Returns the offsets of a line's text, without its line break.
  package func offsets(ofLine number: Int) -> Range<Int> {
    let start = starts[number - 1]
    var end = number < count ? starts[number] : bytes.count
    while end > start, isLineBreak(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Returns the position of a column of an existing line; `nil` if that takes a search.
  func position(ofLine line: Int, column: Int) -> SourcePosition? {
    guard areASCII[line - 1] else { return nil }
    return SourcePosition(line: line, column: column, offset: min(starts[line - 1] + column - 1, bytes.count))
  }

  /// Returns the position of the first character of an existing line.
  func start(ofLine number: Int) -> SourcePosition {
    SourcePosition(line: number, column: 1, offset: starts[number - 1])
  }

  var end: SourcePosition { position(atOffset: bytes.count) }

  /// Returns the range of one character, or an empty range at the end of a line.
  func character(at position: SourcePosition) -> SourceRange {
    var end = position
    if position.offset < bytes.count, !isLineBreak(bytes[position.offset]) {
      repeat { end.offset += 1 } while end.offset < bytes.count && isContinuation(bytes[end.offset])
      end.column += 1
    }
    return SourceRange(start: position, end: end)
  }

  /// Returns the range between two offsets.
  public func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(start: position(atOffset: offsets.lowerBound), end: position(atOffset: offsets.upperBound))
  }

  /// Returns the last line that starts at or before `offset`, by binary search.
  private func lineNumber(atOffset offset: Int) -> Int {
    var low = 1
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceRange {
  var offsets: Range<Int> { start.offset..<end.offset }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a byte is the second, third, or fourth byte of a UTF-8 sequence.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
