import InvokerSpec

/// Names of types.
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
    // A property named `type` that holds an enum must not prevent the whole spec from being generated. The same applies
    // to a name without capital letters, as in Chinese, which would also be the name of the type.
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

  /// Names apps, whose names can't be chosen. An app whose name has another meaning gets the suffix `App`, and a number
  /// if necessary.
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

  /// Numbers the in-place types of inputs and outputs of apps, and keeps them from hiding others.
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

/// The suffixes of an interface's type names. All of them are reserved so that adding a transport breaks nothing.
let typeSuffixes = ["Request", "Invoking", "Invoker"] + Reach.allCases.map(\.suffix)

/// Names that have another meaning than a type, or that no type can have. `NeededRuntime` is declared in every file.
let namesOfNoType: Set<String> = ["Any", "NeededRuntime", "Never", "Protocol", "RawValue", "Self", "Swift", "Type"]

/// Returns whether the name of a type has another meaning in generated code.
func isReserved(_ name: String) -> Bool {
  runtimeTypeNames.contains(name) || standardTypeNames.contains(name) || namesOfNoType.contains(name)
}
