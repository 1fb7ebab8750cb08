import InvokerSpec
import YAMLTree

/// `allOf`, `oneOf`, `anyOf`, and discriminators.
extension OpenAPIReader {
  mutating func combination(
    of node: YAMLNode, _ type: inout ImportedType, _ read: inout Set<String>
  ) -> ImportedType.Kind {
    read.formUnion(["properties", "required", "additionalProperties", "discriminator", "allOf", "oneOf", "anyOf"])
    if node["discriminator"] != nil, node["allOf"] == nil { return object(node) }
    let own = node["properties"] == nil ? nil : self.object(node).object
    let bases = elements(of: node["allOf"], "allOf")
    var required = requiredNames(of: node)
    var parts = bases.map { part in
      guard isBare(part) else { return self.type(part) }
      required += requiredNames(of: part)
      return .nothing(location(of: part))
    }
    if let own { parts.append(ImportedType(kind: .object(own), location: type.location)) }

    for word in ["oneOf", "anyOf"] {
      guard let list = node[word] else { continue }
      if own != nil, branchesOnlyNarrow(list, own: own) {
        leaveOut("'\(word)' narrows the object in a way that a spec cannot express", at: list)
        continue
      }
      var part = alternatives(list, word, &type)
      if var object = part.object, let own {
        object.properties.removeAll { property in own.properties.contains { $0.name == property.name } }
        part.kind = .object(object)
      }
      parts.append(part)
    }
    return all(of: parts, requiring: required, node, &type)
  }

  // MARK: allOf

  /// Returns whether a part specifies only that it is an object, and possibly which properties of other parts are
  /// required.
  private func isBare(_ part: YAMLNode) -> Bool {
    part.entries.map { !$0.isEmpty && $0.allSatisfy { $0.name == "required" || $0.name == "type" } } == true
      && (part["type"].map { $0.stringValue == "object" } ?? true)
  }

  /// One type that combines all of `parts`.
  ///
  /// - Parameter required: names of required properties of any part.
  private mutating func all(
    of parts: [ImportedType], requiring required: [String], _ node: YAMLNode, _ type: inout ImportedType
  ) -> ImportedType.Kind {
    let meaningful = parts.filter { $0.kind != .any }
    type.isNullable = type.isNullable || (parts.count == 1 && parts[0].isNullable)
    if meaningful.count <= 1 {
      guard let only = meaningful.first else { return .any }
      type.constraints = only.constraints
      // The union of which this is a case adds nothing to it.
      if case .component(let name) = only.kind, isCase(node, of: name) { return .object(ImportedObject()) }
      return only.kind
    }
    var object = ImportedObject()
    for part in meaningful {
      switch part.kind {
      // The fields of the union are added to its cases after it has been read.
      case .component(let name) where isCase(node, of: name): continue
      case .component(let name) where isObject(name): object.bases.append(name)
      case .object(let own):
        object.bases += own.bases
        for property in own.properties {
          object.properties.removeAll { $0.name == property.name }
          object.properties.append(property)
        }
        object.keepsOthers = object.keepsOthers || own.keepsOthers
      case .dictionary: object.keepsOthers = true
      default:
        leaveOut(
          "'allOf' combines objects, and this is not an object",
          at: part.location)
      }
    }
    for index in object.properties.indices where required.contains(object.properties[index].name) {
      object.properties[index].isRequired = true
    }
    let inherited = components.properties(of: ImportedObject(bases: object.bases)).map(\.name)
    object.requiredOfBases = required.filter { name in
      inherited.contains(name) && !object.properties.contains { $0.name == name }
    }.uniqued()
    return .object(object)
  }

  /// Returns whether a schema is a case of a union. The union may not have been read yet, because its cases refer back
  /// to it.
  private func isCase(_ node: YAMLNode, of union: String) -> Bool {
    let schemas = root["components"]?["schemas"]
    guard let own = schemas?.entries?.first(where: { $0.value.range == node.range })?.name,
      let mapping = schemas?[union]?["discriminator"]?["mapping"]?.entries
    else { return false }
    return mapping.contains { entry in
      entry.value.stringValue?.split(separator: "/").last.map(unescapedPointer) == own
    }
  }

  private func isObject(_ name: String) -> Bool { components.resolved(.nothing(name)).object != nil }

  // MARK: oneOf, anyOf

