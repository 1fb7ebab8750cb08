import YAMLTree

/// Something that is wrong in a value.
package struct ValueProblem: Sendable {
  /// Where in the value.
  package var path: [Step]
  /// The innermost object type around that; `nil` outside of any.
  package var owner: TypeName?
  /// What is wrong there.
  package var kind: Kind

  package enum Step: Hashable, Sendable {
    case field(String)
    case element(Int)
    /// The name of a field, and not its value.
    case key(String)
  }

  package enum Kind: Sendable {
    /// A field that must be there, or the discriminator of a union.
    case missing(field: String, of: TypeDeclaration, declared: Location)
    case unknownField(String, of: TypeDeclaration, value: Literal)
    /// A case of a union.
    case unknownCase(String, of: TypeDeclaration, value: Literal)
    /// A value of an enum.
    case unknownValue(String, of: TypeDeclaration)
    /// A value of another type than the one that stands where it is used.
    case mismatch(expected: String, TypeUse, value: Literal)
    /// A value out of its bounds, in words, or another one than the constant.
    case outOfBounds(String, TypeUse)
  }

  /// One line, without a full stop. Of a value that is compared with many, it is made for the few that are told.
  package var message: String {
    switch kind {
    case .missing(let field, _, _): "the field '\(field)' is missing"
    case .unknownField(let name, let type, _):
      "there is no field \(quoted(name))" + didYouMean(name, type.object?.properties.map(\.name) ?? [])
    case .unknownCase(let name, let type, _):
      "\(quoted(name)) is not a case of \(type.name)" + didYouMean(name, type.union?.cases.map(\.value) ?? [])
    case .unknownValue(let text, let type):
      "\(quoted(text)) is not a value of \(type.name)" + didYouMean(text, type.enumeration?.values.map(\.value) ?? [])
    case .mismatch(let noun, _, let value): "must be \(noun), not \(value.noun)"
    case .outOfBounds(let message, _): message
    }
  }
}

extension ValueProblem.Step {
  var text: String {
    switch self {
    case .field(let name), .key(let name): "." + name
    case .element(let index): "[\(index)]"
    }
  }
}

extension Literal {
  /// The value in a sentence.
  package var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .number(let value) where value.magnitude >= 0x1p63: "a number beyond 64 bits"
    case .number: "a fraction"
    case .string: "a string"
    case .array: "a list"
    case .object: "a mapping"
    }
  }
}

extension YAMLNode {
  /// The node at `path`, or the last one on the way there.
  func descendant(at path: some Collection<ValueProblem.Step>) -> YAMLNode {
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
