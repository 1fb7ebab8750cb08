import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker docs`: writes documentation, or the lists that translators work on.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Write documentation. Nothing is written if there is an error.",
    discussion: "Translations lie in 'locales/LOCALE/' next to the specs.")

  @OptionGroup var arguments: SpecArguments
  @OptionGroup(title: "Documentation") var docs: DocsArguments

  @Flag(help: "Show a text in English where its translation is missing or stale.")
  var fallBack = false

  @Flag(help: "Write no documentation; bring the lists of translations in step with the specs.")
  var updateLocales = false

  @OptionGroup var writing: WritingArguments

  @Option(help: "How diagnostics are written.")
  var diagnostics = ReportFormat.text

  func run() throws {
    var project = try loadProject(arguments)
    let console = Console(format: diagnostics)
    var diagnostics = project.diagnostics
    var done: [String] = []
    if !diagnostics.hasErrors {
      do {
        let plan = try updateLocales ? localePlan(&project) : documentPlan(&project, &diagnostics)
        if !diagnostics.hasErrors { done = try writing.carryOut(plan, &diagnostics) }
      } catch let error as FileError {
        diagnostics.append(Diagnostic(error))
      } catch let diagnostic as Diagnostic {
        diagnostics.append(diagnostic)
      }
    }
    try console.report(diagnostics, in: project.context)
    try console.say(done)
    if diagnostics.hasErrors { throw ExitStatus.findings }
  }

  // MARK: Documentation

  private func documentPlan(_ project: inout Project, _ diagnostics: inout [Diagnostic]) throws -> OutputPlan {
    let settings = project.config.docs
    guard
      let output = (docs.output ?? settings.output.map { path($0, from: project.selection.root) }).map(folderPath)
    else {
      throw Problem(
        "it is not said where the files are to go",
        fix: "add '--output DIR', or write 'docs: {output: DIR}' in '\(project.selection.root)\(Config.fileName)'")
    }
    let templates = try loadTemplates(docs.templates.map(folderPath))
    let locales = try locales(&project, templates, &diagnostics)
    let history = try history(of: project, &diagnostics)
    guard !diagnostics.hasErrors else { return OutputPlan(entries: []) }

    let generation = generateDocumentation(
      project.specs, locales: locales, formats: docs.formats,
      options: project.documentationOptions(docs, history: history), templates: templates)
    diagnostics += generation.diagnostics
    var plan = try planOutput(of: generation.files, into: output, mayReplace: isGeneratedDocument)
    // A run on some specs, forms or languages says nothing of what the others give.
    if project.selection.isWholeFolder, docs.locale.isEmpty {
      for format in docs.formats { try plan.addStaleDocuments(in: output + format.rawValue + "/") }
    }
    diagnostics += plan.obstacles(
      "invoker did not make it", fix: "move it away, or choose another folder with --output")
    return plan
  }

  private func locales(
    _ project: inout Project, _ templates: TemplateSet, _ diagnostics: inout [Diagnostic]
  ) throws -> [DocumentationLocale] {
    let translated = try project.locales()
    let source = DocumentationLocale.source
    var locales: [DocumentationLocale] = []
    for name in docs.locales ?? [source.name] + translated.filter({ $0 != source.name }) {
      guard name != source.name else {
        locales.append(source)
        continue
      }
      guard templates.phraseLocales.contains(name) else {
        throw Problem(
          "there are no phrases in '\(name)' for the pages themselves",
          fix: "write 'docs/phrases/\(name).yaml' in a folder of templates, and pass that with --templates")
      }
      guard translated.contains(name) else {
        throw Problem(
          "the specs are not translated into '\(name)'",
          fix: "begin with 'invoker docs --update-locales --locale \(name)'")
      }
      let loaded = project.loadLocale(name, arguments.limits.settings)
      diagnostics += loaded.diagnostics.filter { !(fallBack && $0.isAboutTranslations) }
      locales.append(DocumentationLocale(name: name, translations: loaded.translations))
    }
    return locales
  }

  /// Reads the earlier versions of the interfaces.
  private func history(of project: Project, _ diagnostics: inout [Diagnostic]) throws -> [EarlierVersion] {
    try project.config.docs.history.compactMap { earlier in
      let folder = project.selection.root + earlier.specs.name + "/"
      let paths = try listFolder(folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      let loaded = loadSpecs(paths.filter { $0 != Config.fileName }) { path in
        try project.read(earlier.specs.name + "/" + path, 64 << 20)
      }
      if paths.isEmpty || loaded.diagnostics.hasErrors {
        diagnostics.append(
          Diagnostic(
            .fileUnreadable, "there are no sound specs in '\(folder)'", at: earlier.specs.location,
            fix: "run 'invoker check \(folder)'"))
        return nil
      }
      return EarlierVersion(name: earlier.name, title: earlier.title, specs: loaded.specs)
    }
  }

  // MARK: Translations

  /// What would bring the lists of translations in step with the specs.
  private func localePlan(_ project: inout Project) throws -> OutputPlan {
    let locales = try docs.locales ?? project.locales()
    guard !locales.isEmpty else {
      throw Problem("the specs are not translated into any language", fix: "name one, as in '--locale zh_Hans'")
    }
    var files: [GeneratedFile] = []
    let schema = "schema/locale.schema.json"
    let hasSchema = try fileKind(at: project.selection.root + schema) == .file
    for locale in locales {
      let loaded = project.loadLocale(locale, arguments.limits.settings)
      for (spec, texts) in project.texts where !texts.isEmpty {
        let file = (loaded.files[spec] ?? LocaleFile()).updated(for: texts)
        files.append(
          GeneratedFile(
            path: localePath(of: spec, in: locale),
            contents: file.yaml(translating: spec, into: locale, schema: hasSchema ? "../../" + schema : nil)))
      }
      if let error = loaded.diagnostics.first(where: { !$0.isAboutTranslations }) { throw error }
    }
    return try planOutput(of: files, into: project.selection.root) { _ in true }
  }
}
