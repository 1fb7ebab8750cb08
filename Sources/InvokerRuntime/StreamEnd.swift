/// Whether a stream is complete, determined by the names of its events. A transport keeps one for each stream.
///
/// What follows a possible last event never fails a call: from then on, the stream ends normally however the connection
/// ends.
package struct StreamEnd: Sendable {
  private let finalEvents: Set<String>
  /// Whether a possible last event has arrived.
  package private(set) var hasCome = false

  package init(of stream: StreamDescriptor?) { finalEvents = stream?.finalEvents ?? [] }

  /// What must arrive before the stream can end; `nil` if it has arrived, or the interface doesn't specify it.
  package var missing: String? {
    hasCome || finalEvents.isEmpty ? nil : finalEvents.sorted().joined(separator: " or ")
  }

  /// Notes an event.
  ///
  /// - Returns: whether it is a possible last event.
  package mutating func take(_ name: String) -> Bool {
    let isFinal = finalEvents.contains(name)
    if isFinal { hasCome = true }
    return isFinal
  }
}
