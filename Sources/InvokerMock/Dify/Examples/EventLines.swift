import InvokerRuntime
import InvokerSpec

/// A recorded stream: JSON Lines with one event per line, sent unchanged.
public struct EventLines: Sendable {
  let events: [RunEvent]

  /// Reads a recording.
  ///
  /// - Parameter bytes: the file. Empty lines are skipped.
  /// - Throws: an error for the first line that isn't an object with a text `event`.
  public init(_ bytes: [UInt8]) throws(EventLinesError) {
    var events: [RunEvent] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let json = Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      if json.isEmpty { continue }
      let value: Literal
      do {
        value = try Literal(json: json)
      } catch {
        throw EventLinesError(line: index + 1, message: "this is no JSON: \(error)")
      }
      guard let name = value["event"]?.string else {
        throw EventLinesError(line: index + 1, message: "this is no object with a text 'event'")
      }
      events.append(RunEvent(name: name, json: json))
    }
    self.events = events
  }
}

/// What is wrong with a recorded stream.
public struct EventLinesError: Error, Hashable, CustomStringConvertible {
  /// The number of the line, counted from 1.
  public var line: Int
  /// What is wrong with it.
  public var message: String
  public var description: String { "line \(line): \(message)" }
}
