/// The positions where expressions can be broken.
extension PieceBuilder {
  /// - Parameter isType: whether brackets contain types.
  mutating func addExpression(_ range: Range<Int>, isType: Bool = false) {
    let outer = tokens.outer(range)
    var groups = 0
    // The tokens after a brace that isn't closed on the line are the head of a closure.
    let end = outer.first { tokens[$0].opens("{") && tokens[$0].partner == nil } ?? range.upperBound
    for (place, index) in outer.enumerated() {
      guard index < end else {
        add(index)
        continue
      }
      if tokens.isAssignment(index), tokens[index].isOperator {
        add(token: index)
        add(.continue)
        // An expression with binary operators begins on its own line.
        if outer[(place + 1)...].contains(where: isJoining) {
          add(.group)
          groups += 1
        }
        continue
      }
      if isJoining(index), place > 0 { add(.continue) }
      addBracketOrToken(index, isType: isType)
    }
    for _ in 0..<groups { add(.groupEnd) }
  }

  /// Whether a token is an operator between two operands.
  private func isJoining(_ index: Int) -> Bool {
    tokens[index].isOperator && !["=", "->", "?"].contains(tokens.text(index))
  }

  mutating func addBracketOrToken(_ index: Int, isType: Bool = false) {
    guard case .opening(let bracket) = tokens[index].kind, let close = tokens[index].partner, close > index + 1,
      depth < maximumDepth
    else { return add(index) }
    depth += 1
    defer { depth -= 1 }
    switch bracket {
    case UInt8(ascii: "<"): addList(index, .parameters) { $0.addExpression($1, isType: true) }
    case UInt8(ascii: "("): addParentheses(index, close, isType: isType)
    case UInt8(ascii: "["): addSquare(index, close, isType: isType)
    default: addBraces(index, close)
    }
  }

  private mutating func addParentheses(_ open: Int, _ close: Int, isType: Bool) {
    let name = tokens.text(open - 1)
    if isTuple(open, close) {
      add(.group)
      addList(open, .filled) { builder, range in
        builder.add(.group)
        if isType { builder.addParameter(range) } else { builder.addArgument(range) }
        builder.add(.groupEnd)
      }
      return add(.groupEnd)
    }
    if isType || name == "throws" { return add(open) }
    if name.hasPrefix("@"), !tokens[open].isSpaced {
      return addList(open, .filled) { builder, range in
        builder.add(.group)
        builder.addArgument(range)
        builder.add(.groupEnd)
      }
    }
    guard holdsOnlyLiteral(open + 1..<close) else {
      return addList(open, isAsked(close) ? .parameters : .arguments) { $0.addArgument($1) }
    }
    add(token: open)
    addExpression(open + 1..<close)
    add(token: close)
  }

  /// Returns whether parentheses hold a tuple or the type of one, but neither arguments nor those of a function type.
  private func isTuple(_ open: Int, _ close: Int) -> Bool {
    guard tokens[open].isSpaced, tokens.outer(open + 1..<close).contains(where: { tokens[$0].isComma }) else {
      return false
    }
    let next = close + 1 < tokens.indices.upperBound ? tokens.text(close + 1) : ""
    return !["->", "async", "throws"].contains(next)
  }

  /// Returns whether a member is accessed on the value that ends with a token.
  private func isAsked(_ close: Int) -> Bool {
    guard close + 1 < tokens.indices.upperBound, !tokens[close + 1].isSpaced else { return false }
    return tokens.text(close + 1).first.map { ".?!".contains($0) } ?? false
  }

  /// Returns whether the only argument of a call is a literal in brackets, which then begins directly after the
  /// parenthesis.
  private func holdsOnlyLiteral(_ range: Range<Int>) -> Bool {
    let outer = tokens.outer(range)
    guard let bracket = outer.last, tokens[bracket].opens("["), let close = tokens[bracket].partner, close > bracket + 1
    else { return false }
    return outer.count == 1 || outer.count == 3 && tokens[outer[1]].isColon
  }

  private mutating func addArgument(_ range: Range<Int>) {
    let outer = tokens.outer(range)
    guard outer.count > 2, tokens[outer[1]].isColon, !tokens[outer[1]].isSpaced else { return addExpression(range) }
    add(token: outer[0])
    add(token: outer[1])
    add(.continue)
    addExpression(outer[2]..<range.upperBound)
  }

  private mutating func addSquare(_ open: Int, _ close: Int, isType: Bool) {
    let outer = tokens.outer(open + 1..<close)
    // `[:]`, or a type used as a value.
    let isEmpty = outer.count == 1 && tokens[outer[0]].isColon
    let isCalled = close + 1 < tokens.indices.upperBound && !tokens[close + 1].isSpaced && tokens[close + 1].opens("(")
    if isType || isEmpty || isCalled || isAsked(close) { return add(open) }
    let isSubscript = open > 0 && !tokens[open].isSpaced && tokens[open - 1].endsValue
    let count = outer.count { tokens[$0].isComma && $0 + 1 < close } + 1
    addList(open, isSubscript ? .arguments : .elements(count: count)) { builder, range in
      let colon = builder.tokens.outer(range).first { builder.tokens[$0].isColon && !builder.tokens[$0].isSpaced }
      guard let colon, colon + 1 < range.upperBound else { return builder.addExpression(range) }
      builder.addExpression(range.lowerBound..<colon)
      builder.add(token: colon)
      builder.add(.continue)
      builder.addExpression(colon + 1..<range.upperBound)
    }
  }

  private mutating func addBraces(_ open: Int, _ close: Int) {
    let outer = tokens.outer(open + 1..<close)
    if let first = outer.first, ["get", "set"].contains(tokens.text(first)) { return add(open) }
    var start = open + 1
    add(token: open)
    if let end = outer.first(where: { tokens.text($0) == "in" }) {
      for index in outer.prefix(while: { $0 <= end }) { add(index) }
      start = end + 1
    }
    guard start < close else { return add(token: close) }
    add(.list(.block))
    addExpression(start..<close)
    add(.listEnd(.block))
    add(token: close)
  }
}

/// The maximum depth of nested brackets that are examined. Deeper brackets stay on one line.
private let maximumDepth = 50

extension SwiftToken {
  /// Whether a bracket after it belongs to it.
  fileprivate var endsValue: Bool {
    switch kind {
    case .word, .literal, .closing: true
    case .operator, .comma, .colon, .opening: false
    }
  }
}
