import Testing
import YAMLTree

@testable import InvokerSpec

/// Translations keep to the texts that they translate.
@Suite struct LocaleTests {
  private static let spec = """
    invoker: 1
    types:
      Mood: {type: string, description: A mood., enum: {glad: Well., sad: Well.}}
      Properties:
        type: object
        description: 'Names that are keys elsewhere: no text of people stands in them.'
        properties:
          description: {type: string, description: The description., default: description}
          title: {type: string, deprecated: true, enum: [title]}
    """

  private static let texts = load(["types.yaml": spec]).specs.files[0].texts

  @Test func textsAreWhatPeopleRead() {
    #expect(
      Self.texts.map(\.path) == [
        "types.Mood.description", "types.Mood.enum.glad", "types.Mood.enum.sad", "types.Properties.description",
        "types.Properties.properties.description.description",
      ])
  }

  /// Wherever the format has prose, however deep.
  @Test func textsOfEnumValuesAndOfTypesWrittenInPlaceAreFound() throws {
    let spec = """
      invoker: 1
      types:
        Mood: {type: string, enum: {sad: {description: Low., deprecated: Be glad., was: blue}}}
        List: {type: array, items: {type: object, additionalProperties: {type: string, description: Deep.}}}
      response_modes:
        blocking: {paused: {where: {state: [paused]}, returns: {type: object, description: It waits.}}}
      """
    let root = try #require(parseYAML(Array(spec.utf8)).root)
    #expect(
      translatableTexts(in: root, .interface, path: "a.yaml").map { "\($0.path): \($0.text)" } == [
        "types.Mood.enum.sad.description: Low.", "types.Mood.enum.sad.deprecated: Be glad.",
        "types.List.items.additionalProperties.description: Deep.",
        "response_modes.blocking.paused.returns.description: It waits.",
      ])
  }

  @Test func anUpdateKeepsWhatFitsAndRemembersWhatDoesNot() {
    let old = LocaleFile(entries: [
      .init(path: "types.Mood.enum.glad", source: "Well.", text: "好。"),
      .init(path: "types.Mood.description", source: "The mood.", text: "心情。"),
      .init(path: "types.Gone.description", source: "Gone.", text: "没有了。"),
    ])
    let updated = old.updated(for: Self.texts)
    #expect(updated.entries.map(\.path).contains("types.Gone.description") == false)
    #expect(updated.entries.filter { $0.source == "Well." }.map(\.text) == ["好。"])
    let mood = updated.entries.first { $0.path == "types.Mood.description" }
    #expect(mood?.source == "A mood." && mood?.text == nil && mood?.previous == "心情。")
    #expect(updated.updated(for: Self.texts) == updated)
  }

  @Test func manyMissingTranslationsAreNoFailure() {
    let texts = (0...100).map {
      TranslatableText(path: "types.T\($0).description", text: "\($0)", location: Location(startOf: "types.yaml"))
    }
    let untranslated = Array("invoker: 1\ntranslations: {}\n".utf8)
    let loaded = loadLocale("zh_Hans", of: [("types.yaml", texts)]) { _ in untranslated }
    #expect(loaded.diagnostics.last?.rule == .moreErrors)
    #expect(loaded.failures.isEmpty)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let texts = ["plain", "a: b # c", "- \"quotes\" \\ ", "two\n\nlines\n  indented", "{x} | `y`", "true", "末。"]
    let file = LocaleFile(
      entries: texts.enumerated().map { .init(path: "types.T\($0).description", source: $1, text: $1) })
    let yaml = file.yaml(translating: "types.yaml", into: "zh_Hans", schema: "../../schema/locale.schema.json")
    #expect(yaml.hasPrefix("# yaml-language-server: $schema=../../schema/locale.schema.json\n# types.yaml in zh_Hans."))
    let loaded = loadLocale(
      "zh_Hans",
      of: [("types.yaml", [TranslatableText(path: "x", text: "x", location: Location(startOf: "types.yaml"))])]
    ) { _ in Array(yaml.utf8) }
    let read = try #require(loaded.files["types.yaml"])
    #expect(read.entries.map(\.source) == texts.map { $0.trimmingWhiteSpace() })
    #expect(read.entries.map(\.text) == texts.map { $0.trimmingWhiteSpace() })
  }
}