  /// One type that accepts any of several types.
  private mutating func alternatives(
    _ list: YAMLNode, _ word: String, _ type: inout ImportedType
  ) -> ImportedType {
    let branches = elements(of: list, word)
    let others = branches.filter { $0["type"]?.stringValue != "null" }
    if others.count < branches.count { type.isNullable = true }
    let types = others.map { self.type($0) }
    if types.count == 1, let only = types.first {
      type.isNullable = type.isNullable || only.isNullable
      return only
    }
    let objects = types.compactMap { components.resolved($0).object }
    let place = location(of: list)
    guard objects.count == types.count, !objects.isEmpty else {
      let values = types.compactMap { $0.enumeration }
      if values.count == types.count, !values.isEmpty {
        return ImportedType(kind: .enumeration(values.flatMap(\.self).uniqued()), location: place)
      }
      if types.allSatisfy({ $0.kind == .string || $0.enumeration != nil }) {
        leaveOut("values of an enum among other strings are not listed", at: list, instead: "any string is accepted")
        return ImportedType(kind: .string, location: place)
      }
      leaveOut("'\(word)' has no field that distinguishes its types", at: list, instead: "any value is accepted")
      return ImportedType(kind: .any, location: place)
    }
    leaveOut(
      "'\(word)' has no field that distinguishes its objects", at: list,
      instead: "it is read as one object that can have the fields of all of them")
    return ImportedType(kind: .object(merged(objects)), location: place)
  }

  /// An object with the fields of all objects. Fields that are required in all of them are required.
  private func merged(_ objects: [ImportedObject]) -> ImportedObject {
    let lists = objects.map { components.properties(of: $0) }
    var merged = ImportedObject(keepsOthers: objects.contains(where: \.keepsOthers))
    for var property in lists.flatMap(\.self) {
      if let index = merged.properties.firstIndex(where: { $0.name == property.name }) {
        if merged.properties[index].type.kind != property.type.kind {
          merged.properties[index].type.loosen(property.type)
        }
        continue
      }
      property.isRequired = lists.allSatisfy { $0.contains { $0.name == property.name && $0.isRequired } }
      merged.properties.append(property)
    }
    return merged
  }

  /// Returns whether the branches add only conditions to an object.
  private func branchesOnlyNarrow(_ list: YAMLNode, own: ImportedObject?) -> Bool {
    let known = Set(own?.properties.map(\.name) ?? [])
    return (list.elements ?? []).allSatisfy { branch in
      branch["$ref"] == nil && branch["allOf"] == nil
        && (branch["properties"]?.entries ?? []).allSatisfy { known.contains($0.name) }
    }
  }

  // MARK: Discriminators

  mutating func union(
    _ node: YAMLNode, of schema: YAMLNode, sharing properties: [ImportedProperty]
  ) -> ImportedUnion? {
    guard let property = string(node["propertyName"], "propertyName") else {
      malformed("a discriminator needs 'propertyName'", at: node)
      return nil
    }
    var union = ImportedUnion(
      discriminator: property, cases: [], shared: properties.filter { $0.name != property })
    let targets: [(value: String, reference: YAMLNode)]
    if let mapping = node["mapping"] {
      targets = entries(of: mapping, "mapping").map { ($0.name, $0.value) }
    } else {
      // Without a mapping, the names of the schemas are the values (OpenAPI 3.0.3, "Discriminator Object").
      let list = schema["oneOf"] ?? schema["anyOf"]
      targets = elements(of: list, "oneOf").compactMap { branch in
        guard let reference = branch["$ref"], let text = reference.stringValue else { return nil }
        return (unescapedPointer(text.split(separator: "/").last ?? ""), reference)
      }
    }
    for (value, reference) in targets {
      // A mapping can contain the name of a schema instead of a pointer.
      let name = reference.stringValue ?? ""
      var pointer = reference
      if !name.hasPrefix("#"), root["components"]?["schemas"]?[name] != nil {
        pointer.content = .scalar(YAMLScalar(text: "#/components/schemas/" + name, style: .doubleQuoted))
      }
      let type = self.type(
        YAMLNode(content: .mapping([YAMLEntry(key: refKey, value: pointer)]), range: reference.range))
      guard case .component(let component) = type.kind else { continue }
      union.cases.append(.init(value: value, component: component, location: type.location))
    }
    if union.cases.isEmpty {
      leaveOut("the discriminator names no schema", at: node, instead: "it is read as one object")
      return nil
    }
    return union
  }
}

private let refKey = YAMLNode(
  content: .scalar(YAMLScalar(text: "$ref", style: .plain)),
  range: Location(startOf: "").range)

extension ImportedType {
  fileprivate static func nothing(_ location: Location) -> ImportedType {
    ImportedType(kind: .object(ImportedObject()), location: location)
  }

  fileprivate static func nothing(_ component: String) -> ImportedType {
    ImportedType(kind: .component(component), location: Location(startOf: ""))
  }

  fileprivate var enumeration: [String]? { if case .enumeration(let values) = kind { values } else { nil } }

  /// Widens the type to also accept the values of another type.
  fileprivate mutating func loosen(_ other: ImportedType) {
    if let one = enumeration, let two = other.enumeration {
      kind = .enumeration((one + two).uniqued())
    } else {
      kind = .any
      constraints = []
      defaultValue = nil
    }
  }
}

extension [String] {
  /// The unique elements, in order.
  func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
