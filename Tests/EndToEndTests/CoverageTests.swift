import Foundation
import InvokerEvolution
import InvokerSpec
import Testing

/// Every kind of diagnostic is fired by a case and described in `docs/diagnostics.md`.
@Suite struct CoverageTests {
  /// Rules about files that the tool writes, which belong to the tool and not to specs.
  private let outputRules: Set = [
    "bad-template", "baseline-stale", "output-changed", "output-foreign", "output-missing", "output-stale",
    "output-undeclared", "output-unwritable",
  ]
  private var rules: Set<String> {
    outputRules.union((Rule.all + Rule.openAPI + Rule.dsl + Rule.drift + Rule.plugin + Rule.recorded).map(\.id))
  }

  @Test func everyRuleIsFired() throws {
    let fired = try Case.all.reduce(into: Set<String>()) { fired, example in
      for file in ["stdout.txt", "stderr.txt"] {
        guard let data = try example.expectations()[file] else { continue }
        let text = String(decoding: data, as: UTF8.self)
        fired.formUnion(text.matches(of: /(?:error|warning): .*\[([a-z0-9-]+)\]\n/).map { String($0.1) })
      }
    }
    #expect(rules.subtracting(fired).sorted() == [])
    #expect(fired.subtracting(rules).sorted() == [])
  }

  @Test func everyRuleIsDescribed() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/diagnostics.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let described = text.matches(of: /\n(?:### |\| )`([a-z0-9-]+)`/).map { String($0.1) }
    #expect(described.sorted() == rules.sorted())
  }
}
