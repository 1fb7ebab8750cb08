import InvokerSpec

/// How changes are written down.
public enum ChangeFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, with the lines that are meant.
  case text
  /// A changelog.
  case markdown
  /// For scripts; `docs/changes.schema.json` describes it.
  case json
  /// For code scanners: SARIF 2.1.0.
  case sarif
  /// For GitHub Actions: one workflow command for each change.
  case github
}

/// What has changed between two sets of specs, ready to be written down.
public struct ChangeReport: Sendable {
  public var changes: [Change]
  /// Changes that have been accepted; they are counted, and shown to machines only.
  public var baseline: Baseline?
  /// What is needed to show lines of the old specs.
  public var old: ReportContext
  /// The same of the new specs.
  public var new: ReportContext

  public init(_ changes: [Change], baseline: Baseline? = nil, old: ReportContext, new: ReportContext) {
    self.changes = changes
    self.baseline = baseline
    self.old = old
    self.new = new
  }

  public func isAccepted(_ change: Change) -> Bool { baseline?.accepts(change) == true }

  /// The changes that have not been accepted.
  public var open: [Change] { changes.filter { !isAccepted($0) } }
}

/// Writes changes down.
///
/// - Returns: whole lines. Text and workflow commands are empty where there is nothing to say; the others never are.
public func render(_ report: ChangeReport, as format: ChangeFormat) -> String {
  switch format {
  case .text: textReport(report.textFindings, summary: report.summary, report.context)
  case .markdown: changelog(report)
  case .json: jsonReport(report)
  case .sarif: sarifReport(report.findings, report.context)
  case .github: gitHubReport(report.findings, report.context)
  }
}

extension ChangeReport {
  /// Both trees as one: each file by the path that people see.
  var context: ReportContext {
    var context = new
    context.pathPrefix = ""
    context.sources = [:]
    for tree in [old, new] {
      for (path, bytes) in tree.sources { context.sources[tree.pathPrefix + path] = bytes }
    }
    return context
  }

  /// A place in the old specs, by the path that people see.
  func shown(old location: Location?) -> Location? {
    location.map { Location(path: old.pathPrefix + $0.path, range: $0.range) }
  }

  /// A place in the new specs, by the path that people see.
  func shown(new location: Location?) -> Location? {
    location.map { Location(path: new.pathPrefix + $0.path, range: $0.range) }
  }

  /// `2 breaking, 1 dangerous and 3 safe changes: a major version`
  public var summary: String {
    let counts = Level.allCases.reversed().map { level in (level, open.count { $0.level == level }) }
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }
    let list =
      parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1] : parts.first
    let accepted = changes.count - open.count
    let found = list.map { "\($0) change\(open.count == 1 ? "" : "s")" } ?? "no change"
    return found + (accepted > 0 ? ", besides \(accepted) accepted" : "") + ": " + bump.phrase
  }

  /// What follows for the version. Callers are affected by what has been accepted, too.
  public var bump: VersionBump { VersionBump(changes) }
}

extension VersionBump {
  fileprivate var phrase: String {
    switch self {
    case .major, .minor, .patch: "a \(rawValue) version"
    case .none: "the same version"
    }
  }
}
