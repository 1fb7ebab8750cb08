/// The texts of specs in another language.
public struct Translations: Hashable, Sendable {
  /// The language, such as `zh_Hans`.
  public var locale: String
  private var texts: [String: String] = [:]

  /// Creates translations from files. If a text is translated twice, the first translation is used.
  public init(locale: String, files: [LocaleFile] = []) {
    self.locale = locale
    for entry in files.flatMap(\.entries) {
      if let text = entry.text, texts[entry.source] == nil { texts[entry.source] = text }
    }
  }

  /// Adds the translations of other files. Texts that have a translation keep it.
  public mutating func add(_ files: [LocaleFile]) {
    texts.merge(Translations(locale: locale, files: files).texts) { own, _ in own }
  }

  /// Returns the translation of a text of a spec; `nil` if there is none.
  public func text(for source: String) -> String? { texts[source] }
}

/// The translations of the texts of one spec into one language.
public struct LocaleFile: Hashable, Sendable {
  /// The texts of the spec, in its order.
  public var entries: [Entry]

  /// One text. A text that occurs several times in a spec has one entry, at the first occurrence.
  public struct Entry: Hashable, Sendable {
    /// The place of the text in the spec: `params.query.description`.
    public var path: String
    /// The text that was translated.
    public var source: String
    /// The translation; `nil` if there is none yet.
    public var text: String?
    /// The translation of an earlier source, as a starting point.
    public var previous: String?
    /// The source location of the entry; `nil` if it is not in a file yet.
    public var location: Location?
  }

  /// Creates a list of entries, which can be empty.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// Returns the entries for `texts`: those that match are kept, and the others are added for translation.
  public func updated(for texts: [TranslatableText]) -> LocaleFile {
    let bySource = Dictionary(entries.map { ($0.source, $0) }) { first, _ in first }
    let byPath = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
    var seen: Set<String> = []
    return LocaleFile(
      entries: texts.filter { seen.insert($0.text).inserted }.map { text in
        if let entry = bySource[text.text] {
          return Entry(path: text.path, source: text.text, text: entry.text, previous: entry.previous)
        }
        let former = byPath[text.path]
        return Entry(path: text.path, source: text.text, text: nil, previous: former?.text ?? former?.previous)
      })
  }
}
