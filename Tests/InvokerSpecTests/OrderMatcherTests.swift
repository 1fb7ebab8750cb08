import Testing

@testable import InvokerSpec

/// How far a list of events follows an order. Steps are written like `some a|b`.
@Suite struct OrderMatcherTests {
  @Test(arguments: [
    (["one a", "one b"], "a b"), (["one a|b"], "b"), (["maybe a", "one b"], "b"), (["maybe a", "one b"], "a b"),
    (["some a|b", "one c"], "b a b c"), (["any a", "one b"], "b"), (["any a", "one b"], "a a b"),
    // What is said of an event by two steps is told by what follows.
    (["any a|b", "one b", "one c"], "a b b c"), (["some a", "some a", "one b"], "a a b"),
    // Nothing is asked for.
    ([], ""), (["maybe a", "any b"], ""),
    // Anywhere, at the end, and failures.
    (["one a", "one b"], "x a x x b x"), (["one a"], "a t t"), (["one a", "one b"], "f"), (["one a", "one b"], "a f"),
  ])
  func follows(_ steps: [String], _ events: String) {
    let match = match(steps, events)
    #expect(match.isComplete)
    #expect(match.count == events.split(separator: " ").count)
  }

  @Test(arguments: [
    (["one a", "one b"], "b", 0, "a"), (["one a", "one b"], "a", 1, "b"), (["one a"], "a a", 1, "t"),
    (["some a", "one b"], "", 0, "a"), (["some a", "one b"], "a a c", 2, "a b"), (["maybe a", "one b"], "a a", 1, "b"),
    (["any a", "one b"], "c", 0, "a b"), (["one a", "one b"], "t a b", 0, "a"), (["one a", "one b"], "f a", 0, "a"),
  ])
  func leaves(_ steps: [String], _ events: String, _ count: Int, _ expected: String) {
    let match = match(steps, events)
    #expect(!match.isComplete)
    #expect(match.count == count)
    #expect(match.expected.joined(separator: " ") == expected)
  }

  /// Many ways through an order are followed at once, so it takes no longer than one.
  @Test func manyWaysAreFollowedAtOnce() {
    let steps = [String](repeating: "any a|b", count: 40)
    #expect(match(steps + ["one c"], String(repeating: "a b ", count: 200) + "c").isComplete)
  }

  private func match(_ steps: [String], _ events: String) -> OrderMatcher.Match {
    let order = EventOrder(apps: [], title: "", steps: steps.map(step), location: nowhere)
    let any = TypeUse(type: .any, location: nowhere)
    let streaming = Streaming(
      yields: any, outputs: [], keepAlive: named(["p"]), failure: named(["f"]), failed: [], anywhere: named(["x"]),
      trailing: named(["t"]),
      orders: [order])
    return OrderMatcher(order, streaming).furthestMatch(of: events.split(separator: " ").map(String.init))
  }

  private func step(_ text: String) -> EventOrder.Step {
    let words = text.split(separator: " ").map(String.init)
    return EventOrder.Step(
      occurrence: EventOrder.Occurrence(rawValue: words[0]) ?? .one,
      events: named(words[1].split(separator: "|").map(String.init)))
  }
}
