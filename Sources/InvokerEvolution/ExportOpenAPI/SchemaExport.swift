import InvokerSpec
import YAMLTree

/// Converts types of specs to schemas.
struct SchemaExport {
  /// The discriminators of the unions of which a type is a case, and the values that select it.
  let discriminators: [TypeName: [(property: String, values: [String])]]

  init(_ specs: SpecSet) {
    var found: [TypeName: [(property: String, values: [String])]] = [:]
    for declaration in (specs.files.flatMap(\.typeNames) + specs.modules.flatMap(\.uses).map(\.name)).compactMap({
      specs.types[$0]
    }) {
      guard let union = declaration.union else { continue }
      for item in union.cases {
        var list = found[item.type.name, default: []]
        let index = list.firstIndex { $0.property == union.discriminator } ?? list.endIndex
        if index == list.endIndex { list.append((union.discriminator, [])) }
        if !list[index].values.contains(item.value) { list[index].values.append(item.value) }
        found[item.type.name] = list
      }
    }
    discriminators = found
  }

  /// The schema of a declared type. A case of a union has the property that identifies it.
  func component(_ name: String, _ node: YAMLNode) -> ReportValue {
    var words = self.words(node, isDeclared: true)
    let marks = discriminators[TypeName(name)] ?? []
    if !marks.isEmpty || node["type"]?.stringValue == "object" && node["additionalProperties"] == nil {
      let properties: ReportFields = marks.map { mark in
        let values = ReportValue.array(mark.values.map { .string($0) })
        return (mark.property, ["type": "string", "enum": values, ownDiscriminatorKey: true])
      }
      words.prepend(.object(properties), to: "properties")
      if !marks.isEmpty { words.prepend(.array(marks.map { .string($0.property) }), to: "required") }
    }
    return .object(words)
  }

  /// The schema of a type where it is used.
  func schema(_ node: YAMLNode) -> ReportValue { .object(words(node, isDeclared: false)) }

  private func words(_ node: YAMLNode, isDeclared: Bool) -> ReportFields {
    let isNullable = node["nullable"]?.boolValue == true
    var words: ReportFields = []
    var own: ReportFields = []
    for entry in node.entries ?? [] where entry.name != "nullable" {
      add(entry, isNullable, &words, &own)
    }
    if isNullable, isDeclared || words.allSatisfy({ !["type", "anyOf"].contains($0.key) }) {
      own.append(("nullable", true))
    }
    if !own.isEmpty { words.append((ownKey, .object(own))) }
    return words
  }

  private func add(
    _ entry: YAMLEntry, _ isNullable: Bool, _ words: inout ReportFields, _ own: inout ReportFields
  ) {
    let value = entry.value
    let text = value.stringValue ?? ""
    let copy = ReportValue(spec: value, key: entry.name)
    switch entry.name {
    case "$ref":
      let target: ReportValue = ["$ref": .string(componentPointer(value))]
      words += isNullable ? [("anyOf", [target, ["type": "null"]])] : [("$ref", .string(componentPointer(value)))]
    case "type": words.append(("type", isNullable ? [.string(text), "null"] : .string(text)))
    case "format":
      // OpenAPI calls a URL a URI.
      words.append(("format", .string(text == "url" ? "uri" : text)))
      if text == "uri" { own.append(("format", "uri")) }
    case "enum":
      let values = value.elements?.compactMap(\.stringValue) ?? value.entries?.map(\.name) ?? []
      words.append(("enum", .array(values.map { .string($0) } + (isNullable ? [.null] : []))))
      if value.entries != nil { own.append(("enum", copy)) }
    case "items": words.append(("items", schema(value)))
    case "properties":
      words.append(("properties", .object((value.entries ?? []).map { ($0.name, schema($0.value)) })))
    // A param is required where it is sent.
    case "required": if value.elements != nil { words.append(("required", copy)) }
    case "additionalProperties": words.append((entry.name, value.entries == nil ? copy : schema(value)))
    case "allOf":
      let bases = (value.elements ?? []).map { ReportValue.object([("$ref", .string(componentPointer($0["$ref"])))]) }
      words.append(("allOf", .array(bases)))
    case "oneOf":
      let cases = value.entries ?? []
      words.append(("oneOf", .array(cases.map { schema($0.value) } + (isNullable ? [["type": "null"]] : []))))
      own.append(("oneOf", .array(cases.map { .string($0.name) })))
    case "discriminator": addUnion(value, &words, &own)
    case "deprecated":
      words.append(("deprecated", .boolean(value.boolValue ?? true)))
      if value.boolValue == nil { own.append(("deprecated", .string(text))) }
    case "since", "was", "json_schema": own.append((entry.name, copy))
    default: words.append((entry.name, copy))
    }
  }

  private func addUnion(_ node: YAMLNode, _ words: inout ReportFields, _ own: inout ReportFields) {
    let cases = node["mapping"]?.entries ?? []
    let pointers = cases.map { componentPointer($0.value["$ref"] ?? $0.value) }
    words.append(("oneOf", .array(pointers.uniqued().map { .object([("$ref", .string($0))]) })))
    let mapping = ReportValue.object(zip(cases, pointers).map { ($0.name, .string($1)) })
    let property = ReportValue.string(node["propertyName"]?.stringValue ?? "")
    words.append(("discriminator", ["propertyName": property, "mapping": mapping]))
    let further = cases.compactMap { item -> (key: String, value: ReportValue)? in
      let words = (item.value.entries ?? []).filter { $0.name != "$ref" }
      return words.isEmpty
        ? nil : (item.name, .object(words.map { ($0.name, ReportValue(spec: $0.value, key: $0.name)) }))
    }
    if !further.isEmpty { own.append(("mapping", .object(further))) }
  }
}

extension ReportFields {
  /// Adds the parts of a value to the beginning of a field.
  fileprivate mutating func prepend(_ value: ReportValue, to key: String) {
    let index = firstIndex { $0.key == key }
    switch (value, index.map { self[$0].value }) {
    case (.object(let new), .object(let old)?): self[index ?? 0].value = .object(new + old)
    case (.array(let new), .array(let old)?): self[index ?? 0].value = .array(new + old)
    default: append((key, value))
    }
  }
}
