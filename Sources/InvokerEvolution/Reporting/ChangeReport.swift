import InvokerGenerator
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

/// The changes between two sets of specs, ready to be written.
public struct ChangeReport: Sendable {
  public var changes: [Change]
  /// Changes that have been accepted; they are counted, and shown to machines only.
  public var baseline: Baseline?
  /// What is needed to show lines of the old specs.
  public var old: ReportContext
  /// The same of the new specs.
  public var new: ReportContext
  /// The language of the report.
  public var phrases: ChangePhrases

  public init(
    _ changes: [Change], baseline: Baseline? = nil, old: ReportContext, new: ReportContext,
    phrases: ChangePhrases = .source
  ) {
    self.changes = changes
    self.baseline = baseline
    self.old = old
    self.new = new
    self.phrases = phrases
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

  /// `2 breaking, 1 dangerous, 3 safe; next version: major`
  public var summary: String {
    let counts: [(ReportPhrase, Int)] = [
      (.breakingCount, open.count { $0.level == .breaking }), (.dangerousCount, open.count { $0.level == .dangerous }),
      (.safeCount, open.count { $0.level == .safe }), (.acceptedCount, changes.count - open.count),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { phrases.words($0.0, ["count": [.text(String($0.1))]]) }
    let list =
      parts.isEmpty ? [.text(phrases[.nothingCounted])] : Prose(parts.joined(separator: [.text(phrases[.comma])]))
    return phrases.words(.summary, ["counts": list, "bump": [.text(phrases[bump.phrase])]]).plainText
  }

  /// What follows for the version. Callers are affected by what has been accepted, too.
  public var bump: VersionBump { VersionBump(changes) }
}

extension VersionBump {
  fileprivate var phrase: ReportPhrase {
    switch self {
    case .major: .major
    case .minor: .minor
    case .patch: .patch
    case .none: .sameVersion
    }
  }
}
