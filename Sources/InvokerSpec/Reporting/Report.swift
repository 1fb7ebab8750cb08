/// How diagnostics are written down.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, with the lines that are meant.
  case text
  /// For scripts.
  case json
  /// For code scanners: SARIF 2.1.0.
  case sarif
  /// For GitHub Actions: one workflow command for each diagnostic.
  case github
}

/// What a report needs besides the diagnostics.
public struct ReportContext: Sendable {
  /// The bytes of the files, by their path below the spec root, to show lines from.
  public var sources: [String: [UInt8]]
  /// Put before each path, so that a reader sees it as it was typed: `specs/`.
  public var pathPrefix: String
  /// Files that do not lie below the spec root, such as templates: their paths are shown as they are.
  public var otherFiles: Set<String> = []
  /// The version of the tool, as reports for machines tell it.
  public var toolVersion: String
  /// Whether text has colours.
  public var isColored: Bool

  /// A report of plain text that shows no lines, unless told otherwise.
  public init(
    sources: [String: [UInt8]] = [:], pathPrefix: String = "", toolVersion: String = "", isColored: Bool = false
  ) {
    self.sources = sources
    self.pathPrefix = pathPrefix
    self.toolVersion = toolVersion
    self.isColored = isColored
  }

  package func displayPath(of location: Location) -> String {
    otherFiles.contains(location.path) ? location.path : pathPrefix + location.path
  }
}

/// Writes diagnostics down, in their order.
///
/// - Returns: whole lines. Text and workflow commands are empty where there is nothing to say; JSON and SARIF never are.
public func render(
  _ diagnostics: [Diagnostic], as format: ReportFormat, in context: ReportContext = ReportContext()
) -> String {
  switch format {
  case .text: textReport(diagnostics.map(Finding.init), summary: summary(of: diagnostics), context)
  case .json: jsonReport(diagnostics, context)
  case .sarif: sarifReport(diagnostics.map(Finding.init), context)
  case .github: gitHubReport(diagnostics.map(Finding.init), context)
  }
}
