import InvokerRuntime

/// What is known of a stream from its events: whether it is whole, the ids that its routes ask for, and which events
/// have been told.
struct StreamTracker: Sendable {
  private let stream: StreamDescriptor?
  private let repeats: [String: [String]]
  private var wanted: Set<String>
  /// The ids come with the first events, if at all.
  private var searches = 20

  /// The values of placeholders in routes, by their names.
  private(set) var values: [String: String] = [:]
  /// Whether an event came that may be the last one.
  private(set) var hasFinished = false
  private var told: Set<String> = []
  /// The bytes up to the name of an event that is neither a last one nor told again, where the name comes first in the
  /// message. Most events begin with the same bytes as the one before.
  private var plainStart: [UInt8] = []
  /// Whether the stream was opened again, so that events may come a second time.
  var isReopened = false

  init(_ interface: InterfaceDescriptor, placeholders: [String]) {
    stream = interface.stream
    repeats = (interface.serviceAPI?.resume?.repeats ?? [:]).mapValues { $0.split(separator: ".").map(String.init) }
    wanted = Set(placeholders)
  }

  /// What must come before the stream may end; `nil` if the interface does not say or it has come.
  var missing: String? {
    guard let stream, !hasFinished, !stream.finalEvents.isEmpty else { return nil }
    return stream.finalEvents.sorted().joined(separator: " or ")
  }

  /// Takes notice of messages.
  ///
  /// - Returns: those that have not been told before.
  mutating func news(_ messages: [Range<Int>], in bytes: [UInt8]) -> [Range<Int>] {
    guard stream != nil || !wanted.isEmpty else { return messages }
    return bytes.withUnsafeBufferPointer { buffer in
      var news = messages
      // Without a filter for the common case, in which nothing is left out.
      if !isReopened {
        for message in messages { _ = isNews(UnsafeBufferPointer(rebasing: buffer[message])) }
      } else {
        news.removeAll { !isNews(UnsafeBufferPointer(rebasing: buffer[$0])) }
      }
      return news
    }
  }

  private mutating func isNews(_ message: UnsafeBufferPointer<UInt8>) -> Bool {
    if searches > 0, !wanted.isEmpty { findValues(in: message) }
    if !plainStart.isEmpty, message.starts(with: plainStart) { return true }
    guard let stream, let (name, end) = string([stream.discriminator], in: message) else { return true }
    if stream.finalEvents.contains(name) {
      hasFinished = true
      return true
    }
    guard let path = repeats[name] else {
      if isFirstField(stream.discriminator, endingAt: end, in: message) { plainStart = Array(message[..<end]) }
      return true
    }
    guard let (identity, _) = string(path, in: message) else { return true }
    return told.insert(name + " " + identity).inserted
  }

  private mutating func findValues(in message: UnsafeBufferPointer<UInt8>) {
    searches -= 1
    for name in wanted {
      guard let (value, _) = string([name], in: message), !value.isEmpty else { continue }
      values[name] = value
      wanted.remove(name)
    }
  }
}

/// The string at `path`, a name of a field at each depth, and where it ends; `nil` if there is none.
func string(_ path: [String], in message: UnsafeBufferPointer<UInt8>) -> (value: String, end: Int)? {
  var found: (String, Int)?
  // The rest of the message is left unread, which is no error here.
  _ = try? JSONReader.read(message) { (json) throws(JSONError) in
    if let value = json.string(at: path[...]) { found = (value, json.offset) }
  }
  return found
}

/// Whether the field `name`, whose value ends at `end`, is the first one of a message without white space.
private func isFirstField(_ name: String, endingAt end: Int, in message: UnsafeBufferPointer<UInt8>) -> Bool {
  let start = Array("{\"\(name)\":\"".utf8)
  return message.starts(with: start) && !message[start.count..<end - 1].contains(UInt8(ascii: "\""))
}

extension JSONReader {
  /// Steps down `path` and reads the string there, without going further.
  fileprivate mutating func string(at path: ArraySlice<String>) -> String? {
    guard let name = path.first else { return try? string() }
    guard (try? peekKind()) == .object else { return nil }
    _ = beginObject()
    while let key = nextKey() {
      if key == name { return string(at: path.dropFirst()) }
      skipValue()
    }
    return nil
  }
}
