/// The maximum nesting depth of types without an array, a dictionary, or a union in between.
private let maximumDepth = 200

extension SpecChecker {
  /// Reports types whose values would be infinite, and removes the fields that cause this.
  mutating func breakCycles() {
    let names = files.flatMap(\.decoded.declarations).map(\.name)
    for name in names { breakAliasCycle(from: name) }
    var finished: Set<TypeName> = []
    for name in names {
      var open: [TypeName] = []
      breakCycle(name, &open, &finished)
    }
  }

  /// Reports an alias of itself, which is not a type, even with arrays in between.
  private mutating func breakAliasCycle(from name: TypeName) {
    var current = name
    var seen: [TypeName] = []
    while case .alias(let use)? = specs.types[current]?.kind, let next = use.type.innermost {
      seen.append(current)
      if let start = seen.firstIndex(of: next.name) {
        reportCycle(
          seen[start...] + [next.name], at: next.location, fix: "describe the type instead of referring to it")
        specs.types[current]?.kind = .alias(TypeUse(type: .any, location: use.location))
        return
      }
      guard seen.count <= maximumDepth else { return }
      current = next.name
    }
  }

  private mutating func breakCycle(_ name: TypeName, _ open: inout [TypeName], _ finished: inout Set<TypeName>) {
    guard !finished.contains(name), let declaration = specs.types[name] else { return }
    open.append(name)
    switch declaration.kind {
    case .object(var object):
      let bases = object.bases.filter { !isEndless($0, &open, &finished) }
      let endless = object.properties.indices.filter { index in
        guard case .named(let reference) = object.properties[index].type.type else { return false }
        return isEndless(reference, &open, &finished)
      }
      // Writing copies all properties, and infinite types are rare.
      guard !endless.isEmpty || bases.count < object.bases.count else { break }
      object.bases = bases
      for index in endless.reversed() { object.properties.remove(at: index) }
      specs.types[name]?.kind = .object(object)
    case .alias(let use):
      if case .named(let reference) = use.type, isEndless(reference, &open, &finished) {
        specs.types[name]?.kind = .alias(TypeUse(type: .any, location: use.location))
      }
    case .alternatives(var type):
      let count = type.alternatives.count
      // A case that contains its own enum is boxed, but one that is its own enum would never end.
      type.alternatives.removeAll { alternative in
        guard case .named(let reference) = alternative.type.type, specs.types[reference.name]?.object == nil else {
          return false
        }
        return isEndless(reference, &open, &finished)
      }
      guard type.alternatives.count < count else { break }
      type.isIncomplete = true
      specs.types[name]?.kind = .alternatives(type)
    case .union, .enumeration: break
    }
    open.removeLast()
    finished.insert(name)
  }

  /// Whether a reference leads back to one of the open types, or too deep.
  private mutating func isEndless(
    _ reference: TypeReference, _ open: inout [TypeName], _ finished: inout Set<TypeName>
  ) -> Bool {
    if let start = open.firstIndex(of: reference.name) {
      reportCycle(
        open[start...] + [reference.name], at: reference.location, fix: "put an array or a dictionary in between")
      return true
    }
    if open.count == maximumDepth {
      report(
        .typeTooDeep, "\(quoted(reference.name.description)) is nested \(maximumDepth) types deep",
        at: reference.location,
        fix: "declare types side by side, or put an array in between")
      return true
    }
    breakCycle(reference.name, &open, &finished)
    return false
  }

  private mutating func reportCycle(_ names: ArraySlice<TypeName>, at location: Location, fix: String) {
    let circle = names.map(\.description).joined(separator: " → ")
    let name = names.last?.description ?? ""
    report(.infiniteType, "a value of \(quoted(name)) would be infinite: \(circle)", at: location, fix: fix)
  }
}

extension SchemaType {
  /// The declared type that remains after unwrapping arrays and dictionaries.
  fileprivate var innermost: TypeReference? {
    switch self {
    case .array(let element), .dictionary(let element): element.type.innermost
    case .named(let reference): reference
    case .string, .integer, .number, .boolean, .any: nil
    }
  }
}
