import InvokerSpec

/// Names that mean another type where generated code uses them: inside `Outer`, `Name` means `Outer.Name` if that
/// exists. Each type that hides another one is reported once.
func shadowDiagnostics(_ builder: TypeBuilder) -> [Diagnostic] {
  let nested = builder.nestedTypes
  guard !nested.isEmpty else { return [] }
  // Of a name that generated code uses itself, it is already reported that it is taken.
  let hiding = Set(nested.compactMap(\.last).filter { !isReserved($0) })
  var reported: Set<[String]> = []
  return builder.mentions.compactMap { mention in
    guard hiding.contains(mention.name) else { return nil }
    let shadows = mention.scope.indices.map { Array(mention.scope[...$0]) + [mention.name] }
    guard let shadow = shadows.last(where: nested.contains), reported.insert(shadow).inserted else { return nil }
    let (scope, meaning) = (mention.scope.joined(separator: "."), shadow.joined(separator: "."))
    return Diagnostic(
      .nameShadowed, "inside \(quoted(scope)) the name \(quoted(mention.name)) means \(quoted(meaning))",
      at: mention.location, fix: adviceToRename)
  }
}

/// The name of a type in the code of another type.
private struct Mention {
  /// The path of the type that contains the code.
  var scope: [String]
  /// The first part of the name.
  var name: String
  var location: Location
}

extension TypeBuilder {
  /// The paths of the types inside of others.
  fileprivate var nestedTypes: Set<[String]> {
    let callsOfApps = specs.apps.flatMap { app in
      (specs.interface(of: app)?.reaches ?? []).map { [names.root(ofApp: app.name), $0.suffix] }
    }
    return Set(declarations.map { path(of: $0.name) }.filter { $0.count > 1 } + callsOfApps)
  }

  fileprivate var mentions: [Mention] {
    declarations.flatMap { mentions(in: $0) } + specs.interfaces.flatMap { mentions(in: $0) }
      + specs.apps.flatMap { mentions(in: $0) }
  }

  /// The types of the specs that have a declaration in Swift.
  private var declarations: [TypeDeclaration] {
    specs.files.flatMap(\.typeNames).compactMap { specs.types[$0] }.filter { declaration in
      if case .alias = declaration.kind { return false }
      return !reachability.hidden.contains(declaration.name)
    }
  }

  private func mentions(in declaration: TypeDeclaration) -> [Mention] {
    let scope = path(of: declaration.name)
    let own = mentions(of: declaration.references, in: scope)
    // A union also declares the properties that all of its cases have.
    let properties = declaration.union.map { shared(by: shownCases(of: $0, declaration.name), declaration.name) } ?? []
    return own + properties.flatMap { mentions(of: $0.type, at: $0.origin.places[0], in: scope) }
  }

  private func mentions(in interface: Interface) -> [Mention] {
    let params = interface.params.compactMap(\.type)
    return mentions(of: params.flatMap(\.type.references), in: [names.root(of: interface.name) + "Request"])
  }

  /// The calls of an app name the types of its interface, except that of the inputs.
  private func mentions(in app: BoundApp) -> [Mention] {
    guard let interface = specs.interface(of: app) else { return [] }
    let params = interface.params.filter { $0.name != AppAPI.inputsParam }.compactMap(\.type)
    let results = [interface.streaming?.yields, interface.blocking?.returns, interface.blocking?.paused?.returns]
    let uses = params + results.compactMap(\.self)
    return mentions(of: uses.flatMap(\.type.references), in: [names.root(ofApp: app.name)])
  }

  private func mentions(of references: [TypeReference], in scope: [String]) -> [Mention] {
    references.flatMap { mentions(of: types.type(.named($0)), at: $0.location, in: scope) }
  }

  private func mentions(of type: SwiftType, at location: Location, in scope: [String]) -> [Mention] {
    type.names.map { name in
      let first = Substring(name.utf8.prefix { $0 != UInt8(ascii: ".") })
      return Mention(scope: scope, name: String(first), location: location)
    }
  }

  private func path(of name: TypeName) -> [String] { names.types[name]?.map(\.name) ?? [] }
}
