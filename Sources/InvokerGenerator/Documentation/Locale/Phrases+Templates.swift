import YAMLTree

/// The folder of phrases below `Templates/`.
let phraseFolder = "docs/phrases/"

extension TemplateSet {
  /// The languages that have phrases, sorted.
  public var phraseLocales: [String] {
    paths.filter { $0.hasPrefix(phraseFolder) && $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst(phraseFolder.count).dropLast(".yaml".count)) }.sorted()
  }

  /// The phrases of a language. Missing phrases are in English.
  func phrases(for locale: String) -> Phrases {
    let own = parsePhrases(text(phraseFolder + locale + ".yaml") ?? "")
    guard own.count < Phrase.allCases.count else { return Phrases(own) }
    return Phrases(own, fallback: parsePhrases(text(phraseFolder + "en_US.yaml") ?? ""))
  }
}

/// Reads a mapping of keys to phrases. Skips unknown keys.
private func parsePhrases(_ text: String) -> [Phrase: String] {
  let entries = parseYAML(Array(text.utf8)).root?.entries ?? []
  return Dictionary(
    entries.compactMap { entry in
      guard let phrase = Phrase(rawValue: entry.name), let text = entry.value.stringValue else { return nil }
      return (phrase, text)
    }, uniquingKeysWith: { first, _ in first })
}
