import YAMLTree

/// Converts the tree of one file into values, and collects all problems.
///
/// Each method takes a node and returns its value. If there is none, it reports the reason and returns `nil`.
struct FileDecoder {
  let path: String
  /// The keys of the format.
  let grammar: Grammar
  /// The diagnostics so far.
  var log = DiagnosticLog()
  /// Types declared so far, in order.
  var declarations: [TypeDeclaration] = []
  /// The types of which only the name could be read. References to them are not reported.
  var brokenTypes: Set<TypeName> = []
  /// References to types, which are resolved after all files are read.
  var typeReferences: [PendingReference] = []
  /// The names under `required`, by the type that contains them.
  var requiredNames: [TypeName: [Named]] = [:]
  /// The nodes of the examples, in order.
  var exampleNodes: [ExampleNodes] = []

  init(path: String, grammar: Grammar = .standard) {
    self.path = path
    self.grammar = grammar
  }

  // MARK: Reporting problems

  func location(of node: YAMLNode) -> Location { Location(path: path, range: node.range) }

  mutating func report(
    _ rule: Rule, _ message: @autoclosure () -> String, at node: YAMLNode, notes: [Diagnostic.Note] = [],
    fix: @autoclosure () -> String? = nil, correction: @autoclosure () -> Correction? = nil
  ) {
    guard log.hasRoomOrCounts(rule, in: path) else { return }
    log.append(
      Diagnostic(rule, message(), at: location(of: node), notes: notes, fix: fix(), correction: correction()))
  }

  // MARK: Mappings

  /// Returns the entries of a mapping by key. Reports unknown and missing keys.
  ///
  /// - Parameters:
  ///   - what: The noun for the mapping; `nil` for the noun that the format uses.
  ///   - further: Additional keys that are required because of other contents of the file.
  mutating func fields(
    of node: YAMLNode, _ place: FormatPlace, called what: @autoclosure () -> String? = nil,
    requiring further: [String] = []
  ) -> [String: YAMLNode]? {
    let table = grammar[place]
    let allowed = table.names
    func noun() -> String { what() ?? table.noun }
    guard let entries = entries(of: node, in: noun()) else { return nil }
    var fields: [String: YAMLNode] = [:]
    var misspelled: Set<String> = []
    // If no key is known, this is probably not the expected mapping, and reporting the first key is enough.
    func isAllowed(_ name: String) -> Bool { allowed.contains(name) || table.others != nil && isAPI(name) }
    let isForeign = !entries.isEmpty && !entries.contains { isAllowed($0.name) }
    lazy var absent = Set(allowed).subtracting(entries.map(\.name))
    var isBelowEmpty = false
    for (index, entry) in entries.enumerated() {
      if isAllowed(entry.name) {
        fields[entry.name] = entry.value
        isBelowEmpty = table.isEmpty(entry)
      } else if index == 0 || !isForeign, !isBelowEmpty {
        let near = log.hasRoom(in: path) ? nearest(to: entry.name, in: absent) : nil
        if let near { misspelled.insert(near) }
        let isRest = index > 0 && entry.goesOn(with: entries[index - 1])
        report(
          .unknownKey, "unknown key \(quoted(entry.name)) in \(noun())", at: entry.key,
          fix: isRest
            ? restOfTextFix
            : near.map { "did you mean '\($0)'?" }
              ?? table.advice(on: entry.name) ?? "the keys are \(allowed.joined(separator: ", "))",
          correction: isRest ? nil : .replacing(with: near))
      }
    }
    guard !isForeign else { return fields }
    for key in table.required + further where fields[key] == nil && !misspelled.contains(key) {
      let value = table.keys.first { $0.name == key }?.suggestion ?? "…"
      report(
        .missingKey, "\(noun()) needs the key '\(key)'", at: firstKey(of: node), fix: "add '\(key): \(value)'",
        correction: node.entries?.isEmpty == false ? .addKey(key, value: value) : nil)
    }
    return fields
  }

  /// Returns the entries of a mapping whose keys are names that the spec defines.
  mutating func entries(of node: YAMLNode, in what: @autoclosure () -> String) -> [YAMLEntry]? {
    guard let entries = node.entries else {
      wrongKind(node, "a mapping", for: what())
      return nil
    }
    for entry in entries where entry.name.isEmpty {
      report(.emptyText, "a name in \(what()) is empty", at: entry.key)
    }
    return entries
  }

  mutating func wrongKind(_ node: YAMLNode, _ expected: String, for what: String, fix: String? = nil) {
    let isItem = node.entries?.first?.name.hasPrefix("-") == true
    report(
      .wrongKind, "\(what) must be \(expected), not \(node.kindName)", at: node,
      fix: isItem
        ? "write a space after '-'" : fix ?? (node.isEmpty ? "indent what belongs to it deeper than its key" : nil))
  }

  /// Returns the location for a whole mapping: its first key, because a frame around all of it would not be helpful.
  func firstKey(of node: YAMLNode) -> YAMLNode { node.entries?.first?.key ?? node }

