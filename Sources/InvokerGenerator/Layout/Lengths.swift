/// The lengths of the parts of a statement, computed in one pass over its pieces.
struct Lengths {
  /// For each break: the columns up to the next one on its level.
  private(set) var reach: [Int] = []
  /// For each list: the columns of a line that contains all elements.
  private(set) var below: [Int] = []

  init(_ pieces: [Piece]) {
    var total = 0
    // `swift format` reserves a column for the comma that a literal gets when it is broken.
    var spare = 0
    var lists: [OpenList] = []
    var breaks = PendingBreaks(count: pieces.count)
    below = Array(repeating: 0, count: pieces.count)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(_, let columns): total += columns
      case .group: breaks.open()
      case .groupEnd: breaks.close(at: total)
      case .list(let style):
        breaks.add(index, at: total)
        breaks.open()
        lists.append(OpenList(index: index, start: total, spare: spare, spareBeforeLast: spare))
        total += style.gap.before
      case .next:
        breaks.add(index, at: total)
        total += 1
        if let list = lists.indices.last { lists[list].spareBeforeLast = spare }
      case .listEnd(let style):
        breaks.close(at: total)
        guard let list = lists.popLast() else { continue }
        below[list.index] = list.spare - list.spareBeforeLast - (style.isHugged ? 0 : list.start - total)
        if case .elements(let count) = style, count > 1 {
          total += 1
          spare += 1
        }
        breaks.add(index, at: total, isBehindList: true)
        total += style.gap.behind
      case .continue, .brace:
        breaks.add(index, at: total)
        total += 1
      }
    }
    breaks.close(at: total)
    reach = breaks.reach
    // The text between a list and the next break has to fit after the last element of the list.
    for case (let index, .list(let style)) in zip(pieces.indices, pieces) {
      below[index] += (style.isHugged ? reach[index] : 0) - style.gap.before
    }
  }

  /// A list whose end isn't reached yet.
  private struct OpenList {
    var index: Int
    /// The column at its start.
    var start: Int
    /// The columns reserved before it, and before its last element so far.
    var spare: Int
    var spareBeforeLast: Int
  }
}

/// Breaks that aren't yet followed by another one on their level.
private struct PendingBreaks {
  private(set) var reach: [Int]
  /// The breaks, and `nil` where a level begins.
  private var stack: [Int?] = []

  init(count: Int) { reach = Array(repeating: 0, count: count) }

  mutating func open() { stack.append(nil) }

  mutating func close(at column: Int) {
    settle(at: column)
    _ = stack.popLast()
  }

  /// - Parameter isBehindList: whether the preceding break reaches beyond this one, as the break of a list does.
  mutating func add(_ index: Int, at column: Int, isBehindList: Bool = false) {
    if !isBehindList { settle(at: column) }
    stack.append(index)
    reach[index] = -column
  }

  private mutating func settle(at column: Int) {
    while let last = stack.last, let index = last {
      reach[index] += column
      stack.removeLast()
    }
  }
}
