import ArgumentParser
import InvokerEvolution
import InvokerGenerator
import InvokerSpec

/// `invoker docs`: writes documentation, or the lists for translators.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Generate documentation. On an error, no file is written.",
    discussion: """
      Translations are in 'locales/LOCALE/' next to the specs.

      EXAMPLES:
        invoker docs
        invoker docs --form html --output site
        invoker docs --update-locales --locale ja_JP
      """)

  @OptionGroup var arguments: SpecArguments
  @OptionGroup(title: "Writing") var writing: WritingArguments
  @OptionGroup(title: "Documentation") var docs: DocsArguments
  @OptionGroup(title: "Report") var report: DocsReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func run() throws {
    try writing.run(on: arguments.specs, Console(format: report.format), write)
  }

  /// Performs one run. Returns its diagnostics and the completed work.
  private func write(_ specs: [String], in tree: FileTree) throws -> Outcome {
    var project = try loadProject(specs, limits.settings, in: tree)
    var outcome = Outcome(of: project)
    guard !outcome.diagnostics.hasErrors else { return outcome }
    try outcome.attempt { diagnostics in
      let plan = try docs.updateLocales ? localePlan(&project, &diagnostics) : documentPlan(&project, &diagnostics)
      return diagnostics.hasErrors ? [] : try writing.carryOut(plan, &diagnostics)
    }
    outcome.context = project.context
    return outcome
  }

  // MARK: Documentation

  private func documentPlan(_ project: inout Project, _ diagnostics: inout [Diagnostic]) throws -> OutputPlan {
    let settings = project.config.docs
    guard
      let output = (docs.output ?? settings.output.map { path($0, from: project.selection.root) }).map(folderPath)
    else {
      throw Problem(
        "no output folder is specified",
        fix: "add '--output DIR', or write 'docs: {output: DIR}' in '\(project.selection.root)\(Config.fileName)'")
    }
    let templates = try loadTemplates(docs.templates.map(folderPath), in: project.tree, &diagnostics, &project.context)
    guard !diagnostics.hasErrors else { return OutputPlan(entries: []) }
    let locales = try locales(&project, templates, &diagnostics)
    let versions = try earlierVersions(of: project, &diagnostics)
    guard !diagnostics.hasErrors else { return OutputPlan(entries: []) }

    let generation = generateDocumentation(
      project.specs, locales: locales, formats: docs.forms,
      options: project.documentationOptions(
        docs, history: history(of: versions, project.specs, in: locales, templates)), templates: templates)
    diagnostics += generation.diagnostics
    var plan = try planOutput(of: generation.files, into: output, mayReplace: isGeneratedDocument)
    // A run on some specs, forms, or languages does not know the files of the others.
    if project.selection.isWholeFolder, docs.locale.isEmpty {
      for form in docs.forms { try plan.addStaleDocuments(in: output + form.rawValue + "/") }
    }
    diagnostics += plan.obstacles(
      "invoker did not create it", fix: "move it away, or choose another folder with --output")
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
      try expectPhrases(in: name, templates)
      guard translated.contains(name) else {
        throw Problem(
          "the specs are not translated into '\(name)'",
          fix: "start with 'invoker docs --update-locales --locale \(name)'")
      }
      let loaded = project.loadLocale(name, limits.settings)
      diagnostics += docs.fallBack ? loaded.failures : loaded.diagnostics
      locales.append(DocumentationLocale(name: name, translations: loaded.translations))
    }
    return locales
  }

  /// Checks for the phrases of the pages themselves, which are not in any spec.
  private func expectPhrases(in locale: String, _ templates: TemplateSet) throws {
    guard !templates.phraseLocales.contains(locale) else { return }
    throw Problem(
      "there are no phrases in '\(locale)' for the pages themselves",
      fix: "write 'docs/phrases/\(locale).yaml' in a folder of templates, and pass that with --templates")
  }

  /// Reads the earlier versions of the interfaces.
  private func earlierVersions(of project: Project, _ diagnostics: inout [Diagnostic]) throws -> [EarlierVersion] {
    try project.config.docs.history.compactMap { earlier in
      let folder = project.selection.root + earlier.specs.name + "/"
      let paths = try project.tree.list(folder).filter(isSpec)
      let loaded = loadSpecs(paths, transports: project.config.transports) { path in
        try readSource(earlier.specs.name + "/" + path, 0, project.read)
      }
      if paths.isEmpty || loaded.diagnostics.hasErrors {
        diagnostics.append(
          Diagnostic(
            .fileUnreadable, "there are no valid specs in '\(folder)'", at: earlier.specs.location,
            fix: "run 'invoker check \(folder)'"))
        return nil
      }
      return EarlierVersion(name: earlier.name, title: earlier.title, specs: loaded.specs)
    }
  }

  // MARK: Translations

  /// Returns the plan that updates the lists of translations to match the specs.
  private func localePlan(_ project: inout Project, _ diagnostics: inout [Diagnostic]) throws -> OutputPlan {
    let templates = try loadTemplates(docs.templates.map(folderPath), in: project.tree, &diagnostics, &project.context)
    guard !diagnostics.hasErrors else { return OutputPlan(entries: []) }
    let locales = try docs.locales ?? project.locales()
    for locale in locales { try expectPhrases(in: locale, templates) }
    guard !locales.isEmpty else {
      throw Problem("the specs are not translated into any language", fix: "name one, as in '--locale zh_Hans'")
    }
    var files: [GeneratedFile] = []
    let schema = "schema/locale.schema.json"
    let hasSchema = try fileKind(at: project.selection.root + schema) == .file
    for locale in locales {
      let loaded = project.loadLocale(locale, limits.settings)
      for (spec, texts) in project.texts where !texts.isEmpty {
        let file = (loaded.files[spec] ?? LocaleFile()).updated(for: texts)
        files.append(
          GeneratedFile(
            path: localePath(of: spec, in: locale),
            contents: file.yaml(translating: spec, into: locale, schema: hasSchema ? "../../" + schema : nil)))
      }
      if let error = loaded.failures.first { throw error }
    }
    return try planOutput(of: files, into: project.selection.root) { _ in true }
  }
}
