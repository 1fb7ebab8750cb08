import YAMLTree

/// An error in a value.
package struct ValueProblem: Sendable {
  /// The path of the error within the value.
  package var path: [Step]
  /// The innermost object type around the error; `nil` if there is none.
  package var owner: TypeName?
  /// The kind of error.
  package var kind: Kind

  package enum Step: Hashable, Sendable {
    case field(String)
    case element(Int)
    /// The name of a field, instead of its value.
    case key(String)
  }

  package enum Kind: Sendable {
    /// A required field is missing, or the discriminator of a union.
    case missing(field: String, of: TypeDeclaration, declared: Location)
    case unknownField(String, of: TypeDeclaration, value: Literal)
    /// A case does not belong to the union.
    case unknownCase(String, of: TypeDeclaration, value: Literal)
    /// A value does not belong to the enum.
    case unknownValue(String, of: TypeDeclaration)
    /// A value does not have the type of the place where it is used.
    case mismatch(expected: String, TypeUse, value: Literal)
    /// A value is out of bounds, as described by the text, or differs from the constant.
    case outOfBounds(String, TypeUse)
  }

  /// One line, without a period at the end. It is computed on demand, because few of many errors are shown.
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
  /// The kind of value, for a sentence.
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
  /// Returns the node at `path`, or the last existing one on the way there.
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
