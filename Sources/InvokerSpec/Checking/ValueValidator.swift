/// Checks values against types: those of examples, and those from a server.
package struct ValueValidator {
  let specs: SpecSet
  /// The problems found.
  package private(set) var problems: [ValueProblem] = []
  /// The current position in the value.
  private var path: [Step] = []
  /// The innermost object type around that position.
  private var owner: TypeDeclaration?

  package typealias Step = ValueProblem.Step

  package init(specs: SpecSet) { self.specs = specs }

  /// Returns the first problem of the value called `name`, as a sentence; `nil` if it is a value of `use`.
  mutating func firstProblem(of value: Literal, named name: String, as use: TypeUse) -> String? {
    problems = []
    validate(value, as: use)
    return problems.first.map { sentence($0.message, name, at: $0.path) }
  }

  /// Returns a message after the place that it refers to: `reply.mood: must be a string, not a list`.
  func sentence(_ message: String, _ name: String, at path: [Step]) -> String {
    let place = path.filter { if case .key = $0 { false } else { true } }
    return name + place.map(\.text).joined() + ": " + message
  }

  package mutating func validate(_ value: Literal, as use: TypeUse) {
    if case .null = value {
      if !use.isNullable, use.type != .any { expected(use.type.noun, value, use) }
      return
    }
    validate(value, of: use)
    check(use.constraints, of: value, use)
    if let constant = use.constant, constant != value {
      add(.outOfBounds("must be the constant of the type", use))
    }
  }

  private mutating func validate(_ value: Literal, of use: TypeUse) {
    switch (use.type, value) {
    case (.any, _), (.boolean, .boolean), (.integer, .integer), (.number, .integer), (.number, .number): break
    case (.string(.byte), .string(let text)), (.string(.binary), .string(let text)):
      if !isBase64(text) { add(.outOfBounds("must be bytes in base64", use)) }
    case (.string(.hex), .string(let text)):
      if !text.utf8.count.isMultiple(of: 2) || !text.utf8.allSatisfy(isHexDigit) {
        add(.outOfBounds("must be bytes in hexadecimal digits", use))
      }
    case (.string(.uuid), .string(let text)):
      if !isUUID(text) { add(.outOfBounds("must be a UUID, such as \(exampleUUID)", use)) }
    case (.string(.decimal), .string(let text)):
      if !isDecimal(text) { add(.outOfBounds("must be a decimal number", use)) }
    case (.string, .string), (.string(.decimal), .integer), (.string(.decimal), .number): break
    case (.array(let element), .array(let values)):
      for (index, value) in values.enumerated() { step(.element(index)) { $0.validate(value, as: element) } }
    case (.dictionary(let element), .object(let fields)):
      for field in fields { step(.field(field.name)) { $0.validate(field.value, as: element) } }
    case (.named(let reference), _):
      guard let declaration = specs.types[reference.name] else { return }
      validate(value, as: declaration, use)
    default: expected(use.type.noun, value, use)
    }
  }

  private mutating func validate(_ value: Literal, as declaration: TypeDeclaration, _ use: TypeUse) {
    switch (declaration.kind, value) {
    case (.alias(let use), _): validate(value, as: use)
    case (.enumeration(let type), .string(let text)):
      guard !type.isIncomplete, !type.values.contains(where: { $0.value == text }) else { return }
      add(.unknownValue(text, of: declaration))
    case (.alternatives(let type), _):
      guard !type.isIncomplete else { return }
      guard let alternative = specs.alternative(of: type, for: value) else {
        return expected(declaration.kind.noun, value, use)
      }
      validate(value, as: alternative.type)
    case (.object(let type), .object(let fields)): validate(fields, as: type, declaration)
    case (.union(let type), .object(let fields)):
      guard let tag = fields.first(where: { $0.name == type.discriminator }), case .string(let name) = tag.value else {
        return addMissing(type.discriminator, of: declaration, at: declaration.location)
      }
      guard let item = type.cases.first(where: { $0.value == name }) else {
        guard !type.isIncomplete else { return }
        return add(.unknownCase(name, of: declaration, value: value))
      }
      guard let named = specs.types[item.type.name], let object = named.object else { return }
      validate(fields.filter { $0.name != type.discriminator }, as: object, named)
    default: expected(declaration.kind.noun, value, use)
    }
  }

  private mutating func validate(_ fields: [Literal.Field], as type: ObjectType, _ declaration: TypeDeclaration) {
    let outer = owner
    owner = declaration
    defer { owner = outer }
    // A property isn't copied as a whole, because most of its parts are not required here.
    for index in type.properties.indices {
      let name = type.properties[index].name
      if let field = fields.first(where: { $0.name == name }) {
        // An optional field can also be null, because servers use both forms.
        if case .null = field.value, !type.properties[index].isRequired { continue }
        step(.field(name)) { $0.validate(field.value, as: type.properties[index].type) }
      } else if type.properties[index].isRequired {
        addMissing(name, of: declaration, at: type.properties[index].location)
      }
    }
    guard !type.keepsOthers, !type.isIncomplete else { return }
    for field in fields where !type.properties.contains(where: { $0.name == field.name }) {
      step(.key(field.name)) { validator in
        validator.add(.unknownField(field.name, of: declaration, value: field.value))
      }
    }
  }

  private mutating func check(_ constraints: Constraints, of value: Literal, _ use: TypeUse) {
    // Few types have constraints.
    guard constraints != Constraints() else { return }
    switch value {
    case .integer(let number): check(Double(number), constraints.minimum, constraints.maximum, "the value", use)
    case .number(let number): check(number, constraints.minimum, constraints.maximum, "the value", use)
    case .string(let text):
      let length = Double(text.unicodeScalars.count)
      check(length, constraints.minLength.map(Double.init), constraints.maxLength.map(Double.init), "the length", use)
    case .array(let values):
      let count = Double(values.count)
      check(count, constraints.minItems.map(Double.init), constraints.maxItems.map(Double.init), "the count", use)
    default: break
    }
  }

  private mutating func check(_ value: Double, _ low: Double?, _ high: Double?, _ what: String, _ use: TypeUse) {
    if let low, value < low { add(.outOfBounds("\(what) must be at least \(plain(low))", use)) }
    if let high, value > high { add(.outOfBounds("\(what) must be at most \(plain(high))", use)) }
  }

  private func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

  private mutating func expected(_ noun: String, _ value: Literal, _ use: TypeUse) {
    add(.mismatch(expected: noun, use, value: value))
  }

  private mutating func addMissing(_ field: String, of type: TypeDeclaration, at location: Location) {
    add(.missing(field: field, of: type, declared: location))
  }

  private mutating func add(_ kind: ValueProblem.Kind) {
    problems.append(ValueProblem(path: path, owner: owner?.name, kind: kind))
  }

  /// Performs `body` one level deeper.
  private mutating func step(_ step: Step, _ body: (inout ValueValidator) -> Void) {
    path.append(step)
    body(&self)
    path.removeLast()
  }
}

