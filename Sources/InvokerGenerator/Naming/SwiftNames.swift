import InvokerSpec

/// The Swift names of everything in a set of specs, and their diagnostics.
///
/// Names are created once: first types, then apps, which avoid the names of types, and then members. Conflicts are
/// reported.
struct SwiftNames {
  private(set) var renames: [String: Rename]
  /// The full names of types, from the outermost type inwards: `ChatEvent.Message`.
  var types: [TypeName: [Identifier]] = [:]
  /// The names of the types of apps, by the names of their specs.
  var apps: [String: Identifier] = [:]
  /// The names of values by their names on the wire. There are few, and each is used in many types.
  var values: [String: Identifier] = [:]
  /// The names of members that don't follow from their names on the wire.
  var ownMembers: [TypeName: [String: Identifier]] = [:]
  /// The former names of members, by their current names on the wire.
  var formerMembers: [TypeName: [String: Identifier]] = [:]
  /// The former names of params, by interface and by their current names on the wire.
  var formerParams: [String: [String: Identifier]] = [:]
  var formerTypes: [TypeName: FormerType] = [:]
  /// Former types by the names of interfaces.
  var formerTypesOfInterfaces: [String: [FormerTypeOfInterface]] = [:]
  /// The rules of `swift format` that names violate, by the path of their spec.
  var lintExceptions: [String: Set<String>] = [:]
  /// The modules of types that are not generated here.
  private(set) var modules: [TypeName: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ specs: SpecSet, _ options: SwiftOptions) {
    renames = options.renames
    nameTypesOfModules(specs)
    nameTypes(specs)
    nameApps(specs)
    nameTypesOfApps(specs)
    // Members and checks depend on the names of types, but not on one another.
    let named = self
    let (members, checks) = concurrently(
      { named.after { $0.nameMembers(specs) } },
      {
        named.after {
          $0.checkTypes(specs)
          $0.checkRenames(specs)
        }
      })
    self = members
    formerTypes = checks.formerTypes
    formerTypesOfInterfaces = checks.formerTypesOfInterfaces
    lintExceptions.merge(checks.lintExceptions) { $0.union($1) }
    diagnostics += checks.diagnostics.filter { !diagnostics.contains($0) }
  }

  private func after(_ step: (inout SwiftNames) -> Void) -> SwiftNames {
    var names = self
    step(&names)
    return names
  }

  /// Names the types of other modules as their own code does.
  private mutating func nameTypesOfModules(_ specs: SpecSet) {
    let named = specs.modules.map { module in (module, SwiftNames(module.specs, SwiftOptions(module.swift))) }
    for (module, names) in named {
      for use in module.uses {
        types[use.name] = names.types[use.name]
        ownMembers[use.name] = names.ownMembers[use.name]
        modules[use.name] = module.name
        let other = named.first { $0.0.name != module.name && $0.1.hasType(named: path(of: use.name), $0.0.specs) }
        guard let other else { continue }
        report(
          .nameCollision,
          "\(quoted(path(of: use.name))) is a type of \(quoted(module.name)) and of \(quoted(other.0.name))",
          at: use.location, fix: "give one of them another Swift name in its module")
      }
    }
  }

  /// Whether specs give a type this name in Swift.
  private func hasType(named name: String, _ specs: SpecSet) -> Bool {
    types.contains { modules[$0.key] == nil && $0.value.map(\.name) == [name] }
      || specs.interfaces.flatMap(typeNames).contains(name)
  }

  mutating func report(
    _ rule: Rule, _ message: String, at location: Location, notes: [Diagnostic.Note] = [],
    fix: String = adviceToRename
  ) {
    let diagnostic = Diagnostic(rule, message, at: location, notes: notes, fix: fix)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

/// Lookup of names.
extension SwiftNames {
  /// The full name of a type.
  func path(of type: TypeName) -> String { (types[type] ?? []).map(\.name).joined(separator: ".") }

  /// The full name of the enclosing type of a type; `nil` for a top-level type.
  func scope(of type: TypeName) -> String? {
    guard let path = types[type], path.count > 1 else { return nil }
    return path.dropLast().map(\.name).joined(separator: ".")
  }

  /// The name of property `property` of `owner`, or of a case of a union or enum.
  func member(_ name: String, of owner: TypeName) -> Identifier {
    ownMembers[owner]?[name] ?? values[name] ?? Identifier(value: name)
  }

  /// The name of the stored property for a property: its own name, unless the compiler warns about its use.
  func stored(_ property: Property, of owner: TypeName) -> Identifier {
    let name = member(property.name, of: owner)
    // The stored property is not visible in other modules.
    if modules[owner] != nil { return name }
    return property.documentation.deprecated == nil ? name : name.storage
  }

  func param(_ name: String, of interface: String) -> Identifier {
    renames["\(interface).\(name)"].map { Identifier(verbatim: $0.name) } ?? Identifier(value: name)
  }

  /// The prefix of the names that are generated for an interface: `Chat`.
  func root(of interface: String) -> String { Identifier(type: interface).name }

  /// The name of the type of an app.
  func root(ofApp app: String) -> String { apps[app]?.name ?? Identifier(type: app).name }
}
