import InvokerSpec

/// The element of the specs that a Swift declaration comes from.
package struct Origin: Hashable, Sendable {
  package var owner: Owner
  /// The name on the wire of the member in the owner; `nil` for the owner itself.
  package var name: String?
  /// The location of the element, followed by the locations of aliases in its type, where a change also changes the
  /// declaration.
  package var places: [Location]

  package enum Owner: Hashable, Sendable {
    /// An interface or an app.
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
  /// The locations of the aliases in a type.
  func aliases(in type: SchemaType) -> [Location] {
    type.references.flatMap { reference -> [Location] in
      guard let declaration = specs.types[reference.name], case .alias(let use) = declaration.kind else { return [] }
      return [declaration.location] + aliases(in: use.type)
    }
  }

  /// A type, or the app for its inputs or outputs, which are compared with the other members of the app.
  func origin(of declaration: TypeDeclaration) -> Origin {
    let name = declaration.name
    let apps =
      declaration.isInPlace && name.components.count == 2
      ? specs.apps.filter { $0.inputs == name || $0.outputs == name } : []
    return Origin(.type(name), at: [declaration.location] + apps.map(\.location))
  }

  /// The locations whose changes affect the text of a type: the type itself, and aliases.
  func places(of use: TypeUse) -> [Location] { [use.location] + aliases(in: use.type) }

  func origin(of property: Property, in owner: TypeName) -> Origin {
    Origin(.type(owner), property.name, at: [property.location] + aliases(in: property.type.type))
  }
}

extension Interface {
  var origin: Origin { Origin(.interface(name), at: [location]) }
}
