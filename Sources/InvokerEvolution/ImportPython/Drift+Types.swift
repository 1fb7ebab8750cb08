import InvokerSpec

/// Types, and what they consist of.
extension Drift {
  /// - Parameters:
  ///   - subject: what identifies the place, such as `tools.name`.
  ///   - subjectText: the beginning of a sentence: `LLMInvocation.invoke takes 'tools'`.
  mutating func compareTypes(
    _ python: PythonType, _ type: SchemaType, as subject: String, named subjectText: String, at location: Location,
    notes: [Diagnostic.Note]
  ) {
    for alternative in python.alternatives {
      guard alternative.fits(type, in: specs) else {
        report(
          .driftType, subject, "\(subjectText) as \(alternative.words), and the spec has \(type.words(in: specs))",
          at: location, notes: notes, fix: "write the type of the SDK")
        continue
      }
      switch (alternative, specs.resolved(type)) {
      case (.list(let element), .array(let use)):
        compareTypes(element, use.type, as: subject, named: subjectText, at: location, notes: notes)
      case (.enumeration(let owner, let values), .named):
        guard let known = specs.declaration(of: type)?.enumeration else { continue }
        compare(values, of: owner.name, with: known, type.words(in: specs), as: subject, at: location, notes)
      case (.object(let owner), .named):
        guard let declaration = specs.declaration(of: type), let object = declaration.object else { continue }
        compareFields(of: owner, with: object, declaration, as: subject, at: location)
      default: continue
      }
    }
  }

  private mutating func compare(
    _ values: [String], of owner: String, with known: EnumType, _ name: String, as subject: String,
    at location: Location, _ notes: [Diagnostic.Note]
  ) {
    let shown = known.values.map(\.value)
    guard !values.isEmpty, Set(values) != Set(shown), seen.insert(owner + " " + name).inserted else { return }
    report(
      .driftType, subject,
      "\(owner) has the values \(values.joined(separator: ", ")), and \(name) has \(shown.joined(separator: ", "))",
      at: location, notes: notes, fix: "write the values of the SDK")
  }

  private mutating func compareFields(
    of owner: PythonClass, with object: ObjectType, _ declaration: TypeDeclaration, as subject: String,
    at location: Location
  ) {
    guard seen.insert(owner.name + " " + declaration.name.description).inserted else { return }
    let fields = package.fields(of: owner)
    for field in fields {
      guard let property = object.properties.first(where: { $0.name == field.name }) else {
        guard !object.keepsOthers else { continue }
        report(
          .driftType, "\(subject).\(field.name)",
          "\(owner.name) has \(quoted(field.name)), which \(declaration.name) does not have",
          at: field.location, notes: [.init("the type", at: declaration.location)], fix: "add it to the properties")
        continue
      }
      compareTypes(
        PythonType(field.annotation[...], in: package), property.type.type, as: "\(subject).\(field.name)",
        named: "\(owner.name) has \(quoted(field.name))", at: field.location,
        notes: [.init("in the spec", at: property.location)])
    }
    for property in object.properties
    where !fields.contains(where: { $0.name == property.name }) && !package.hasField(property.name, basedOn: owner) {
      report(
        .driftType, "\(subject).\(property.name)", "\(owner.name) does not have \(quoted(property.name))", at: location,
        notes: [.init("in the spec", at: property.location)], fix: "remove it from the properties")
    }
  }
}

extension PythonType {
  /// The type in a sentence.
  fileprivate var words: String {
    switch self {
    case .string: "'str'"
    case .integer: "'int'"
    case .number: "'float'"
    case .decimal: "'Decimal'"
    case .boolean: "'bool'"
    case .none: "'None'"
    case .list: "a list"
    case .dictionary: "a dictionary"
    case .literals(let values): values.map { $0.string.map(quoted) ?? "a value" }.joined(separator: " or ")
    case .enumeration(let owner, _), .object(let owner): quoted(owner.name)
    case .union(let types): types.map(\.words).joined(separator: " or ")
    case .unknown: "any value"
    }
  }
}
