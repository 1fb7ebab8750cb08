extension SpecSet {
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

  /// Whether a value of `outer` may hold one of `inner` in itself, not in an array or dictionary.
  public func holds(_ outer: TypeName, _ inner: TypeName) -> Bool {
    var seen: Set<TypeName> = []
    func search(_ name: TypeName) -> Bool {
      guard seen.insert(name).inserted, let declaration = types[name] else { return false }
      let parts: [SchemaType] =
        switch declaration.kind {
        case .object(let object): object.properties.map(\.type.type)
        case .union(let union): union.cases.map { .named($0.type) }
        case .alias(let use): [use.type]
        case .enumeration: []
        }
      return parts.contains { part in
        if case .named(let reference) = part { reference.name == inner || search(reference.name) } else { false }
      }
    }
    return search(outer)
  }
}
