import InvokerSpec

/// Determines the generated code for the types of specs.
struct TypeBuilder {
  let options: SwiftOptions
  let types: SwiftTypes
  let reachability: Reachability

  var specs: SpecSet { types.specs }
  var names: SwiftNames { types.names }

  /// - Returns: `nil` for an alias, which has no declaration.
  func build(_ declaration: TypeDeclaration) -> TypeAPI? {
    guard let kind = kind(of: declaration) else { return nil }
    let name = declaration.name
    let path = names.path(of: name)
    return TypeAPI(
      doc: SwiftDoc(declaration.documentation.paragraphs), origin: types.origin(of: declaration),
      name: names.types[name]?.last?.name ?? "", path: path, scope: names.scope(of: name),
      conformances: conformances(declaration), kind: kind,
      alias: names.formerTypes[name].map { former in
        SwiftAlias(scope: former.scope.map(names.path), name: former.name.name, type: path)
      }, coding: coding(of: declaration))
  }

  private func kind(of declaration: TypeDeclaration) -> TypeAPI.Kind? {
    switch declaration.kind {
    case .alias: nil
    case .enumeration(let type): .openEnum(openEnum(type, declaration.name))
    case .object(let object): .object(self.object(object, declaration.name))
    case .union(let union): .union(self.union(union, declaration.name))
    case .alternatives(let type): .alternatives(alternatives(type, declaration.name))
    }
  }

  private func conformances(_ declaration: TypeDeclaration) -> [String] {
    if case .enumeration = declaration.kind { return ["OpenEnum"] }
    let isSent = reachability.sent.contains(declaration.name)
    let literals =
      isSent && declaration.alternatives.flatMap(specs.textAlternative) != nil ? ["ExpressibleByStringLiteral"] : []
    return [isSent || options.hashable ? "Hashable" : "Equatable", "Sendable"] + literals
  }

  private func openEnum(_ type: EnumType, _ name: TypeName) -> OpenEnumAPI {
    let members = type.values.map { names.member($0.value, of: name) }
    let present = zip(type.values, members).map { value, member in
      OpenEnumAPI.Member(
        doc: SwiftDoc(Documentation(description: value.description, deprecated: value.deprecated)),
        origin: origin(value, name), name: member)
    }
    let former = zip(type.values, members).compactMap { value, member in
      names.formerMembers[name]?[value.value].map {
        OpenEnumAPI.Member(doc: SwiftDoc([], .renamed(to: member.name)), origin: origin(value, name), name: $0)
      }
    }
    return OpenEnumAPI(members: present + former)
  }

  private func origin(_ value: EnumType.Value, _ owner: TypeName) -> Origin {
    Origin(.type(owner), value.value, at: [value.location])
  }

  // MARK: Objects

  private func object(_ object: ObjectType, _ name: TypeName) -> ObjectAPI {
    // A received value doesn't change; a sent value is built step by step.
    let isSettable = reachability.sent.contains(name)
    let members = object.properties.map { names.member($0.name, of: name) }
    let properties = zip(object.properties, members).map { property, member in
      let stored = names.stored(property, of: name)
      let limit = specs.isOfApp(name) ? property.type.constraints.limitNote : nil
      return SwiftProperty(
        doc: SwiftDoc(property.documentation, note: limit), origin: types.origin(of: property, in: name), name: member,
        type: types.type(of: property), isSettable: isSettable, storage: stored == member ? .itself : .hidden(stored),
        isBoxed: stored == member && isLarge(property))
    }
    let former = zip(object.properties, members).compactMap { property, member in
      names.formerMembers[name]?[property.name].map {
        SwiftProperty(
          doc: SwiftDoc([], .renamed(to: member.name)), origin: types.origin(of: property, in: name), name: $0,
          type: types.type(of: property), isSettable: isSettable, storage: .other(names.stored(property, of: name)))
      }
    }
    return ObjectAPI(
      properties: properties + former, keepsOthers: object.keepsOthers,
      access: .init(isRead: reachability.received.contains(name), isSettable: isSettable),
      initializer: initializer(of: object, name, members))
  }

  /// Returns whether a property is stored apart from its struct: an object that can be absent and takes much memory.
  private func isLarge(_ property: Property) -> Bool {
    guard property.isOptional, case .named(let reference) = types.resolved(property.type.type) else { return false }
    return specs.types[reference.name]?.object != nil && types.takesMore(than: 16, reference.name)
  }

  private func initializer(
    of object: ObjectType, _ name: TypeName, _ members: [Identifier]
  ) -> SwiftFunction {
    let parameters = zip(object.properties, members).map { property, member in
      SwiftParameter(
        origin: types.origin(of: property, in: name), name: member, type: types.type(of: property),
        defaultValue: types.defaultValue(
          property.type, isOptional: property.isOptional, isRequired: property.isRequired))
    }
    let others = SwiftParameter(
      origin: Origin(.type(name), at: []), name: Identifier(verbatim: "additionalProperties"),
      type: .named("JSONObject"),
      defaultValue: "[:]")
    return SwiftFunction(
      doc: SwiftDoc([]), name: "init", parameters: parameters + (object.keepsOthers ? [others] : []))
  }
}

extension SwiftTypes {
  /// The type of a property, with the question mark of an optional.
  func type(of property: Property) -> SwiftType { type(property.type.type).optional(property.isOptional) }
}
