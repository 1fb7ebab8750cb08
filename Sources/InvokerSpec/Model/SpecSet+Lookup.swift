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
}
