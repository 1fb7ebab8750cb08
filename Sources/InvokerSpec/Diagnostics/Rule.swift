import YAMLTree

/// A kind of diagnostic. Its ID stays the same in all versions.
public struct Rule: Hashable, Sendable {
  /// The ID, such as `unknown-key`. `docs/diagnostics.md` lists all rules.
  public var id: String
  /// The severity of a violation.
  public var severity: Severity
  /// The requirement of the rule, in one sentence.
  public var meaning: String
  /// The fix, in one sentence.
  public var remedy: String

  /// Creates a rule. By default, a violation is an error.
  public init(_ id: String, _ meaning: String, _ remedy: String, severity: Severity = .error) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }

  /// Whether both rules have the same ID.
  public static func == (one: Rule, other: Rule) -> Bool { one.id == other.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Rule {
  /// All rules for specs, sorted by ID.
  public static let all: [Rule] =
    (YAMLProblem.ID.allCases.map(Rule.init(yaml:)) + format + references + types + modes + examples + names + locales)
    .sorted { $0.id < $1.id }

  init(yaml id: YAMLProblem.ID) {
    self.init(id.rawValue, "The file must be plain, unambiguous YAML.", "The message says what to write instead.")
  }
}
