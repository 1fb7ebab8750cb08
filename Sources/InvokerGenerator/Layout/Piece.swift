/// What the lines of a statement are put together from: text, and places where it may be broken.
enum Piece: Equatable {
  case text(Range<Int>, columns: Int)
  /// What is measured as a whole by a break before it.
  case group, groupEnd
  /// Where a list begins, in most cases behind a bracket.
  case list(ListStyle)
  /// Between two elements of a list.
  case next
  case listEnd(ListStyle)
  /// Where a statement goes on, further in than it began.
  case `continue`
  /// Before a brace, which stands under the beginning of a statement that went on in further lines.
  case brace
}

/// How a list is set that does not fit where it begins.
enum ListStyle: Equatable {
  /// Arguments of a call: on the next line or one a line, and the parenthesis behind the last one.
  case arguments
  /// Parameters of a declaration, and arguments behind which a member is used: the same, but what closes them begins a
  /// line.
  case parameters
  /// The same, but as many on a line as fit.
  case filled
  /// Elements of a literal in brackets, one a line; a comma stands behind the last of several.
  case elements(count: Int)
  /// What stands between `guard` and `else`, one a line.
  case conditions
  /// Statements in braces.
  case block
  /// What stands behind the colon of a `case`.
  case body

  /// The columns before the first and behind the last element, if they stand on one line.
  var gap: (before: Int, behind: Int) {
    switch self {
    case .arguments, .parameters, .filled, .elements: (0, 0)
    case .conditions, .block: (1, 1)
    case .body: (1, 0)
    }
  }

  /// Whether what closes the list stands behind the last element.
  var isHugged: Bool {
    switch self {
    case .arguments, .body: true
    default: false
    }
  }

  /// Whether each element has a line of its own.
  ///
  /// - Parameter fit: whether the next line has room for all.
  func isVertical(ifAllFit fit: Bool) -> Bool {
    switch self {
    case .elements, .conditions: true
    case .filled: false
    case .arguments, .parameters, .block, .body: !fit
    }
  }
}
