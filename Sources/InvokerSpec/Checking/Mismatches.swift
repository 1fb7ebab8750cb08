import YAMLTree

/// Errors in the values of examples, grouped by cause. For example, a property that is missing from a type occurs in
/// each of its values, but is one error.
struct Mismatches {
  private(set) var all: [Mismatch] = []
  private var indices: [Cause: Int] = [:]

  struct Mismatch {
    /// The first occurrence.
    var first: Place
    /// The second occurrence.
    var second: Place?
    /// The number of occurrences.
    var count = 1
  }

  struct Place {
    var problem: ValueProblem
    /// The name of the value.
    var name: String
    /// The node of the value.
    var node: YAMLNode
    var path: String

    var location: Location { Location(path: path, range: node.descendant(at: problem.path).range) }

    /// Whether it is a field only because a comma ended the text before it.
    var isRestOfText: Bool {
      guard case .key(let name)? = problem.path.last,
        let entries = node.descendant(at: problem.path.dropLast()).entries
      else { return false }
      return zip(entries, entries.dropFirst()).contains { $1.name == name && $1.goesOn(with: $0) }
    }
  }

  private struct Cause: Hashable {
    var owner: TypeName?
    var field: String
    var kind: [String]
  }

  mutating func add(_ place: Place) {
    let fields = place.problem.path.filter { if case .element = $0 { false } else { true } }
    let cause = Cause(
      // `events[3]` has the type of `events[4]`.
      owner: place.problem.owner, field: fields.last?.text ?? String(place.name.prefix { $0 != "[" }),
      kind: place.problem.kind.cause)
    guard let index = indices[cause] else {
      indices[cause] = all.count
      return all.append(Mismatch(first: place))
    }
    all[index].count += 1
    if all[index].second == nil { all[index].second = place }
  }
}

extension ValueProblem.Kind {
  /// Distinguishes causes in the same field.
  fileprivate var cause: [String] {
    switch self {
    case .missing(let field, let type, _): ["missing", field, type.name.description]
    case .unknownField(let name, let type, _): ["field", name, type.name.description]
    case .unknownCase(let name, let type, _): ["case", name, type.name.description]
    case .unknownValue(let text, let type): ["value", text, type.name.description]
    case .mismatch(let expected, _, let value): ["mismatch", expected, value.noun]
    case .outOfBounds(let message, _): ["bounds", message]
    }
  }
}
