import InvokerRuntime

/// What is known of an answer from the names of its events.
struct AnswerProgress {
  /// Whether an event has come that may be the last one.
  private(set) var end: StreamEnd
  /// The field that tells events apart; `nil` where the interface does not describe them.
  private let discriminator: String?
  /// Whether that is the platform's, in which names are found on the way.
  private let isPlatforms: Bool
  /// The name of an event that is no last one, as it stands in the message. Most events have the name of the one before.
  private var plainName: [UInt8] = []

  init(_ stream: StreamDescriptor?) {
    end = StreamEnd(of: stream)
    discriminator = stream?.discriminator
    isPlatforms = discriminator == DaemonMessage.platformDiscriminator
  }

  /// Takes notice of an event.
  ///
  /// - Parameter name: what stands between the quotes in its field ``DaemonMessage/platformDiscriminator``.
  mutating func take(_ message: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>) {
    guard let discriminator else { return }
    let isKnown = isPlatforms && !name.isEmpty
    if isKnown, plainName.withUnsafeBufferPointer(name.equals) { return }
    guard let text = string(at: [discriminator], in: message)?.value, !end.take(text), isKnown else { return }
    plainName = Array(name)
  }
}
