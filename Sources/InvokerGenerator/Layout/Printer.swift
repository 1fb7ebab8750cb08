/// Lays out the pieces of one statement in lines.
///
/// A break is taken if the text up to the next break on its level doesn't fit, from the outside in, as in Oppen's
/// "Prettyprinting", which `swift format` also follows. Each piece is therefore examined once.
struct Printer {
  private let bytes: [UInt8]
  private let pieces: [Piece]
  private let lengths: Lengths
  private let width: Int
  private var output: [UInt8] = []
  private var column = 0
  private var scopes: [Scope]

  /// A statement, or a list in it.
  private struct Scope {
    var indent: Int
    /// Whether the current element continues on a further line.
    var goesOn = false
    /// Whether the list is broken at its start and between all of its elements.
    var isBroken = false
    var isVertical = false
  }

  init(bytes: [UInt8], pieces: [Piece], indentation: Int, width: Int) {
    self.bytes = bytes
    self.pieces = pieces
    self.width = width
    lengths = Lengths(pieces)
    scopes = [Scope(indent: indentation)]
    write(blanks: indentation)
  }

  consuming func print() -> [UInt8] {
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let range, let columns):
        output += bytes[range]
        column += columns
      case .group, .groupEnd: break
      case .list(let style): begin(index, style)
      case .listEnd(let style): end(index, style)
      case .next: addBreak(scope.isVertical || !fits(index), goesOn: false)
      case .continue: addBreak(!fits(index), goesOn: true)
      case .brace: addBreak(scope.goesOn || !fits(index), goesOn: false)
      }
    }
    return output
  }

  private mutating func begin(_ index: Int, _ style: ListStyle) {
    // The body after a broken pattern begins on a new line.
    let isBehindPattern = style == .body && scope.goesOn
    if isBehindPattern { scope.goesOn = false }
    let outer = indent
    if fits(index), !isBehindPattern {
      scopes.append(Scope(indent: outer))
      write(blanks: style.gap.before)
    } else {
      let fitsBelow = outer + 2 + lengths.below[index] <= width
      scopes.append(Scope(indent: outer + 2, isBroken: true, isVertical: style.isVertical(ifAllFit: fitsBelow)))
      newLine(outer + 2)
    }
  }

  private mutating func end(_ index: Int, _ style: ListStyle) {
    let list = scopes.removeLast()
    guard list.isBroken else { return write(blanks: style.gap.behind) }
    switch style {
    case .body: return
    case .arguments where fits(index): return
    case .elements(let count) where count > 1: output.append(UInt8(ascii: ","))
    default: break
    }
    newLine(indent)
  }

  private var scope: Scope {
    get { scopes[scopes.count - 1] }
    set { scopes[scopes.count - 1] = newValue }
  }

  /// The indentation of further lines of the current element.
  private var indent: Int { scope.goesOn ? scope.indent + 2 : scope.indent }

  private mutating func addBreak(_ isTaken: Bool, goesOn: Bool) {
    guard isTaken else { return write(blanks: 1) }
    scope.goesOn = goesOn
    newLine(indent)
  }

  private func fits(_ index: Int) -> Bool { column + lengths.reach[index] <= width }

  private mutating func newLine(_ indent: Int) {
    output.append(.lineFeed)
    column = 0
    write(blanks: indent)
  }

  private mutating func write(blanks count: Int) {
    output += repeatElement(.space, count: count)
    column += count
  }
}
