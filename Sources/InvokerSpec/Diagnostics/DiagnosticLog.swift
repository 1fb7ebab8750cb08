/// Collects diagnostics: the first errors and warnings of each file, and the number of further ones.
///
/// A file can have a hundred thousand errors. People read only a few of them, so the others are only counted.
struct DiagnosticLog: Sendable {
  /// The maximum number of errors, and of warnings, to keep for each file.
  static let limit = 100

  private var diagnostics: [Diagnostic] = []
  private var counts: [Key: Int] = [:]
  /// The total number of diagnostics, including those that are not kept.
  private(set) var count = 0

  private struct Key: Hashable {
    var path: String
    var severity: Severity
  }

  init(_ diagnostics: [Diagnostic] = []) {
    for diagnostic in diagnostics { append(diagnostic) }
  }

  mutating func append(_ diagnostic: Diagnostic) {
    count += diagnostic.count
    guard let path = diagnostic.location?.path else { return diagnostics.append(diagnostic) }
    let isKept = hasRoom(for: diagnostic.rule.severity, in: path) && !diagnostic.standsForOthers
    counts[Key(path: path, severity: diagnostic.rule.severity), default: 0] += diagnostic.count
    if isKept { diagnostics.append(diagnostic) }
  }

  static func += (log: inout Self, other: Self) {
    for diagnostic in other.inOrder() { log.append(diagnostic) }
  }

  /// Whether another diagnostic of a file is kept. Expensive details are computed only for these.
  func hasRoom(for severity: Severity = .error, in path: String) -> Bool {
    counts[Key(path: path, severity: severity), default: 0] < Self.limit
  }

  /// Whether to create another diagnostic of a file. If not, this method counts it.
  mutating func hasRoomOrCounts(_ rule: Rule, in path: String) -> Bool {
    guard !hasRoom(for: rule.severity, in: path) else { return true }
    count += 1
    counts[Key(path: path, severity: rule.severity), default: 0] += 1
    return false
  }

  /// Returns the diagnostics sorted by file and place, with a line for the further ones of each file.
  func inOrder() -> [Diagnostic] {
    let others = counts.filter { $0.value > Self.limit }.map { key, count in
      Diagnostic(others: count - Self.limit, key.severity, in: key.path)
    }
    return (diagnostics + others).sorted { $0.key < $1.key }
  }
}

extension [Diagnostic] {
  /// Returns the diagnostics sorted by file and place, starting with those of no file. A file with very many
  /// diagnostics has only the first ones and the number of further ones.
  public func inOrder() -> [Diagnostic] { DiagnosticLog(sorted { $0.key < $1.key }).inOrder() }
}

extension Diagnostic {
  /// Creates a diagnostic that represents the omitted ones of a file.
  fileprivate init(others count: Int, _ severity: Severity, in path: String) {
    let isError = severity == .error
    self.init(
      isError ? .moreErrors : .moreWarnings, "\(counted(count, "more " + severity.rawValue)) in this file",
      at: Location(startOf: path))
    self.count = count
  }

  /// The sort key. The diagnostic that represents omitted ones comes last in its file.
  fileprivate var key: (path: String, offset: Int, rule: String, message: String) {
    (location?.path ?? "", standsForOthers ? .max : location?.range.start.offset ?? 0, rule.id, message)
  }

  /// Whether the diagnostic represents omitted ones.
  var standsForOthers: Bool { rule == .moreErrors || rule == .moreWarnings }
}
