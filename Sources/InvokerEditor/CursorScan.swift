import YAMLTree

/// Where a cursor is in a file that may not be valid YAML, because it is being written.
///
/// The lines above the cursor that are indented less determine the place, and brackets that are still open. So a mistake
/// elsewhere does not matter.
struct CursorScan {
  enum Step: Hashable {
    case key(String)
    case element
  }

  /// The keys and elements that lead to the mapping or value at the cursor.
  var path: [Step] = []
  /// Whether the cursor is in the value of the last step; otherwise, it is at a key of the mapping there.
  var isInValue = false
  /// The other keys of the mapping at the cursor, with the beginning of their values.
  var siblings: [String: String] = [:]
  /// The text at the cursor that a completion replaces.
  var replaced: Range<Int>
  /// The column of a new key, from 0; `nil` in brackets.
  var column: Int?
  /// Whether a colon follows the key at the cursor.
  var hasColon = false

  /// - Returns: `nil` where nothing can be completed: in a comment or in the text of several lines.
  init?(_ bytes: [UInt8], at offset: Int) {
    let table = LineTable(bytes)
    let position = table.position(atOffset: offset)
    let lines = ScannedLines(table, bytes)
    let line = lines.line(position.line, upTo: offset)
    // After these characters, a space is required first.
    let isTooEarly =
      offset > line.start && bytes[offset - 1] == UInt8(ascii: ":") || line.levels.last?.keyEnd == offset
    guard !line.isComment, !isTooEarly else { return nil }
    var levels = lines.levels(above: position.line, under: line)
    levels += line.levels
    replaced = offset..<offset

    // Brackets that are still open at the cursor, from the outermost level inward.
    for (index, level) in levels.enumerated() where level.opensBracket(in: bytes) {
      let flow = FlowScan(bytes, from: level.valueStart, to: offset)
      guard flow.isOpen else { continue }
      self.path = levels[...index].compactMap(\.step)
      apply(flow)
      return
    }
    // Text below a key that already has a value continues it.
    if let above = levels.last(where: { $0.line < position.line }), case .key? = above.step, above.hasScalar(in: bytes)
    {
      return nil
    }
    path = levels.compactMap(\.step)
    if let level = line.levels.last, case .key = level.step {
      guard level.keyEnd < offset else { return nil }
      isInValue = true
      replaced = bytes.scalar(from: level.valueStart, around: offset)
      return
    }
    let start = line.contentStart
    replaced = start..<bytes.wordEnd(from: offset)
    hasColon = replaced.upperBound < bytes.count && bytes[replaced.upperBound] == UInt8(ascii: ":")
    column = start - table.offset(ofLine: position.line, column: 1)
    siblings = lines.siblings(of: position.line, column: column ?? 0, isFirst: !line.levels.isEmpty)
  }

  private mutating func apply(_ flow: FlowScan) {
    path += flow.path
    isInValue = flow.isInValue
    siblings = flow.siblings
    replaced = flow.replaced
    hasColon = flow.hasColon
  }
}

extension [UInt8] {
  /// Returns the end of the word at an offset.
  func wordEnd(from offset: Int) -> Int {
    self[offset...].firstIndex { byte in
      isSpace(byte) || isEnd(byte) || ",{}[]:#".utf8.contains(byte)
    } ?? count
  }

  /// Returns the range of the scalar that starts at or after an offset and contains the cursor.
  func scalar(from start: Int, around cursor: Int) -> Range<Int> {
    let start = Swift.min(self[start..<cursor].firstIndex { !isSpace($0) } ?? cursor, cursor)
    guard start < count, self[start] == UInt8(ascii: "'") || self[start] == UInt8(ascii: "\"") else {
      let end = self[cursor...].firstIndex { isSpace($0) || isEnd($0) || ",{}[]".utf8.contains($0) } ?? count
      return start..<Swift.max(end, start)
    }
    let quote = self[start]
    let end = self[(start + 1)...].firstIndex { $0 == quote || isEnd($0) } ?? count
    // A quote that is closed before the cursor ends the scalar.
    guard end >= cursor || end == count || isEnd(self[end]) else { return cursor..<cursor }
    return start..<(end < count && self[end] == quote ? end + 1 : Swift.max(cursor, start + 1))
  }
}

func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
