/// A part of a statement: text, or a position where the statement can be broken.
enum Piece: Equatable {
  case text(Range<Int>, columns: Int)
  /// The start and end of text that a break before it measures as a whole.
  case group, groupEnd
  /// The start of a list, usually after a bracket.
  case list(ListStyle)
  /// Between two elements of a list.
  case next
  case listEnd(ListStyle)
  /// A position where a statement continues, indented further than its start.
  case `continue`
  /// The position before a brace, which aligns with the start of a statement that continues on further lines.
  case brace
}

/// The layout of a list that doesn't fit where it begins.
enum ListStyle: Equatable {
  /// Arguments of a call: on the next line or one per line, with the parenthesis after the last one.
  case arguments
  /// Parameters of a declaration, and arguments followed by a member access: the same, but the closing bracket begins a
  /// line.
  case parameters
  /// The same, but with as many per line as fit.
  case filled
  /// Elements of a literal in brackets, one per line. If there are several, a comma follows the last one.
  case elements(count: Int)
  /// The conditions between `guard` and `else`, one per line.
  case conditions
  /// Statements in braces.
  case block
  /// The statements after the colon of a `case`.
  case body

  /// The columns before the first and after the last element if they are on one line.
  var gap: (before: Int, behind: Int) {
    switch self {
    case .arguments, .parameters, .filled, .elements: (0, 0)
    case .conditions, .block: (1, 1)
    case .body: (1, 0)
    }
  }

  /// Whether the closing bracket directly follows the last element.
  var isHugged: Bool {
    switch self {
    case .arguments, .body: true
    default: false
    }
  }

  /// Returns whether each element has its own line.
  ///
  /// - Parameter fit: whether all elements fit on the next line.
  func isVertical(ifAllFit fit: Bool) -> Bool {
    switch self {
    case .elements, .conditions: true
    case .filled: false
    case .arguments, .parameters, .block, .body: !fit
    }
  }
}
