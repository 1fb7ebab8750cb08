/// A place in a text, as a person counts it and as a program does.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1. CR, LF and CRLF end a line.
  public var line: Int
  /// The column, from 1, in Unicode scalars. A byte order mark takes no column.
  public var column: Int
  /// UTF-8 bytes from the start of the file, a byte order mark included.
  public var offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  public static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
}

/// A stretch of a text. Half-open: `end` is the place after the last character.
public struct SourceRange: Hashable, Sendable {
  public var start: SourcePosition
  public var end: SourcePosition

  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
