import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker check`: reports all problems of specs and their translations.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Validate specs and translations, and report every problem.",
    discussion: """
      EXAMPLES:
        invoker check
        invoker check specs/chat.yaml
        invoker check --format github
      """)

  @OptionGroup var arguments: SpecArguments
  @OptionGroup(title: "Report") var report: ReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func run() throws {
    var project = try loadProject(arguments.specs, limits.settings)
    let console = Console(format: report.format)
    let (diagnostics, fileCount) = try project.check(limits.settings)
    try console.report(diagnostics, in: project.context)
    if diagnostics.hasErrors { throw ExitStatus.findings }
    if diagnostics.isEmpty { try console.say(["\(counted(fileCount, "file")) checked, nothing found"]) }
  }
}

extension Project {
  /// Checks the Swift code and the translations of the specs too.
  ///
  /// - Returns: All diagnostics, and the number of files.
  mutating func check(_ limits: LimitSettings) throws -> (diagnostics: [Diagnostic], fileCount: Int) {
    var diagnostics = diagnostics
    var fileCount = specs.files.count
    // An error in a spec would appear again in its translations and its Swift code.
    if !diagnostics.hasErrors {
      diagnostics += swiftDiagnostics(specs, SwiftOptions(config.swift))
      for locale in try locales() {
        let loaded = loadLocale(locale, limits)
        diagnostics += loaded.diagnostics
        fileCount += loaded.files.count
      }
    }
    return (diagnostics, fileCount)
  }
}
