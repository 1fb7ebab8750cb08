import InvokerSpec

/// The handling of an event before a caller sees it.
enum EventHandling {
  case shown, keepAlive, failure

  var word: Change.Word {
    switch self {
    case .shown: .handedOut
    case .keepAlive: .swallowed
    case .failure: .thrown
    }
  }
}

extension Streaming {
  func handling(of event: String) -> EventHandling {
    if keepAlive.contains(where: { $0.name == event }) { return .keepAlive }
    return failure.contains { $0.name == event } ? .failure : .shown
  }
}

/// Two streams, restricted to their common events and apps, so that a new event doesn't also count as a new order.
struct StreamView {
  /// The new names of the common events, by the old names.
  var events: [String: String]
  /// The common apps.
  var apps: Set<String>

  struct Order: Hashable {
    var apps: Set<String>
    var steps: [Step]

    struct Step: Hashable {
      var occurrence: EventOrder.Occurrence
      var events: Set<String>
    }
  }

  /// The orders of a stream, followed by the events that can occur anywhere and the trailing events.
  func orders(of stream: Streaming, isOld: Bool) -> [Order] {
    guard !stream.orders.isEmpty else { return [] }
    let orders = stream.orders.compactMap { order -> Order? in
      let apps = apps.intersection(order.apps.map(\.name))
      guard !apps.isEmpty || order.apps.isEmpty else { return nil }
      return Order(apps: apps, steps: steps(order, isOld: isOld))
    }
    let free = [stream.anywhere, stream.trailing].map { events in
      Order.Step(occurrence: .any, events: names(events, isOld: isOld))
    }
    return orders + [Order(apps: [], steps: free)]
  }

  private func steps(_ order: EventOrder, isOld: Bool) -> [Order.Step] {
    order.steps.compactMap { step in
      let events = names(step.events, isOld: isOld)
      return events.isEmpty ? nil : Order.Step(occurrence: step.occurrence, events: events)
    }
  }

  /// The events that a stream ends with on success: the last required ones.
  func ends(of stream: Streaming, isOld: Bool) -> Set<String> {
    let last = stream.orders.filter { order in
      order.apps.isEmpty || order.apps.contains { apps.contains($0.name) }
    }.compactMap { order in order.steps.last { $0.occurrence == .one || $0.occurrence == .some } }
    return names(last.flatMap(\.events), isOld: isOld)
  }

  /// The fields that make up the text, by the ways in which they do so.
  func fields(of text: TextRules, isOld: Bool) -> [[String]] {
    func names(_ fields: [EventField]) -> [String] {
      fields.compactMap { field in
        name(field.event, isOld: isOld).map { ([$0] + field.path).joined(separator: ".") }
      }.sorted()
    }
    let complete = text.complete.flatMap { item in
      names([item.field]).map { $0 + " " + self.names(item.after, isOld: isOld).sorted().joined(separator: " ") }
    }
    return [names(text.append), names(text.replace), complete, names(text.whole)]
  }

  /// The event that carries data in pieces, and its fields, by their roles.
  func fields(of pieces: PieceRules, isOld: Bool) -> [[String]?] {
    [name(pieces.event.name, isOld: isOld).map { [$0] }]
      + [pieces.id, pieces.data, pieces.last, pieces.length, pieces.order].map { $0?.path }
  }

  private func names(_ events: [Named], isOld: Bool) -> Set<String> {
    Set(events.compactMap { name($0.name, isOld: isOld) })
  }

  private func name(_ event: String, isOld: Bool) -> String? {
    isOld ? events[event] : events.values.contains(event) ? event : nil
  }
}
