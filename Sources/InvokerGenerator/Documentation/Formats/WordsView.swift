import Mustache

/// The fixed phrases of a language in the markup of a format, by key.
struct WordsView: MustacheParent, ViewValue {
  private let texts: [String: Text]

  init(_ phrases: Phrases, _ markup: any Markup) {
    texts = Dictionary(
      uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, Text(renderText: markup.text(phrases[$0]))) })
  }

  func child(named name: String) -> Any? { texts[name] }
}
