import InvokerRuntime

/// What is known about a stream from its events: whether it is complete, the IDs that its routes require, which events
/// have been reported, and whether the run progresses.
struct StreamTracker: Sendable {
  private let stream: StreamDescriptor?
  /// The paths of the fields that distinguish a repeated event from others with its name.
  private let repeats: [String: [[String]]]
  /// The events after which the run waits.
  private let waits: Set<String>
  private var wanted: Set<String>
  /// The IDs arrive with the first events, if at all.
  private var searches = 20

  /// The values that the routes require, by name.
  private(set) var values: [String: String] = [:]
  /// Whether a possible last event has arrived.
  var end: StreamEnd
  /// Whether the run waits for something outside it, such as a person.
  private(set) var isWaiting = false
  /// The events that a reopened stream must not repeat, by their names and identities.
  private var told: Set<[String]> = []
  /// The hashes of events from reopened streams. An identical event isn't progress of the run, although the reader
  /// receives it: for example, the answer that each stream of a run without progress begins with.
  private var retold: Set<Int> = []
  /// The bytes up to the name of an event that is neither a last one nor repeated, if the name is first in the message.
  /// Most events begin with the same bytes as the previous one.
  private var plainStart: [UInt8] = []
  /// Whether the stream was reopened, so that events may be repeated.
  var isReopened = false

  init(_ interface: InterfaceDescriptor, lookingFor names: Set<String>) {
    stream = interface.stream
    end = StreamEnd(of: interface.stream, hasTerminator: true)
    repeats = interface.serviceAPI?.resume?.repeats ?? [:]
    waits = interface.serviceAPI?.resume?.waits ?? []
    wanted = names
  }

  /// The result of processing messages.
  struct News {
    /// Those that haven't been reported before.
    var messages: [Range<Int>]
    /// The number of them at the end that follow a possible last event.
    var trailing = 0
    /// Whether the run has progressed.
    var hasNewEvent = true
  }

  /// Processes messages.
  mutating func news(_ messages: [Range<Int>], in bytes: [UInt8]) -> News {
    guard stream != nil || !wanted.isEmpty else { return News(messages: messages) }
    return bytes.withUnsafeBufferPointer { buffer in
      var trailing = 0
      // Without a filter for the common case, in which nothing is left out.
      if !isReopened {
        for message in messages {
          if end.hasCome { trailing += 1 }
          _ = isNews(UnsafeBufferPointer(rebasing: buffer[message]))
        }
        return News(messages: messages, trailing: trailing)
      }
      var hasNewEvent = false
      let news = messages.filter { range in
        let message = UnsafeBufferPointer(rebasing: buffer[range])
        let isTrailing = end.hasCome
        guard isNews(message) else { return false }
        if isTrailing { trailing += 1 }
        if isToldFirst(message) { hasNewEvent = true }
        return true
      }
      return News(messages: news, trailing: trailing, hasNewEvent: hasNewEvent)
    }
  }

  private mutating func isToldFirst(_ message: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(message))
    // A run that has told so many events moves.
    return retold.count >= 4096 || retold.insert(hasher.finalize()).inserted
  }

  private mutating func isNews(_ message: UnsafeBufferPointer<UInt8>) -> Bool {
    if searches > 0, !wanted.isEmpty { findValues(in: message) }
    isWaiting = false
    if !plainStart.isEmpty, message.starts(with: plainStart) { return true }
    guard let discriminator = stream?.discriminator, let (name, end) = string(at: [discriminator], in: message) else {
      return true
    }
    if self.end.take(name) { return true }
    isWaiting = waits.contains(name)
    guard let paths = repeats[name] else {
      if !isWaiting, isFirstField(discriminator, endingAt: end, in: message) { plainStart = Array(message[..<end]) }
      return true
    }
    let identity = paths.compactMap { string(at: $0, in: message)?.value }
    guard identity.count == paths.count else { return true }
    return told.insert([name] + identity).inserted
  }

  private mutating func findValues(in message: UnsafeBufferPointer<UInt8>) {
    searches -= 1
    for name in wanted {
      guard let (value, _) = string(at: [name], in: message), !value.isEmpty else { continue }
      values[name] = value
      wanted.remove(name)
    }
  }
}

/// Whether the field `name`, whose value ends at `end`, is the first one of a message without white space.
private func isFirstField(_ name: String, endingAt end: Int, in message: UnsafeBufferPointer<UInt8>) -> Bool {
  let start = Array("{\"\(name)\":\"".utf8)
  return message.starts(with: start) && !message[start.count..<end - 1].contains(UInt8(ascii: "\""))
}
