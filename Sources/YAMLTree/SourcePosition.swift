/// A position in a text, as a line and column, and as an offset.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1. CR, LF, and CRLF end a line.
  public var line: Int
  /// The column, from 1, in Unicode scalars. A byte order mark takes no column.
  public var column: Int
  /// The offset from the start of the file in UTF-8 bytes, including a byte order mark.
  public var offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  public static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
}

/// A range of a text. Half-open: `end` is the position after the last character.
public struct SourceRange: Hashable, Sendable {
  public var start: SourcePosition
  public var end: SourcePosition

  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
