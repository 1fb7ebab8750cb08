import Foundation
import Testing

@testable import InvokerSpec

/// The specs of the repository have nothing wrong with them.
@Suite struct ShippedSpecsTests {
  private static let interfaces = ["chat.yaml", "completion.yaml", "workflow.yaml"]

  @Test func theyLoadWithoutADiagnostic() {
    let loaded = load(Self.interfaces, in: shippedSpecs)
    #expect(loaded.diagnostics == [])
    #expect(loaded.specs.files.map(\.path) == Self.interfaces + ["types.yaml"])
    #expect(loaded.specs.interfaces.map(\.name) == ["chat", "completion", "workflow"])
  }

  @Test(arguments: ["seed", "sdk-0.7", "sdk-0.10", "documents-2026-07"])
  func thoseOfThePastLoadToo(_ version: String) {
    let loaded = load(
      Self.interfaces, in: shippedSpecs.appendingPathComponent("history").appendingPathComponent(version))
    #expect(loaded.diagnostics == [])
    #expect(loaded.specs.interfaces.count == 3)
  }

  @Test(arguments: [("chat", 28), ("workflow", 23), ("completion", 8)])
  func eachStreamHasItsEvents(_ name: String, _ count: Int) throws {
    let specs = load([name + ".yaml"], in: shippedSpecs).specs
    let interface = try #require(specs.interfaces.first)
    let events = try #require(specs.events(of: interface)).cases.map(\.value)
    #expect(events.count == count)
    #expect(Set(events).count == count)
  }

  @Test(arguments: interfaces)
  func eachModeIsShownByAnExample(_ path: String) throws {
    let interface = try #require(load([path], in: shippedSpecs).specs.interfaces.first)
    for mode in ModeName.allCases {
      #expect(interface.examples.contains { $0.mode == mode }, "\(path) has no example for \(mode.rawValue)")
    }
  }

  @Test(arguments: interfaces)
  func everyExampleFollowsAnOrderOfItsApp(_ path: String) throws {
    let interface = try #require(load([path], in: shippedSpecs).specs.interfaces.first)
    let streaming = try #require(interface.streaming)
    for example in interface.examples {
      guard case .events(let events) = example.outcome else { continue }
      let app = example.app?.name
      let orders = streaming.orders.filter { order in order.apps.contains { $0.name == app } }
      let names = events.map(eventName)
      #expect(
        orders.contains { OrderMatcher($0, streaming).furthestMatch(of: names).isComplete },
        "\(path), example '\(example.name)'")
    }
  }
}

private func eventName(_ event: Literal) -> String {
  guard case .object(let fields) = event, case .string(let name)? = fields.first(where: { $0.name == "event" })?.value
  else { return "" }
  return name
}
