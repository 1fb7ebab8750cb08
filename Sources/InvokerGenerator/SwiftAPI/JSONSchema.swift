import InvokerSpec

/// Describes a type in JSON Schema, for models that answer with a value of it.
struct JSONSchema {
  typealias Fields = [Literal.Field]

  let specs: SpecSet
  /// The types that contain themselves, to which a schema can only refer.
  private let recursive: Set<TypeName>

  init(_ specs: SpecSet, containing root: TypeName) {
    self.specs = specs
    recursive = specs.parts(of: root).filter { name in
      specs.references(in: name).contains { specs.parts(of: $0).contains(name) }
    }
  }

  /// The schema of a type. Types that contain themselves are in `$defs`, and all others are where they are used.
  func document(_ root: TypeName) -> Literal {
    let definitions = recursive.map { field($0.description, object(body($0))) }.sorted { $0.name < $1.name }
    return object(use(root) + (definitions.isEmpty ? [] : [field("$defs", object(definitions))]))
  }

  private func use(_ name: TypeName) -> Fields {
    recursive.contains(name) ? [field("$ref", .string("#/$defs/" + name.description))] : body(name)
  }

  private func body(_ name: TypeName) -> Fields {
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
  private func members(of type: ObjectType?, mark: Literal.Field? = nil) -> Fields {
    let properties = type?.properties ?? []
    let fields = properties.map { property in
      field(property.name, object(schema(property.type) + description(property.documentation)))
    }
    let required = [mark?.name].compactMap(\.self) + properties.filter(\.isRequired).map(\.name)
    return kind("object") + [field("properties", object([mark].compactMap(\.self) + fields))]
      + (required.isEmpty ? [] : [field("required", .array(required.map { .string($0) }))])
      + [field("additionalProperties", .boolean(type?.keepsOthers == true))]
  }

  private func schema(_ use: TypeUse) -> Fields {
    let fields = schema(use.type) + use.constraints.fields + (use.constant.map { [field("const", $0)] } ?? [])
    return use.isNullable ? [field("anyOf", .array([object(fields), object(kind("null"))]))] : fields
  }

  private func schema(_ type: SchemaType) -> Fields {
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
  /// The types that a value of a type can contain, and the type itself.
  fileprivate func parts(of root: TypeName) -> Set<TypeName> {
    var found: Set<TypeName> = []
    var pending = [root]
    while let name = pending.popLast() {
      if found.insert(name).inserted { pending += references(in: name) }
    }
    return found
  }

  /// The types that a declaration refers to.
  fileprivate func references(in name: TypeName) -> [TypeName] {
    switch types[name]?.kind {
    case .object(let object): object.properties.flatMap { $0.type.type.references.map(\.name) }
    case .union(let union): union.cases.map(\.type.name)
    case .alternatives(let type): type.alternatives.flatMap { $0.type.type.references.map(\.name) }
    case .alias(let use): use.type.references.map(\.name)
    case .enumeration, nil: []
    }
  }
}
