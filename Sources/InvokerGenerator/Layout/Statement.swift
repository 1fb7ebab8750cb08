/// The kind of statement on a line, insofar as it determines where the line can be broken.
enum Statement {
  /// `func`, `init`, `subscript`, with the position of the parenthesis that opens the parameters.
  case function(parameters: Int)
  /// `struct`, other type declarations, and extensions.
  case type
  /// `if`, `while`.
  case condition
  case alias
  /// `let`, `var`.
  case variable
  case `guard`
  /// `case "x": …`, `default: …`, with the position of the colon.
  case pattern(colon: Int)
  /// Only attributes and modifiers of a declaration.
  case attribute
  /// A call, an assignment, or a case of an enum.
  case other

  /// - Returns: `nil` for a line of a statement that is already broken.
  init?(_ tokens: SwiftTokens) {
    let outer = tokens.outer(tokens.indices)
    guard let start = outer.first, tokens[start].beginsStatement,
      !outer.contains(where: { tokens[$0].isClosing && tokens[$0].partner == nil })
    else { return nil }
    guard let first = outer.first(where: { !tokens.isModifier($0) }) else {
      self = .attribute
      return
    }
    switch tokens.text(first) {
    case "func", "init", "subscript":
      guard let open = outer.first(where: { $0 > first && tokens[$0].opens("(") }) else { return nil }
      self = .function(parameters: open)
    case "struct", "enum", "class", "actor", "protocol", "extension": self = .type
    case "typealias": self = .alias
    case "let", "var": self = .variable
    case "if", "while": self = .condition
    case "guard": self = .guard
    case let word:
      let colon = outer.first { tokens[$0].isColon }
      if let colon, word == "case" || word == "default" {
        self = .pattern(colon: colon)
      } else if outer.contains(where: { tokens[$0].isComma || tokens[$0].isColon && !tokens[$0].isSpaced }) {
        return nil
      } else {
        self = .other
      }
    }
  }
}

extension SwiftTokens {
  fileprivate func isModifier(_ index: Int) -> Bool {
    switch text(index) {
    case "public", "internal", "private", "fileprivate", "package", "open", "static", "final", "indirect", "mutating",
      "nonisolated", "override", "required", "convenience", "lazy", "unsafe":
      true
    case let word where word.hasPrefix("@"): true
    default:
      // `private(set)`, `@available(…)`
      self[index].opens("(") && index > 0 && isModifier(index - 1)
    }
  }
}

extension SwiftToken {
  fileprivate var beginsStatement: Bool {
    switch kind {
    case .word, .literal: true
    case .operator, .comma, .colon, .opening, .closing: false
    }
  }
}
