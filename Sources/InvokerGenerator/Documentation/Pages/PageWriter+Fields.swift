import InvokerSpec

extension PageWriter {
  /// The fields of an object. Fields of objects that only this object uses are listed with it, as `data.node_id`, and
  /// fields of array elements as `data.inputs[].type`.
  ///
  /// - Parameter prefix: the prefix of the anchors of the fields.
  func fields(of object: ObjectType, named name: TypeName, anchor prefix: String) -> [FieldEntry] {
    fields(of: object, prefix: prefix, around: [name], path: "", swiftPath: "")
  }

  /// - Parameter around: the types that contain the object, and its own type.
  private func fields(
    of object: ObjectType, prefix: String, around: [TypeName], path: String, swiftPath: String
  ) -> [FieldEntry] {
    guard let name = around.last else { return [] }
    // The fields of a base are documented with the base, except for nested objects.
    let bases = path.isEmpty ? sharedBases(of: object) : []
    let inherited = Set(bases.flatMap { specs.types[$0]?.object?.properties ?? [] })
    return object.properties.filter { !inherited.contains($0) }.flatMap { property -> [FieldEntry] in
      let path = path + property.name
      let swiftPath = swiftPath + types.names.member(property.name, of: name).name
      let entry = FieldEntry(
        anchor: anchor(prefix, path), path: path, swiftPath: swiftPath,
        type: text(of: property.type, isOptional: property.isOptional), isRequired: property.isRequired,
        defaultValue: defaultText(property.type), constraints: constraints(property.type),
        description: prose(property.documentation.description), since: property.documentation.since,
        deprecated: property.documentation.deprecated.map { prose($0) })
      guard let (inner, step) = ownObject(of: property.type), !around.contains(inner.name), let object = inner.object
      else { return [entry] }
      return [entry]
        + fields(
          of: object, prefix: prefix, around: around + [inner.name], path: path + step + ".",
          swiftPath: swiftPath + step + ".")
    }
  }

  /// The fields of a reply or an element of a stream, and the types whose fields it has in addition.
  func fieldBlocks(of object: ObjectType, named name: TypeName, anchor prefix: String) -> [Block] {
    let own = fields(of: object, named: name, anchor: prefix)
    let bases = sharedBases(of: object).map { [link(to: $0)] }
    return (own.isEmpty ? [] : [.fields(own)])
      + (bases.isEmpty
        ? [] : [.paragraph(words(.alsoFields, ["types": Prose(bases.joined(separator: [.text(phrases[.comma])]))]))])
  }

  /// The bases of an object that have their own entries.
  func sharedBases(of object: ObjectType) -> [TypeName] { object.bases.map(\.name).filter(isShared) }

  /// An object type that is documented with the field that contains it, and the path from the field to the object.
  private func ownObject(of use: TypeUse) -> (type: TypeDeclaration, step: String)? {
    switch types.resolved(use.type) {
    case .array(let element): return ownObject(of: element).map { ($0.type, "[]" + $0.step) }
    case .named(let reference):
      guard !isShared(reference.name), let type = specs.types[reference.name], type.object != nil else { return nil }
      return (type, "")
    case .string, .integer, .number, .boolean, .any, .dictionary: return nil
    }
  }

  /// The types that the page of an interface documents separately: those that params, reply, and events lead to.
  func sharedTypes(of interface: Interface) -> [TypeDeclaration] {
    var seen: Set<TypeName> = []
    var shared: [TypeDeclaration] = []
    func visit(_ name: TypeName, listed: Bool) {
      guard seen.insert(name).inserted, let declaration = specs.types[name] else { return }
      if listed, isShared(name) { shared.append(declaration) }
      for base in declaration.object?.bases ?? [] { visit(base.name, listed: true) }
      for reference in declaration.references { visit(reference.name, listed: true) }
    }
    for type in interface.params.compactMap(\.type) {
      for reference in type.type.references { visit(reference.name, listed: true) }
    }
    for use in [interface.blocking?.returns, interface.blocking?.paused?.returns].compactMap(\.self) {
      if let reply = specs.declaration(of: use.type) { visit(reply.name, listed: false) }
    }
    if let events = interface.streaming.flatMap({ specs.declaration(of: $0.yields.type) }) {
      if events.object != nil { visit(events.name, listed: false) }
      seen.insert(events.name)
      for item in events.union?.cases ?? [] { visit(item.type.name, listed: false) }
    }
    return shared.filter { if case .alias = $0.kind { false } else { true } }
  }

  func entry(_ declaration: TypeDeclaration) -> TypeEntry {
    var entry = TypeEntry(
      anchor: place(of: declaration.name), name: declaration.name.description,
      swiftName: types.names.path(of: declaration.name), description: prose(declaration.documentation.description),
      bases: [], fields: [], values: [], isOpen: false)
    switch declaration.kind {
    case .object(let object):
      entry.bases = sharedBases(of: object).map(link)
      entry.fields = fields(of: object, named: declaration.name, anchor: entry.anchor)
      entry.isOpen = object.keepsOthers
    case .enumeration(let type):
      entry.values = type.values.map { .init(value: $0.value, description: prose($0.description)) }
      entry.isOpen = true
    case .union(let union):
      entry.values = union.cases.map { .init(value: $0.value, description: [link(to: $0.type.name)]) }
      entry.isOpen = true
    case .alternatives(let type):
      entry.values = type.alternatives.map { item in
        let description = item.description.map { [.text(phrases[.colon])] + prose($0) } ?? []
        let name = types.names.member(item.name, of: declaration.name).name
        return .init(value: "." + name, description: wire(item.type) + description)
      }
      entry.isOpen = true
    case .alias: break
    }
    return entry
  }
}
