import InvokerEditor
import InvokerGenerator
import InvokerSpec

/// A folder of specs that an editor has files of.
struct SpecFolder {
  /// The path of the folder, which ends in `/`.
  let root: String
  private(set) var project: Project
  private(set) var diagnostics: [Diagnostic] = []
  /// The latest specs without errors.
  private var correct: (specs: SpecSet, options: SwiftOptions)?
  /// What requests are answered from; `nil` until there is one.
  private var cached: EditedSpecs?

  init(_ root: String, in tree: FileTree) throws {
    self.root = root
    project = try loadProject([root], LimitSettings(), in: tree)
    try check()
  }

  /// Reads the folder again.
  mutating func reload(in tree: FileTree) throws {
    let project = try loadProject([root], LimitSettings(), in: tree, reusing: project.known)
    // The names of a file that cannot be read at the moment come from its previous text.
    if project.specs.files.count < self.project.specs.files.count { _ = edited() }
    self.project = project
    try check()
  }

  private mutating func check() throws {
    diagnostics = try project.check(LimitSettings()).diagnostics
    if !diagnostics.hasErrors { correct = (project.specs, SwiftOptions(project.config.swift)) }
    previous = cached ?? previous
    cached = nil
  }

  private var previous: EditedSpecs?

  /// Whether a file, by its whole path, is one of the specs, the config, or a translation.
  func contains(_ path: String) -> Bool {
    guard path.hasPrefix(root) else { return false }
    let name = String(path.dropFirst(root.count))
    return name == Config.fileName || name.hasPrefix("locales/") || project.context.sources[name] != nil
  }

  /// Returns the URI of a file, which can be one of another module.
  func uri(of file: String) -> String { fileURI(ofPath: path(file, from: root)) }

  /// Whether a file is meant as a spec. Without a config, a folder can contain other YAML files.
  func isSpec(_ name: String) -> Bool {
    project.selection.configSource != nil
      || project.context.sources[name].map { namesFormat($0) } == true
  }

  /// Returns the specs for requests.
  mutating func edited() -> EditedSpecs {
    if let cached { return cached }
    // Only a few requests are about translations, which are as large as the specs.
    let sources = project.context.sources.filter { !$0.key.hasPrefix("locales/") }
    let edited = EditedSpecs(
      project.specs, sources: sources, limits: project.config.limits.limits, correct: correct, previous: previous)
    cached = edited
    return edited
  }

  /// Returns the specs with their translations.
  mutating func editedWithTranslations() throws -> EditedSpecs {
    for locale in try project.locales() { _ = project.loadLocale(locale, LimitSettings()) }
    return EditedSpecs(
      project.specs, sources: project.context.sources, limits: project.config.limits.limits, correct: correct,
      previous: previous)
  }
}
