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
func translatableTexts(in root: YAMLNode, path: String) -> [TranslatableText] {
  var collector = TextCollector(file: path)
  collector.visitKeys(root, path: [])
  return collector.texts
}

/// Goes through a file by the shape that the format gives it: what is text in one place is a name or data in another.
private struct TextCollector {
  let file: String
  var texts: [TranslatableText] = []

  /// Keys whose value is a text.
  private static let prose: Set = [
    "title", "summary", "description", "deprecated", "action", "note", "python_errors", "python_deadline",
  ]
  /// Keys whose value is a mapping of names to texts.
  private static let proseByName: Set = ["enum", "unsupported"]
  /// Keys whose value is a mapping of names that the spec gives.
  private static let names: Set = [
    "apps", "params", "types", "properties", "errors", "examples", "mapping", "related",
    "history", "sections",
  ]
  /// Keys whose value is a mapping or a list of keys of the format.
  private static let nested: Set = [
    "bindings", "plugin", "response_modes", "streaming", "blocking", "yields", "returns", "order", "items",
    "additionalProperties", "discriminator", "docs", "overview",
  ]

  mutating func visitKeys(_ node: YAMLNode, path: [String]) {
    for (index, element) in (node.elements ?? []).enumerated() { visitKeys(element, path: path + [String(index)]) }
    for entry in node.entries ?? [] {
      let path = path + [entry.name]
      if Self.prose.contains(entry.name) {
        add(entry.value, path)
      } else if Self.proseByName.contains(entry.name) {
        for item in entry.value.entries ?? [] { add(item.value, path + [item.name]) }
      } else if Self.names.contains(entry.name) {
        for item in entry.value.entries ?? [] { visitKeys(item.value, path: path + [item.name]) }
      } else if Self.nested.contains(entry.name) {
        visitKeys(entry.value, path: path)
      }
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
