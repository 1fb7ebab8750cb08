import YAMLTree

/// Reads types that always have a name: objects, unions, and enums.
extension FileDecoder {
  /// - Parameter isIncomplete: Whether some keywords could not be read.
  mutating func object(
    _ words: [String: YAMLNode], in node: YAMLNode, named name: TypeName, isIncomplete: Bool
  ) -> ObjectType? {
    checkWords(words, with: .object, "an object", in: node)
    expectObject(words)
    let keepsOthers = boolean(words["additionalProperties"], "additionalProperties with properties")
    let known = log.count
    let bases = (words["allOf"]?.elements ?? []).compactMap { base -> TypeReference? in
      guard let fields = fields(of: base, .base),
        let target = fields["$ref"]
      else { return nil }
      return typeReference(target)
    }
    if let node = words["allOf"], node.elements == nil { wrongKind(node, "a list of references", for: "allOf") }
    let entries = words["properties"].flatMap { self.entries(of: $0, in: "properties") } ?? []
    let hasLost = log.count > known

    let required = names(words["required"], "required")
    let alwaysThere = Set(required.map(\.name))
    var properties: [Property] = []
    for entry in entries {
      let place = TypeName(name.components + [entry.name])
      let property =
        typeUse(entry.value, "property \(quoted(entry.name))", at: place)
        ?? .unreadable(at: location(of: entry.value))
      if alwaysThere.contains(entry.name) {
        expectNoDefault(entry.value, of: entry.name)
      }
      properties.append(
        Property(
          name: entry.name, type: property.type, isRequired: alwaysThere.contains(entry.name),
          documentation: property.documentation, location: location(of: entry.key)))
    }
    // Properties of the bases can also be required. `SpecChecker` knows them.
    requiredNames[name] = required
    return ObjectType(
      bases: bases, properties: properties, keepsOthers: keepsOthers ?? false,
      hasJSONSchema: boolean(words["json_schema"], "json_schema") ?? false, isIncomplete: isIncomplete || hasLost)
  }

  /// Reports the default of a property that is always present.
  private mutating func expectNoDefault(_ node: YAMLNode, of name: String) {
    guard let value = node["default"] else { return }
    report(
      .requiredDefault, "the default of property \(quoted(name)) is never used, because it is required", at: value,
      fix: "remove 'default', or do not require it", correction: .removeEntry)
  }

  /// Checks that an object or union has the type `object`, or no type.
  private mutating func expectObject(_ words: [String: YAMLNode]) {
    guard let type = words["type"], type.stringValue != "object" else { return }
    report(
      .wrongValue, "the other keywords make this an object", at: type, fix: "write 'type: object'",
      correction: .replace(with: "object"))
  }

  mutating func union(_ words: [String: YAMLNode], in node: YAMLNode) -> UnionType? {
    checkWords(words, with: .discriminated, "a union", in: node)
    expectObject(words)
    guard let discriminator = words["discriminator"],
      let fields = fields(of: discriminator, .discriminator),
      let property = text(fields["propertyName"], "propertyName"), let mapping = fields["mapping"],
      let entries = entries(of: mapping, in: "mapping")
    else { return nil }
    if entries.isEmpty { report(.badUnion, "a union needs at least one case", at: mapping) }
    let cases = entries.compactMap { entry -> UnionType.Case? in
      var target: YAMLNode? = entry.value
      var documentation = Documentation()
      if entry.value.entries != nil {
        let fields = self.fields(of: entry.value, .unionCase, called: "case \(quoted(entry.name))")
        target = fields?["$ref"]
        documentation = self.documentation(fields ?? [:])
      }
      guard let target, let type = typeReference(target) else { return nil }
      return UnionType.Case(
        value: entry.name, type: type, description: documentation.description, was: documentation.was,
        location: location(of: entry.key))
    }
    return UnionType(discriminator: property, cases: cases, isIncomplete: cases.count < entries.count)
  }

  mutating func alternatives(
    _ words: [String: YAMLNode], in node: YAMLNode, named name: TypeName
  ) -> AlternativesType? {
    checkWords(words, with: .alternatives, "a type with 'oneOf'", in: node)
    guard let list = words["oneOf"] else { return nil }
    guard list.entries != nil else {
      wrongKind(
        list, "a mapping of names to types", for: "oneOf",
        fix: "name each type, such as 'oneOf: {text: {type: string}, parts: {type: array, items: {type: string}}}'")
      return nil
    }
    let entries = entries(of: list, in: "oneOf") ?? []
    if entries.count < 2 {
      report(
        .badUnion, "'oneOf' needs at least two types", at: list, fix: "add a type, or write the type without 'oneOf'")
    }
    let alternatives = entries.compactMap { entry -> AlternativesType.Alternative? in
      let place = TypeName(name.components + [entry.name])
      return typeUse(entry.value, "type \(quoted(entry.name))", at: place).map { use in
        .init(
          name: entry.name, type: use.type, description: use.documentation.description,
          location: location(of: entry.key))
      }
    }
    return AlternativesType(alternatives: alternatives, isIncomplete: alternatives.count < entries.count)
  }