  // MARK: Scalars

  /// Reads a scalar in its original spelling. Numbers are also accepted, because `0.10` can be the name of a version.
  mutating func string(_ node: YAMLNode, _ what: String) -> String? {
    let isWord = node.isNull || node.boolValue != nil
    guard let text = node.stringValue, !isWord else {
      report(
        .wrongKind, "\(what) must be a string, not \(node.kindName)", at: node,
        fix: isWord ? "if it is text, put it in quotes" : nil)
      return nil
    }
    return text
  }

  /// Reads a text that must not be empty.
  mutating func text(_ node: YAMLNode?, _ what: String) -> String? {
    guard let node else { return nil }
    guard let text = node.stringValue?.isEmpty == true ? "" : string(node, what) else { return nil }
    let trimmed = text.trimmingWhiteSpace()
    guard !trimmed.isEmpty else {
      report(.emptyText, "\(what) is empty", at: node)
      return nil
    }
    return trimmed
  }

  mutating func boolean(_ node: YAMLNode?, _ what: String) -> Bool? {
    guard let node else { return nil }
    if let value = node.boolValue { return value }
    let hint = node.stringValue.flatMap { spelled[$0.lowercased()] }
    report(
      .wrongKind, "\(what) must be true or false, not \(node.kindName)", at: node,
      fix: hint.map { "write '\($0)': in YAML 1.2 only true and false are booleans" },
      correction: .replacing(with: hint))
    return nil
  }

  mutating func integer(_ node: YAMLNode?, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard let value = node.integerValue else {
      wrongKind(node, "an integer", for: what)
      return nil
    }
    guard range.contains(value) else {
      let bounds = range.upperBound == .max ? "be at least" : "be between \(range.lowerBound) and"
      let bound = range.upperBound == .max ? range.lowerBound : range.upperBound
      report(.wrongValue, "\(what) must \(bounds) \(bound)", at: node)
      return nil
    }
    return value
  }

  mutating func number(_ node: YAMLNode?, _ what: String) -> Double? {
    guard let node else { return nil }
    if let value = node.numberValue ?? node.integerValue.map(Double.init) { return value }
    wrongKind(node, "a number", for: what)
    return nil
  }

  /// Reads one of the values of an enumeration.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode?, _ what: String, as: Value.Type = Value.self
  ) -> Value? {
    guard let node, let text = text(node, what) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let names = Value.allCases.map(\.rawValue)
    let near = nearest(to: text, in: names)
    report(
      .wrongValue, "\(what) cannot be \(quoted(text))" + didYouMean(near), at: node,
      fix: "write \(oneOf(names))", correction: .replacing(with: near))
    return nil
  }

  /// Reads a list of names.
  mutating func names(_ node: YAMLNode?, _ what: String) -> [Named] {
    guard let node else { return [] }
    guard let elements = node.elements else {
      wrongKind(node, "a list of names", for: what, fix: node.stringValue.map { "write '[\($0)]'" })
      return []
    }
    let names = elements.compactMap { element in
      text(element, "a name in \(what)").map { Named(name: $0, location: location(of: element)) }
    }
    var first: [String: Named] = [:]
    for name in names {
      guard let before = first.updateValue(name, forKey: name.name) else { continue }
      guard log.hasRoomOrCounts(.duplicateName, in: path) else { continue }
      log.append(
        Diagnostic(
          .duplicateName, "\(quoted(name.name)) is in '\(what)' twice", at: name.location,
          notes: [.init("first here", at: before.location)], fix: "remove one of the two"))
    }
    return names
  }
}

/// What to do about the rest of a text.
let restOfTextFix = "quote the text before it: in {…}, a comma ends a text"

extension YAMLEntry {
  /// Whether this is the rest of a text that a comma ended in the entry before it: `{description: a, b}`.
  func goesOn(with previous: YAMLEntry) -> Bool {
    value.isNull && value.range.start == value.range.end && previous.value.stringValue != nil
      && previous.value.range.end.line == key.range.start.line
  }
}

extension YAMLNode {
  /// Whether a required value is missing.
  var isEmpty: Bool { isNull && range.start == range.end }
}

extension KeyTable {
  /// Whether an entry must contain others but has none, so that the entries below it probably belong to it.
  fileprivate func isEmpty(_ entry: YAMLEntry) -> Bool {
    entry.value.isEmpty
      && values(of: entry.name).contains { value in
        switch value {
        case .keys, .map, .having: true
        default: false
        }
      }
  }

  /// Returns the alternative to a key that exists only in JSON Schema.
  fileprivate func advice(on key: String) -> String? {
    guard names.contains("discriminator"), ["oneOf", "anyOf"].contains(key) else { return nil }
    return "for a union of objects, write 'discriminator'; for any value, omit 'type'"
  }
}

/// Common spellings of booleans from YAML 1.1.
private let spelled = ["yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"]

extension String {
  /// Returns the text without white space at both ends.
  func trimmingWhiteSpace() -> String {
    // Most texts start and end with a visible ASCII character.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
