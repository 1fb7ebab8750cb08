import Foundation
import InvokerMock
import InvokerRuntime
import Testing

/// The same conversations with the SDK for Python and with this runtime.
@Suite(.timeLimit(.minutes(3))) struct InteropTests {
  @Test(arguments: Carrier.allCases)
  func bothSayTheSame(over carrier: Carrier) async throws {
    async let startingPython = RunningPlugin.start(.python, over: carrier)
    let swift = try await RunningPlugin.start(.swift, over: carrier)
    let python = try await startingPython
    let meant = try Difference.meant(by: Runtime.sdkVersion).filter { $0.conversation != "registration" }
    var seen: Set<Difference> = []
    for conversation in conversations {
      async let said = python.hold(conversation)
      for found in await differences(said, swift.hold(conversation)) {
        let listed = meant.filter { $0.covers(found, in: conversation.name) }
        if listed.isEmpty { Issue.record("\(conversation.name) \(found)") }
        seen.formUnion(listed)
      }
    }
    await python.stop()
    await swift.stop()
    for difference in meant where !seen.contains(difference) { Issue.record("no difference any more: \(difference)") }
  }

  @Test func bothRegisterTheSame() async throws {
    async let startingPython = RunningPlugin.start(.python, over: .tcp)
    let swift = try await RunningPlugin.start(.swift, over: .tcp)
    let python = try await startingPython
    let meant = try Difference.meant(by: Runtime.sdkVersion).filter { $0.conversation == "registration" }
    var seen: Set<Difference> = []
    let (one, other) = (try #require(python.registration), try #require(swift.registration))
    #expect(one.assets == other.assets && one.assets.count == 2)
    let found =
      differences(one.manifest, other.manifest, at: "manifest")
      + differences(.object(one.declarations), .object(other.declarations), at: "declarations")
    for found in found {
      let listed = meant.filter { $0.covers(found, in: "registration") }
      if listed.isEmpty { Issue.record("registration \(found)") }
      seen.formUnion(listed)
    }
    await python.stop()
    await swift.stop()
    for difference in meant where !seen.contains(difference) { Issue.record("no difference any more: \(difference)") }
  }

  @Test func theDocumentationShowsEveryDifference() throws {
    let page = try String(contentsOf: repository.appendingPathComponent("docs/plugins.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains("`: `") }.map(String.init)
    #expect(try rows == Difference.load().map(\.row))
  }
}
