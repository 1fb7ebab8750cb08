extension SpecChecker {
  mutating func checkTypes() {
    for declaration in files.flatMap(\.decoded.declarations) {
      checkParent(of: declaration)
      switch declaration.kind {
      case .object(let object): checkBases(of: object)
      case .union(let union): check(union)
      case .enumeration: break
      case .alias(let use): checkValues(of: use)
      }
    }
    breakCycles()
    var finished: Set<TypeName> = []
    for name in specs.types.keys { inheritProperties(name, &finished) }
    for file in files {
      for declaration in file.decoded.declarations {
        guard let object = specs.types[declaration.name]?.object else { continue }
        checkRequired(object, named: file.decoded.requiredNames[declaration.name] ?? [], of: declaration)
        for property in object.properties { checkValues(of: property.type) }
      }
    }
  }

  private mutating func checkParent(of declaration: TypeDeclaration) {
    guard let parent = declaration.name.parent, !declaration.isInPlace else { return }
    if let outer = specs.types[parent], outer.location.path == declaration.location.path {
      guard case .alias = outer.kind else { return }
      return report(
        .typeParentMissing,
        "\(quoted(declaration.name.description)) cannot nest in \(quoted(parent.description)), which is only a name",
        at: declaration.location, notes: [.init("declared here", at: outer.location)],
        fix: "nest it in an object, a union or an enum")
    }
    if isBroken(parent) { return }
    report(
      .typeParentMissing,
      "\(quoted(declaration.name.description)) needs a type \(quoted(parent.description)) to nest in",
      at: declaration.location)
  }

  private mutating func checkBases(of object: ObjectType) {
    for base in object.bases {
      guard let declaration = specs.types[base.name], declaration.object == nil else { continue }
      report(.badBase, "\(quoted(base.name.description)) is no object type", at: base.location)
    }
  }

  private mutating func check(_ union: UnionType) {
    for item in union.cases {
      guard let declaration = specs.types[item.type.name], declaration.object == nil else { continue }
      report(
        .badUnion,
        "the case \(quoted(item.value)) must be an object type, which \(quoted(item.type.name.description)) is not",
        at: item.type.location)
    }
  }

  /// Puts the properties of its bases before those of a type.
  private mutating func inheritProperties(_ name: TypeName, _ finished: inout Set<TypeName>) {
    guard finished.insert(name).inserted, var object = specs.types[name]?.object, !object.bases.isEmpty else { return }
    for base in object.bases { inheritProperties(base.name, &finished) }
    let inherited = object.bases.flatMap { specs.types[$0.name]?.object?.properties ?? [] }
    var properties: [Property] = []
    for property in inherited + object.properties {
      properties.removeAll { $0.name == property.name }
      properties.append(property)
    }
    object.properties = properties
    specs.types[name]?.kind = .object(object)
  }

  /// Marks the properties that `required` lists, those of bases included.
  private mutating func checkRequired(_ object: ObjectType, named required: [Named], of declaration: TypeDeclaration) {
    var object = object
    let names = object.properties.map(\.name)
    let places = Dictionary(zip(names, names.indices)) { first, _ in first }
    for name in required {
      if let index = places[name.name] {
        object.properties[index].isRequired = true
      } else {
        report(
          .requiredUnknown,
          "\(quoted(name.name)) is no property of \(quoted(declaration.name.description))"
            + didYouMean(name.name, names), at: name.location)
      }
    }
    specs.types[declaration.name]?.kind = .object(object)
  }

  /// Checks the default and the constant of a type.
  mutating func checkValues(of use: TypeUse) {
    var validator = ValueValidator(specs: specs)
    for (word, value) in [("default", use.defaultValue), ("const", use.constant)] {
      guard let value, let problem = validator.firstProblem(of: value, named: word, as: use) else { continue }
      report(.valueMismatch, problem, at: use.location)
    }
    switch use.type {
    case .array(let element), .dictionary(let element): checkValues(of: element)
    default: break
    }
  }

  // MARK: Types that contain themselves

  /// Reports types whose values would be infinite, and takes the fields out that make them so.
  private mutating func breakCycles() {
    var finished: Set<TypeName> = []
    for declaration in files.flatMap(\.decoded.declarations) {
      var open: [TypeName] = []
      breakCycle(declaration.name, &open, &finished)
    }
  }

  private mutating func breakCycle(_ name: TypeName, _ open: inout [TypeName], _ finished: inout Set<TypeName>) {
    guard !finished.contains(name), let declaration = specs.types[name] else { return }
    open.append(name)
    switch declaration.kind {
    case .object(var object):
      object.bases.removeAll { reference in closesCycle(reference, &open, &finished) }
      object.properties.removeAll { property in
        guard case .named(let reference) = property.type.type else { return false }
        return closesCycle(reference, &open, &finished)
      }
      specs.types[name]?.kind = .object(object)
    case .alias(let use):
      if case .named(let reference) = use.type, closesCycle(reference, &open, &finished) {
        specs.types[name]?.kind = .alias(TypeUse(type: .any, location: use.location))
      }
    case .union, .enumeration: break
    }
    open.removeLast()
    finished.insert(name)
  }

  private mutating func closesCycle(
    _ reference: TypeReference, _ open: inout [TypeName], _ finished: inout Set<TypeName>
  ) -> Bool {
    guard let start = open.firstIndex(of: reference.name) else {
      breakCycle(reference.name, &open, &finished)
      return false
    }
    let circle = (open[start...] + [reference.name]).map(\.description).joined(separator: " → ")
    report(
      .infiniteType, "a value of \(quoted(reference.name.description)) would never end: \(circle)",
      at: reference.location, fix: "put an array or a dictionary between")
    return true
  }
}
