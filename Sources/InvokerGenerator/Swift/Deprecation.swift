import InvokerSpec

extension Identifier {
  /// The stored property behind a deprecated one. Swift warns of every use of that, even in an initialiser; so what is
  /// generated uses this. No name in a spec gives one that begins so, but for digits.
  var storage: Identifier { Identifier(verbatim: "_" + name) }
}

extension SwiftNames {
  /// The former name of a member, unless it is no name or another member has it.
  func former(_ was: String?, among members: [Identifier]) -> Identifier? {
    guard let was else { return nil }
    let name = Identifier(value: was)
    return name.isValid && !members.contains(where: { $0.name == name.name }) ? name : nil
  }

  /// The former name of a type, and the type inside of which it stood, if any.
  ///
  /// - Returns: `nil` if there is none, or if it means something else now.
  func formerName(of declaration: TypeDeclaration, in specs: SpecSet) -> (scope: TypeName?, name: Identifier)? {
    guard let was = former(declaration, specs), let last = was.components.last else { return nil }
    var scope: TypeName?
    if let parent = was.parent {
      guard let present = presentName(of: parent, specs) else { return nil }
      scope = present
    }
    let name = Identifier(type: last)
    let path = ((scope.flatMap { types[$0] } ?? []) + [name]).map(\.name)
    guard name.isValid, name.declared == name.name, !reservedTypeNames.contains(name.name),
      !types.values.contains(where: { $0.map(\.name) == path })
    else { return nil }
    return (scope, name)
  }

  /// The former name of a type in the spec. One written in place was called as the property that holds it.
  private func former(_ declaration: TypeDeclaration, _ specs: SpecSet) -> TypeName? {
    guard declaration.isInPlace else { return declaration.documentation.was.map { TypeName($0) } }
    let owner = declaration.name.parent.flatMap { specs.types[$0] }
    let property = owner?.object?.properties.first { $0.name == declaration.name.components.last }
    guard let owner, let was = property?.documentation.was else { return nil }
    return TypeName(owner.name.components + [was])
  }

  /// What a type is called that may have had this name.
  private func presentName(of name: TypeName, _ specs: SpecSet) -> TypeName? {
    if specs.types[name] != nil { return name }
    return specs.files.flatMap(\.typeNames).first { specs.types[$0]?.documentation.was == name.description }
  }
}
