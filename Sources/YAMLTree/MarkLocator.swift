import CLibYAML

/// Converts libyaml's marks, which count lines and characters, into positions, which also count bytes.
///
/// Marks usually move forward by a few characters. Starting from the previous mark keeps a long line linear.
struct MarkLocator {
  let lines: LineTable
  private var last: SourcePosition

  init(_ lines: LineTable) {
    self.lines = lines
    last = lines.start(ofLine: 1)
  }

  mutating func position(of mark: yaml_mark_t) -> SourcePosition {
    let line = mark.line + 1
    let column = mark.column + 1
    // At the end of its input, libyaml reports one more line.
    guard line <= lines.count else { return lines.end }

    if let place = lines.position(ofLine: line, column: column) { return place }
    var place = line == last.line ? last : lines.start(ofLine: line)
    let bytes = lines.bytes
    while place.column < column, place.offset < bytes.count {
      repeat { place.offset += 1 } while place.offset < bytes.count && isContinuation(bytes[place.offset])
      place.column += 1
    }
    while place.column > column {
      repeat { place.offset -= 1 } while isContinuation(bytes[place.offset])
      place.column -= 1
    }
    last = place
    return place
  }

  mutating func range(from start: yaml_mark_t, to end: yaml_mark_t) -> SourceRange {
    let start = position(of: start)
    return SourceRange(start: start, end: position(of: end))
  }
}

extension yaml_mark_t {
  /// Returns the mark some columns before, on the same line.
  func back(_ columns: Int) -> yaml_mark_t {
    yaml_mark_t(index: index - columns, line: line, column: column - columns)
  }
}
