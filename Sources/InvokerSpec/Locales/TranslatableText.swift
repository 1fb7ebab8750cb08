import YAMLTree

/// A human-readable text, for translation.
public struct TranslatableText: Hashable, Sendable {
  /// The keys that lead to the text, separated by dots: `params.query.description`.
  public var path: String
  /// The text, without white space at both ends.
  public var text: String
  /// The source location.
  public var location: Location
}

/// Returns all human-readable texts of a spec or config, in the order of the file.
///
/// - Parameter place: The kind of file.
func translatableTexts(
  in root: YAMLNode, _ place: FormatPlace, path: String, grammar: Grammar = .standard
) -> [TranslatableText] {
  var collector = TextCollector(file: path, grammar: grammar)
  collector.visit(root, .keys(place), path: [])
  return collector.texts
}

/// Walks a file according to the format, because a text in one place is a name or data in another.
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
    // `deprecated: true` marks a deprecation without a reason.
    guard let text = node.stringValue?.trimmingWhiteSpace(), !text.isEmpty, node.boolValue == nil else { return }
    texts.append(
      TranslatableText(
        path: path.joined(separator: "."), text: text, location: Location(path: file, range: node.range)))
  }
}
