/// Errors that libyaml finds while it looks for the next token or value, and that have no context.
extension SyntaxFailure {
  var other: YAMLProblem {
    switch finding {
    case "found character that cannot start any token":
      cannotStart
    case "found a tab character that violates indentation":
      tab(at: place)
    case "found unexpected ':'":
      problem(.missingSpace, "a space is missing after this ':'", at: place, fix: "write 'key: value'")
    case "mapping values are not allowed in this context":
      unexpectedColon
    case "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context":
      nestedValue
    case "did not find expected <document start>":
      stray
    case "found incompatible YAML document", "found duplicate %YAML directive", "found duplicate %TAG directive":
      problem(.directive, "only one '%YAML 1.2' or '%YAML 1.1' is supported", at: place, fix: "remove the line")
    case "found undefined tag handle":
      YAMLProblem.tag(at: lines.character(at: place))
    case "did not find expected node content" where isClosingBracket:
      strayBracket
    default:
      problem(.syntax, finding, at: place, fix: nil)
    }
  }

  private var cannotStart: YAMLProblem {
    let character = String(decoding: lines.bytes[lines.character(at: place).offsets], as: UTF8.self)
    if character == "\t" { return tab(at: place) }
    return problem(
      .reservedCharacter, "a value cannot start with \(quoted(character))", at: place, fix: "quote the text")
  }

  private var nestedValue: YAMLProblem {
    problem(
      .nestedValue, "another mapping or list cannot start on the line of its key", at: place,
      fix: "start it on the next line, or quote the text")
  }

  /// A `:` after something that libyaml does not accept as a key.
  private var unexpectedColon: YAMLProblem {
    let line = lines.offsets(ofLine: place.line)
    let before = lines.bytes[line.lowerBound..<place.offset]
    let start = lines.position(atOffset: line.lowerBound + lines.indentation(ofLine: place.line))
    if before.count > 1024 { return keyTooLong(at: start) }
    if let itemWithoutSpace { return itemWithoutSpace }
    if String(decoding: before, as: UTF8.self).contains(": ") { return nestedValue }
    guard let above = lines.lineWithText(above: place.line) else { return nestedValue }

    if let problem = missingSpace(inLine: above) { return problem }
    let aboveStart = lines.position(
      atOffset: lines.offsets(ofLine: above).lowerBound + lines.indentation(ofLine: above))
    if aboveStart.column < start.column {
      return problem(
        .indentation, "this key is indented below one that has a value already", at: start,
        related: YAMLProblem.Note(message: "the value is here", range: lines.character(at: aboveStart)),
        fix: "indent it by \(aboveStart.column - 1), or remove the value")
    }
    return problem(.missingColon, "':' is missing after this key", at: aboveStart, fix: "write 'key: value'")
  }

  /// Text before or after the document.
  private var stray: YAMLProblem {
    if let documentEnd {
      return problem(
        .contentAfterEnd, "nothing may follow the end of the document", at: place,
        related: YAMLProblem.Note(message: "it ends here", range: documentEnd),
        fix: "remove the '...', or what follows it")
    }
    if last.end.offset == lines.start(ofLine: 1).offset {
      return problem(.directive, "a line '---' is missing after the directives", at: place, fix: "write '---' above")
    }
    return trailingText
  }
}
