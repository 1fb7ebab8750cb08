import InvokerSpec

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
    let loaded = InvokerSpec.loadLocale(name, of: texts, limits: limits, reusing: &known) { [self] path in
      try tree.kind(selection.root + path) == .missing ? nil : try readSource(path, limits.bytes, read)
    }
    context.sources.merge(loaded.sources) { first, _ in first }
    return loaded
  }
}
