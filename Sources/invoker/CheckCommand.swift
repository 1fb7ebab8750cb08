import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker check`: says everything that is wrong with specs and their translations.
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
    var diagnostics = project.diagnostics
    var fileCount = project.specs.files.count
    // What is wrong in a spec would show in its translations and its Swift once more.
    if !diagnostics.hasErrors {
      diagnostics += swiftDiagnostics(project.specs, SwiftOptions(project.config.swift))
      for locale in try project.locales() {
        let loaded = project.loadLocale(locale, limits.settings)
        diagnostics += loaded.diagnostics
        fileCount += loaded.files.count
      }
    }
    try console.report(diagnostics, in: project.context)
    if diagnostics.hasErrors { throw ExitStatus.findings }
    if diagnostics.isEmpty { try console.say(["\(counted(fileCount, "file")) checked, nothing found"]) }
  }
}
