/// What the lines of a statement are put together from: text, and places where it may be broken.
enum Piece {
  case text(Range<Int>, columns: Int)
  /// What is measured as a whole by a break before it.
  case group, groupEnd
  /// Where a list begins, in most cases behind a bracket.
  case list(ListStyle)
  /// Between two elements of a list.
  case next
  case listEnd(ListStyle)
  /// Where a statement goes on `indent` columns further in than it began.
  case `continue`(indent: Int)
  /// Before a brace, which stands under the beginning of a statement that went on.
  case brace
}

/// How a list is set that does not fit where it begins.
enum ListStyle {
  /// Arguments of a call: on the next line or one a line, and the parenthesis behind the last one.
  case arguments
  /// Parameters of a declaration: the same, but what closes them begins a line.
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

/// How long the parts of a statement are.
struct Lengths {
  /// For each break: the columns up to the next one on its level.
  private(set) var reach: [Int]
  /// For each list: the columns of its elements.
  private(set) var content: [Int]

  init(_ pieces: [Piece]) {
    reach = Array(repeating: 0, count: pieces.count)
    content = reach
    var total = 0
    /// Breaks that no other has followed yet, above the lists and groups that they stand in.
    var open: [(index: Int, isBreak: Bool)] = []
    func settle(_ reach: inout [Int]) {
      while let last = open.last, last.isBreak {
        reach[last.index] += total
        open.removeLast()
      }
    }
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(_, let columns): total += columns
      case .group: open.append((index, false))
      case .groupEnd:
        settle(&reach)
        _ = open.popLast()
      case .list(let style):
        settle(&reach)
        open.append((index, true))
        reach[index] = -total
        total += style.gap.before
        content[index] = -total
        open.append((index, false))
      case .listEnd(let style):
        settle(&reach)
        if let list = open.popLast() { content[list.index] += total }
        open.append((index, true))
        reach[index] = -total
        total += style.gap.behind
      case .next, .continue, .brace:
        settle(&reach)
        open.append((index, true))
        reach[index] = -total
        total += 1
      }
    }
    settle(&reach)
  }
}
