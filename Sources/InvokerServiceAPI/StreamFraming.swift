import InvokerHTTP
import InvokerRuntime

/// How Server-Sent Events carry the messages of a stream.
struct StreamFraming: Sendable {
  /// The data that ends the stream; `nil` if there is none.
  let terminator: [UInt8]?
  /// The field in which readers expect the name of an event, if it is in the `event:` line.
  private let nameField: String?

  init(_ stream: StreamDescriptor?) {
    terminator = stream?.terminator.map { Array($0.utf8) }
    nameField = stream?.namesAreInEventLine == true ? stream?.discriminator : nil
  }

  /// Whether the parser must keep the names of events.
  var takesNames: Bool { nameField != nil }

  /// Messages in one buffer.
  struct Messages {
    var bytes: [UInt8]
    var ranges: [Range<Int>]
    /// Whether the terminator came after them.
    var areLast = false
  }

  /// Takes the complete events from a parser, up to the terminator; `nil` if there is none.
  func messages(from parser: inout EventStreamParser) -> Messages? {
    let names = parser.names
    guard let events = parser.takeEvents() else { return nil }
    var messages = Messages(bytes: events.bytes, ranges: events.data)
    if let terminator, let last = messages.ranges.firstIndex(where: { messages.bytes[$0].elementsEqual(terminator) }) {
      messages.ranges.removeSubrange(last...)
      messages.areLast = true
    }
    if let nameField { messages = named(messages, names, nameField) }
    // By the standard that is an event, but no message has no bytes.
    if messages.ranges.contains(where: \.isEmpty) { messages.ranges.removeAll(where: \.isEmpty) }
    return messages
  }

  /// The messages with their names as their first field.
  private func named(_ messages: Messages, _ names: [String], _ field: String) -> Messages {
    var result = Messages(bytes: [], ranges: [], areLast: messages.areLast)
    result.bytes.reserveCapacity(messages.bytes.count)
    for (range, name) in zip(messages.ranges, names) {
      let start = result.bytes.count
      let data = messages.bytes[range]
      // Nothing but an object can have the name.
      if name.isEmpty || !data.isEmpty && data.first != UInt8(ascii: "{") {
        result.bytes += data
      } else {
        let rest = data.dropFirst()
        let isAlone = rest.first { !isSpace($0) }.map { $0 == UInt8(ascii: "}") } ?? true
        result.bytes += "{\(JSONValue.string(field).json):\(JSONValue.string(name).json)\(isAlone ? "" : ",")".utf8
        result.bytes += data.isEmpty ? [UInt8(ascii: "}")] : rest
      }
      result.ranges.append(start..<result.bytes.count)
    }
    return result
  }

  private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