  mutating func enumeration(_ words: [String: YAMLNode], in node: YAMLNode) -> EnumType? {
    checkWords(words, with: .enumeration, "an enum", in: node)
    if let type = words["type"], type.stringValue != "string" {
      report(
        .badEnum, "an enum lists strings", at: type,
        fix: "write 'type: string', or omit 'enum' and describe the values")
    }
    guard let list = words["enum"] else { return nil }
    let known = log.count
    var values: [EnumType.Value] = []
    if let elements = list.elements {
      for element in elements {
        // The text is unchanged, because white space can be part of the value that is sent.
        guard text(element, "a value of enum") != nil, let value = element.stringValue else { continue }
        values.append(EnumType.Value(value: value, description: nil, location: location(of: element)))
      }
    } else if list.entries != nil, let entries = entries(of: list, in: "enum") {
      for entry in entries {
        let documentation = documentation(ofEnumValue: entry)
        values.append(
          EnumType.Value(
            value: entry.name, description: documentation.description, deprecated: documentation.deprecated,
            was: documentation.was, location: location(of: entry.key)))
      }
    } else {
      wrongKind(list, "a list of values, or a mapping of values to descriptions", for: "enum")
      return nil
    }
    let isIncomplete = log.count > known
    if values.isEmpty { report(.badEnum, "an enum needs at least one value", at: list) }
    var places: [String: Location] = [:]
    for value in values {
      guard let first = places[value.value] else {
        places[value.value] = value.location
        continue
      }
      log.append(
        Diagnostic(
          .badEnum, "\(quoted(value.value)) occurs twice in the enum", at: value.location,
          notes: [.init("first here", at: first)]))
    }
    return EnumType(values: values, isIncomplete: isIncomplete)
  }

  /// Reads a description, or a mapping with more details.
  private mutating func documentation(ofEnumValue entry: YAMLEntry) -> Documentation {
    if entry.value.isNull { return Documentation() }
    guard entry.value.entries != nil else {
      return Documentation(description: text(entry.value, "description"))
    }
    let fields = fields(of: entry.value, .enumValue, called: "value \(quoted(entry.name))")
    return documentation(fields ?? [:])
  }

  // MARK: Keywords that do not apply to a type

  /// Reports keywords that do not apply to the type.
  mutating func checkWords(_ words: [String: YAMLNode], _ type: SchemaType, in node: YAMLNode) {
    // An inline type was checked when it was declared.
    if case .named = type, words["$ref"] == nil { return }
    checkWords(words, with: type.kind, type.noun, in: node)
  }

  private mutating func checkWords(
    _ words: [String: YAMLNode], with kind: TypeKinds, _ what: @autoclosure () -> String, in node: YAMLNode
  ) {
    let kinds = grammar[.type].kinds
    // If `type` is misspelled, all other keywords look wrong.
    guard node.hasOnly(words) else { return }
    for entry in node.entries ?? [] where words[entry.name] != nil {
      guard let allowed = kinds[entry.name], !allowed.contains(kind) else { continue }
      report(
        .wordNotForType, "'\(entry.name)' does not apply to \(what())", at: entry.key,
        fix: advice(on: entry.name, with: kind), correction: entry.name == "required" ? nil : .removeEntry)
    }
  }
}

/// Returns the fix for a keyword that does not apply to a type.
private func advice(on word: String, with kind: TypeKinds) -> String {
  switch word {
  case "required": "list the name of the property under 'required' of the object that has it"
  case "type" where kind == .reference: "remove 'type': the reference determines it"
  default: "remove '\(word)'"
  }
}

extension SchemaType {
  /// The kind of type, which determines its keywords.
  fileprivate var kind: TypeKinds {
    switch self {
    case .string: .string
    case .integer, .number: .number
    case .boolean: .boolean
    case .any: .any
    case .array: .array
    case .dictionary: .dictionary
    case .named: .reference
    }
  }

  /// The noun for the type in a sentence.
  package var noun: String {
    switch self {
    case .string: "a string"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "a boolean"
    case .any: "any value"
    case .array: "an array"
    case .dictionary: "an object"
    case .named(let reference): reference.name.description
    }
  }
}
