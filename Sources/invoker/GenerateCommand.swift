import ArgumentParser
import InvokerGenerator
import InvokerSpec

/// `invoker generate`: writes Swift clients.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Generate Swift clients. On an error, no file is written.",
    discussion: """
      EXAMPLES:
        invoker generate
        invoker generate specs --output Sources/Clients
        invoker generate --watch
        invoker generate --check
      """)

  @OptionGroup var arguments: SpecArguments
  @OptionGroup(title: "Writing") var writing: WritingArguments
  @OptionGroup(title: "Swift") var swift: SwiftArguments
  @OptionGroup(title: "Build systems") var build: BuildArguments
  @OptionGroup(title: "Report") var report: ReportArguments
  @OptionGroup(title: "Limits") var limits: LimitArguments

  func run() throws {
    try writing.run(on: arguments.specs, Console(format: report.format), write)
  }

  /// Performs one run. Returns its diagnostics and the completed work.
  private func write(_ specs: [String], in tree: FileTree) throws -> Outcome {
    var project = try loadProject(specs, limits.settings, in: tree, collectingTexts: false)
    var outcome = Outcome(of: project)
    guard !outcome.diagnostics.hasErrors else { return outcome }
    var target = try SwiftTarget(swift, project.config.swift, root: project.selection.root)
    if build.isBuild { target.options.fileNaming = .bySpec }
    try outcome.attempt { diagnostics in
      let plan = try plan(&project, target, &diagnostics)
      return diagnostics.hasErrors ? [] : try writing.carryOut(plan, &diagnostics)
    }
    outcome.context = project.context
    // The log of a build shows only problems.
    if build.isBuild { outcome.done = [] }
    return outcome
  }

  private func plan(
    _ project: inout Project, _ target: SwiftTarget, _ diagnostics: inout [Diagnostic]
  ) throws -> OutputPlan {
    let templates = try loadTemplates(target.templates, in: project.tree, &diagnostics, &project.context)
    guard !diagnostics.hasErrors else { return OutputPlan(entries: []) }
    let generation =
      swift.onlyFiles
      ? Generation()
      : generateSwift(project.specs, options: target.options, templates: templates)
    diagnostics += generation.diagnostics
    // Without its header, a file looks like a handwritten one, and would never be replaced again.
    if let file = generation.files.first(where: { !$0.contents.hasPrefix(generatedHeader) }) {
      throw Diagnostic(
        .badTemplate, "the templates change the first line of '\(file.path)'", at: nil,
        fix: "let 'swift/file.mustache' begin with '\(generatedHeader){{tool}}'")
    }
    if build.isBuild { return try build.plan(generation.files, project, target, &diagnostics) }
    let clients = swift.onlyFiles ? [] : generation.files + [generation.listing].compactMap(\.self)
    let own = generateCustomFiles(
      project.specs, templates: templates, taken: clients.map(\.path) + [apiListingPath, LockFile.name])
    diagnostics += own.diagnostics.map { $0.moved(below: target.templates ?? "") }
    guard !diagnostics.hasErrors else { return OutputPlan(entries: []) }
    let files = clients + own.files
    var plan = try planOutput(of: clients, into: target.output, mayReplace: isGenerated)
    plan.entries += try planOutput(of: own.files, into: target.output, mayReplace: isGeneratedDocument).entries
    let before = try LockFile.reading(in: target.output)
    var lock = LockFile(project.specs, files, options: sha256(Array((target.options.text + templates.digest).utf8)))
    if project.selection.isWholeFolder {
      try plan.addStaleFiles(in: target.output)
      try plan.addStaleFiles(of: before, in: target.output)
    } else {
      // A run on single files does not know the files of the other specs.
      let shared = Set(files.filter(\.spansSpecs).map(\.path))
      let kept = shared.intersection(plan.paths(.changed).map { String($0.dropFirst(target.output.count)) })
      plan.entries.removeAll { kept.contains(String($0.path.dropFirst(target.output.count))) }
      lock.files = lock.files.filter { !kept.contains($0.key) }
      if let before { lock = before.updated(by: lock) }
    }
    try plan.add(lock, after: before, in: target.output)
    diagnostics += plan.obstacles(
      "invoker did not create it", fix: "move it away, or choose another folder with --output")
    return plan
  }
}
