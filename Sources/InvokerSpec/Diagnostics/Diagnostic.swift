import YAMLTree

/// Something that is wrong in a file, where, and what to write instead.
public struct Diagnostic: Hashable, Sendable, Error {
  public var rule: Rule
  /// One line, without a full stop.
  public var message: String
  /// `nil`: the whole run, not a place in a file.
  public var location: Location?
  public var notes: [Note]
  /// What to write instead.
  public var fix: String?

  public struct Note: Hashable, Sendable {
    public var message: String
    public var location: Location

    public init(_ message: String, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  public init(_ rule: Rule, _ message: String, at location: Location?, notes: [Note] = [], fix: String? = nil) {
    self.rule = rule
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
  }

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
  public var hasErrors: Bool { contains(where: \.isError) }

  /// By file, then by place; what belongs to no file comes first.
  public func inOrder() -> [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (String, Int, String, String) {
      (
        diagnostic.location?.path ?? "", diagnostic.location?.range.start.offset ?? 0, diagnostic.rule.id,
        diagnostic.message
      )
    }
    return sorted { key($0) < key($1) }
  }
}
