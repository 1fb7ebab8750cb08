/// The positions where statements and declarations can be broken.
extension PieceBuilder {
  mutating func add(_ statement: Statement) {
    let all = tokens.indices
    switch statement {
    case .function(let parameters): addFunction(parameters)
    case .type: addClauses(areTypes: true)
    case .condition: addClauses(areTypes: false)
    case .alias: addExpression(all, isType: true)
    case .variable: addVariable()
    case .guard: addGuard()
    case .pattern(let colon): addPattern(colon)
    case .attribute, .other: addExpression(all)
    }
  }

  private mutating func addFunction(_ open: Int) {
    guard let close = tokens[open].partner else { return addExpression(tokens.indices) }
    addExpression(0..<open, isType: true)
    if close > open + 1 {
      addList(open, .parameters) { $0.addParameter($1) }
    } else {
      add(open)
    }
    let tail = tokens.outer(close + 1..<tokens.indices.upperBound)
    let brace = tail.first { tokens[$0].opens("{") } ?? tokens.indices.upperBound
    // Parameters are broken before the text after them is.
    add(.group)
    addOutput(tail.prefix { $0 < brace })
    if brace < tokens.indices.upperBound { add(.brace) }
    add(.groupEnd)
    addBody(brace)
  }

  /// Adds the text after the parentheses of a function.
  private mutating func addOutput(_ tail: ArraySlice<Int>) {
    var hasEffect = false
    for index in tail {
      let word = tokens.text(index)
      let isEffect = word == "async" || word == "throws"
      if word == "->" || isEffect && !hasEffect { add(.continue) }
      hasEffect = hasEffect || isEffect
      addBracketOrToken(index, isType: true)
    }
  }

  /// Adds the text that begins with a brace, which either contains all of it or only opens it.
  private mutating func addBody(_ brace: Int) {
    addExpression(brace..<tokens.indices.upperBound)
  }

  mutating func addParameter(_ range: Range<Int>) {
    var isType = true
    for index in tokens.outer(range) {
      addBracketOrToken(index, isType: isType)
      let isAssignment = tokens.isAssignment(index)
      if tokens[index].isColon && isType || isAssignment { add(.continue) }
      if isAssignment { isType = false }
    }
  }

  private mutating func addVariable() {
    let outer = tokens.outer(tokens.indices)
    let assignment = outer.first(where: tokens.isAssignment) ?? outer.first { tokens[$0].opens("{") }
    let end = assignment ?? tokens.indices.upperBound
    for index in outer.prefix(while: { $0 < end }) {
      addBracketOrToken(index, isType: true)
      if tokens[index].isColon { add(.continue) }
    }
    if end < tokens.indices.upperBound, tokens[end].opens("{") { add(.brace) }
    addExpression(end..<tokens.indices.upperBound)
  }

  /// Adds the types or conditions between commas and before a brace.
  private mutating func addClauses(areTypes: Bool) {
    let outer = tokens.outer(tokens.indices)
    let brace = outer.first { tokens[$0].opens("{") && tokens[$0].isSpaced } ?? tokens.indices.upperBound
    var start = 0
    if areTypes, let colon = outer.first(where: { tokens[$0].isColon && $0 < brace }) {
      addExpression(0..<colon, isType: true)
      add(token: colon)
      add(.continue)
      start = colon + 1
    }
    for end in outer.filter({ tokens[$0].isComma && $0 < brace }) + [brace] {
      add(.group)
      addExpression(start..<end, isType: areTypes)
      add(.groupEnd)
      guard end < brace else { break }
      add(token: end)
      add(.continue)
      start = end + 1
    }
    guard brace < tokens.indices.upperBound else { return }
    add(.brace)
    addBody(brace)
  }

  private mutating func addGuard() {
    let outer = tokens.outer(tokens.indices)
    guard let first = outer.first(where: { tokens.text($0) == "guard" }),
      let last = outer.last(where: { tokens.text($0) == "else" }), first + 1 < last
    else { return addExpression(tokens.indices) }
    addExpression(0..<first + 1)
    add(.list(.conditions))
    addItems(first + 1..<last) { $0.addExpression($1) }
    add(.listEnd(.conditions))
    addExpression(last..<tokens.indices.upperBound)
  }

  private mutating func addPattern(_ colon: Int) {
    add(.group)
    for index in tokens.outer(0..<colon) {
      addBracketOrToken(index)
      guard tokens[index].isComma else { continue }
      add(.groupEnd)
      add(.continue)
      add(.group)
    }
    add(token: colon)
    add(.groupEnd)
    guard colon + 1 < tokens.indices.upperBound else { return }
    add(.list(.body))
    add(.group)
    addExpression(colon + 1..<tokens.indices.upperBound)
    add(.groupEnd)
    add(.listEnd(.body))
  }
}
