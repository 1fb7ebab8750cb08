import InvokerSpec
import YAMLTree

/// `allOf`, `oneOf`, `anyOf`, and discriminators.
extension OpenAPIReader {
  mutating func combination(
    of node: YAMLNode, _ type: inout ImportedType, _ read: inout Set<String>
  ) -> ImportedType.Kind {
    read.formUnion(["properties", "required", "additionalProperties", "discriminator", "allOf", "oneOf", "anyOf"])
    if ["oneOf", "anyOf"].contains(where: { node[$0]?.elements?.contains(where: isNull) == true }) {
      type.isNullable = true
    }
    if isOwn, let names = node[ownKey]?["oneOf"]?.elements?.compactMap(\.stringValue),
      let list = alternatives(of: node)
    {
      return .alternatives(zip(names, list).map { ImportedAlternative(name: $0, type: self.type($1)) })
    }
    let own = node["properties"] == nil ? nil : object(node)
    if node["allOf"] == nil, node["oneOf"] == nil || node["anyOf"] == nil,
      let union = union(node, sharing: own?.properties ?? [])
    {
      return .union(union)
    }
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
      var part = alternatives(list, word, &type, isWhole: own == nil && node["allOf"] == nil)
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
      object.properties[index].type.defaultValue = nil
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
      let discriminator = schemas?[union]?["discriminator"]
    else { return false }
    guard let mapping = discriminator["mapping"]?.entries else { return true }
    return mapping.contains { schemaName(pointer(to: $0.value)) == own }
  }

  private func isObject(_ name: String) -> Bool { components.resolved(.component(name)).object != nil }

  // MARK: oneOf, anyOf

  /// One type that accepts any of several types.
  ///
  /// - Parameter isWhole: Whether nothing else describes the type. Otherwise, it is one object with further fields.
  private mutating func alternatives(
    _ list: YAMLNode, _ word: String, _ type: inout ImportedType, isWhole: Bool
  ) -> ImportedType {
    let branches = elements(of: list, word).filter { !isNull($0) }
    // A branch without a target is reported, and left out.
    let types = branches.enumerated().compactMap { index, branch -> ImportedType? in
      if let reference = branch["$ref"], target(of: reference) == nil { return nil }
      return below(branches.count > 1 ? String(index + 1) : nil) { $0.type(branch) }
    }
    if types.contains(where: { components.isNullable($0) }) { type.isNullable = true }
    if types.count == 1, let only = types.first {
      if type.description == nil, only.kind.isInPlace { type.description = only.description }
      if type.defaultValue == nil { type.defaultValue = only.defaultValue }
      return only
    }
    let place = location(of: list)
    guard !types.isEmpty else { return ImportedType(kind: .any, location: place) }
    let objects = types.compactMap { components.resolved($0).object }
    if isWhole, let list = choice(of: types) { return ImportedType(kind: .alternatives(list), location: place) }
    guard objects.count == types.count else {
      // Clients accept other values than those of an enum, so any strings can be among its alternatives.
      let texts = types.map { components.resolved($0) }
      if texts.allSatisfy(\.isText) {
        let values = texts.compactMap(\.enumeration).flatMap(\.self).uniqued()
        return ImportedType(kind: values.isEmpty ? .string : .enumeration(values), location: place)
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
  func merged(_ objects: [ImportedObject]) -> ImportedObject {
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
}

extension ImportedType {
  fileprivate static func nothing(_ location: Location) -> ImportedType {
    ImportedType(kind: .object(ImportedObject()), location: location)
  }

  /// A component, wherever it is used.
  static func component(_ name: String) -> ImportedType {
    ImportedType(kind: .component(name), location: Location(startOf: ""))
  }

  /// The only values, if they are texts.
  fileprivate var enumeration: [String]? {
    if case .enumeration(let values) = kind { return values }
    guard kind == .string, case .string(let text)? = constraints.first(where: { $0.name == "const" })?.value else {
      return nil
    }
    return [text]
  }

  fileprivate var isText: Bool { kind == .string || enumeration != nil }

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
