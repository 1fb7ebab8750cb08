// The tables of `docs/`.

/// Returns a page in Markdown with its tables of keys updated to the current format. A table is between comments such
/// as `<!-- keys: streaming, textRules -->` and `<!-- end -->`. The comments name the places.
func updatingKeyTables(in page: String, _ grammar: Grammar = .standard) -> String {
  var lines: [String] = []
  var isTable = false
  for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
    if line == "<!-- end -->" { isTable = false }
    if !isTable { lines.append(String(line)) }
    guard line.hasPrefix("<!-- keys: ") else { continue }
    isTable = true
    let names = line.dropFirst("<!-- keys: ".count).dropLast(" -->".count).split(separator: ", ")
    for place in names.compactMap({ name in FormatPlace.allCases.first { "\($0)" == name } }) {
      lines += [""] + markdown(grammar[place], grammar)
    }
    lines.append("")
  }
  return lines.joined(separator: "\n")
}

private func markdown(_ table: KeyTable, _ grammar: Grammar) -> [String] {
  let isType = table.keys.contains { $0.kinds != .all }
  let head = ["key"] + (isType ? ["of"] : []) + ["value", "meaning"]
  let rows = (table.keys + [table.others].compactMap(\.self)).map { key in
    let value = key.value.noun(grammar) + (key.isRequired ? ", required" : "")
    let examples = key.examples.map { "`\($0)`" }.joined(separator: ", ")
    let meaning = key.meaning + (examples.isEmpty ? "" : " For example: \(examples)")
    return [table.others?.name == key.name ? key.name : "`\(key.name)`"] + (isType ? [key.kinds.noun] : []) + [
      value, meaning,
    ]
  }
  let lines = [head, head.map { _ in "---" }] + rows
  return ["The keys of \(table.hasNoun ? table.noun : "`\(table.noun)`"):", ""]
    + lines.map { "| " + $0.map { $0.replacing("|", with: #"\|"#) }.joined(separator: " | ") + " |" }
}

extension KeyTable {
  /// The noun without an article.
  fileprivate var shortNoun: String {
    hasNoun ? String(noun.trimmingPrefix("an ").trimmingPrefix("a ")) : "mapping"
  }
}

extension TypeKinds {
  /// The kinds in a table. If only a few are missing, names those instead.
  fileprivate var noun: String {
    func list(_ kinds: TypeKinds) -> String {
      Self.names.filter { kinds.contains($0.kind) }.map(\.noun).joined(separator: ", ")
    }
    let others = TypeKinds.all.subtracting(self)
    return others.isEmpty ? "all" : others.rawValue.nonzeroBitCount < 4 ? "all but " + list(others) : list(self)
  }
}

extension FormatValue {
  fileprivate func noun(_ grammar: Grammar, plural: Bool = false) -> String {
    func one(_ text: String) -> String { plural ? pluralized(text) : text }
    func code(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }
    return switch self {
    case .version: "`1`"
    case .prose: one("text")
    case .text(let form): one(form.noun)
    case .choice(let words): code(words)
    case .suggested(let words, let form): code(words) + ", or another " + form.noun
    case .boolean: one("boolean")
    case .integer(let range) where range.upperBound == .max: "integer from \(range.lowerBound)"
    case .integer(let range): "integer from \(range.lowerBound) to \(range.upperBound)"
    case .number: one("number")
    case .json(let types): types.isEmpty ? "any value" : types.map(one).joined(separator: " or ")
    case .ofItsType: "value of the type"
    case .keys(let place): one(grammar[place].shortNoun)
    case .map(let value, _, _, _): one("map") + " of " + value.noun(grammar, plural: true)
    case .list(let element, _, _): one("list") + " of " + element.noun(grammar, plural: true)
    case .oneOf(let first, let second):
      first.noun(grammar, plural: plural) + " or " + second.noun(grammar, plural: plural)
    case .having(_, _, let other): other.noun(grammar, plural: plural)
    }
  }
}

/// Returns the plural: `files of types` for `file of types`.
private func pluralized(_ noun: String) -> String {
  guard let end = noun.firstRange(of: " of ")?.lowerBound else { return noun + "s" }
  return noun[..<end] + "s" + noun[end...]
}
