extension SpecChecker {
  mutating func checkTypes() {
    let declarations = files.flatMap(\.decoded.declarations)
    for declaration in declarations {
      checkParent(of: declaration)
      if let object = declaration.object { checkBases(of: object) }
    }
    breakCycles()
    var finished: Set<TypeName> = []
    for name in specs.types.keys { inheritProperties(name, &finished) }
    for declaration in declarations {
      switch declaration.kind {
      case .union(let union): check(union)
      case .alternatives(let type): check(type)
      case .alias(let use): checkValues(of: use)
      case .object, .enumeration: break
      }
    }
    for file in files {
      for declaration in file.decoded.declarations {
        guard let object = specs.types[declaration.name]?.object else { continue }
        checkRequired(object, named: file.decoded.requiredNames[declaration.name] ?? [], of: declaration)
        // Copying a property takes longer than most checks of it.
        for index in object.properties.indices { checkValues(of: object.properties[index].type) }
      }
    }
    checkDefaults()
  }

  private mutating func checkParent(of declaration: TypeDeclaration) {
    guard let parent = declaration.name.parent, !declaration.isInPlace else { return }
    if let outer = specs.types[parent], outer.location.path == declaration.location.path {
      guard case .alias = outer.kind else { return }
      return report(
        .typeParentMissing,
        "\(quoted(declaration.name.description)) cannot nest in \(quoted(parent.description)), which is only a name",
        at: declaration.location, notes: [.init("declared here", at: outer.location)],
        fix: "nest it in an object, a union, or an enum")
    }
    if isBroken(parent) { return }
    report(
      .typeParentMissing,
      "\(quoted(declaration.name.description)) needs a type \(quoted(parent.description)) to nest in",
      at: declaration.location)
  }

  private mutating func checkBases(of object: ObjectType) {
    var seen: Set<TypeName> = []
    for base in object.bases {
      if !seen.insert(base.name).inserted {
        report(.badBase, "\(quoted(base.name.description)) is in 'allOf' twice", at: base.location)
      }
      guard let declaration = specs.types[base.name], declaration.object == nil else { continue }
      report(.badBase, "\(quoted(base.name.description)) is not an object type", at: base.location)
    }
  }

  private mutating func check(_ union: UnionType) {
    for item in union.cases {
      let properties = specs.types[item.type.name]?.object?.properties ?? []
      if let property = properties.first(where: { $0.name == union.discriminator }) {
        report(
          .badUnion, "the union writes \(quoted(union.discriminator)) itself, so its cases must not declare it",
          at: property.location, notes: [.init("a case of a union", at: item.location)], fix: "remove the property")
      }
      guard let declaration = specs.types[item.type.name], declaration.object == nil else { continue }
      report(
        .badUnion,
        "the case \(quoted(item.value)) must be an object type, which \(quoted(item.type.name.description)) is not",
        at: item.type.location)
    }
  }

  /// Checks that a value reveals which of the types it has.
  private mutating func check(_ type: AlternativesType) {
    guard !type.isIncomplete else { return }
    let signs = specs.signs(of: type)
    for (index, alternative) in type.alternatives.enumerated() where signs[index] == nil {
      let own = alternative.type.type
      // The type may be one that could not be read.
      if isUnknown(own) { continue }
      guard let kind = specs.kind(of: own) else {
        report(
          .badUnion, "\(quoted(alternative.name)) can be several kinds of value", at: alternative.location,
          fix: "list these types under this 'oneOf'")
        continue
      }
      let first = type.alternatives[..<index].first { specs.kind(of: $0.type.type) == kind }
      report(
        .badUnion,
        "a client cannot distinguish \(quoted(alternative.name)) from \(quoted(first?.name ?? ""))",
        at: alternative.location, notes: first.map { [.init("also \(kind.noun)", at: $0.location)] } ?? [],
        fix: kind == .object
          ? "require a field that no other object has, or write a 'discriminator'"
          : "keep one of them: both are \(kind.plural)")
    }
    for alternative in type.alternatives {
      expectNoNull(alternative.type, "a type of 'oneOf'", fix: "write it where the type with 'oneOf' is used")
      checkValues(of: alternative.type)
    }
  }

  /// Reports a type in a place where clients don't read null.
  mutating func expectNoNull(_ use: TypeUse, _ place: String, fix: String) {
    guard use.isNullable, use.type != .any else { return }
    report(.wordNotForType, "'nullable' does not apply to \(place)", at: use.location, fix: fix)
  }

  /// Adds the properties of the bases of a type before its own.
  private mutating func inheritProperties(_ name: TypeName, _ finished: inout Set<TypeName>) {
    guard finished.insert(name).inserted, var object = specs.types[name]?.object, !object.bases.isEmpty else { return }
    for base in object.bases { inheritProperties(base.name, &finished) }
    let bases = object.bases.map { specs.types[$0.name]?.object }
    if bases.contains(where: { $0?.isIncomplete != false }) { object.isIncomplete = true }
    let inherited = bases.flatMap { $0?.properties ?? [] }
    var properties: [Property] = []
    var places: [String: Int] = [:]
    for property in inherited + object.properties {
      if let place = places[property.name] {
        properties[place] = property
      } else {
        places[property.name] = properties.count
        properties.append(property)
      }
    }
    object.properties = properties
    specs.types[name]?.kind = .object(object)
  }

  /// Marks the properties that `required` lists, including those of bases.
  private mutating func checkRequired(_ object: ObjectType, named required: [Named], of declaration: TypeDeclaration) {
    guard !object.bases.isEmpty || !required.isEmpty else { return }
    var object = object
    let names = object.properties.map(\.name)
    let places = Dictionary(zip(names, names.indices)) { first, _ in first }
    for name in required {
      if let index = places[name.name] {
        // The type's own properties were marked when they were read.
        if !object.properties[index].isRequired { object.properties[index].isRequired = true }
      } else if !object.isIncomplete {
        let near = nearest(to: name.name, in: names)
        unknownRequired[declaration.name, default: []].insert(name.name)
        report(
          .requiredUnknown,
          "\(quoted(name.name)) is not a property of \(quoted(declaration.name.description))" + didYouMean(near),
          at: name.location, correction: .replacing(with: near))
      }
    }
    if !object.bases.isEmpty { specs.types[declaration.name]?.kind = .object(object) }
  }

  /// Checks the default and the constant of a type.
  mutating func checkValues(of use: TypeUse) {
    if use.defaultValue != nil, specs.declaration(of: use.type)?.union != nil {
      return report(.wordNotForType, "'default' does not apply to a union", at: use.location)
    }
    checkValue(use.defaultValue, named: "default", of: use)
    checkValue(use.constant, named: "const", of: use)
    switch use.type {
    case .array(let element), .dictionary(let element): checkValues(of: element)
    default: break
    }
  }

  private mutating func checkValue(_ value: Literal?, named word: String, of use: TypeUse) {
    guard let value else { return }
    var validator = ValueValidator(specs: specs)
    guard let problem = validator.firstProblem(of: value, named: word, as: use) else { return }
    report(.valueMismatch, problem, at: use.location)
  }
}

extension ValueKind {
  fileprivate var noun: String { (self == .array || self == .object ? "an " : "a ") + rawValue }
  fileprivate var plural: String { rawValue + "s" }
}
