import InvokerSpec

/// A schema of a document, in the form that a spec can represent.
struct ImportedType: Hashable {
  var kind: Kind
  var isNullable = false
  var defaultValue: Literal?
  /// `format` and the keywords that restrict a value, as written: `maxLength: 20`.
  var constraints: [Literal.Field] = []
  var description: String?
  var isDeprecated = false
  /// The location in the document.
  var location: Location
  /// Further keys of a type that was exported from a spec.
  var own: [YAMLText.Entry] = []

  indirect enum Kind: Hashable {
    case any, string, integer, number, boolean
    case array(ImportedType)
    /// An object with arbitrary keys.
    case dictionary(ImportedType)
    case object(ImportedObject)
    case enumeration([String])
    case union(ImportedUnion)
    /// Types that the kind of a value distinguishes.
    case alternatives([ImportedAlternative])
    /// One of the document's component schemas.
    case component(String)
  }
}

struct ImportedObject: Hashable {
  /// The component schemas that it is built on.
  var bases: [String] = []
  var properties: [ImportedProperty] = []
  /// Inherited properties that are required here.
  var requiredOfBases: [String] = []
  var keepsOthers = false
}

struct ImportedProperty: Hashable {
  var name: String
  var type: ImportedType
  var isRequired: Bool
}

/// A type of several, with the name of its case.
struct ImportedAlternative: Hashable {
  var name: String
  var type: ImportedType
}

struct ImportedUnion: Hashable {
  var discriminator: String
  /// The cases in the order of the document.
  var cases: [Case]
  /// The fields that the document lists in addition to the discriminator, which every case has.
  var shared: [ImportedProperty] = []

  struct Case: Hashable {
    var value: String
    var component: String
    var location: Location
    /// Further keys of a case that was exported from a spec.
    var own: [YAMLText.Entry] = []
  }
}

extension ImportedType {
  /// The bytes of a file.
  static func file(at location: Location) -> ImportedType {
    let format = Literal.Field(name: "format", value: .string(StringFormat.binary.rawValue))
    return ImportedType(kind: .string, constraints: [format], location: location)
  }

  /// Whether values are the bytes of a file.
  var isFile: Bool {
    kind == .string
      && constraints.contains { $0.name == "format" && $0.value == .string(StringFormat.binary.rawValue) }
  }

  var object: ImportedObject? { if case .object(let object) = kind { object } else { nil } }
  var union: ImportedUnion? { if case .union(let union) = kind { union } else { nil } }
  /// Whether values can be of one of several types, each with a name.
  var isChoice: Bool { if case .alternatives = kind { true } else { union != nil } }

  /// The component schemas that it refers to.
  var components: [String] {
    switch kind {
    case .component(let name): [name]
    case .array(let element), .dictionary(let element): element.components
    case .object(let object): object.bases + object.properties.flatMap(\.type.components)
    case .union(let union): union.cases.map(\.component)
    case .alternatives(let list): list.flatMap(\.type.components)
    case .any, .string, .integer, .number, .boolean, .enumeration: []
    }
  }
}

extension ImportedType {
  /// The component schemas whose values it holds, except those that it is built on.
  var componentsOfValues: [String] {
    switch kind {
    case .component(let name): [name]
    case .array(let element), .dictionary(let element): element.componentsOfValues
    case .object(let object): object.properties.flatMap(\.type.componentsOfValues)
    case .alternatives(let list): list.flatMap(\.type.componentsOfValues)
    case .any, .string, .integer, .number, .boolean, .enumeration, .union: []
    }
  }
}

/// The component schemas of a document that an import reaches, by name.
typealias ImportedComponents = [String: ImportedType]

extension ImportedComponents {
  /// The type that `type` refers to, through components that only refer to another one.
  func resolved(_ type: ImportedType) -> ImportedType {
    var type = type
    var seen: Set<String> = []
    while case .component(let name) = type.kind, let next = self[name], seen.insert(name).inserted { type = next }
    return type
  }

  /// Returns whether a value can be null, according to its place or the components that it refers to.
  func isNullable(_ type: ImportedType) -> Bool {
    type.isNullable || type.kind != resolved(type).kind && resolved(type).isNullable
  }

  /// The properties of an object, preceded by the properties of the components that it is built on.
  func properties(of object: ImportedObject) -> [ImportedProperty] {
    var properties: [ImportedProperty] = []
    let inherited = object.bases.flatMap { base in self[base]?.object.map { self.properties(of: $0) } ?? [] }
    for property in inherited + object.properties {
      if let index = properties.firstIndex(where: { $0.name == property.name }) {
        properties[index] = property
      } else {
        properties.append(property)
      }
    }
    for index in properties.indices where object.requiredOfBases.contains(properties[index].name) {
      properties[index].isRequired = true
    }
    return properties
  }

  /// The components that a type refers to, directly or indirectly, including the type itself.
  func reach(_ types: [ImportedType]) -> Set<String> {
    var reached: Set<String> = []
    var pending = types.flatMap(\.components)
    while let name = pending.popLast() {
      if reached.insert(name).inserted { pending += self[name]?.components ?? [] }
    }
    return reached
  }
}

extension ImportedType.Kind {
  /// Whether it is described where it is used.
  var isInPlace: Bool { if case .component = self { false } else { true } }

  var object: ImportedObject? { if case .object(let object) = self { object } else { nil } }
}
