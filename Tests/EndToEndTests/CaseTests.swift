import Foundation
import Testing

/// The built tool, run on every folder of `Cases/`. `UPDATE_CASES=1 swift test --filter EndToEndTests` takes what comes
/// of it as what is expected from now on.
@Suite struct CaseTests {
  @Test(arguments: Case.all)
  func runs(_ example: Case) async throws {
    let outcome = try await Outcome(of: example)
    let expected = try example.expectations()
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1" {
      for path in expected.keys { try FileManager.default.removeItem(at: example.folder.appendingPathComponent(path)) }
      try write(outcome.files, below: example.folder)
    } else {
      for difference in differences(expected: expected, found: outcome.files) {
        Issue.record("\(example.name)/\(difference)")
      }
    }
  }

  @Test func thereAreCases() {
    #expect(!Case.all.isEmpty)
    for example in Case.all { #expect(!example.lines(of: "args").isEmpty, "\(example.name) has no 'args'") }
  }
}
