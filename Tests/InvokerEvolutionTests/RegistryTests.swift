import Foundation
import InvokerGenerator
import Testing

@testable import InvokerEvolution

/// The rules as data.
@Suite struct RegistryTests {
  private let rules = ChangeRule.all

  @Test func idsAreUnique() {
    #expect(Set(rules.map(\.id)).count == rules.count)
  }

  @Test func mirrorsAreMutual() {
    let byID = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    for rule in rules {
      #expect(!rule.mirrors.isEmpty, "\(rule.id)")
      for mirror in rule.mirrors {
        #expect(byID[mirror]?.mirrors.contains(rule.id) == true, "\(rule.id) is no mirror of \(mirror)")
      }
    }
  }

  @Test func callersWhoMustDoSomethingAreToldWhat() throws {
    for rule in rules {
      let shown = try Fixture.all.first { $0.name == rule.id }?.changes().map(\.level).max()
      // Symbols that are added may be safe, and may have to be added to test doubles.
      if rule == .swiftSymbolAdded { continue }
      #expect((shown == .safe) == (ChangePhrases.source.action(of: rule) == nil), "\(rule.id)")
    }
  }

  @Test func theDocumentationListsEveryRuleWithItsVerdicts() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/evolution.md")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "## Rules"))
    let rows = lines.indices[start...].filter { lines[$0].hasPrefix("| `") }
    let expected = try rules.map(documentationRow)
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1", rows.count == expected.count {
      for (index, row) in zip(rows, expected) { lines[index] = row }
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(rows.map { lines[$0] } == expected)
  }

  @Test func theDocumentationListsWhatBecomesOfSymbols() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/evolution.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for kind in SwiftDifference.Kind.allCases {
      #expect(text.contains("\n| \(kind.meaning) | \(kind.level.rawValue) |\n"), "\(kind)")
    }
  }
}

/// The line of `docs/evolution.md` about a rule: what is said of the change that its fixture shows.
private func documentationRow(_ rule: ChangeRule) throws -> String {
  let change = try #require(Fixture.all.first { $0.name == rule.id }?.changes().first)
  let phrases = ChangePhrases.source
  let action = phrases.action(change) ?? [.text("Nothing.")]
  let cells = [phrases.words(.sentence, ["sentence": capitalized(phrases.message(change))]), action]
    .map { markdownLine($0) }
  return "| `\(rule.id)` | \(rule.wire) | \(rule.documentation) | \(cells[0]) | \(cells[1]) |"
}
