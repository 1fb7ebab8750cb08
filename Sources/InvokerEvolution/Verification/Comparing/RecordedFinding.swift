import InvokerSpec

/// A behavior of a server that the specs don't describe.
struct RecordedFinding: Sendable {
  var kind: Kind
  /// The subject, such as `ExecutionMetadata.total_price` or `chat!unauthorized`. Together with the rule, it identifies
  /// the finding.
  var subject: String
  /// The place of the first occurrence.
  var place: RecordedPlace

  enum Kind: Sendable {
    case unreadable(String)
    /// A case of a union of events.
    case event(String, of: TypeDeclaration, ObservedValue)
    case field(String, of: TypeDeclaration, ObservedValue)
    case missing(String, of: TypeDeclaration, declared: Location)
    case type(String, TypeUse, ObservedValue, noun: String)
    case value(String, of: TypeDeclaration)
    case bounds(String, TypeUse)
    case order(MisplacedEvent)
    case mode(ModeName, Interface)
    /// A code that the interface doesn't list, with its status and message.
    case code(String, status: Int, message: String?, Interface)
    case status(Int, ErrorCode)
    case noCode(status: Int, Interface)
    case param(String, Interface)
    case queryItem(String, Route)
  }

  struct Identity: Hashable {
    var rule: Rule
    var subject: String
  }

  var identity: Identity { Identity(rule: rule, subject: subject) }

  var rule: Rule {
    switch kind {
    case .unreadable: .recordedUnreadable
    case .event: .recordedEvent
    case .field: .recordedField
    case .missing: .recordedMissing
    case .type: .recordedType
    case .value, .bounds: .recordedValue
    case .order: .recordedOrder
    case .mode: .recordedMode
    case .code, .status, .noCode: .recordedCode
    case .param, .queryItem: .recordedParam
    }
  }

  /// Merges the details of another occurrence of the same finding.
  mutating func merge(_ other: RecordedFinding) {
    switch (kind, other.kind) {
    case (.event(let name, let union, var value), .event(_, _, let more)):
      value.merge(more)
      kind = .event(name, of: union, value)
    case (.field(let name, let owner, var value), .field(_, _, let more)):
      value.merge(more)
      kind = .field(name, of: owner, value)
    case (.type(let name, let use, var value, let noun), .type(_, _, let more, _)):
      value.merge(more)
      kind = .type(name, use, value, noun: noun)
    default: break
    }
  }

  /// Whether clients that are generated from the specs can't read the value.
  var preventsDecoding: Bool {
    switch kind {
    case .missing, .type: true
    default: false
    }
  }
}

extension RecordedFinding {
  /// The finding for a problem of a value.
  init(_ problem: ValueProblem, in value: RecordedValue) {
    place = value.place
    place.path += problem.path
    let field = (problem.owner?.description ?? "value") + fieldPath(problem.path)
    switch problem.kind {
    case .missing(let name, let type, let declared):
      (kind, subject) = (.missing(name, of: type, declared: declared), "\(type.name).\(name)")
      // The whole object isn't informative.
      if case .object(let fields) = value.value.value(at: problem.path[...]), let first = fields.first {
        place.path.append(.key(first.name))
      }
    case .unknownField(let name, let type, let value):
      (kind, subject) = (.field(name, of: type, ObservedValue(value)), "\(type.name).\(name)")
    case .unknownCase(let name, let type, let value):
      (kind, subject) = (.event(name, of: type, ObservedValue(value)), "\(type.name).\(name)")
      if let union = type.union { place.path.append(.field(union.discriminator)) }
    case .unknownValue(let text, let type):
      (kind, subject) = (.value(text, of: type), "\(type.name)=\(text)")
    case .mismatch(_, let use, let value):
      kind = .type(lastField(problem.path), use, ObservedValue(value), noun: jsonNoun(of: value))
      subject = field
    case .outOfBounds(let message, let use):
      (kind, subject) = (.bounds("'\(lastField(problem.path))': \(message)", use), field)
    }
  }
}

extension Literal {
  /// The value at the end of a path; `nil` if there is none.
  fileprivate func value(at path: ArraySlice<ValueProblem.Step>) -> Literal? {
    guard let step = path.first else { return self }
    switch (step, self) {
    case (.field(let name), .object): return self[name]?.value(at: path.dropFirst())
    case (.element(let index), .array(let elements)) where elements.indices.contains(index):
      return elements[index].value(at: path.dropFirst())
    default: return nil
    }
  }
}

/// The last field on the path to a value, and the lists inside it: `.files[]`.
private func fieldPath(_ path: [ValueProblem.Step]) -> String {
  let inside = path.reversed().prefix { if case .element = $0 { true } else { false } }
  return "." + lastField(path) + String(repeating: "[]", count: inside.count)
}

private func lastField(_ path: [ValueProblem.Step]) -> String {
  for case .field(let name) in path.reversed() { return name }
  return "value"
}

private func jsonNoun(of value: Literal) -> String {
  switch value {
  case .array: "an array"
  case .object: "an object"
  default: value.noun
  }
}
