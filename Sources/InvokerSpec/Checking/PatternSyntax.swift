/// Returns the error in a regular expression of JSON Schema, which uses the JavaScript dialect:
/// `'(' is not closed`. Returns `nil` if the expression is valid.
///
/// Swift's own `Regex` uses another dialect: it rejects `[[]` and accepts `(?i)`.
package func patternProblem(_ pattern: String) -> String? {
  var syntax = PatternSyntax(rest: Array(pattern)[...])
  return syntax.problem()
}

private struct PatternSyntax {
  var rest: ArraySlice<Character>
  private var openGroups = 0
  /// Whether a quantifier has something to repeat.
  private var isRepeatable = false

  init(rest: ArraySlice<Character>) { self.rest = rest }

  mutating func problem() -> String? {
    while let character = rest.popFirst() {
      let problem: String?
      switch character {
      case "\\": problem = escape()
      case "[": problem = characterClass()
      case "(": problem = group()
      case ")": problem = endOfGroup()
      case "*", "+", "?": problem = quantifier(String(character))
      case "{": problem = bounds()
      default:
        isRepeatable = character != "|" && character != "^"
        problem = nil
      }
      if let problem { return problem }
    }
    return openGroups > 0 ? "'(' is not closed" : nil
  }

  private mutating func escape() -> String? {
    isRepeatable = true
    return rest.popFirst() == nil ? "nothing follows the last '\\'" : nil
  }

  private mutating func characterClass() -> String? {
    if rest.first == "^" { rest.removeFirst() }
    var low: Character?
    while let character = rest.popFirst() {
      if character == "]" {
        isRepeatable = true
        return nil
      }
      guard character != "\\" else {
        guard rest.popFirst() != nil else { return "'[' is not closed" }
        low = nil
        continue
      }
      if character == "-", let start = low, let end = rest.first, end != "]", end != "\\" {
        rest.removeFirst()
        if start > end { return "'\(start)-\(end)' ends before it starts" }
        low = nil
      } else {
        low = character
      }
    }
    return "'[' is not closed"
  }

  /// Reads the text after `(?`, which determines the kind of group.
  private mutating func group() -> String? {
    openGroups += 1
    isRepeatable = false
    guard rest.first == "?" else { return nil }
    for start in ["?:", "?=", "?!", "?<=", "?<!"] where rest.starts(with: start) {
      rest.removeFirst(start.count)
      return nil
    }
    let name = rest.dropFirst(2).prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
    guard rest.starts(with: "?<"), !name.isEmpty, rest[name.endIndex...].first == ">" else {
      return "no group starts with '(\(String(rest.prefix(2)))'"
    }
    rest = rest[name.endIndex...].dropFirst()
    return nil
  }

  private mutating func endOfGroup() -> String? {
    guard openGroups > 0 else { return "')' closes nothing" }
    openGroups -= 1
    isRepeatable = true
    return nil
  }

  private mutating func quantifier(_ text: String) -> String? {
    guard isRepeatable else { return "nothing comes before '\(text)' that it could repeat" }
    isRepeatable = false
    if rest.first == "?" { rest.removeFirst() }
    return nil
  }

  /// Reads `{2}`, `{2,}`, or `{2,3}`. Anything else is text.
  private mutating func bounds() -> String? {
    let inside = String(rest.prefix { $0 != "}" })
    let parts = inside.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let isText =
      inside.count == rest.count || Int(parts[0]) == nil || !parts[1...].allSatisfy { $0 == "" || Int($0) != nil }
    guard !isText else {
      isRepeatable = true
      return nil
    }
    rest.removeFirst(inside.count + 1)
    if let low = Int(parts[0]), parts.count > 1, let high = Int(parts[1]), high < low {
      return "'{\(inside)}' has its bounds in the wrong order"
    }
    return quantifier("{\(inside)}")
  }
}
