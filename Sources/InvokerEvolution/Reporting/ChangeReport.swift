import InvokerGenerator
import InvokerSpec

/// The output formats of changes.
public enum ChangeFormat: String, Hashable, Sendable, CaseIterable {
  /// Text for readers, with the affected lines.
  case text
  /// A changelog.
  case markdown
  /// JSON for scripts, described by `docs/changes.schema.json`.
  case json
  /// SARIF 2.1.0 for code scanners.
  case sarif
  /// GitHub Actions workflow commands, one for each change.
  case github
}

/// The changes between two sets of specs, with the context for output.
public struct ChangeReport: Sendable {
  public var changes: [Change]
  /// The accepted changes, which are counted, but shown only to tools.
  public var baseline: Baseline?
  /// The context for showing lines of the old specs.
  public var old: ReportContext
  /// The context for showing lines of the new specs.
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

  /// The changes that aren't accepted.
  public var open: [Change] { changes.filter { !isAccepted($0) } }
}

/// Renders changes in a format.
///
/// - Returns: whole lines. Text and workflow commands are empty if there are no changes; the other formats never are.
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
  /// Both folders combined, with each file at the path that is shown.
  var context: ReportContext {
    var context = new
    context.pathPrefix = ""
    context.sources = [:]
    for tree in [old, new] {
      for (path, bytes) in tree.sources { context.sources[tree.pathPrefix + path] = bytes }
    }
    return context
  }

  /// A location in the old specs, with the path that is shown.
  func shown(old location: Location?) -> Location? {
    location.map { Location(path: old.pathPrefix + $0.path, range: $0.range) }
  }

  /// A location in the new specs, with the path that is shown.
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

  /// The version bump that the changes require. Accepted changes count because they also affect callers.
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
