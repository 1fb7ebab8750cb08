import InvokerGenerator
import InvokerSpec

/// Steps that require all components to be read.
extension OpenAPIReader {
  /// Converts components to the form of specs.
  ///
  /// - Parameter uses: the types of the operations.
  mutating func settle(_ uses: [ImportedType]) {
    if !isOwn { nameHiding() }
    let unions = components.keys.sorted().filter { components[$0]?.union != nil }
    splitCases(of: unions, uses)
    for name in unions {
      if let union = components[name]?.union { settleCases(of: union, in: name) }
    }
    var finished: Set<String> = []
    for name in components.keys.sorted() { cutCycles(in: name, [], &finished) }
  }

  /// Gives types that are described in place, and are named after their properties, other names if these are the names
  /// of components, which they would hide.
  private mutating func nameHiding() {
    let names = Set(components.keys.map { swiftTypeName(typeName($0)) })
    for name in components.keys.sorted() {
      guard var type = components[name] else { continue }
      nameHiding(in: &type, at: [name], names)
      components[name] = type
    }
  }

  private mutating func nameHiding(in type: inout ImportedType, at place: [String], _ names: Set<String>) {
    switch type.kind {
    case .array(var element):
      nameHiding(in: &element, at: place, "Item", names)
      type.kind = .array(element)
    case .dictionary(var element):
      nameHiding(in: &element, at: place, "Value", names)
      type.kind = .dictionary(element)
    case .object(var object):
      for index in object.properties.indices {
        nameHiding(in: &object.properties[index].type, at: place + [object.properties[index].name], "", names)
      }
      type.kind = .object(object)
    case .any, .string, .integer, .number, .boolean, .enumeration, .union, .alternatives, .component: break
    }
  }

  private mutating func nameHiding(
    in type: inout ImportedType, at place: [String], _ suffix: String, _ names: Set<String>
  ) {
    nameHiding(in: &type, at: place, names)
    switch type.kind {
    case .object, .enumeration:
      guard let last = place.last, names.contains(swiftTypeName(last) + suffix) else { return }
      type.kind = .component(addComponent(type, at: place + (suffix.isEmpty ? [] : [suffix])))
    case .any, .string, .integer, .number, .boolean, .array, .dictionary, .union, .alternatives, .component: break
    }
  }

  /// Gives an object that is also used elsewhere, where its discriminator is a field like any other, another form as a
  /// case.
  private mutating func splitCases(of unions: [String], _ uses: [ImportedType]) {
    let used = Set((uses + components.values).flatMap(\.componentsOfValues))
    var discriminators: [String: Set<String>] = [:]
    for union in unions.compactMap({ components[$0]?.union }) {
      for item in union.cases { discriminators[item.component, default: []].insert(union.discriminator) }
    }
    for name in unions {
      guard var union = components[name]?.union else { continue }
      for index in union.cases.indices {
        let component = union.cases[index].component
        guard used.contains(component) || (discriminators[component]?.count ?? 0) > 1,
          let type = components[component],
          let object = components.resolved(type).object,
          components.properties(of: object).contains(where: { $0.name == union.discriminator })
        else { continue }
        let form = component + " by " + union.discriminator
        if components[form] == nil {
          var copy = type
          copy.kind = .object(object)
          components[form] = copy
        }
        union.cases[index].component = form
      }
      components[name]?.kind = .union(union)
    }
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
    components[name]?.kind =
      union.cases.isEmpty ? .dictionary(ImportedType(kind: .any, location: Location(startOf: ""))) : .union(union)
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
