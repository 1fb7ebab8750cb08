import InvokerSpec

extension TypeBuilder {
  /// The decoder and the encoder of a type, if required.
  func coding(of declaration: TypeDeclaration) -> CodingAPI {
    let decodes = reachability.received.contains(declaration.name) || options.codable
    let encodes = reachability.sent.contains(declaration.name) || options.codable
    var coding = CodingAPI()
    switch declaration.kind {
    case .alias: return coding
    case .enumeration, .alternatives: break
    case .object(let object):
      coding.object = self.coding(of: object, declaration.name)
      let isStream = reachability.streams[declaration.name] != nil
      coding.parts =
        (isStream ? [.streamElement] : []) + (decodes ? [.objectDecoder] : []) + (encodes ? [.objectEncoder] : [])
        + (object.hasJSONSchema ? [.jsonSchema] : [])
    case .union(let union):
      coding.union = self.coding(of: union, declaration.name)
      let isStream = reachability.streams[declaration.name] != nil
      let isValue = reachability.values.contains(declaration.name) || options.codable
      coding.parts =
        (isStream ? [.streamDecoder] : []) + ((decodes && !isStream) || isValue ? [.unionDecoder] : [])
        + (encodes ? [.unionEncoder] : [])
    }
    if case .alternatives(let type) = declaration.kind {
      coding.alternatives = self.coding(of: type, declaration.name)
      coding.parts = (decodes ? [.alternativesDecoder] : []) + (encodes ? [.alternativesEncoder] : [])
    }
    // The standard library makes every enum with a raw value `Codable` if it declares the conformance.
    if options.codable { coding.codable = coding.parts.isEmpty ? "Codable" : "JSONBridgedCodable" }
    return coding
  }

  private func coding(of object: ObjectType, _ name: TypeName) -> CodingAPI.ObjectCoding {
    let members = Set(object.properties.map { names.member($0.name, of: name).name })
    let fields = object.properties.map { property in
      let member = names.member(property.name, of: name)
      let local = local(member, besides: members)
      let stored = names.stored(property, of: name)
      let defaultValue = property.type.defaultValue.flatMap { $0 == .null ? nil : $0 }
      return CodingAPI.Field(
        wireName: property.name, local: local,
        member: member.name == local.name ? stored.declared : "self." + stored.name, label: member.argumentLabel,
        type: types.type(property.type.type), isDecimal: types.isDecimal(property.type.type),
        isRequired: !property.isOptional && property.type.defaultValue == nil,
        defaultValue: defaultValue.map { types.expression($0, as: property.type.type) },
        writing: !property.isOptional ? .always : property.isRequired ? .orNull : .ifPresent)
    }
    return CodingAPI.ObjectCoding(
      fields: fields, keepsOthers: object.keepsOthers, text: text(of: name),
      jsonSchema: object.hasJSONSchema ? types.jsonSchema(of: name) : nil)
  }

  /// The effect of an element of a stream of one type on a text.
  private func text(of name: TypeName) -> CodingAPI.Text? {
    guard let rules = reachability.streams[name]?.text else { return nil }
    let fields = rules.append.map { ("append", $0) } + rules.replace.map { ("replace", $0) }
    return fields.first.map { change, field in
      let type = SchemaType.named(TypeReference(name: name, location: field.location))
      let (code, isOptional) = types.path(field.path, from: type)
      // No value and dot come before the property.
      let isKeyword = field.path.first.map { keywords.contains(names.member($0, of: name).name) } ?? false
      return CodingAPI.Text(change: change, path: (isKeyword ? "self." : "") + code, isOptional: isOptional)
    }
  }

  /// The name of a local variable for a property: its own name, unless the decoder uses that name otherwise.
  private func local(_ identifier: Identifier, besides others: Set<String>) -> Identifier {
    guard ["json", "key", "object"].contains(identifier.name) else { return identifier }
    var name = identifier.name + "Value"
    while others.contains(name) { name += "Value" }
    return Identifier(verbatim: name)
  }

  /// The alternatives that a field identifies precede the others of the same kind.
  private func coding(of type: AlternativesType, _ name: TypeName) -> [CodingAPI.Alternative] {
    let all = zip(type.alternatives, specs.signs(of: type)).compactMap { item, sign in
      sign.map {
        CodingAPI.Alternative(
          name: names.member(item.name, of: name), sign: $0, payload: types.type(item.type.type))
      }
    }
    return all.filter { $0.sign.field != nil } + all.filter { $0.sign.field == nil }
  }

  private func coding(of union: UnionType, _ name: TypeName) -> CodingAPI.UnionCoding {
    let stream = reachability.streams[name]
    let events = union.cases.map(\.value)
    return CodingAPI.UnionCoding(
      discriminator: union.discriminator,
      cases: union.cases.filter { stream?.shows($0.value) != false }.map { item in
        .init(
          wireName: item.value, name: names.member(item.value, of: name),
          payload: .named(names.path(of: item.type.name)))
      },
      keepAlive: events.filter { stream?.keepAlive.contains($0) == true },
      failure: events.filter { stream?.failure.contains($0) == true })
  }
}
