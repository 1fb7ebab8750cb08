/// One element of a stream: a generated union whose cases are identified by a field of the JSON, or a generated struct if
/// all elements are alike.
public protocol StreamEvent: Sendable {
  /// Reads the next message.
  static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<Self>
  /// How the run failed, if this event reports a failure; the stream itself hasn't failed then.
  var runFailure: RunFailure? { get }
}

extension StreamEvent {
  /// `nil`, for interfaces that don't report runs.
  public var runFailure: RunFailure? { nil }
}

extension StreamEvent where Self: JSONDecodable {
  /// Reads the next message as an event for the reader, for streams whose elements are all alike.
  public static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<Self> {
    .event(try Self(from: &json))
  }
}

/// What a message of a stream contains.
public enum StreamStep<Event: Sendable>: Sendable {
  /// An event for the reader.
  case event(Event)
  /// Only keeps the connection open.
  case keepAlive
  /// Ends the stream with an error.
  case failure(ServerFailure)

  /// Reads past a message that only keeps the connection open.
  public static func keepAlive(skipping json: inout JSONReader) throws(JSONError) -> StreamStep {
    try json.skip()
    return .keepAlive
  }
}

/// An event that the client doesn't know, because it is newer than the client.
public struct UnknownEvent: Hashable, Sendable {
  /// The value of the field that identifies events; empty if the message has none.
  public let name: String
  /// The whole message as JSON in UTF-8.
  public let bytes: [UInt8]

  /// Creates an unknown event, for test doubles of a generated invoker.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads the next message.
  public init(name: JSONKey?, from json: inout JSONReader) throws(JSONError) {
    let name = name?.description ?? ""
    self.init(name: name, bytes: try json.rawValue())
  }

  /// Returns the message as a value.
  public func value() throws(JSONError) -> JSONValue { try JSONValue(json: bytes) }
}

extension UnknownEvent: CustomStringConvertible, CustomDebugStringConvertible {
  /// The original message, without characters that could harm a terminal.
  public var description: String { onOneLine(String(decoding: bytes, as: UTF8.self)) }
  /// The name of the event, and its message.
  public var debugDescription: String { "UnknownEvent(\(onOneLine(name)): \(description))" }
}

/// A stream whose events are any JSON, for interfaces that don't describe them.
extension JSONValue: StreamEvent {
  public static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<JSONValue> {
    .event(try JSONValue(from: &json))
  }
}

extension Dictionary: StreamEvent where Key == String, Value == JSONValue {
  public static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<JSONObject> {
    .event(try json.object())
  }
}
