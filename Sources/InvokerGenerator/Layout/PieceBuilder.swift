/// The pieces of a line that is a statement; `nil` for other lines.
func pieces(of tokens: SwiftTokens) -> [Piece]? {
  guard let statement = Statement(tokens) else { return nil }
  var builder = PieceBuilder(tokens)
  builder.add(statement)
  return builder.finished()
}

/// Assembles text and breaks.
struct PieceBuilder {
  let tokens: SwiftTokens
  /// The number of brackets around the next addition.
  var depth = 0
  private var pieces: [Piece] = []
  /// The text since the last break.
  private var text: Range<Int>?

  init(_ tokens: SwiftTokens) { self.tokens = tokens }

  /// The pieces. The line can end where a statement could continue.
  consuming func finished() -> [Piece] {
    flush()
    let end = pieces.lastIndex { if case .text = $0 { true } else { false } } ?? 0
    return pieces.indices.filter { $0 <= end || pieces[$0] != .continue }.map { pieces[$0] }
  }

  /// Adds a token. An opening bracket includes its contents.
  mutating func add(_ index: Int) {
    add(token: index)
    if let partner = tokens[index].partner, partner > index { add(token: partner) }
  }

  /// Adds a token and the characters between it and the preceding text.
  mutating func add(token index: Int) {
    let start = text?.lowerBound ?? textEnd ?? tokens[index].range.lowerBound
    text = start..<tokens[index].range.upperBound
  }

  mutating func add(_ piece: Piece) {
    flush()
    pieces.append(piece)
  }

  /// The end of the preceding text, unless a break follows it.
  private var textEnd: Int? {
    for piece in pieces.reversed() {
      switch piece {
      case .group, .groupEnd: continue
      case .text(let range, _): return range.upperBound
      default: return nil
      }
    }
    return nil
  }

  private mutating func flush() {
    guard let range = text else { return }
    pieces.append(.text(range, columns: columnCount(of: tokens.bytes, range)))
    text = nil
  }
}

extension PieceBuilder {
  /// A list with its brackets: `item` adds each of its elements.
  mutating func addList(_ open: Int, _ style: ListStyle, item: (inout PieceBuilder, Range<Int>) -> Void) {
    guard let close = tokens[open].partner else { return add(token: open) }
    add(token: open)
    add(.list(style))
    addItems(open + 1..<close, item: item)
    add(.listEnd(style))
    add(token: close)
  }

  /// Adds the items between commas.
  mutating func addItems(_ range: Range<Int>, item: (inout PieceBuilder, Range<Int>) -> Void) {
    var start = range.lowerBound
    for comma in tokens.outer(range) where tokens[comma].isComma && comma + 1 < range.upperBound {
      item(&self, start..<comma)
      add(token: comma)
      add(.next)
      start = comma + 1
    }
    // The layout adds the comma after the last element.
    let end = tokens[range.upperBound - 1].isComma ? range.upperBound - 1 : range.upperBound
    item(&self, start..<end)
  }
}
