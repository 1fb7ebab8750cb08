import YAMLTree

/// Checks values against types.
struct ValueValidator {
  let specs: SpecSet
  /// What was found: where in the value, and what is wrong there.
  private(set) var problems: [(path: [Step], message: String)] = []

  enum Step {
    case field(String)
    case element(Int)
  }

  init(specs: SpecSet) { self.specs = specs }

  /// The first thing that is wrong with `value`, in a sentence; `nil` if it is a value of `use`.
  mutating func firstProblem(of value: Literal, as use: TypeUse) -> String? {
    problems = []
    validate(value, as: use, at: [])
    return problems.first.map { problem in
      let path = problem.path.map(\.text).joined()
      return path.isEmpty ? problem.message : "\(path.hasPrefix(".") ? String(path.dropFirst()) : path): \(problem.message)"
    }
  }

  mutating func validate(_ value: Literal, as use: TypeUse, at path: [Step]) {
    if value == .null {
      if !use.isNullable, use.type != .any { expected(use.type.noun, value, at: path) }
      return
    }
    validate(value, as: use.type, at: path)
    check(use.constraints, of: value, at: path)
    if let constant = use.constant, constant != value { add("must be the constant that the type names", at: path) }
  }

  private mutating func validate(_ value: Literal, as type: SchemaType, at path: [Step]) {
    switch (type, value) {
    case (.any, _), (.boolean, .boolean), (.integer, .integer), (.number, .integer), (.number, .number): break
    case (.string, .string): break
    case (.array(let element), .array(let values)):
      for (index, value) in values.enumerated() { validate(value, as: element, at: path + [.element(index)]) }
    case (.dictionary(let element), .object(let fields)):
      for field in fields { validate(field.value, as: element, at: path + [.field(field.name)]) }
    case (.named(let reference), _):
      guard let declaration = specs.types[reference.name] else { return }
      validate(value, as: declaration, at: path)
    default: expected(type.noun, value, at: path)
    }
  }

  private mutating func validate(_ value: Literal, as declaration: TypeDeclaration, at path: [Step]) {
    switch (declaration.kind, value) {
    case (.alias(let use), _): validate(value, as: use, at: path)
    case (.enumeration(let type), .string(let text)):
      guard !type.values.contains(where: { $0.value == text }) else { return }
      add("\(quoted(text)) is no value of \(declaration.name)" + didYouMean(text, type.values.map(\.value)), at: path)
    case (.object(let type), .object(let fields)):
      validate(fields, as: specs.properties(of: type), open: type.keepsOthers, at: path)
    case (.union(let type), .object(let fields)):
      guard let tag = fields.first(where: { $0.name == type.discriminator }), case .string(let name) = tag.value else {
        return add("the field '\(type.discriminator)' is missing", at: path)
      }
      guard let item = type.cases.first(where: { $0.value == name }) else {
        return add(
          "\(quoted(name)) is no case of \(declaration.name)" + didYouMean(name, type.cases.map(\.value)), at: path)
      }
      guard let object = specs.types[item.type.name]?.object else { return }
      validate(
        fields.filter { $0.name != type.discriminator }, as: specs.properties(of: object), open: object.keepsOthers,
        at: path)
    default: expected(declaration.kind.noun, value, at: path)
    }
  }

  private mutating func validate(_ fields: [Literal.Field], as properties: [Property], open: Bool, at path: [Step]) {
    for property in properties {
      if let field = fields.first(where: { $0.name == property.name }) {
        // A field that may be absent may be null as well: servers write both.
        if field.value == .null, !property.isRequired { continue }
        validate(field.value, as: property.type, at: path + [.field(property.name)])
      } else if property.isRequired {
        add("the field '\(property.name)' is missing", at: path)
      }
    }
    guard !open else { return }
    for field in fields where !properties.contains(where: { $0.name == field.name }) {
      add("there is no field \(quoted(field.name))" + didYouMean(field.name, properties.map(\.name)), at: path + [.field(field.name)])
    }
  }

  private mutating func check(_ constraints: Constraints, of value: Literal, at path: [Step]) {
    switch value {
    case .integer(let number): check(Double(number), constraints.minimum, constraints.maximum, "the value", at: path)
    case .number(let number): check(number, constraints.minimum, constraints.maximum, "the value", at: path)
    case .string(let text):
      let length = Double(text.unicodeScalars.count)
      check(length, constraints.minLength.map(Double.init), constraints.maxLength.map(Double.init), "the length", at: path)
    case .array(let values):
      let count = Double(values.count)
      check(count, constraints.minItems.map(Double.init), constraints.maxItems.map(Double.init), "the count", at: path)
    default: break
    }
  }

  private mutating func check(_ value: Double, _ low: Double?, _ high: Double?, _ what: String, at path: [Step]) {
    if let low, value < low { add("\(what) must be at least \(plain(low))", at: path) }
    if let high, value > high { add("\(what) must be at most \(plain(high))", at: path) }
  }

  private func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

  private mutating func expected(_ noun: String, _ value: Literal, at path: [Step]) {
    add("must be \(noun), not \(value.noun)", at: path)
  }

  private mutating func add(_ message: String, at path: [Step]) { problems.append((path, message)) }
}

extension ValueValidator.Step {
  fileprivate var text: String {
    switch self {
    case .field(let name): "." + name
    case .element(let index): "[\(index)]"
    }
  }
}

extension Literal {
  /// The value in a sentence.
  var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .number: "a fraction"
    case .string: "a string"
    case .array: "a list"
    case .object: "a mapping"
    }
  }
}

extension TypeDeclaration.Kind {
  fileprivate var noun: String {
    switch self {
    case .object, .union: "a mapping"
    case .enumeration: "a string"
    case .alias(let use): use.type.noun
    }
  }
}

extension YAMLNode {
  /// The node at `path`, or the last one on the way there.
  func descendant(at path: some Collection<ValueValidator.Step>) -> YAMLNode {
    guard let step = path.first else { return self }
    let next: YAMLNode? =
      switch step {
      case .field(let name): self[name]
      case .element(let index): elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    return next?.descendant(at: path.dropFirst()) ?? self
  }
}
