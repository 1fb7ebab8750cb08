import CLibYAML

/// A syntax error of libyaml, and its conversion into a helpful problem: libyaml reports the position where it failed,
/// which is often far from the mistake.
struct SyntaxFailure {
  /// The task of libyaml: "while scanning a quoted scalar". Empty if unknown.
  let context: String
  /// The position where that task began.
  let origin: SourcePosition
  /// The error: "found unexpected end of stream".
  let finding: String
  /// The position where libyaml failed.
  let place: SourcePosition
  /// The scalar, alias, or bracket before the error.
  let last: SourceRange
  let openBracket: SourcePosition?
  let documentEnd: SourceRange?
  let lines: LineTable

  init(
    _ failure: EventReader.Failure, locator: inout MarkLocator, last: SourceRange, openBracket: SourcePosition?,
    documentEnd: SourceRange?
  ) {
    lines = locator.lines
    context = failure.context
    finding = failure.problem
    origin = locator.position(of: failure.contextMark)
    if let offset = failure.offset {
      place = lines.position(atOffset: lines.start(ofLine: 1).offset + offset)
    } else {
      place = locator.position(of: failure.mark)
    }
    self.last = last
    self.openBracket = openBracket
    self.documentEnd = documentEnd
  }

  var problem: YAMLProblem {
    if let foreignSpace { return foreignSpace.problem }
    return switch context {
    case "while scanning a quoted scalar": unclosedQuote(at: origin)
    case "while parsing a quoted scalar": invalidEscape
    case "while scanning a block scalar": blockScalar
    case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive",
      "while scanning a tag", "while parsing a tag", "while scanning an anchor", "while scanning an alias":
      indicator
    case "while scanning a simple key": keyWithoutColon
    case "while parsing a flow sequence", "while parsing a flow mapping", "while parsing a flow node": brackets
    case "while parsing a block mapping", "while parsing a block collection": blockCollection
    default: other
    }
  }

  /// White space that looks like a space, at the origin or place of the error, or in the line above.
  private var foreignSpace: ForeignSpace? {
    // In quotes and below `|`, white space is text.
    let text = byte(at: last.start).map { "'\"|>".utf8.contains($0) } == true ? last.offsets : 0..<0
    return [origin.line, lines.lineWithText(above: place.line), place.line].compactMap(\.self).sorted().lazy
      .compactMap { ForeignSpace(inLine: $0, of: lines) }.first { !text.contains($0.range.start.offset) }
  }

  // MARK: Scalars

  private var invalidEscape: YAMLProblem {
    let backslash = lines.bytes.prefix(place.offset + 1).lastIndex(of: UInt8(ascii: "\\")) ?? place.offset
    return problem(
      .invalidEscape, "this is not an escape sequence of YAML", at: lines.position(atOffset: backslash),
      fix: "write '\\\\' for a backslash, or use single quotes")
  }

