import InvokerSpec

/// Where a stream leaves all orders that its app may keep to.
struct MisplacedEvent: Sendable {
  /// The kind of app; `nil` where it is not known.
  var app: String?
  /// The event; `nil`: the stream ends here.
  var event: String?
  /// The one before it.
  var previous: String?
  /// What would have been right, sorted; empty: the end.
  var expected: [String]
  /// The order that fits longest.
  var order: EventOrder
  /// An order that the stream keeps to, as YAML.
  var steps: YAMLText

  /// What is told once.
  var subject: String { "\(app ?? "any")(\(previous ?? "start") → \(event ?? "end"))" }
}

extension Streaming {
  /// The place where `events` leave the orders of an app, and its index; `nil` if they keep to one of them, or break off.
  ///
  /// - Parameter app: `nil` where it is not known: then the orders of all apps are tried.
  func misplacement(of events: [String], app: String?) -> (index: Int, MisplacedEvent)? {
    let own = orders.filter { order in order.apps.contains { $0.name == app } }
    let orders = own.isEmpty ? self.orders : own
    let matches = orders.map { ($0, OrderMatcher($0, self).furthestMatch(of: events)) }
    guard !events.isEmpty, let (order, match) = matches.max(by: { $0.1.isBehind($1.1) }), !match.isComplete,
      match.count < events.count || isEnd(of: events, in: orders)
    else { return nil }
    let misplaced = MisplacedEvent(
      app: own.isEmpty ? nil : app, event: match.count < events.count ? events[match.count] : nil,
      previous: match.count > 0 ? events[match.count - 1] : nil, expected: match.expected, order: order,
      steps: orderSteps(of: events, in: self))
    return (min(match.count, events.count - 1), misplaced)
  }

  /// Whether a stream ends as one of `orders` does, so that it has not broken off.
  func isEnd(of events: [String], in orders: [EventOrder]) -> Bool {
    let aside = Set((trailing + anywhere + keepAlive).map(\.name))
    guard let last = events.last(where: { !aside.contains($0) }) else { return false }
    return failure.contains { $0.name == last }
      || orders.contains { $0.steps.last?.events.contains { $0.name == last } == true }
  }
}

extension OrderMatcher.Match {
  fileprivate func isBehind(_ other: OrderMatcher.Match) -> Bool {
    (count, isComplete ? 1 : 0) < (other.count, other.isComplete ? 1 : 0)
  }
}

/// The shortest list of steps that a stream keeps to: events that come again have all that came between in their step.
private func orderSteps(of events: [String], in streaming: Streaming) -> YAMLText {
  let aside = Set((streaming.anywhere + streaming.keepAlive).map(\.name))
  let events = events.filter { !aside.contains($0) }
  var steps: [YAMLText] = []
  var start = 0
  while start < events.count {
    var names: [String] = []
    var end = start
    var next = start
    while next <= end {
      if !names.contains(events[next]) {
        names.append(events[next])
        end = max(end, events.lastIndex(of: events[next]) ?? next)
      }
      next += 1
    }
    let word = end == start ? "one" : "some"
    steps.append(.mapping([.init(word, .list(names.map { .text($0) }))]))
    start = end + 1
  }
  return .list(steps)
}
