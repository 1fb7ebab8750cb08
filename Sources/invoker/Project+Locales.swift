import InvokerSpec
import YAMLTree

extension Project {
  /// The texts of every file that has some, including the config.
  var texts: [(path: String, texts: [TranslatableText])] {
    [(Config.fileName, config.texts)] + specs.files.map { ($0.path, $0.texts) }
  }

  /// Returns the languages that the specs are translated into: the folders in `locales/`.
  func locales() throws(FileError) -> [String] {
    let folder = selection.root + "locales/"
    var locales: [String] = []
    for name in try tree.list(folder) where !name.hasPrefix(".") {
      if try tree.kind(folder + name) == .folder { locales.append(name) }
    }
    return locales
  }

  /// Reads the translations into one language, and adds their files to the sources of the context.
  mutating func loadLocale(_ name: String, _ limits: LimitSettings) -> LoadedLocale {
    let limits = config.limits.overridden(by: limits).limits
    var loaded = InvokerSpec.loadLocale(name, of: texts, limits: limits, reusing: &known) { [self] path in
      try tree.kind(selection.root + path) == .missing ? nil : try readSource(path, limits.bytes, read)
    }
    context.sources.merge(loaded.sources) { first, _ in first }
    for module in specs.modules { loaded.translations.add(localeFiles(of: module, name, limits)) }
    return loaded
  }

  /// Reads the translations of a module, whose problems are reported where the module is checked.
  private func localeFiles(of module: SpecModule, _ name: String, _ limits: YAMLLimits) -> [LocaleFile] {
    let folder = folderPath(path(module.folder, from: selection.root))
    guard let read = try? tree.reader(folder) else { return [] }
    let texts = module.specs.files.map { (String($0.path.dropFirst(module.folder.count + 1)), $0.texts) }
    let loaded = InvokerSpec.loadLocale(name, of: texts, limits: limits) { path in
      try tree.kind(folder + path) == .missing ? nil : try readSource(path, limits.bytes, read)
    }
    return texts.compactMap { loaded.files[$0.0] }
  }
}
