import Foundation
import InvokerGenerator
import Testing

@testable import InvokerEvolution

/// The words for changes in each language.
@Suite struct WordingTests {
  private static let locales = TemplateSet.builtIn.changeLocales
  private static let files = locales.map { TemplateSet.builtIn.text(changeFolder + $0 + ".yaml") ?? "" }

  @Test func thePagesAndTheChangesHaveTheSameLanguages() {
    #expect(Self.locales == TemplateSet.builtIn.phraseLocales)
  }

  /// Every line that has a key is in each file, with the same placeholders and the same code.
  @Test func everyLanguageSaysTheSame() {
    func keys(_ text: String) -> [String: Set<String>] {
      var sentences: [String: String] = [:]
      var rule = ""
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("#") {
        guard let match = line.firstMatch(of: /^( *)([a-z_-]+):(.*)$/) else { continue }
        if match.1.count < 4 { rule = String(match.2) }
        sentences[match.1.count < 4 ? rule : rule + "." + match.2, default: ""] += match.3
      }
      return sentences.reduce(into: [:]) { keys, entry in
        // A rule on one line and one on several are the same.
        let rule = String(entry.key.prefix { $0 != "." })
        keys[rule, default: []].formUnion(entry.value.matches(of: /\{[a-z]+\}|`[^`]+`/).map { String($0.0) })
      }
    }
    let english = keys(TemplateSet.builtIn.text(changeFolder + "en_US.yaml") ?? "")
    #expect(english.count > 150)
    for (locale, file) in zip(Self.locales, Self.files) {
      let other = keys(file)
      #expect(Set(other.keys) == Set(english.keys), "\(locale)")
      for (key, marks) in other { #expect(marks == english[key], "\(locale): \(key)") }
    }
  }

  @Test(arguments: locales) func everythingHasWords(locale: String) {
    let phrases = ChangePhrases(DocumentationLocale(name: locale, translations: nil))
    for rule in ChangeRule.all { #expect(phrases.message(of: rule) != rule.id, "\(rule.id)") }
    let file = TemplateSet.builtIn.text(changeFolder + locale + ".yaml") ?? ""
    let keys =
      Change.Noun.allCases.map(\.rawValue) + Change.Word.allCases.map(\.rawValue)
      + ReportPhrase.allCases.map(\.rawValue) + ChangeRule.all.map(\.id)
    for key in keys { #expect(file.contains("\n  \(key):"), "\(locale): \(key)") }
  }

  /// No placeholder is left in what is said of a change, and nothing is said of details that it does not have.
  @Test(arguments: locales) func sentencesOfAllFixturesAreComplete(locale: String) throws {
    let phrases = ChangePhrases(DocumentationLocale(name: locale, translations: nil))
    for fixture in Fixture.all {
      for change in try fixture.changes() {
        let texts = [phrases.message(change), phrases.action(change) ?? []].map(\.plainText)
        #expect(texts.allSatisfy { !$0.contains("{") || $0.contains("default: {") }, "\(fixture.name): \(texts)")
        #expect(!texts[0].isEmpty)
      }
    }
  }
}
