import InvokerSpec

/// The place where a stream deviates from all event orders of its app.
struct MisplacedEvent: Sendable {
  /// The kind of app; `nil` if it is unknown.
  var app: String?
  /// The event; `nil` if the stream ends here.
  var event: String?
  /// The previous event.
  var previous: String?
  /// The expected events, sorted; empty if the end is expected.
  var expected: [String]
  /// The order that matches the longest part of the stream.
  var order: EventOrder
  /// An order that matches the stream, as YAML.
  var steps: YAMLText

  /// The subject that is reported once.
  var subject: String { "\(app ?? "any")(\(previous ?? "start") → \(event ?? "end"))" }
}

extension Streaming {
  /// The place where `events` deviate from the orders of an app, and its index; `nil` if they match one of them, or
  /// break off.
  ///
  /// - Parameter app: `nil` if it is unknown, to try the orders of all apps.
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

  /// Returns whether a stream ends like one of `orders`, so that it hasn't broken off.
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

/// The shortest list of steps that a stream matches. The step of a repeated event contains all events in between.
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
