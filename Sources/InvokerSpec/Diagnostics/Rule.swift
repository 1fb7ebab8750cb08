import YAMLTree

/// A kind of diagnostic. Its id stays the same from version to version.
public struct Rule: Hashable, Sendable {
  /// Such as `unknown-key`; `docs/diagnostics.md` lists all.
  public var id: String
  /// How much a breach of the rule matters.
  public var severity: Severity
  /// What the rule asks for, in one sentence.
  public var meaning: String
  /// What to do about it, in one sentence.
  public var remedy: String

  /// A rule, of errors unless told otherwise.
  public init(_ id: String, _ meaning: String, _ remedy: String, severity: Severity = .error) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }

  /// Whether both have the same id.
  public static func == (one: Rule, other: Rule) -> Bool { one.id == other.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Rule {
  /// Every rule of specs, sorted by id.
  public static let all: [Rule] =
    (YAMLProblem.ID.allCases.map(Rule.init(yaml:)) + format + references + types + modes + examples + names + locales)
    .sorted { $0.id < $1.id }

  init(yaml id: YAMLProblem.ID) {
    self.init(id.rawValue, "The file must be plain, unambiguous YAML.", "The message says what to write instead.")
  }
}