/// Whether a text is base64 with padding (RFC 4648, 4), as clients read it.
private func isBase64(_ text: String) -> Bool {
  let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
  let padding = text.utf8.count - digits.count
  return text.utf8.count.isMultiple(of: 4) && padding <= 2
    && text.utf8.suffix(padding).allSatisfy { $0 == UInt8(ascii: "=") }
    && digits.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "/")
    }
}

private let exampleUUID = "123e4567-e89b-12d3-a456-426614174000"

/// Whether a text is a UUID with hyphens (RFC 9562, 4).
private func isUUID(_ text: String) -> Bool {
  let (bytes, form) = (Array(text.utf8), Array(exampleUUID.utf8))
  let hyphen = UInt8(ascii: "-")
  return bytes.count == form.count
    && bytes.indices.allSatisfy { form[$0] == hyphen ? bytes[$0] == hyphen : isHexDigit(bytes[$0]) }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  0x30...0x39 ~= byte || 0x61...0x66 ~= byte | 0x20
}

/// Whether a text is a number in a form that servers use: `12`, `-0.5`, `1E-7`.
private func isDecimal(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy("+-.0123456789Ee".utf8.contains) && Double(text) != nil
}

extension TypeDeclaration.Kind {
  fileprivate var noun: String {
    switch self {
    case .object, .union: "a mapping"
    case .enumeration: "a string"
    case .alternatives(let type): oneOf(type.alternatives.map(\.type.type.noun))
    case .alias(let use): use.type.noun
    }
  }
}
