import InvokerSpec

/// Types of which values can be one, distinguished by the kind of JSON value, or by a field that only one object has.
extension OpenAPIReader {
  /// The types with their names; `nil` if values don't show which type they have.
  func choice(of types: [ImportedType]) -> [ImportedAlternative]? {
    let kinds = types.map { jsonKind(components.resolved($0).kind) }
    guard types.count > 1, !kinds.contains(nil) else { return nil }
    for kind in Set(kinds) where kinds.filter({ $0 == kind }).count > 1 {
      guard kind == "object" else { return nil }
    }
    guard areDistinct(zip(types, kinds).filter { $1 == "object" }.map { components.resolved($0.0) }) else { return nil }
    var names: Set<String> = []
    return zip(types, kinds).map { type, kind in
      var name = kind ?? ""
      if case .component(let component) = type.kind { name = snakeCase(component) }
      name = unique(name, besides: names)
      names.insert(name)
      return ImportedAlternative(name: name, type: type)
    }
  }

  /// Returns whether all but one of several objects require a field that the others don't have.
  private func areDistinct(_ types: [ImportedType]) -> Bool {
    guard types.count > 1 else { return true }
    let lists = types.map { type in type.object.map { components.properties(of: $0) } }
    let unclear = lists.indices.filter { index in
      guard let own = lists[index] else { return true }
      let others = lists.indices.filter { $0 != index }
      guard !others.contains(where: { lists[$0] == nil }) else { return true }
      let names = Set(others.flatMap { lists[$0]?.map(\.name) ?? [] })
      return !own.contains { $0.isRequired && !names.contains($0.name) }
    }
    return unclear.count <= 1
  }

  /// The kind of JSON value, which names a case; `nil` if it can be any.
  private func jsonKind(_ kind: ImportedType.Kind) -> String? {
    switch kind {
    case .string, .enumeration: "text"
    case .integer, .number: "number"
    case .boolean: "flag"
    case .array: "list"
    case .dictionary, .object, .union: "object"
    case .any, .alternatives, .component: nil
    }
  }
}
