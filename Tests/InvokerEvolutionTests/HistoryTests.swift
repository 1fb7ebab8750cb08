import Foundation
import InvokerGenerator
import InvokerSpec
import Testing

@testable import InvokerEvolution

/// What pages tell of versions is what `diff` finds.
@Suite struct HistoryTests {
  private static let locales = TemplateSet.builtIn.changeLocales.map {
    DocumentationLocale(name: $0, translations: nil)
  }

  /// By interface, in English.
  private func news(_ old: SpecSet, _ new: SpecSet) throws -> [String: VersionNews.News] {
    let past = EarlierVersion(name: "past", title: "Past", specs: old)
    let history = history(of: [past], new, in: [.source], .builtIn)
    try #require(history.count == 2)
    return history[1].news
  }

  @Test(arguments: Fixture.all) func pagesTellASubsetAndNeverNothing(_ fixture: Fixture) throws {
    let (old, new) = (try fixture.old(), try fixture.new())
    let found = compare(old, new).filter(\.rule.isNews).map { change in
      var change = change
      change.swift = .safe
      return change
    }
    let news = try news(old.specs, new.specs)
    let sentences = Set(folded(found) { _ in true }.map { ChangePhrases.source.item($0).plainText })
    var told: Set<String> = []
    for case .changes(let changes) in news.values {
      told.formUnion(try #require(changes["en_US"]).map(\.plainText))
    }
    #expect(told.isSubset(of: sentences), "\(told.subtracting(sentences))")
    #expect(told.isEmpty == !found.contains(where: Self.isNoticed), "\(found.map(\.rule.id))")
  }

  /// Whether callers of an interface notice a change on the wire: not what is only in Swift, not an interface that comes
  /// or goes, not an app of its own, and not a type that nothing uses.
  private static func isNoticed(_ change: Change) -> Bool {
    let others: [ChangeRule] =
      ChangeRule.swift + [.interfaceAdded, .interfaceRemoved, .typeAdded, .typeRemoved]
    if case .boundApp = change.subject.owner { return false }
    if change.subject.owner.name.hasPrefix("translation_app.") { return false }
    return !others.contains(change.rule)
  }

  @Test func theShippedHistoryIsToldInEveryLanguage() throws {
    func specs(_ folder: String) throws -> SpecSet {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../specs")
      return loadSpecs(["chat.yaml", "workflow.yaml", "completion.yaml"]) { path in
        [UInt8](try Data(contentsOf: root.appendingPathComponent(folder + path)))
      }.specs
    }
    let names = ["seed", "sdk-0.7", "sdk-0.10", "documents-2026-07"]
    let versions = try names.map { EarlierVersion(name: $0, title: $0, specs: try specs("history/\($0)/")) }
    let history = history(of: versions, try specs(""), in: Self.locales, .builtIn)
    #expect(history.map(\.news.count) == [3, 3, 3, 3, 3])
    #expect(history[0].news["chat"] == .firstVersion)
    for version in history.dropFirst() {
      for (interface, news) in version.news {
        guard case .changes(let changes) = news else {
          Issue.record("\(interface) is new")
          continue
        }
        #expect(Set(changes.values.map(\.count)).count == 1, "\(interface)")
        #expect(changes["en_US"]?.isEmpty == false, "\(interface)")
      }
    }
    // What pages had left out: a kind of app, and types in place of any object.
    guard case .changes(let changes)? = history[3].news["chat"] else {
      Issue.record("chat is new")
      return
    }
    let told = (changes["en_US"] ?? []).map(\.plainText)
    #expect(told.contains { $0.hasPrefix("Apps of kind new_agent can be called.") })
    #expect(told.contains { $0.hasPrefix("The result in mode streaming is described more precisely: ChatEvent") })
  }
}
