import YAMLTree

/// What is wrong with values of examples, by its cause: a property that a type does not have, say, is in each of its
/// values, and is one mistake.
struct Mismatches {
  private(set) var all: [Mismatch] = []
  private var indices: [Cause: Int] = [:]

  struct Mismatch {
    /// Where it was found first.
    var first: Place
    /// Where it was found again.
    var second: Place?
    /// How many times it was found.
    var count = 1
  }

  struct Place {
    var problem: ValueProblem
    /// What the value is called.
    var name: String
    /// Where the value is written.
    var node: YAMLNode
    var path: String

    var location: Location { Location(path: path, range: node.descendant(at: problem.path).range) }
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
  /// Tells one cause from another in the same field.
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
