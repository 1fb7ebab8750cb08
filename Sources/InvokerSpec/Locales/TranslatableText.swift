import YAMLTree

/// A text that people read, which translators translate.
public struct TranslatableText: Hashable, Sendable {
  /// The keys that lead to it, with dots between them: `params.query.description`.
  public var path: String
  /// Without white space at both ends.
  public var text: String
  /// Where it stands.
  public var location: Location
}

/// All texts of a spec or config that people read, in the order of the file.
///
/// - Parameter place: what the file is.
func translatableTexts(
  in root: YAMLNode, _ place: FormatPlace, path: String, grammar: Grammar = .standard
) -> [TranslatableText] {
  var collector = TextCollector(file: path, grammar: grammar)
  collector.visit(root, .keys(place), path: [])
  return collector.texts
}

/// Goes through a file by the shape that the format gives it: what is text in one place is a name or data in another.
private struct TextCollector {
  let file: String
  let grammar: Grammar
  var texts: [TranslatableText] = []

  mutating func visit(_ node: YAMLNode, _ value: FormatValue, path: [String]) {
    switch value {
    case .prose: add(node, path)
    case .keys(let place):
      let table = grammar[place]
      for entry in node.entries ?? [] {
        for value in table.values(of: entry.name) { visit(entry.value, value, path: path + [entry.name]) }
      }
    case .map(let value, _, _, _):
      for entry in node.entries ?? [] { visit(entry.value, value, path: path + [entry.name]) }
    case .list(let value, _, _):
      for (index, element) in (node.elements ?? []).enumerated() { visit(element, value, path: path + [String(index)]) }
    case .oneOf(let one, let other):
      visit(node, one, path: path)
      visit(node, other, path: path)
    case .having(let key, let one, let other): visit(node, node[key] == nil ? other : one, path: path)
    default: break
    }
  }

  private mutating func add(_ node: YAMLNode, _ path: [String]) {
    // `deprecated: true` says that it is, and not why.
    guard let text = node.stringValue?.trimmingWhiteSpace(), !text.isEmpty, node.boolValue == nil else { return }
    texts.append(
      TranslatableText(
        path: path.joined(separator: "."), text: text, location: Location(path: file, range: node.range)))
  }
}
