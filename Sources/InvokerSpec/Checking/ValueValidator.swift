import YAMLTree

/// Checks values against types.
struct ValueValidator {
  let specs: SpecSet
  /// What was found: where in the value, and what is wrong there.
  private(set) var problems: [(path: [Step], message: String)] = []
  /// Where in the value the validator is.
  private var path: [Step] = []

  enum Step {
    case field(String)
    case element(Int)
    /// The name of a field, and not its value.
    case key(String)
  }

  init(specs: SpecSet) { self.specs = specs }

  /// The first thing that is wrong with the value called `name`, in a sentence; `nil` if it is a value of `use`.
  mutating func firstProblem(of value: Literal, named name: String, as use: TypeUse) -> String? {
    problems = []
    validate(value, as: use)
    return problems.first.map { sentence($0.message, name, at: $0.path) }
  }

  /// A message, behind the place that it is about: `reply.mood: must be a string, not a list`.
  func sentence(_ message: String, _ name: String, at path: [Step]) -> String {
    let place = path.filter { if case .key = $0 { false } else { true } }
    return name + place.map(\.text).joined() + ": " + message
  }

  mutating func validate(_ value: Literal, as use: TypeUse) {
    if value == .null {
      if !use.isNullable, use.type != .any { expected(use.type.noun, value) }
      return
    }
    validate(value, as: use.type)
    check(use.constraints, of: value)
    if let constant = use.constant, constant != value { add("must be the constant that the type names") }
  }

  private mutating func validate(_ value: Literal, as type: SchemaType) {
    switch (type, value) {
    case (.any, _), (.boolean, .boolean), (.integer, .integer), (.number, .integer), (.number, .number): break
    case (.string, .string): break
    case (.array(let element), .array(let values)):
      for (index, value) in values.enumerated() { step(.element(index)) { $0.validate(value, as: element) } }
    case (.dictionary(let element), .object(let fields)):
      for field in fields { step(.field(field.name)) { $0.validate(field.value, as: element) } }
    case (.named(let reference), _):
      guard let declaration = specs.types[reference.name] else { return }
      validate(value, as: declaration)
    default: expected(type.noun, value)
    }
  }

  private mutating func validate(_ value: Literal, as declaration: TypeDeclaration) {
    switch (declaration.kind, value) {
    case (.alias(let use), _): validate(value, as: use)
    case (.enumeration(let type), .string(let text)):
      guard !type.values.contains(where: { $0.value == text }) else { return }
      add("\(quoted(text)) is no value of \(declaration.name)" + didYouMean(text, type.values.map(\.value)))
    case (.object(let type), .object(let fields)):
      validate(fields, as: type.properties, open: type.keepsOthers)
    case (.union(let type), .object(let fields)):
      guard let tag = fields.first(where: { $0.name == type.discriminator }), case .string(let name) = tag.value else {
        return add("the field '\(type.discriminator)' is missing")
      }
      guard let item = type.cases.first(where: { $0.value == name }) else {
        return add(
          "\(quoted(name)) is no case of \(declaration.name)" + didYouMean(name, type.cases.map(\.value)))
      }
      guard let object = specs.types[item.type.name]?.object else { return }
      validate(
        fields.filter { $0.name != type.discriminator }, as: object.properties, open: object.keepsOthers)
    default: expected(declaration.kind.noun, value)
    }
  }

  private mutating func validate(_ fields: [Literal.Field], as properties: [Property], open: Bool) {
    for property in properties {
      if let field = fields.first(where: { $0.name == property.name }) {
        // A field that may be absent may be null as well: servers write both.
        if field.value == .null, !property.isRequired { continue }
        step(.field(property.name)) { $0.validate(field.value, as: property.type) }
      } else if property.isRequired {
        add("the field '\(property.name)' is missing")
      }
    }
    guard !open else { return }
    for field in fields where !properties.contains(where: { $0.name == field.name }) {
      step(.key(field.name)) { validator in
        validator.add("there is no field \(quoted(field.name))" + didYouMean(field.name, properties.map(\.name)))
      }
    }
  }

  private mutating func check(_ constraints: Constraints, of value: Literal) {
    switch value {
    case .integer(let number): check(Double(number), constraints.minimum, constraints.maximum, "the value")
    case .number(let number): check(number, constraints.minimum, constraints.maximum, "the value")
    case .string(let text):
      let length = Double(text.unicodeScalars.count)
      check(length, constraints.minLength.map(Double.init), constraints.maxLength.map(Double.init), "the length")
    case .array(let values):
      let count = Double(values.count)
      check(count, constraints.minItems.map(Double.init), constraints.maxItems.map(Double.init), "the count")
    default: break
    }
  }

  private mutating func check(_ value: Double, _ low: Double?, _ high: Double?, _ what: String) {
    if let low, value < low { add("\(what) must be at least \(plain(low))") }
    if let high, value > high { add("\(what) must be at most \(plain(high))") }
  }

  private func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

  private mutating func expected(_ noun: String, _ value: Literal) {
    add("must be \(noun), not \(value.noun)")
  }

  private mutating func add(_ message: String) { problems.append((path, message)) }

  /// Does `body` one step further inwards.
  private mutating func step(_ step: Step, _ body: (inout ValueValidator) -> Void) {
    path.append(step)
    body(&self)
    path.removeLast()
  }
}

extension ValueValidator.Step {
  fileprivate var text: String {
    switch self {
    case .field(let name), .key(let name): "." + name
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
      case .key(let name): entries?.first { $0.name == name }?.key
      case .element(let index): elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    return next?.descendant(at: path.dropFirst()) ?? self
  }
}
