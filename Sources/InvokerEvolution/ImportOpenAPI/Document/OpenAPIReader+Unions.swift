import InvokerSpec
import YAMLTree

/// Unions: objects that the value of one field distinguishes, with or without a `discriminator`.
extension OpenAPIReader {
  /// A schema that can be a case, and the values that select it.
  private struct Candidate {
    var values: [String]
    var node: YAMLNode
  }

  /// The union that a schema describes; `nil` if no field distinguishes its objects.
  ///
  /// - Parameter properties: the properties that the schema lists itself, which every case has.
  mutating func union(_ schema: YAMLNode, sharing properties: [ImportedProperty]) -> ImportedUnion? {
    let property: String
    let candidates: [Candidate]
    if let discriminator = schema["discriminator"] {
      guard let name = string(discriminator["propertyName"], "propertyName") else {
        malformed("a discriminator needs 'propertyName'", at: discriminator)
        return nil
      }
      property = name
      candidates = self.candidates(of: schema, discriminator, property)
    } else {
      let branches = flattened(alternatives(of: schema))
      guard branches.count > 1, let name = distinguishing(branches) else { return nil }
      property = name
      candidates = branches.map { Candidate(values: constants(name, of: $0) ?? [], node: $0) }
    }
    var union = ImportedUnion(
      discriminator: property, cases: [], shared: properties.filter { $0.name != property })
    for candidate in candidates { add(candidate, to: &union) }
    if isOwn, let words = schema[ownKey]?["mapping"] {
      for index in union.cases.indices {
        union.cases[index].own = InvokerEvolution.entries(words[union.cases[index].value])
      }
    }
    guard union.cases.isEmpty else { return union }
    if let discriminator = schema["discriminator"] {
      leaveOut("the discriminator names no schema", at: discriminator, instead: "it is read as one object")
    }
    return nil
  }

  private mutating func add(_ candidate: Candidate, to union: inout ImportedUnion) {
    guard let value = candidate.values.first else {
      return leaveOut(
        "no value of \(quoted(union.discriminator)) selects this type", at: candidate.node,
        instead: "it reaches clients as an unknown case")
    }
    guard let component = component(candidate.node, named: value) else { return }
    for value in candidate.values {
      guard isNameable(value) else {
        leaveOut("a value of the discriminator must have visible characters", at: candidate.node)
        continue
      }
      if union.cases.contains(where: { $0.value == value }) {
        leaveOut(
          "another case has the value \(quoted(value)), too", at: candidate.node,
          instead: "objects with that value are read as the first one")
      } else {
        let place = location(of: candidate.node["$ref"] ?? candidate.node)
        union.cases.append(.init(value: value, component: component, location: place))
      }
    }
  }

  /// The component of a case. An object that is described in place becomes one.
  private mutating func component(_ node: YAMLNode, named value: String) -> String? {
    if let reference = node["$ref"], target(of: reference) == nil { return nil }
    let type = below(value) { $0.type(node) }
    if case .component(let name) = type.kind { return name }
    return addComponent(type, at: trail + [value])
  }

  private mutating func candidates(
    of schema: YAMLNode, _ discriminator: YAMLNode, _ property: String
  ) -> [Candidate] {
    if let mapping = discriminator["mapping"] {
      return entries(of: mapping, "mapping").map { Candidate(values: [$0.name], node: pointer(to: $0.value)) }
    }
    let branches = flattened(alternatives(of: schema) ?? derived(from: schema))
    let names = Set(branches.compactMap(schemaName))
    return branches.map { branch in
      // Without a mapping, the names of the schemas are the values (OpenAPI 3.0.3, "Discriminator Object"), unless a
      // schema has a constant itself.
      let constants = constants(property, of: branch, besides: names)
      return Candidate(values: constants ?? schemaName(branch).map { [$0] } ?? [], node: branch)
    }
  }

  // MARK: Schemas

  /// The elements of `oneOf` or `anyOf`, except those that are only null.
  func alternatives(of schema: YAMLNode) -> [YAMLNode]? {
    (schema["oneOf"] ?? schema["anyOf"])?.elements?.filter { !isNull($0) }
  }

  /// Returns whether null is the only value of a schema.
  func isNull(_ schema: YAMLNode) -> Bool {
    if let list = schema["enum"]?.elements { return !list.isEmpty && list.allSatisfy(\.isNull) }
    if let constant = schema["const"] { return constant.isNull }
    guard let type = schema["type"] else { return false }
    return type.stringValue == "null" || type.isNull
      || type.elements.map { !$0.isEmpty && $0.allSatisfy { $0.stringValue == "null" } } == true
  }

