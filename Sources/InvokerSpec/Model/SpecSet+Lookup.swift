extension SpecSet {
  /// Whether a type is declared inline, and named after the property that holds it.
  public func isInPlace(_ name: TypeName) -> Bool { types[name]?.isInPlace ?? false }

  /// Returns the other module that has a type; `nil` if it is declared in these specs.
  public func module(of name: TypeName) -> SpecModule? {
    modules.first { module in module.uses.contains { $0.name == name } }
  }

  /// Returns the declaration of `type`, with aliases resolved.
  public func declaration(of type: SchemaType) -> TypeDeclaration? {
    var type = type
    while case .named(let reference) = type, let declaration = types[reference.name] {
      guard case .alias(let use) = declaration.kind else { return declaration }
      type = use.type
    }
    return nil
  }

  /// Returns the type with aliases resolved.
  public func resolved(_ type: SchemaType) -> SchemaType {
    var type = type
    while case .named(let reference) = type, case .alias(let use)? = types[reference.name]?.kind { type = use.type }
    return type
  }

  /// Whether values are objects with any keys and values.
  func isDictionary(_ type: SchemaType) -> Bool {
    guard case .dictionary(let element) = resolved(type) else { return false }
    return element.type == .any
  }

  /// Whether values of a type are any JSON value, or any object.
  public func isFreeForm(_ type: SchemaType) -> Bool {
    switch type {
    case .any: true
    case .dictionary(let element): element.type == .any && !element.isNullable
    case .named(let reference):
      if case .alias(let use)? = types[reference.name]?.kind {
        isFreeForm(use.type)
      } else {
        types[reference.name] == nil
      }
    case .string, .integer, .number, .boolean, .array: false
    }
  }

  /// Whether values are texts, numbers, or Booleans, which any part of a request can hold.
  public func isScalar(_ type: SchemaType) -> Bool {
    switch resolved(type) {
    case .string(.binary): false
    case .string, .integer, .number, .boolean: true
    case .named(let reference): if case .enumeration? = types[reference.name]?.kind { true } else { false }
    case .any, .array, .dictionary: false
    }
  }

  /// Returns the object type of all elements of the stream of an interface; `nil` if it yields a union or any JSON value.
  public func element(of interface: Interface) -> TypeDeclaration? {
    interface.streaming.flatMap { declaration(of: $0.yields.type) }.flatMap { $0.object == nil ? nil : $0 }
  }

  /// Returns the union of the events of an interface; `nil` if it has no named events.
  public func events(of interface: Interface) -> UnionType? {
    interface.streaming.flatMap { declaration(of: $0.yields.type)?.union }
  }

  /// Returns the interface of an app; `nil` if the referenced file does not describe one.
  public func interface(of app: BoundApp) -> Interface? {
    files.first { $0.path == app.interface.name }?.interface
  }

  /// Whether a type is the type of an app's inputs or outputs, or is declared inline within one.
  public func isOfApp(_ name: TypeName) -> Bool {
    guard isInPlace(name), name.components.count > 1 else { return false }
    let outermost = TypeName(Array(name.components.prefix(2)))
    return apps.contains { $0.inputs == outermost || $0.outputs == outermost }
  }

  /// Whether a value of `outer` can directly contain one of `inner`, other than in an array or dictionary.
  public func holds(_ outer: TypeName, _ inner: TypeName) -> Bool {
    var seen: Set<TypeName> = [outer]
    var pending = [outer]
    while let name = pending.popLast() {
      let parts: [SchemaType] =
        switch types[name]?.kind {
        case .object(let object): object.properties.map(\.type.type)
        case .union(let union): union.cases.map { .named($0.type) }
        case .alternatives(let type): type.alternatives.map(\.type.type)
        case .alias(let use): [use.type]
        case .enumeration, nil: []
        }
      for case .named(let reference) in parts {
        if reference.name == inner { return true }
        if seen.insert(reference.name).inserted { pending.append(reference.name) }
      }
    }
    return false
  }
}

extension TypeDeclaration {
  /// The types that the declaration refers to.
  package var references: [TypeReference] {
    switch kind {
    case .object(let object): object.properties.flatMap { $0.type.type.references }
    case .union(let union): union.cases.map(\.type)
    case .enumeration: []
    case .alternatives(let type): type.alternatives.flatMap { $0.type.type.references }
    case .alias(let use): use.type.references
    }
  }
}

extension SchemaType {
  /// The declared types that the type refers to.
  package var references: [TypeReference] {
    switch self {
    case .array(let element), .dictionary(let element): element.type.references
    case .named(let reference): [reference]
    case .string, .integer, .number, .boolean, .any: []
    }
  }
}
