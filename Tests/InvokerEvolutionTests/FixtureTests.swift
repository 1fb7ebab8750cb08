import Foundation
import Testing

@testable import InvokerEvolution

/// What the folders of `Changes/` show. `UPDATE_CHANGES=1 swift test --filter InvokerEvolutionTests` takes what is said
/// as what is expected from now on.
@Suite struct FixtureTests {
  @Test(arguments: Fixture.all)
  func saysWhatIsExpected(_ fixture: Fixture) throws {
    let said = render(report(try fixture.old(), try fixture.new()), as: .text)
    if ProcessInfo.processInfo.environment["UPDATE_CHANGES"] == "1" {
      try said.write(to: fixture.url("expected.txt"), atomically: true, encoding: .utf8)
    }
    #expect(said == (try String(contentsOf: fixture.url("expected.txt"), encoding: .utf8)))
  }

  @Test(arguments: ChangeRule.all.map(\.id))
  func everyRuleFiresWhereItIsShown(_ rule: String) throws {
    let fixture = try #require(Fixture.all.first { $0.name == rule }, "there is no fixture")
    #expect(try fixture.changes().map(\.rule.id) == [rule])
  }

  @Test func everyFixtureShowsARuleOrAComposite() {
    let rules = Set(ChangeRule.all.map(\.id))
    #expect(Fixture.all.filter { !rules.contains($0.name) && !$0.name.hasPrefix("composite-") }.map(\.name) == [])
  }

  @Test(arguments: Fixture.all)
  func nothingChangesFromASpecToItself(_ fixture: Fixture) throws {
    let (old, new) = (try fixture.old(), try fixture.new())
    #expect(compare(old, old) == [])
    #expect(compare(new, new) == [])
  }

  @Test(arguments: Fixture.all)
  func theWayBackMirrorsTheWayThere(_ fixture: Fixture) throws {
    expectMirror(try fixture.old(), try fixture.new())
  }
}