  /// Alternatives that consist of further alternatives are replaced with them.
  private func flattened(_ branches: [YAMLNode]?, depth: Int = 0) -> [YAMLNode] {
    (branches ?? []).flatMap { branch -> [YAMLNode] in
      guard depth < 8, let schema = quietlyResolved(branch), schema["properties"] == nil, schema["allOf"] == nil,
        schema["discriminator"]?["mapping"] == nil, let inner = alternatives(of: schema)
      else { return [branch] }
      return flattened(inner, depth: depth + 1)
    }
  }

  /// The schemas whose `allOf` names a schema, as references.
  private func derived(from schema: YAMLNode) -> [YAMLNode] {
    let schemas = root["components"]?["schemas"]?.entries ?? []
    guard let own = schemas.first(where: { $0.value.range == schema.range })?.name else { return [] }
    return schemas.filter { entry in
      entry.value["allOf"]?.elements?.contains { schemaName($0) == own } == true
    }.map { pointer(to: $0.key) }
  }

  /// The name of the component schema that a reference leads to.
  func schemaName(_ node: YAMLNode) -> String? {
    guard let text = node["$ref"]?.stringValue, text.hasPrefix(schemaPrefix) else { return nil }
    return unescapedPointer(text.dropFirst(schemaPrefix.count))
  }

  /// A schema that refers to another one by its pointer or its name, as a mapping can.
  func pointer(to target: YAMLNode) -> YAMLNode {
    var pointer = target
    if let name = target.stringValue, !name.hasPrefix("#"), root["components"]?["schemas"]?[name] != nil {
      pointer.content = .scalar(YAMLScalar(text: schemaPrefix + name, style: .doubleQuoted))
    }
    let key = YAMLNode(content: .scalar(YAMLScalar(text: "$ref", style: .plain)), range: target.range)
    return YAMLNode(content: .mapping([YAMLEntry(key: key, value: pointer)]), range: target.range)
  }

  // MARK: Constants

  /// The first property that has other constant values in each schema, which require it.
  private func distinguishing(_ branches: [YAMLNode]) -> String? {
    guard let first = branches.first.flatMap(quietlyResolved) else { return nil }
    let usual = ["type", "event", "object", "role", "kind"]
    let names = propertyNames(of: first)
    return (usual.filter(names.contains) + names).first { name in
      var seen: Set<String> = []
      return branches.allSatisfy { branch in
        guard let values = constants(name, of: branch), !values.isEmpty, requires(name, branch) else { return false }
        return values.allSatisfy { seen.insert($0).inserted }
      }
    }
  }

  private func propertyNames(of schema: YAMLNode, depth: Int = 0) -> [String] {
    let inherited = depth < 8 ? schema["allOf"]?.elements?.compactMap(quietlyResolved) ?? [] : []
    return (schema["properties"]?.entries?.map(\.name) ?? [])
      + inherited.flatMap { propertyNames(of: $0, depth: depth + 1) }
  }

  private func requires(_ name: String, _ schema: YAMLNode, depth: Int = 0) -> Bool {
    guard depth < 8, let schema = quietlyResolved(schema) else { return false }
    return schema["required"]?.elements?.contains { $0.stringValue == name } == true
      || schema["allOf"]?.elements?.contains { requires(name, $0, depth: depth + 1) } == true
  }

  /// The values that a schema permits for a property: those of `const` or `enum`; `nil` if it permits any.
  ///
  /// - Parameter others: schemas whose constants don't apply to those that are built on them.
  func constants(_ name: String, of schema: YAMLNode, besides others: Set<String> = [], depth: Int = 0) -> [String]? {
    guard depth < 8, let schema = quietlyResolved(schema) else { return nil }
    if let property = schema["properties"]?[name] {
      guard let own = quietlyResolved(property) else { return nil }
      let values = own["enum"]?.elements ?? own["const"].map { [$0] } ?? []
      let texts = values.filter { Literal($0).isString }.compactMap(\.stringValue)
      return texts.isEmpty || texts.count < values.count ? nil : texts.uniqued()
    }
    for part in schema["allOf"]?.elements ?? [] where schemaName(part).map(others.contains) != true {
      if let values = constants(name, of: part, besides: others, depth: depth + 1) { return values }
    }
    return nil
  }
}

let schemaPrefix = "#/components/schemas/"
