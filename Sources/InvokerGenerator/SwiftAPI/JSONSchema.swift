import InvokerSpec

/// The number of values in the largest schema that is written where its type is used, unless it is the whole document.
/// Without a limit, types in types in types would double the document at each level.
private let maximumSize = 200

/// Describes a type in JSON Schema, for models that answer with a value of it.
struct JSONSchema {
  typealias Fields = [Literal.Field]

  let specs: SpecSet
  /// The types that contain themselves, to which a schema can only refer.
  private let recursive: Set<TypeName>
  /// What is written where a type is used.
  private var uses: [TypeName: Fields] = [:]
  private var definitions: Fields = []

  init(_ specs: SpecSet, containing root: TypeName) {
    self.specs = specs
    recursive = specs.parts(of: [root]).filter { specs.parts(of: specs.references(in: $0)).contains($0) }
  }

  /// The schema of a type. Types that contain themselves, and large ones, are in `$defs`; all others are where they are
  /// used.
  func document(_ root: TypeName) -> Literal {
    var schema = self
    let fields = recursive.contains(root) ? schema.use(root) : schema.body(root)
    let definitions = schema.definitions.sorted { $0.name < $1.name }
    return object(fields + (definitions.isEmpty ? [] : [field("$defs", object(definitions))]))
  }

  private mutating func use(_ name: TypeName) -> Fields {
    if let known = uses[name] { return known }
    let reference = [field("$ref", .string("#/$defs/" + name.description))]
    if recursive.contains(name) { uses[name] = reference }
    let body = body(name)
    guard recursive.contains(name) || object(body).size > maximumSize else {
      uses[name] = body
      return body
    }
    definitions.append(field(name.description, object(body)))
    uses[name] = reference
    return reference
  }

  private mutating func body(_ name: TypeName) -> Fields {
    guard let declaration = specs.types[name] else { return [] }
    let description = description(declaration.documentation)
    return switch declaration.kind {
    case .alias(let use): schema(use) + description
    case .enumeration(let type):
      kind("string") + description + [field("enum", .array(type.values.map { .string($0.value) }))]
    case .object(let type): description + members(of: type)
    case .union(let union):
      description + [
        field(
          "anyOf",
          .array(
            union.cases.map { item in
              let mark = field(union.discriminator, object(kind("string") + [field("const", .string(item.value))]))
              return object(members(of: specs.types[item.type.name]?.object, mark: mark))
            }))
      ]
    case .alternatives(let type):
      description + [field("anyOf", .array(type.alternatives.map { object(schema($0.type)) }))]
    }
  }

  /// - Parameter mark: The field that identifies the object as a case of a union.
  private mutating func members(of type: ObjectType?, mark: Literal.Field? = nil) -> Fields {
    let properties = type?.properties ?? []
    let fields = properties.map { property in
      field(property.name, object(schema(property.type) + description(property.documentation)))
    }
    let required = [mark?.name].compactMap(\.self) + properties.filter(\.isRequired).map(\.name)
    return kind("object") + [field("properties", object([mark].compactMap(\.self) + fields))]
      + (required.isEmpty ? [] : [field("required", .array(required.map { .string($0) }))])
      + [field("additionalProperties", .boolean(type?.keepsOthers == true))]
  }

  private mutating func schema(_ use: TypeUse) -> Fields {
    let fields = schema(use.type) + use.constraints.fields + (use.constant.map { [field("const", $0)] } ?? [])
    return use.isNullable ? [field("anyOf", .array([object(fields), object(kind("null"))]))] : fields
  }

  private mutating func schema(_ type: SchemaType) -> Fields {
    switch type {
    case .string: kind("string")
    case .integer: kind("integer")
    case .number: kind("number")
    case .boolean: kind("boolean")
    case .any: []
    case .array(let element): kind("array") + [field("items", object(schema(element)))]
    case .dictionary(let value): kind("object") + [field("additionalProperties", object(schema(value)))]
    case .named(let reference): use(reference.name)
    }
  }

  private func kind(_ word: String) -> Fields { [field("type", .string(word))] }

  private func description(_ documentation: Documentation) -> Fields {
    documentation.description.map { [field("description", .string($0))] } ?? []
  }
}

extension Constraints {
  /// The keywords of JSON Schema for them. A format that only specs know has none.
  fileprivate var fields: JSONSchema.Fields {
    let counts = [
      ("minLength", minLength), ("maxLength", maxLength), ("minItems", minItems), ("maxItems", maxItems),
    ]
    let limits = [("minimum", minimum), ("maximum", maximum)].compactMap { name, limit in
      limit.map { field(name, Int(exactly: $0).map(Literal.integer) ?? .number($0)) }
    }
    return limits + counts.compactMap { name, count in count.map { field(name, .integer($0)) } }
      + (pattern.map { [field("pattern", .string($0))] } ?? [])
      + (format.flatMap { standardFormats[$0] }.map { [field("format", .string($0))] } ?? [])
  }
}

/// What JSON Schema calls the formats of specs.
private let standardFormats = [
  "uuid": "uuid", "url": "uri", "uri": "uri", "date": "date", "date-time": "date-time", "email": "email",
]

private func field(_ name: String, _ value: Literal) -> Literal.Field { .init(name: name, value: value) }
private func object(_ fields: JSONSchema.Fields) -> Literal { .object(fields) }

extension SpecSet {
  /// The types that values of some types can contain, and these types themselves.
  fileprivate func parts(of roots: [TypeName]) -> Set<TypeName> {
    var found: Set<TypeName> = []
    var pending = roots
    while let name = pending.popLast() {
      if found.insert(name).inserted { pending += references(in: name) }
    }
    return found
  }

  /// The types that a declaration refers to.
  fileprivate func references(in name: TypeName) -> [TypeName] { types[name]?.references.map(\.name) ?? [] }
}

extension Literal {
  /// The number of values in it, including itself.
  fileprivate var size: Int {
    switch self {
    case .array(let values): values.reduce(1) { $0 + $1.size }
    case .object(let fields): fields.reduce(1) { $0 + $1.value.size }
    case .null, .boolean, .integer, .number, .string: 1
    }
  }
}
