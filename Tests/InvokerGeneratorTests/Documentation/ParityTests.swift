import InvokerSpec
import Testing

@testable import InvokerGenerator

/// Pages are the same in every language but for the words.
@Suite struct ParityTests {
  private static let specs = shippedSpecs()
  private static let english = pages(specs)

  @Test(arguments: ["zh_Hans", "ja_JP"]) func pagesHaveTheSameParts(locale: String) throws {
    let loaded = shippedLocale(locale, of: Self.specs)
    #expect(loaded.diagnostics == [])
    let translated = pages(Self.specs, loaded.translations)
    #expect(translated.map(\.name) == Self.english.map(\.name))
    for (page, original) in zip(translated, Self.english) {
      #expect(page.allSections.map(\.anchor) == original.allSections.map(\.anchor))
      #expect(page.blocks.map(\.shape) == original.blocks.map(\.shape))
      let anchors = searchEntries(of: page).compactMap(\.anchor)
      #expect(anchors == searchEntries(of: original).compactMap(\.anchor))
      #expect(anchors.count == Set(anchors).count, "an anchor of \(page.name) comes twice")
    }
  }

  @Test(arguments: ["zh_Hans", "ja_JP"]) func nothingIsLeftInEnglish(locale: String) throws {
    let translations = shippedLocale(locale, of: Self.specs).translations
    for page in pages(Self.specs, translations) {
      for (title, original) in zip(page.allSections.map(\.title), Self.original(page).allSections.map(\.title)) {
        #expect(title != original, "\(page.name): \(title)")
      }
    }
  }

  private static func original(_ page: Page) -> Page { english.first { $0.name == page.name } ?? page }

  @Test(arguments: TemplateSet.builtIn.phraseLocales) func everyPhraseIsThere(locale: String) {
    let phrases = TemplateSet.builtIn.phrases(for: locale)
    for phrase in Phrase.allCases {
      #expect(phrases.own.contains(phrase), "\(locale) lacks \(phrase.rawValue)")
    }
  }
}

extension Block {
  /// What a block is made of, without what is translated.
  fileprivate var shape: String {
    switch self {
    case .paragraph: "paragraph"
    case .list(let items): "list of \(items.count)"
    case .note: "note"
    case .code(let samples): "code \(samples)"
    case .table(let table): "table of \(table.columns.count) × \(table.rows.count)"
    case .params(let params):
      "params \(params.map { "\($0.anchor) \($0.swiftName ?? "") \($0.transports.map(\.isSent))" })"
    case .fields(let fields): "fields \(fields.map(\.shape))"
    case .events(let events): "events \(events.map { "\($0.anchor) \($0.handling) \($0.fields.map(\.shape))" })"
    case .order(let order): "order \(order.anchor) \(order.steps.map { "\($0.occurrence) \($0.events)" })"
    case .errors(let errors): "errors \(errors.map { "\($0.anchor) \($0.status) \($0.canRetry)" })"
    case .types(let types): "types \(types.map { "\($0.anchor) \($0.fields.map(\.shape)) \($0.values.map(\.value))" })"
    case .examples(let examples): "examples \(examples.map { "\($0.anchor) \($0.request) \($0.answer)" })"
    case .changes(let versions): "changes \(versions.map { "\($0.anchor) \($0.changes.count)" })"
    case .links(let links): "links \(links.count)"
    }
  }
}

extension FieldEntry {
  fileprivate var shape: String { "\(anchor) \(swiftPath) \(type.swift) \(isRequired)" }
}
