/// Sets the pieces of one statement in lines.
///
/// A break is taken where the text up to the next one on its level does not fit, from the outside in, as in Oppen's
/// "Prettyprinting", which `swift format` follows as well. So each piece is looked at once.
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
    /// How much further in the present element goes on.
    var further = 0
    /// Whether the list is broken where it begins, and between all of its elements.
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
      case .next:
        if scope.isVertical || !fits(index) {
          scope.further = 0
          newLine(scope.indent)
        } else {
          write(blanks: 1)
        }
      case .continue(let indent):
        if fits(index) {
          write(blanks: 1)
        } else {
          scope.further = max(scope.further, indent)
          newLine(scope.indent + scope.further)
        }
      case .brace:
        if scope.further == 0 {
          write(blanks: 1)
        } else {
          scope.further = 0
          newLine(scope.indent)
        }
      }
    }
    return output
  }

  private mutating func begin(_ index: Int, _ style: ListStyle) {
    let outer = scope.indent + scope.further
    if fits(index) {
      scopes.append(Scope(indent: outer))
      write(blanks: style.gap.before)
    } else {
      // The parenthesis behind the last argument has to fit as well, and what follows it.
      let length = style.isHugged ? lengths.reach[index] - style.gap.before : lengths.content[index]
      let fitsBelow = outer + 2 + length <= width
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
    newLine(scope.indent + scope.further)
  }

  private var scope: Scope {
    get { scopes[scopes.count - 1] }
    set { scopes[scopes.count - 1] = newValue }
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
