import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// Options for documentation. A flag overrides the config.
struct DocsArguments: ParsableArguments {
  @Option(name: .shortAndLong, help: "The output folder.", completion: .directory)
  var output: String?

  @Option(help: "A form of pages. Can be repeated. (default: all)")
  var form: [DocumentationFormat] = []

  @Option(help: "A language. Can be repeated. (default: en_US and every translation of the specs)")
  var locale: [String] = []

  @Flag(help: "Use the English text where a translation is missing or outdated.")
  var fallBack = false

  @Flag(help: "Update the translation files to match the specs, without writing documentation.")
  var updateLocales = false

  @Option(help: "The name of the platform.")
  var product: String?

  @Option(help: "The Python package that plugins import. (default: pages show no Python)")
  var pythonModule: String?

  @Option(help: "The Swift module that holds the generated clients. (default: samples import none)")
  var swiftModule: String?

  @Option(help: "A folder of templates that override the built-in ones.", completion: .directory)
  var templates: String?

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("'--output' must name a folder; '.' is the current one.") }
    for module in [pythonModule, swiftModule].compactMap(\.self) where !isModuleName(module) {
      throw ValidationError("'\(module)' cannot be the name of a module.")
    }
    for locale in locale where !isLocaleName(locale) {
      throw ValidationError("'\(locale)' is not the name of a language, such as 'zh_Hans'.")
    }
  }

  /// The languages without duplicates, in the order of the flags; `nil` if none is requested.
  var locales: [String]? {
    var seen: Set<String> = []
    return locale.isEmpty ? nil : locale.filter { seen.insert($0).inserted }
  }

  var forms: [DocumentationFormat] {
    form.isEmpty ? DocumentationFormat.allCases : DocumentationFormat.allCases.filter(form.contains)
  }
}

/// The format of findings. The help answers those who look for the form of pages.
struct DocsReportArguments: ParsableArguments {
  @Option(help: "The format of diagnostics. The form of pages is '--form'.")
  var format = ReportFormat.text
}

/// Whether `text` can be the name of a language, which is also the name of a folder.
private func isLocaleName(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count < 32
    && text.unicodeScalars.allSatisfy {
      "a"..."z" ~= $0 || "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == "_" || $0 == "-"
    }
}

extension DocumentationFormat: ExpressibleByArgument {}

extension Project {
  /// Returns the options from the flags and the config.
  func documentationOptions(_ arguments: DocsArguments, history: [VersionNews]) -> DocumentationOptions {
    var settings = config.docs
    settings.product = arguments.product ?? settings.product
    settings.pythonModule = arguments.pythonModule ?? settings.pythonModule
    settings.swiftModule = arguments.swiftModule ?? settings.swiftModule
    return DocumentationOptions(settings, history: history, swift: SwiftOptions(renames: config.swift.renames))
  }
}
