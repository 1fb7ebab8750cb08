/// The texts of specs in another language.
public struct Translations: Hashable, Sendable {
  /// `zh_Hans`
  public var locale: String
  private var texts: [String: String] = [:]

  /// The translations of these files. Where a text is translated twice, the first one counts.
  public init(locale: String, files: [LocaleFile] = []) {
    self.locale = locale
    for entry in files.flatMap(\.entries) {
      if let text = entry.text, texts[entry.source] == nil { texts[entry.source] = text }
    }
  }

  /// The translation of a text of a spec; `nil` if there is none.
  public func text(for source: String) -> String? { texts[source] }
}

/// The translations of the texts of one spec into one language.
public struct LocaleFile: Hashable, Sendable {
  /// The texts of the spec, in its order.
  public var entries: [Entry]

  /// One text. Where it stands several times in a spec, it has one entry, for the first.
  public struct Entry: Hashable, Sendable {
    /// Where the text stands in the spec: `params.query.description`.
    public var path: String
    /// The text that was translated.
    public var source: String
    /// `nil`: not translated yet.
    public var text: String?
    /// What an earlier source was translated as, to start from.
    public var previous: String?
    /// Where the entry stands; `nil` if it is in no file yet.
    public var location: Location?
  }

  /// A list of entries, which may be empty.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// The entries that `texts` need: those that fit are kept, the others are there to be translated.
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
