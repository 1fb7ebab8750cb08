/// A Swift token, insofar as line breaks depend on it.
struct SwiftToken {
  enum Kind {
    case word, literal, `operator`, comma, colon
    /// Brackets, identified by their byte.
    case opening(UInt8)
    case closing(UInt8)
  }

  var kind: Kind
  var range: Range<Int>
  /// Whether a space precedes it.
  var isSpaced: Bool
  /// The matching bracket.
  var partner: Int?

  var isOperator: Bool { if case .operator = kind { true } else { false } }
  var isComma: Bool { if case .comma = kind { true } else { false } }
  var isColon: Bool { if case .colon = kind { true } else { false } }

  func opens(_ bracket: Unicode.Scalar) -> Bool {
    if case .opening(UInt8(ascii: bracket)) = kind { true } else { false }
  }
  var isClosing: Bool { if case .closing = kind { true } else { false } }
}

/// The tokens of one line of Swift, each bracket with its partner.
struct SwiftTokens {
  let bytes: [UInt8]
  private(set) var tokens: [SwiftToken] = []
  /// A comment after the code, with the preceding spaces.
  private(set) var remark: ArraySlice<UInt8> = []
  /// The brackets that are open.
  private var open: [Int] = []

  /// - Returns: `nil` for a line with a literal or a comment that doesn't end on it.
  init?(_ line: Line) {
    bytes = line.bytes
    var scanner = TokenScanner(line)
    var end = line.content.lowerBound
    while scanner.skipBlanks() {
      if scanner.isAtRemark {
        remark = bytes[end..<line.range.upperBound]
        return
      }
      let start = scanner.position
      guard let kind = scanner.next(isInAngle: isInAngle) else { return nil }
      add(SwiftToken(kind: kind, range: start..<scanner.position, isSpaced: start > end))
      end = scanner.position
    }
  }

  private var isInAngle: Bool { open.last.map { tokens[$0].opens("<") } ?? false }

  private mutating func add(_ token: SwiftToken) {
    let index = tokens.count
    tokens.append(token)
    switch token.kind {
    case .opening: open.append(index)
    case .closing(let bracket):
      // A token that looked like a bracket was a less-than sign.
      if bracket != UInt8(ascii: ">") { while isInAngle { open.removeLast() } }
      guard let opening = open.popLast() else { return }
      tokens[index].partner = opening
      tokens[opening].partner = index
    default: break
    }
  }

  subscript(index: Int) -> SwiftToken { tokens[index] }
  var indices: Range<Int> { tokens.indices }

  func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
  }

  func isAssignment(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && bytes[tokens[index].range.lowerBound] == UInt8(ascii: "=")
  }

  /// The tokens of `range` outside further brackets. An opening bracket represents everything up to its partner.
  func outer(_ range: Range<Int>) -> [Int] {
    var outer: [Int] = []
    outer.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      outer.append(index)
      index = isOpening(index) ? (tokens[index].partner ?? index) + 1 : index + 1
    }
    return outer
  }

  private func isOpening(_ index: Int) -> Bool {
    if case .opening = tokens[index].kind { true } else { false }
  }
}
