import InvokerSpec

/// What in the specs a declaration of Swift comes from.
package struct Origin: Hashable, Sendable {
  package var owner: Owner
  /// What it is in the owner, by its name on the wire. `nil`: the owner itself.
  package var name: String?
  /// Where that is. Then where else a change changes the declaration: at aliases that its type goes through.
  package var places: [Location]

  package enum Owner: Hashable, Sendable {
    /// An interface, or an app.
    case interface(String)
    case type(TypeName)
  }

  init(_ owner: Owner, _ name: String? = nil, at places: [Location]) {
    self.owner = owner
    self.name = name
    self.places = places
  }
}

extension SwiftTypes {
  /// Where the aliases are that a type goes through.
  func aliases(in type: SchemaType) -> [Location] {
    type.references.flatMap { reference -> [Location] in
      guard let declaration = specs.types[reference.name], case .alias(let use) = declaration.kind else { return [] }
      return [declaration.location] + aliases(in: use.type)
    }
  }

  /// A type, or the inputs or outputs of an app, which are compared with what else the app has.
  func origin(of declaration: TypeDeclaration) -> Origin {
    let name = declaration.name
    let apps =
      declaration.isInPlace && name.components.count == 2
      ? specs.apps.filter { $0.inputs == name || $0.outputs == name } : []
    return Origin(.type(name), at: [declaration.location] + apps.map(\.location))
  }

  /// What changes what is written as a type: the place itself, and aliases.
  func places(of use: TypeUse) -> [Location] { [use.location] + aliases(in: use.type) }

  func origin(of property: Property, in owner: TypeName) -> Origin {
    Origin(.type(owner), property.name, at: [property.location] + aliases(in: property.type.type))
  }
}

extension Interface {
  var origin: Origin { Origin(.interface(name), at: [location]) }
}
