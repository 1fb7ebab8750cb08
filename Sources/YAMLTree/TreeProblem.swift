/// The problems of a file with correct syntax.
extension YAMLProblem {
  static func emptyFile(at range: SourceRange) -> Self {
    Self(id: .emptyFile, message: "the file is empty", range: range, fix: "write a mapping: 'key: value'")
  }

  static func tagDirective(at range: SourceRange) -> Self {
    Self(id: .directive, message: "'%TAG' is not supported", range: range, fix: "remove the line")
  }

  static func secondDocument(at range: SourceRange) -> Self {
    Self(
      id: .secondDocument, message: "a second document starts here", range: range, fix: "move it to its own file")
  }

  // MARK: Limits

  package static func fileTooLarge(_ count: Int, limit: Int) -> Self {
    let start = SourcePosition(line: 1, column: 1, offset: 0)
    return Self(
      id: .fileTooLarge, message: "the file has \(count) bytes, more than the limit of \(limit)",
      range: SourceRange(start: start, end: start), fix: "split the file")
  }

  static func tooDeep(limit: Int, at range: SourceRange) -> Self {
    Self(
      id: .tooDeep, message: "lists and mappings are nested more than \(limit) deep", range: range,
      fix: "reduce the nesting")
  }

  static func tooManyNodes(limit: Int, at range: SourceRange) -> Self {
    Self(id: .tooManyNodes, message: "the file has more than \(limit) values", range: range, fix: "split the file")
  }

  static func scalarTooLong(_ count: Int, limit: Int, at range: SourceRange) -> Self {
    Self(
      id: .scalarTooLong, message: "the text has \(count) bytes, more than the limit of \(limit)", range: range,
      fix: "shorten it")
  }

  static func keyTooLong(_ count: Int, limit: Int, at range: SourceRange) -> Self {
    Self(
      id: .keyTooLong, message: "the key has \(count) bytes, more than the limit of \(limit)", range: range,
      fix: "shorten it")
  }

  // MARK: Keys

  static func duplicateKey(_ name: String, at range: SourceRange, first: SourceRange?) -> Self {
    Self(
      id: .duplicateKey, message: "duplicate key \(quoted(name))", range: range,
      related: first.map { Note(message: "first defined here", range: $0) }, fix: "remove one of the two, or rename it")
  }

  static func complexKey(_ kind: String, at range: SourceRange) -> Self {
    Self(id: .complexKey, message: "\(kind) cannot be a key", range: range, fix: "use a string as the key")
  }

  static func mergeKey(at range: SourceRange) -> Self {
    Self(
      id: .mergeKey, message: "merge keys ('<<') are not supported", range: range, fix: "write the entries out here")
  }

  static func missingSpace(in text: String, at range: SourceRange) -> Self {
    Self(
      id: .missingSpace, message: "a space is missing after the ':' in \(quoted(text))", range: range,
      fix: "write 'key: value', or quote the text")
  }

  static func questionMark(at range: SourceRange) -> Self {
    Self(
      id: .reservedCharacter, message: "a value in brackets cannot start with '?'", range: range,
      fix: "quote the text")
  }

  // MARK: Anchors, aliases, and tags

  static func anchorName(at range: SourceRange) -> Self {
    Self(
      id: .anchor, message: "the name of an anchor can contain only letters, digits, '_', and '-'", range: range,
      fix: "rename the anchor and its aliases")
  }

  static func tag(at range: SourceRange) -> Self {
    Self(id: .tag, message: "tags ('!name') are not supported", range: range, fix: "remove it, or quote the text")
  }

  static func anchor(at range: SourceRange) -> Self {
    Self(id: .anchor, message: "anchors ('&name') are not supported", range: range, fix: "remove it, or quote the text")
  }

  static func alias(at range: SourceRange) -> Self {
    Self(
      id: .alias, message: "aliases ('*name') are not supported", range: range,
      fix: "write the value out, or quote the text")
  }

  static func unknownAlias(_ name: String, at range: SourceRange) -> Self {
    Self(
      id: .unknownAlias, message: "there is no anchor \(quoted("&" + name)) before this alias", range: range,
      fix: "write the value out, or quote the text")
  }

  static func recursiveAlias(_ name: String, at range: SourceRange) -> Self {
    Self(
      id: .recursiveAlias, message: "the alias \(quoted("*" + name)) is inside the value that it names",
      range: range, fix: "write the value out")
  }

  static func aliasExpansion(limit: Int, at range: SourceRange) -> Self {
    Self(
      id: .aliasExpansion, message: "the aliases so far expand to more than \(limit) values", range: range,
      fix: "use fewer aliases")
  }
}
