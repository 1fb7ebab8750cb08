/// Finds the ends of tokens in a line of Swift.
struct TokenScanner {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  init(_ line: Line) {
    bytes = line.bytes
    position = line.content.lowerBound
    end = line.content.upperBound
  }

  /// - Returns: whether anything follows.
  mutating func skipBlanks() -> Bool {
    skip { $0 == .space || $0 == UInt8(ascii: "\t") }
    return position < end
  }

  /// Whether only a comment follows.
  var isAtRemark: Bool { isAtSlash(and: UInt8(ascii: "/")) }

  /// Reads one token; `nil` if it extends beyond the line.
  mutating func next(isInAngle: Bool) -> SwiftToken.Kind? {
    let byte = bytes[position]
    switch byte {
    case .quote, UInt8(ascii: "#"): return literal()
    case UInt8(ascii: ","): return take(.comma)
    case UInt8(ascii: ":"): return take(.colon)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return take(.opening(byte))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return take(.closing(byte))
    case UInt8(ascii: "<") where isBehindName: return take(.opening(byte))
    case UInt8(ascii: ">") where isInAngle: return take(.closing(byte))
    case UInt8(ascii: "`"):
      position += 1
      skip { $0 != UInt8(ascii: "`") }
      return position < end ? take(.word) : nil
    default: break
    }
    guard !isAtSlash(and: UInt8(ascii: "*")) else { return nil }
    guard isOperator(byte) else {
      skip { !isDelimiter($0) && !isOperator($0) }
      return .word
    }
    let isSpaced = bytes[position - 1] == .space
    skip(while: isOperator)
    return isSpaced && (position == end || bytes[position] == .space) ? .operator : .word
  }

  /// Reads a literal in quotes, or a word with a number sign.
  private mutating func literal() -> SwiftToken.Kind? {
    let start = position
    skip { $0 == UInt8(ascii: "#") }
    let signs = position - start
    guard position < end, bytes[position] == .quote else {
      skip { !isDelimiter($0) && !isOperator($0) }
      return .word
    }
    position += 1
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == .quote, closesLiteral(signs) {
        position += signs
        return .literal
      }
      guard byte == UInt8(ascii: "\\"), closesLiteral(signs) else { continue }
      position += signs
      guard position < end else { return nil }
      let isInterpolation = bytes[position] == UInt8(ascii: "(")
      position += 1
      if isInterpolation, !skipInterpolation() { return nil }
    }
    return nil
  }

  /// Returns whether the number signs that close a literal follow.
  private func closesLiteral(_ signs: Int) -> Bool {
    signs <= end - position && bytes[position..<position + signs].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private mutating func skipInterpolation() -> Bool {
    var depth = 1
    while position < end {
      switch bytes[position] {
      case .quote:
        guard literal() != nil else { return false }
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return true }
    }
    return false
  }

  private mutating func take(_ kind: SwiftToken.Kind) -> SwiftToken.Kind {
    position += 1
    return kind
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < end, condition(bytes[position]) { position += 1 }
  }

  private func isAtSlash(and byte: UInt8) -> Bool {
    position + 1 < end && bytes[position] == UInt8(ascii: "/") && bytes[position + 1] == byte
  }

  /// Whether a name ends here, so that `<` opens its arguments.
  private var isBehindName: Bool {
    guard position > 0 else { return false }
    let byte = bytes[position - 1]
    return !isDelimiter(byte) && !isOperator(byte) && byte != UInt8(ascii: ".") || byte == UInt8(ascii: "`")
  }
}

private func isOperator(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "="),
    UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
    UInt8(ascii: "~"), UInt8(ascii: "?"):
    true
  default: false
  }
}

private func isDelimiter(_ byte: UInt8) -> Bool {
  switch byte {
  case .space, UInt8(ascii: "\t"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
    UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"), .quote, UInt8(ascii: "`"):
    true
  default: false
  }
}
