import Foundation
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

  @Test func whoMustDoSomethingIsToldWhat() throws {
    for rule in rules {
      let shown = try Fixture.all.first { $0.name == rule.id }?.changes().map(\.level).max()
      #expect((shown == .safe) == (rule.remedy == "Nothing."), "\(rule.id)")
      #expect(rule.meaning.hasSuffix(".") && rule.remedy.hasSuffix("."), "\(rule.id)")
    }
  }

  @Test func theDocumentationListsEveryRuleWithItsVerdicts() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/evolution.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let table = text.split(separator: "\n").drop { $0 != "## Rules" }
    let rows = table.filter { $0.hasPrefix("| `") }.map(String.init)
    #expect(rows == rules.map(documentationRow))
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

/// The line of `docs/evolution.md` about a rule.
func documentationRow(_ rule: ChangeRule) -> String {
  return "| `\(rule.id)` | \(rule.wire) | \(rule.documentation) | \(rule.meaning) | \(rule.remedy) |"
}
