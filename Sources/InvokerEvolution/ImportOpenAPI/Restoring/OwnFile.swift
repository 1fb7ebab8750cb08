import InvokerSpec
import YAMLTree

/// A spec file, in the extension of a document that was exported from specs.
struct OwnFile: Hashable {
  var path: String
  /// The types that it declares, in order.
  var types: [String] = []
  /// The keys of a file that describes no operation; `nil` for an interface.
  var spec: [YAMLText.Entry]?

  /// Returns `nil` if the node does not describe a file next to the document's other specs.
  init?(_ node: YAMLNode) {
    guard let path = node["path"]?.stringValue, isSpecName(path) else { return nil }
    self.path = path
    types = node["types"]?.elements?.compactMap(\.stringValue) ?? []
    if let spec = node["spec"], spec.entries != nil { self.spec = entries(spec) }
  }

  /// The text of the file without its types.
  var text: String? { spec.map { $0.block(indent: 0) } }
}

/// Returns whether a text is the path of a spec below the folder of the specs.
func isSpecName(_ path: String) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
    && parts.allSatisfy { isNameable(String($0)) && !$0.hasPrefix(".") && !$0.contains("\\") }
}

/// The entries of a mapping as they are written into a spec.
func entries(_ node: YAMLNode?) -> [YAMLText.Entry] {
  (node?.entries ?? []).map { entry in
    guard entry.name == "enum", let values = entry.value.entries else {
      return YAMLText.Entry(entry.name, YAMLText(Literal(entry.value)))
    }
    // The meanings of values, some of which have none.
    let meanings = values.map { $0.value.isNull ? .scalar("") : YAMLText(Literal($0.value)) }
    return YAMLText.Entry(entry.name, .mapping(zip(values, meanings).map { .init($0.name, $1) }))
  }
}

extension OpenAPIReader {
  /// The files of a document that was exported from specs; empty for other documents.
  var ownFiles: [OwnFile] { root[ownKey]?["files"]?.elements?.compactMap { OwnFile($0) } ?? [] }
}

extension [YAMLText.Entry] {
  /// The entries, of which those with the same key replace others.
  func overridden(by others: [YAMLText.Entry]) -> Self {
    filter { entry in !others.contains { $0.key == entry.key } } + others
  }
}
