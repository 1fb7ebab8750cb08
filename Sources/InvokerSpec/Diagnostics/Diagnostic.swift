import YAMLTree

/// A problem in a file: the message, the location, and the fix.
public struct Diagnostic: Hashable, Sendable, Error {
  /// The rule that is violated.
  public var rule: Rule
  /// The message: one line, without a period at the end.
  public var message: String
  /// The source location; `nil` if the diagnostic concerns the whole run.
  public var location: Location?
  /// Other places that are related to the problem.
  public var notes: [Note]
  /// The fix.
  public var fix: String?
  /// The fix as an edit, if it is a single one.
  public var correction: Correction?
  /// The number of problems that the diagnostic represents.
  public var count = 1

  /// A related place, and how it is related.
  public struct Note: Hashable, Sendable {
    /// The message: one line, without a period at the end.
    public var message: String
    /// The source location.
    public var location: Location

    /// Creates a note.
    public init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// Creates a diagnostic. Without a location, it concerns the whole run.
  public init(
    _ rule: Rule, _ message: String, at location: Location?, notes: [Note] = [], fix: String? = nil,
    correction: Correction? = nil
  ) {
    self.rule = rule
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
    self.correction = correction
  }

  /// Whether the diagnostic prevents generation.
  public var isError: Bool { rule.severity == .error }
}

/// The severity of a diagnostic.
public enum Severity: String, Hashable, Sendable {
  /// Nothing is generated.
  case error
  /// Worth attention. The generated output is correct.
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
  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { contains(where: \.isError) }
}
