import InvokerRuntime

/// What is known of an answer from the messages that have come.
struct AnswerProgress {
  /// Whether an event has come that may be the last one.
  private(set) var end: StreamEnd
  /// Where the interface does not say, the platform's own word.
  private let discriminator: String
  /// The name of an event that is no last one, as it stands in the message. Most events have the name of the one before.
  private var plainName: [UInt8] = []

  init(_ stream: StreamDescriptor?) {
    end = StreamEnd(of: stream)
    discriminator = stream?.discriminator ?? DaemonLine.platformDiscriminator
  }

  /// Takes notice of an event.
  ///
  /// - Parameter name: what stands between the quotes in its field ``DaemonLine/platformDiscriminator``.
  mutating func take(_ message: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>) {
    let isTold = discriminator == DaemonLine.platformDiscriminator && !name.isEmpty
    if isTold, name.elementsEqual(plainName) { return }
    guard let text = string(at: [discriminator], in: message)?.value, !end.take(text), isTold else { return }
    plainName = Array(name)
  }
}
