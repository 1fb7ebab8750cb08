import InvokerSpec

/// Steps that require all components to be read.
extension OpenAPIReader {
  /// Converts components to the form of specs.
  mutating func settle() {
    for name in components.keys.sorted() {
      if let union = components[name]?.union { settleCases(of: union, in: name) }
    }
    var finished: Set<String> = []
    for name in components.keys.sorted() { cutCycles(in: name, [], &finished) }
  }

  /// The cases of a union are objects. They get the fields that the union lists, except for the discriminator, which
  /// the union itself writes.
  private mutating func settleCases(of union: ImportedUnion, in name: String) {
    var union = union
    union.cases = union.cases.filter { item in
      guard var object = caseObject(item) else { return false }
      let isListed = components.properties(of: object).contains { $0.name == union.discriminator }
      if isListed {
        object.properties = components.properties(of: object).filter { $0.name != union.discriminator }
        (object.bases, object.requiredOfBases) = ([], [])
      }
      let known = components.properties(of: object).map(\.name)
      object.properties += union.shared.filter { !known.contains($0.name) }
      components[item.component]?.kind = .object(object)
      return true
    }
    components[name]?.kind = .union(union)
  }

  private mutating func caseObject(_ item: ImportedUnion.Case) -> ImportedObject? {
    let type = components.resolved(ImportedType(kind: .component(item.component), location: item.location))
    switch type.kind {
    case .object(let object): return object
    case .dictionary, .any: return ImportedObject(keepsOthers: true)
    default:
      report(
        Diagnostic(
          .openAPILeftOut, "the case \(quoted(item.value)) is not an object", at: item.location,
          fix: "it reaches clients as an unknown case"))
      return nil
    }
  }

  /// A value can't contain a value of its own type, except in an array, a dictionary, or a union.
  private mutating func cutCycles(in name: String, _ outer: [String], _ finished: inout Set<String>) {
    guard !finished.contains(name), var type = components[name] else { return }
    cutCycles(in: &type, outer + [name], &finished)
    components[name] = type
    finished.insert(name)
  }

  private mutating func cutCycles(in type: inout ImportedType, _ outer: [String], _ finished: inout Set<String>) {
    switch type.kind {
    case .component(let name) where outer.contains(name):
      report(
        Diagnostic(
          .openAPILeftOut, "\(quoted(name)) contains a value of its own type, without an array in between",
          at: type.location, fix: "any value is accepted"))
      type.kind = .any
    case .component(let name): cutCycles(in: name, outer, &finished)
    case .object(var object):
      object.bases.removeAll(where: outer.contains)
      for base in object.bases { cutCycles(in: base, outer, &finished) }
      for index in object.properties.indices { cutCycles(in: &object.properties[index].type, outer, &finished) }
      type.kind = .object(object)
    default: break
    }
  }
}
