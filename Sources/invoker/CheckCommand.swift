import ArgumentParser
import InvokerEvolution
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
        invoker check --plugin my-plugin specs
      """)

  @OptionGroup var arguments: SpecArguments
  @Option(
    help: "Check that the manifest in this folder grants what the plugin's Swift code calls.", completion: .directory)
  var plugin: String?

  @OptionGroup(title: "Report") var report: ReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func run() throws {
    var project = try loadProject(arguments.specs, limits.settings)
    let console = Console(format: report.format)
    if let plugin, !project.diagnostics.hasErrors { return try check(plugin: plugin, project, console) }
    let (diagnostics, fileCount) = try project.check(limits.settings)
    try console.report(diagnostics, in: project.context)
    if diagnostics.hasErrors { throw ExitStatus.findings }
    if diagnostics.isEmpty { try console.say(["\(counted(fileCount, "file")) checked, nothing found"]) }
  }

  private func check(plugin: String, _ project: Project, _ console: Console) throws {
    let folder = folderPath(plugin)
    let path = folder + "manifest.yaml"
    guard try fileKind(at: path) == .file else {
      throw Problem("there is no plugin in '\(displayed(folder: folder))'", fix: "name the folder of its manifest.yaml")
    }
    let manifest = (path: path, source: try readFile(path, atMost: 4 << 20))
    let sources = try sourceFiles(at: plugin, withSuffix: ".swift")
    let diagnostics = checkPlugin(manifest: manifest, sources: sources, project.specs).inOrder()
    try console.report(
      diagnostics, in: ReportContext(sources: Dictionary(([manifest] + sources).map { ($0.path, $0.source) }) { $1 }))
    if diagnostics.hasErrors { throw ExitStatus.findings }
    if diagnostics.isEmpty { try console.say(["\(counted(sources.count, "Swift file")) checked, nothing found"]) }
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
