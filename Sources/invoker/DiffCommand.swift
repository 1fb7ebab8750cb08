import ArgumentParser
import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// `invoker diff`: reports the effect of a new version of specs on callers.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two versions of specs and report breaking changes.",
    discussion: """
      OLD and NEW are files, folders, or git:REVISION:PATH. For the rules, see docs/evolution.md.

      EXAMPLES:
        invoker diff git:HEAD:specs specs
        invoker diff git:HEAD:specs specs --fail-on breaking
        invoker diff specs/history/seed specs --format markdown
      """)

  @Argument(help: "The old specs.", completion: .file())
  var old: String

  @Argument(help: "The new specs.", completion: .file())
  var new: String

  @Option(help: "The format of the report.")
  var format = ChangeFormat.text

  @Option(help: "The language of the report: en_US, ja_JP, or zh_Hans.")
  var locale = DocumentationLocale.source.name

  @Option(help: "Fail if a change has this level or a worse one.")
  var failOn: Level?

  @Option(help: "A file of accepted changes. Entries that no longer match are errors.", completion: .file())
  var baseline: String?

  @Flag(help: "Rewrite the baseline to accept every change.")
  var updateBaseline = false

  @Flag(help: "Print only the version bump: major, minor, patch, or none.")
  var bump = false

  @OptionGroup(title: "Limits")
  var limits: LimitArguments

  func validate() throws {
    if updateBaseline, baseline == nil { throw ValidationError("'--update-baseline' needs '--baseline FILE'.") }
  }

  func run() throws {
    let console = Console(format: format.diagnostics)
    let versions = try [old, new].map { argument in
      let project = try load(argument)
      // Specs that Swift code cannot be generated for have no verdict.
      let swift =
        project.diagnostics.hasErrors
        ? (symbols: [], diagnostics: project.diagnostics)
        : swiftSymbols(project.specs, SwiftOptions(project.config.swift))
      guard !swift.diagnostics.hasErrors else {
        try console.report(swift.diagnostics, in: project.context)
        throw ExitStatus.findings
      }
      return (project: project, symbols: swift.symbols)
    }
    let old = versions[0].project
    var new = versions[1].project
    let phrases = try phrases(for: &new)
    let changes = compare(old.specs, new.specs, symbols: (old: versions[0].symbols, new: versions[1].symbols))
    var report = ChangeReport(changes, old: old.context, new: new.context, phrases: phrases)
    if let baseline, updateBaseline {
      try writeBaseline(of: report.changes, to: baseline)
      if format == .text, !bump { try console.say(["wrote \(baseline)"], afterWriting: true) }
    }
    let stale = try baseline.map { try readBaseline($0, into: &report) } ?? []
    try Console(format: .text).report(stale, in: ReportContext())
    try show(report, on: console)
    let isBad = failOn.map { worst in report.open.contains { $0.level >= worst } } ?? false
    if isBad || stale.hasErrors { throw ExitStatus.findings }
  }

  /// Returns the phrases of the language, with the translations of the new specs if there are any.
  private func phrases(for project: inout Project) throws -> ChangePhrases {
    let locales = TemplateSet.builtIn.changeLocales
    guard locales.contains(locale) else {
      throw Problem(
        "there are no reports in '\(locale)'" + didYouMean(locale, locales),
        fix: "the languages are \(locales.joined(separator: ", "))")
    }
    let isTranslated = try project.locales().contains(locale)
    let translations = isTranslated ? project.loadLocale(locale, limits.settings).translations : nil
    return ChangePhrases(DocumentationLocale(name: locale, translations: translations))
  }

  private func load(_ argument: String) throws -> Project {
    guard argument.hasPrefix("git:") else {
      if try fileKind(at: argument) == .missing, try FileTree.isRevision(argument) {
        let place = argument == old ? new : old
        throw Problem(
          "there is no file or folder '\(argument)', but a revision of git",
          fix: "write 'git:\(argument):\(place.hasPrefix("git:") ? try defaultSpecs() : place)'")
      }
      return try loadProject([argument], limits.settings)
    }
    let parts = argument.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else {
      throw Problem("'\(argument)' names no path", fix: "write 'git:REVISION:PATH', as in 'git:HEAD~1:specs'")
    }
    return try loadProject([parts[2].isEmpty ? "." : parts[2]], limits.settings, in: .git(parts[1]))
  }

  private func show(_ report: ChangeReport, on console: Console) throws {
    if bump { return try console.say([report.bump.rawValue]) }
    try console.print { isColored in
      var report = report
      report.new.isColored = isColored
      report.new.toolVersion = toolVersion
      return render(report, as: format)
    }
    if format == .text, report.open.isEmpty { try console.say([report.summary]) }
  }

  // MARK: The baseline

  private func writeBaseline(of changes: [Change], to path: String) throws {
    // A file that is not a baseline is not overwritten.
    if try fileKind(at: path) != .missing { _ = try parseBaseline(path) }
    try writeFiles([(path, Baseline.text(accepting: changes))])
  }

  /// Removes accepted changes from the report.
  ///
  /// - Returns: The entries that accept nothing.
  private func readBaseline(_ path: String, into report: inout ChangeReport) throws -> [Diagnostic] {
    let baseline = try parseBaseline(path)
    report.baseline = baseline
    return baseline.staleEntries(for: report.changes).map { entry in
      Diagnostic(
        .baselineStale, "no change matches '\(entry.text)' any more", at: Location(startOf: path, line: entry.line),
        fix: "remove the line, or run again with --update-baseline")
    }
  }

  private func parseBaseline(_ path: String) throws -> Baseline {
    let text: String
    do {
      text = String(decoding: try readFile(path), as: UTF8.self)
    } catch {
      throw error.asProblem(fix: "check the path, or make a baseline with --update-baseline")
    }
    do {
      return try Baseline(text)
    } catch {
      throw Problem(
        "'\(path)' is no baseline: line \(error.line) is not a fingerprint, a rule and a subject",
        fix: "name a file that --update-baseline has written")
    }
  }
}

extension Rule {
  static let baselineStale = Rule(
    "baseline-stale", "Each entry of a baseline matches something.", "Remove the entry.")
}

extension ChangeFormat: ExpressibleByArgument {
  /// The format of diagnostics that goes with this format of changes.
  fileprivate var diagnostics: ReportFormat {
    switch self {
    case .text, .markdown: .text
    case .json: .json
    case .sarif: .sarif
    case .github: .github
    }
  }
}

extension Level: ExpressibleByArgument {}
