/// Whether a stream is whole, as the names of its events tell. A transport keeps one for each stream.
///
/// What follows an event that may be the last one never fails a call: from then on, whatever ends the connection ends
/// the stream as it should.
package struct StreamEnd: Sendable {
  private let finalEvents: Set<String>
  /// Whether an event has come that may be the last one.
  package private(set) var hasCome = false

  package init(of stream: StreamDescriptor?) { finalEvents = stream?.finalEvents ?? [] }

  /// What must come before the stream may end; `nil` if it has come, or the interface does not say.
  package var missing: String? {
    hasCome || finalEvents.isEmpty ? nil : finalEvents.sorted().joined(separator: " or ")
  }

  /// Takes notice of an event.
  ///
  /// - Returns: whether it may be the last one.
  package mutating func take(_ name: String) -> Bool {
    let isFinal = finalEvents.contains(name)
    if isFinal { hasCome = true }
    return isFinal
  }
}
