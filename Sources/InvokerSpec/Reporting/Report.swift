/// The format of a report of diagnostics.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, with source lines.
  case text
  /// For scripts.
  case json
  /// For code scanners: SARIF 2.1.0.
  case sarif
  /// For GitHub Actions: one workflow command for each diagnostic.
  case github
}

/// The context of a report, in addition to the diagnostics.
public struct ReportContext: Sendable {
  /// The bytes of the files, by path below the spec root, to show lines from.
  public var sources: [String: [UInt8]]
  /// A prefix for each path, so that paths appear as the user typed them: `specs/`.
  public var pathPrefix: String
  /// Files that are not below the spec root, such as templates. Their paths are shown unchanged.
  public var otherFiles: Set<String> = []
  /// The version of the tool, for machine-readable reports.
  public var toolVersion: String
  /// Whether the text report uses colors.
  public var isColored: Bool

  /// Creates a context. By default, reports have no colors and show no source lines.
  public init(
    sources: [String: [UInt8]] = [:], pathPrefix: String = "", toolVersion: String = "", isColored: Bool = false
  ) {
    self.sources = sources
    self.pathPrefix = pathPrefix
    self.toolVersion = toolVersion
    self.isColored = isColored
  }

  package func displayPath(of location: Location) -> String {
    otherFiles.contains(location.path) ? location.path : displayed(pathPrefix + location.path)
  }

  /// Returns the path of a file of another module without the `..` in its middle.
  private func displayed(_ path: String) -> String {
    guard path.contains("../") else { return path }
    let isAbsolute = path.hasPrefix("/")
    return (isAbsolute ? "/" : "") + joined(path.split(separator: "/"))
  }
}

/// Renders diagnostics, in their order.
///
/// - Returns: Whole lines. Text and workflow commands are empty if there are no diagnostics; JSON and SARIF never are.
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
