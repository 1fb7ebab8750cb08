import InvokerGenerator
import InvokerSpec
import YAMLTree

/// The phrases for changes in one language: a file of `Templates/changes`.
public struct ChangePhrases: Sendable {
  /// The sentences by rule ID.
  private var sentences: [String: Sentences] = [:]
  /// The words by the section and key in the file.
  private var words: [Key: String] = [:]
  /// Translations of texts in the specs.
  let translations: Translations?

  private struct Sentences {
    var message: String
    var action: String?
  }

  private struct Key: Hashable {
    var section: String
    var name: String
  }

  /// The language of the specs and of the tool.
  public static let source = ChangePhrases(.source)

  /// Missing phrases are in English.
  public init(_ locale: DocumentationLocale, _ templates: TemplateSet = .builtIn) {
    translations = locale.translations
    read(templates.text(changeFolder + locale.name + ".yaml") ?? "")
    if !isComplete, locale != .source { merge(.source) }
  }

  private var isComplete: Bool {
    sentences.count == ChangeRule.all.count
      && words.count == Change.Noun.allCases.count + Change.Word.allCases.count + ReportPhrase.allCases.count
  }

  private mutating func merge(_ other: ChangePhrases) {
    sentences.merge(other.sentences) { own, _ in own }
    words.merge(other.words) { own, _ in own }
  }

  private mutating func read(_ text: String) {
    for section in parseYAML(Array(text.utf8)).root?.entries ?? [] {
      for entry in section.value.entries ?? [] {
        if let message = entry.value["message"]?.stringValue {
          sentences[entry.name] = Sentences(message: message, action: entry.value["action"]?.stringValue)
        } else {
          words[Key(section: section.name, name: entry.name)] = entry.value.stringValue
        }
      }
    }
  }

  /// The message of a rule, with placeholders. A test ensures that no built-in message is missing.
  func message(of rule: ChangeRule) -> String { sentences[rule.id]?.message ?? rule.id }
  /// The required action of callers; `nil` if there is none.
  func action(of rule: ChangeRule) -> String? { sentences[rule.id]?.action }

  subscript(noun: Change.Noun) -> String { words[Key(section: "nouns", name: noun.rawValue)] ?? noun.rawValue }
  subscript(word: Change.Word) -> String { words[Key(section: "words", name: word.rawValue)] ?? word.rawValue }
  subscript(phrase: ReportPhrase) -> String { words[Key(section: "report", name: phrase.rawValue)] ?? phrase.rawValue }

  func words(_ phrase: ReportPhrase, _ values: [String: Prose]) -> Prose { parseProse(self[phrase], filling: values) }
}

extension TemplateSet {
  /// The languages that have sentences about changes, sorted.
  public var changeLocales: [String] {
    paths.filter { $0.hasPrefix(changeFolder) }.map { String($0.dropFirst(changeFolder.count).prefix { $0 != "." }) }
      .sorted()
  }
}

/// The phrases of reports other than changes, by key.
enum ReportPhrase: String, CaseIterable {
  case breaks
  case mayBreak = "may_break"
  case instruction = "do"
  case wire, swift, documentation, before
  case formerlyHere = "formerly_here"
  case fixCompilation = "fix_compilation"
  case also, more, comma, sentence, advice, about
  case nothingToDo = "nothing_to_do"
  case title
  case breakingTitle = "breaking_title"
  case dangerousTitle = "dangerous_title"
  case safeTitle = "safe_title"
  case typesTitle = "types_title"
  case noChange = "no_change"
  case breakingCount = "breaking_count"
  case dangerousCount = "dangerous_count"
  case safeCount = "safe_count"
  case acceptedCount = "accepted_count"
  case nothingCounted = "nothing_counted"
  case summary, major, minor, patch
  case sameVersion = "same_version"
}
