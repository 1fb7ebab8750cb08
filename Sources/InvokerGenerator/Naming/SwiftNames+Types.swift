import InvokerSpec

/// How types get their names.
extension SwiftNames {
  mutating func nameTypes(_ specs: SpecSet) {
    for name in specs.files.flatMap(\.typeNames) where types[name] == nil && !specs.isOfApp(name) {
      nameType(name, specs)
    }
  }

  private mutating func nameType(_ name: TypeName, _ specs: SpecSet) {
    if let full = renames[name.description]?.name, !specs.isInPlace(name) {
      types[name] = full.split(separator: ".").map { Identifier(verbatim: String($0)) }
      return
    }
    var own = Identifier(type: name.components.last ?? "")
    // A property `type` that holds an enum must not keep the whole spec from being generated, nor one whose name has no
    // capitals, as in Chinese, and so would be the name of the type as well.
    if specs.isInPlace(name),
      isReserved(own.name) || !own.isTypeName || own == Identifier(value: name.components.last ?? "")
    {
      own.name += "Value"
    }
    guard let parent = name.parent else {
      types[name] = [own]
      return
    }
    if types[parent] == nil { nameType(parent, specs) }
    types[name] = (types[parent] ?? []) + [own]
  }

  /// Names apps, which nobody can choose: one whose name has another meaning gets `App` behind it, and a number if need be.
  mutating func nameApps(_ specs: SpecSet) {
    guard !specs.apps.isEmpty else { return }
    let taken = Set(types.values.compactMap(\.first?.name)).union(specs.interfaces.flatMap(typeNames))
      .union(entryPointTypes(specs).keys)
    for app in specs.apps {
      let own = Identifier(type: app.name)
      let candidates = sequence(state: 0) { number -> Identifier? in
        defer { number += 1 }
        return Identifier(verbatim: own.name + (number == 0 ? "" : number == 1 ? "App" : "App\(number)"))
      }
      apps[app.name] = candidates.first { $0.isTypeName && !isReserved($0.name) && !taken.contains($0.name) }
    }
  }

  /// Numbers the types written in place for inputs and outputs of apps, and keeps them from hiding others.
  mutating func nameTypesOfApps(_ specs: SpecSet) {
    guard !specs.apps.isEmpty else { return }
    let hidden = Set(types.values.compactMap(\.first?.name)).union(specs.interfaces.flatMap(typeNames))
      .union(apps.values.map(\.name)).union(runtimeTypeNames).union(standardTypeNames).union(namesOfNoType)
    let children = Dictionary(grouping: specs.files.flatMap(\.typeNames).filter(specs.isInPlace)) { $0.parent }
    for app in specs.apps {
      for root in [app.inputs, app.outputs].compactMap(\.self) {
        types[root] = [Identifier(verbatim: self.root(ofApp: app.name)), Identifier(type: root.components.last ?? "")]
        var pending = [root]
        while let parent = pending.popLast() {
          guard let names = children[parent], let path = types[parent] else { continue }
          let siblings = specs.types[parent]?.object?.properties.map { Identifier(value: $0.name).name } ?? []
          let wanted = names.map { Identifier(type: $0.components.last ?? "") }
          for (name, own) in zip(names, uniqueNames(wanted, avoiding: hidden.union(siblings))) {
            types[name] = path + [own]
          }
          pending += names
        }
      }
    }
  }

  /// The names of the types that are generated for an interface.
  func typeNames(of interface: Interface) -> [String] {
    typeSuffixes.map { root(of: interface.name) + $0 }
  }
}

/// What follows the name of an interface in the names of its types. All are kept free, so that a transport more breaks nothing.
let typeSuffixes = ["Request", "Invoking", "Invoker"] + Reach.allCases.map(\.suffix)

/// Names that mean something else in place of a type, or that no type can have.
let namesOfNoType: Set<String> = ["Any", "Never", "Protocol", "RawValue", "Self", "Swift", "Type"]

/// Whether generated code has another meaning for the name of a type.
func isReserved(_ name: String) -> Bool {
  runtimeTypeNames.contains(name) || standardTypeNames.contains(name) || namesOfNoType.contains(name)
}
