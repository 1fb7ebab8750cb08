/// What is found to be wrong: the first errors and warnings of each file, and how many more it has.
///
/// A file can be wrong in a hundred thousand places. Few of them are read, so the others are only counted.
struct DiagnosticLog: Sendable {
  /// How many errors, and how many warnings, are kept of a file.
  static let limit = 100

  private var diagnostics: [Diagnostic] = []
  private var counts: [Key: Int] = [:]
  /// How many there are in all, kept or not.
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

  /// Whether one more of a file is kept; what takes long is found out for these only.
  func hasRoom(for severity: Severity = .error, in path: String) -> Bool {
    counts[Key(path: path, severity: severity), default: 0] < Self.limit
  }

  /// Whether one more of a file is to be put into words. If not, it has been counted.
  mutating func hasRoomOrCounts(_ rule: Rule, in path: String) -> Bool {
    guard !hasRoom(for: rule.severity, in: path) else { return true }
    count += 1
    counts[Key(path: path, severity: rule.severity), default: 0] += 1
    return false
  }

  /// Sorted by file and place, with a line for the others of each file.
  func inOrder() -> [Diagnostic] {
    let others = counts.filter { $0.value > Self.limit }.map { key, count in
      Diagnostic(others: count - Self.limit, key.severity, in: key.path)
    }
    return (diagnostics + others).sorted { $0.key < $1.key }
  }
}

extension [Diagnostic] {
  /// Sorted by file, then by place; what belongs to no file comes first. Of a file with very many, the first ones and how
  /// many more there are.
  public func inOrder() -> [Diagnostic] { DiagnosticLog(sorted { $0.key < $1.key }).inOrder() }
}

extension Diagnostic {
  /// Stands for what is not shown of a file.
  fileprivate init(others count: Int, _ severity: Severity, in path: String) {
    let isError = severity == .error
    self.init(
      isError ? .moreErrors : .moreWarnings, "\(counted(count, "more " + severity.rawValue)) in this file",
      at: Location(startOf: path))
    self.count = count
  }

  /// Sorts by it. What stands for others comes last in its file.
  fileprivate var key: (path: String, offset: Int, rule: String, message: String) {
    (location?.path ?? "", standsForOthers ? .max : location?.range.start.offset ?? 0, rule.id, message)
  }

  /// Whether it tells only that there are more.
  var standsForOthers: Bool { rule == .moreErrors || rule == .moreWarnings }
}
