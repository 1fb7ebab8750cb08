extension SpecSet {
  /// The properties of an object type, those of its bases first. One of its own takes the place of an inherited one.
  public func properties(of object: ObjectType) -> [Property] {
    var properties: [Property] = []
    for property in object.bases.flatMap(inherited) + object.properties {
      if let index = properties.firstIndex(where: { $0.name == property.name }) {
        properties[index] = property
      } else {
        properties.append(property)
      }
    }
    return properties
  }

  private func inherited(from base: TypeReference) -> [Property] {
    types[base.name]?.object.map(properties) ?? []
  }

  /// The declaration that `type` names, through aliases.
  public func declaration(of type: SchemaType) -> TypeDeclaration? {
    guard case .named(let reference) = type, let declaration = types[reference.name] else { return nil }
    if case .alias(let use) = declaration.kind { return self.declaration(of: use.type) }
    return declaration
  }

  /// The union of the events that an interface yields; `nil` where its events are any JSON.
  public func events(of interface: Interface) -> UnionType? {
    interface.streaming.flatMap { declaration(of: $0.yields.type)?.union }
  }
}
