import YAMLTree

/// Something that is wrong in a file, where, and what to write instead.
public struct Diagnostic: Hashable, Sendable, Error {
  /// What kind of mistake it is.
  public var rule: Rule
  /// One line, without a full stop.
  public var message: String
  /// `nil`: the whole run, not a place in a file.
  public var location: Location?
  /// Other places that have to do with it.
  public var notes: [Note]
  /// What to write instead.
  public var fix: String?
  /// How many problems it stands for.
  public var count = 1

  /// A further place, and what it has to do with the diagnostic.
  public struct Note: Hashable, Sendable {
    /// One line, without a full stop.
    public var message: String
    /// The place.
    public var location: Location

    /// A note about a place.
    public init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// A diagnostic. Without a location it is about the whole run.
  public init(_ rule: Rule, _ message: String, at location: Location?, notes: [Note] = [], fix: String? = nil) {
    self.rule = rule
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
  }

  /// Whether nothing may be generated.
  public var isError: Bool { rule.severity == .error }
}

/// How much a diagnostic matters.
public enum Severity: String, Hashable, Sendable {
  /// Nothing is generated.
  case error
  /// Worth a look; what is generated is right.
  case warning
}

extension Diagnostic {
  package init(_ problem: YAMLProblem, in path: String) {
    self.init(
      Rule(yaml: problem.id), problem.message, at: Location(path: path, range: problem.range),
      notes: problem.related.map { [Note($0.message, at: Location(path: path, range: $0.range))] } ?? [],
      fix: problem.fix)
  }
}

extension [Diagnostic] {
  /// Whether one of them is an error.
  public var hasErrors: Bool { contains(where: \.isError) }
}
