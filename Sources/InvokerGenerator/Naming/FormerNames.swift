import InvokerSpec

/// Former names of types, unless they now have another meaning.
extension SwiftNames {
  /// A former name of a type: its enclosing type at that time, if any, and the name.
  struct FormerType {
    var scope: TypeName?
    var name: Identifier
  }

  /// The former and the current name of a type that is generated for an interface.
  struct FormerTypeOfInterface {
    var former: String
    var present: String
  }

  /// - Parameter owners: the full names of all types, with their locations in the specs.
  mutating func nameFormerTypes(_ specs: SpecSet, _ owners: [String: Location]) {
    var former: [String: Location] = [:]
    for interface in specs.interfaces {
      guard let was = interface.was else { continue }
      let root = Identifier(type: was)
      for suffix in typeSuffixes where !isReserved(root.name + suffix) && owners[root.name + suffix] == nil {
        if keepsFormer(root.name + suffix, of: interface.name, interface.location, &former) {
          formerTypesOfInterfaces[interface.name, default: []].append(
            FormerTypeOfInterface(
              former: root.name + suffix, present: self.root(of: interface.name) + suffix))
        }
      }
    }
    let tops = Set(types.values.compactMap(\.first?.name)).union(specs.interfaces.flatMap(typeNames))
    let paths = Set(types.values.map { $0.map(\.name) })
    for declaration in specs.files.flatMap(\.typeNames).compactMap({ specs.types[$0] }) {
      guard let found = formerType(of: declaration, specs), let target = types[declaration.name]?.first?.name else {
        continue
      }
      let scope = found.scope.flatMap { types[$0] }?.map(\.name) ?? []
      let full = (scope + [found.name.name]).joined(separator: ".")
      // Inside a type, neither the former nor the current name may hide another name or be hidden.
      let isClear = scope.isEmpty || !tops.contains(found.name.name) && !paths.contains(scope + [target])
      guard owners[full] == nil, isClear,
        keepsFormer(full, of: declaration.name.description, declaration.location, &former)
      else { continue }
      formerTypes[declaration.name] = found
    }
  }

  /// Returns whether no other type had the name. Otherwise, reports the collision.
  private mutating func keepsFormer(
    _ name: String, of owner: String, _ location: Location, _ former: inout [String: Location]
  ) -> Bool {
    guard let first = former[name] else {
      former[name] = location
      return true
    }
    report(
      .nameCollision, "the former name of \(quoted(owner)), \(quoted(name)), is taken", at: location,
      notes: [.init("by this", at: first)], fix: "remove 'was' from one of them")
    return false
  }

  /// The former name of a type, and its former enclosing type; `nil` if Swift has no place for it.
  private func formerType(of declaration: TypeDeclaration, _ specs: SpecSet) -> FormerType? {
    guard let was = formerName(of: declaration, specs), let last = was.components.last else { return nil }
    let name = Identifier(type: last)
    guard name.isTypeName, !isReserved(name.name) else { return nil }
    guard let parent = was.parent else { return FormerType(scope: nil, name: name) }
    guard let scope = presentName(of: parent, specs) else { return nil }
    // An alias has no declaration.
    if case .alias? = specs.types[scope]?.kind { return nil }
    return FormerType(scope: scope, name: name)
  }

  /// The names without the former names of types inside of types that callers don't see, which have no declaration.
  func omittingFormerTypes(in hidden: Set<TypeName>) -> SwiftNames {
    var names = self
    names.formerTypes = formerTypes.filter { _, former in former.scope.map(hidden.contains) != true }
    return names
  }

  /// The former name of a type in the spec. An in-place type had the name of the property that contains it.
  private func formerName(of declaration: TypeDeclaration, _ specs: SpecSet) -> TypeName? {
    guard declaration.isInPlace else { return declaration.documentation.was.map { TypeName($0) } }
    let owner = declaration.name.parent.flatMap { specs.types[$0] }
    let property = owner?.object?.properties.first { $0.name == declaration.name.components.last }
    guard let owner, let was = property?.documentation.was else { return nil }
    return TypeName(owner.name.components + [was])
  }

  /// The current name of a type that may have had this name.
  private func presentName(of name: TypeName, _ specs: SpecSet) -> TypeName? {
    if specs.types[name] != nil { return name }
    return specs.files.flatMap(\.typeNames).first { specs.types[$0]?.documentation.was == name.description }
  }
}
