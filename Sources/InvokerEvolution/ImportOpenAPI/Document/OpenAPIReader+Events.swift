import InvokerSpec
import YAMLTree

/// The events of a stream as OpenAPI 3.2 describes them: `itemSchema` is the schema of a server-sent event, an object
/// with `event`, `data`, `id`, and `retry`. `data` is text, whose own schema is `contentSchema` if it is JSON.
extension OpenAPIReader {
  /// The type of the events' data.
  mutating func event(_ item: YAMLNode) -> ImportedType {
    let branches = envelopes(of: item)
    guard !branches.isEmpty else { return type(item) }
    let named = branches.compactMap { branch in
      data(of: branch).map { (values: constants("event", of: branch) ?? [], data: $0, branch: branch) }
    }
    // A single schema of data, which can be a union itself.
    if named.count == 1, let only = named.first { return type(only.data) }
    guard !named.isEmpty else { return ImportedType(kind: .any, location: location(of: item)) }
    return unionOfData(named, item)
  }

  private mutating func unionOfData(
    _ named: [(values: [String], data: YAMLNode, branch: YAMLNode)], _ item: YAMLNode
  ) -> ImportedType {
    // Clients see the data alone, so it has to identify itself.
    let list = YAMLNode(content: .sequence(named.map(\.data)), range: item.range)
    let key = YAMLNode(content: .scalar(YAMLScalar(text: "oneOf", style: .plain)), range: item.range)
    return type(YAMLNode(content: .mapping([YAMLEntry(key: key, value: list)]), range: item.range))
  }

  /// The schemas of whole events: the alternatives of a schema, or the schema itself. Empty if it describes only data.
  private func envelopes(of item: YAMLNode) -> [YAMLNode] {
    guard let schema = quietlyResolved(item) else { return [] }
    if schema["properties"]?["data"] != nil, isEnvelope(schema) {
      // Common parts of events can be beside their alternatives.
      let inner = (alternatives(of: schema) ?? []).filter { data(of: $0) != nil }
      return inner.isEmpty ? [schema] : inner
    }
    let branches = (alternatives(of: schema) ?? schema["allOf"]?.elements ?? []).flatMap { envelopes(of: $0) }
    if !branches.isEmpty { return branches }
    return data(of: schema) != nil && isEnvelope(schema) ? [schema] : []
  }

  /// Returns whether all properties are fields of an event.
  private func isEnvelope(_ schema: YAMLNode) -> Bool {
    let fields: Set = ["event", "data", "id", "retry"]
    return (schema["properties"]?.entries ?? []).allSatisfy { fields.contains($0.name) }
  }

  /// The schema of the data of an event: that of its content, or its own if it isn't text.
  private func data(of schema: YAMLNode) -> YAMLNode? {
    guard let data = quietlyResolved(schema)?["properties"]?["data"] else { return nil }
    let resolved = quietlyResolved(data)
    if let content = resolved?["contentSchema"] { return content }
    return resolved?["type"]?.stringValue == "string" || resolved?.entries?.isEmpty == true ? nil : data
  }
}
