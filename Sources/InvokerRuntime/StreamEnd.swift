/// Whether a stream is complete, determined by the names of its events. A transport keeps one for each stream.
///
/// What follows a possible last event never fails a call: from then on, the stream ends normally however the connection
/// ends.
package struct StreamEnd: Sendable {
  private let finalEvents: Set<String>
  /// The data that ends the stream, which only streams of Server-Sent Events have.
  private let terminator: String?
  /// Whether a possible last event has arrived.
  package private(set) var hasCome = false
  /// Whether the terminator has arrived. Nothing follows it.
  package private(set) var isTerminated = false

  /// - Parameter hasTerminator: whether the transport carries the terminator of the stream.
  package init(of stream: StreamDescriptor?, hasTerminator: Bool = false) {
    finalEvents = stream?.finalEvents ?? []
    terminator = hasTerminator ? stream?.terminator : nil
  }

  /// What must arrive before the stream can end; `nil` if it has arrived, or the interface doesn't specify it.
  package var missing: String? {
    let ends = finalEvents.sorted() + [terminator].compactMap(\.self)
    return hasCome || ends.isEmpty ? nil : ends.joined(separator: " or ")
  }

  /// Notes the terminator.
  package mutating func terminate() {
    isTerminated = true
    hasCome = true
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