  private func unclosedQuote(at opening: SourcePosition) -> YAMLProblem {
    let quote = byte(at: opening) == UInt8(ascii: "'") ? "'" : "\""
    return problem(
      .unclosedQuote, "this quote is not closed where it should be", at: opening,
      fix: "close it with \(quote); inside, write \(quote == "'" ? "''" : "\\\"") for \(quote)")
  }

  private var blockScalar: YAMLProblem {
    if finding.contains("tab character") { return tab(at: place) }
    return problem(
      .blockScalarHeader, "only '+', '-', and an indentation of 1 to 9 can follow '|' or '>' on its line", at: origin,
      fix: "start the text on the next line, or quote it")
  }

  /// The problem with `%`, `!`, `&`, or `*`.
  private var indicator: YAMLProblem {
    switch byte(at: origin) {
    case UInt8(ascii: "!"):
      problem(.tag, "'!' at the start of a value begins a tag", at: origin, fix: "quote the text")
    case UInt8(ascii: "&"):
      problem(.anchor, "'&' at the start of a value begins an anchor", at: origin, fix: "quote the text")
    case UInt8(ascii: "*"):
      problem(.alias, "'*' at the start of a value begins an alias", at: origin, fix: "quote the text")
    default:
      problem(.directive, "this directive is not supported", at: origin, fix: "remove the line")
    }
  }

  // MARK: Collections

  private var keyWithoutColon: YAMLProblem {
    if place.line == origin.line, place.offset - origin.offset > 1024 { return keyTooLong(at: origin) }
    return missingSpace(inLine: origin.line)
      ?? problem(
        .missingColon, "':' is missing after this key", at: origin,
        fix: "write 'key: value', or indent the line if it continues the text above")
  }

  private var brackets: YAMLProblem {
    if let openBracket, isOutside(openBracket) {
      let closing = byte(at: openBracket) == UInt8(ascii: "[") ? "]" : "}"
      return problem(
        .unclosedBracket, "this bracket is not closed", at: openBracket,
        fix: beginsComment(after: openBracket)
          ? "quote what begins with '#', which starts a comment after a space" : "close it with '\(closing)'")
    }
    // `{description: Note: x}`, `{description: 'the app's'}`
    let opening = byte(at: last.start)
    if last.end.line == place.line, opening == UInt8(ascii: "'") || opening == UInt8(ascii: "\"") {
      return problem(
        .syntax, "text cannot follow the closing quote", at: place,
        fix: opening == UInt8(ascii: "'")
          ? "inside single quotes, write '' for '" : "inside double quotes, write \\\" for \"")
    }
    if byte(at: place) == UInt8(ascii: ":") {
      return problem(
        .syntax, "a value cannot contain a second ':'", at: place, fix: "quote the text before and after it")
    }
    return problem(
      .syntax, "expected ',' or the closing bracket", at: place,
      related: openBracket.map { YAMLProblem.Note(message: "opened here", range: lines.character(at: $0)) },
      fix: "separate values with ',' and close the bracket")
  }

  /// Whether a comment follows a bracket in the same line.
  private func beginsComment(after bracket: SourcePosition) -> Bool {
    let rest = lines.bytes[bracket.offset..<max(bracket.offset, lines.offsets(ofLine: bracket.line).upperBound)]
    return zip(rest, rest.dropFirst()).contains { isBlank($0) && $1 == UInt8(ascii: "#") }
  }

  /// Whether libyaml failed at the end of the file, or in a line indented no deeper than that of the bracket.
  private func isOutside(_ bracket: SourcePosition) -> Bool {
    if byte(at: place) == nil { return true }
    return !isClosingBracket && place.line > bracket.line
      && lines.indentation(ofLine: place.line) <= lines.indentation(ofLine: bracket.line)
  }

  private var blockCollection: YAMLProblem {
    if byte(at: place) == UInt8(ascii: ":") {
      return problem(.syntax, "a key is missing before this ':'", at: place, fix: "write 'key: value'")
    }
    let isAfterValue = last.end.line == place.line && last.end <= place
    let opening = byte(at: last.start)
    if isAfterValue, last.start.line < last.end.line, opening == UInt8(ascii: "\"") || opening == UInt8(ascii: "'") {
      return unclosedQuote(at: last.start)
    }
    if isAfterValue { return trailingText }
    if place.column == origin.column {
      let isItem = byte(at: place) == UInt8(ascii: "-")
      return problem(
        .mixedCollection, isItem ? "a list item cannot be among keys" : "a key cannot be among list items",
        at: place, fix: isItem ? "indent the list below its key" : "write '- ' in front, or indent the list elsewhere")
    }
    let neighbor = lines.nearestBlock(above: place.line)
    return problem(
      .indentation, "the line is indented by \(place.column - 1), unlike any line above that it could belong to",
      at: place,
      fix: "indent it by \(neighbor.column - 1), like what starts in line \(neighbor.line), or deeper than its key")
  }

  var trailingText: YAMLProblem {
    if isClosingBracket { return strayBracket }
    return itemWithoutSpace
      ?? problem(
        .trailingText, "text cannot follow the value here", at: place,
        fix: "quote the whole value; inside single quotes, write '' for '")
  }

  // MARK: Shared

  func byte(at position: SourcePosition) -> UInt8? {
    position.offset < lines.bytes.count ? lines.bytes[position.offset] : nil
  }

  func problem(
    _ id: YAMLProblem.ID, _ message: String, at position: SourcePosition, related: YAMLProblem.Note? = nil, fix: String?
  ) -> YAMLProblem {
    YAMLProblem(id: id, message: message, range: lines.character(at: position), related: related, fix: fix)
  }

  var isClosingBracket: Bool {
    let byte = byte(at: place)
    return byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  var strayBracket: YAMLProblem {
    problem(.syntax, "this bracket closes nothing", at: place, fix: "remove it, or quote the text")
  }

  func tab(at place: SourcePosition) -> YAMLProblem {
    problem(.tabIndentation, "a tab cannot indent a line", at: place, fix: "indent with spaces")
  }

  /// libyaml looks for the `:` of a key only within 1024 characters.
  func keyTooLong(at start: SourcePosition) -> YAMLProblem {
    problem(.keyTooLong, "the key has more than 1024 characters", at: start, fix: "shorten it, or quote the text")
  }

  /// The problem with the `-` of `-{key: value}`, if the line begins with it.
  var itemWithoutSpace: YAMLProblem? {
    let start = lines.offsets(ofLine: place.line).lowerBound + lines.indentation(ofLine: place.line)
    guard ["-{", "-["].contains(where: { lines.bytes[start...].starts(with: $0.utf8) }) else { return nil }
    return problem(
      .missingSpace, "a space is missing after this '-'", at: lines.position(atOffset: start), fix: "write '- value'")
  }

  /// Returns the problem with the `:` of `key:value`, if the line has that form.
  func missingSpace(inLine line: Int) -> YAMLProblem? {
    let offsets = lines.offsets(ofLine: line)
    guard let colon = lines.bytes[offsets].firstIndex(of: UInt8(ascii: ":")), colon + 1 < offsets.upperBound,
      !isBlank(lines.bytes[colon + 1]), lines.bytes[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    return problem(
      .missingSpace, "a space is missing after this ':'", at: lines.position(atOffset: colon), fix: "write 'key: value'"
    )
  }
}
