extension SpecChecker {
  /// Adds the types of other modules that the files refer to, and the types that these contain.
  mutating func importTypes() {
    var taken: [(reference: PendingReference, module: SpecModule)] = []
    for reference in files.flatMap(\.decoded.typeReferences) {
      if let module = modules.module(of: reference.file) {
        take(reference, from: module, &taken)
      } else if reference.leavesFolder {
        report(
          .outsideRoot, "\(quoted(reference.text)) leaves the folder of this file", at: reference.location,
          fix: "refer to a file in that folder or a subfolder, or name the module of the file under 'modules' in "
            + "invoker.yaml")
      }
    }
    for (reference, module) in taken {
      var pending = [TypeName(reference.name)]
      while let declaration = pending.popLast().flatMap({ specs.types[$0] }) {
        pending += (declaration.references + (declaration.object?.bases ?? [])).map(\.name).filter {
          use($0, of: module, reference)
        }
      }
    }
  }

  private mutating func take(
    _ reference: PendingReference, from module: SpecModule,
    _ taken: inout [(reference: PendingReference, module: SpecModule)]
  ) {
    // What is wrong with the module is already reported.
    guard !module.specs.files.isEmpty else { return }
    let name = TypeName(reference.name)
    guard let file = module.specs.files.first(where: { $0.path == reference.file }) else {
      return report(
        .unknownReference, "\(quoted(reference.file)) is not one of the specs of \(quoted(module.name))",
        at: reference.location)
    }
    guard file.typeNames.contains(name) else {
      let near = nearest(to: reference.name, in: file.typeNames.lazy.map(\.description))
      return report(
        .unknownReference,
        "there is no type \(quoted(reference.name)) in \(quoted(reference.file))" + didYouMean(near),
        at: reference.location)
    }
    if use(name, of: module, reference) { taken.append((reference, module)) }
  }

  /// Adds a type of another module.
  ///
  /// - Returns: Whether it is new.
  private mutating func use(_ name: TypeName, of module: SpecModule, _ reference: PendingReference) -> Bool {
    guard let declaration = module.specs.types[name] else { return false }
    if let known = specs.types[name] {
      guard known.location != declaration.location else { return false }
      report(
        .duplicateType,
        "\(quoted(name.description)) is a type of \(quoted(module.name)), and also the name of another one",
        at: reference.location, notes: [.init("the other one", at: known.location)], fix: "rename one of them")
      return false
    }
    specs.types[name] = declaration
    let owner = module.specs.modules.first { $0.uses.contains { $0.name == name } } ?? module
    specs.modules.addUse(TypeReference(name: name, location: reference.location), of: owner)
    return true
  }
}

extension [SpecModule] {
  fileprivate mutating func addUse(_ use: TypeReference, of module: SpecModule) {
    if let index = firstIndex(where: { $0.folder == module.folder }) {
      self[index].uses.append(use)
    } else {
      var module = module
      module.uses = [use]
      append(module)
    }
  }
}
