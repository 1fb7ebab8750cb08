import InvokerRuntime

/// What is known about a response from the names of its events.
struct AnswerProgress {
  /// Whether a possible last event has arrived.
  private(set) var end: StreamEnd
  /// The field that identifies events; `nil` if the interface doesn't describe them.
  private let discriminator: String?
  /// Whether it is the platform's field, whose names are found while scanning lines.
  private let isPlatforms: Bool
  /// The name of an event that isn't a last one, as it is in the message. Most events have the name of the previous
  /// one.
  private var plainName: [UInt8] = []

  init(_ stream: StreamDescriptor?) {
    end = StreamEnd(of: stream)
    discriminator = stream?.discriminator
    isPlatforms = discriminator == DaemonMessage.platformDiscriminator
  }

  /// Notes an event.
  ///
  /// - Parameter name: the text between the quotes in its field ``DaemonMessage/platformDiscriminator``.
  mutating func take(_ message: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>) {
    guard let discriminator else { return }
    let isKnown = isPlatforms && !name.isEmpty
    if isKnown, plainName.withUnsafeBufferPointer(name.equals) { return }
    guard let text = string(at: [discriminator], in: message)?.value, !end.take(text), isKnown else { return }
    plainName = Array(name)
  }
}
