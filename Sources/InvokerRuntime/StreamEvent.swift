/// One element of a stream: a generated union, told apart by a field of its JSON.
public protocol StreamEvent: Sendable {
  /// Reads the message that stands next.
  static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<Self>
  /// How the run failed, if this event tells that it did; the stream itself is in order then.
  var runFailure: RunFailure? { get }
}

extension StreamEvent {
  /// None: for interfaces that tell of no runs.
  public var runFailure: RunFailure? { nil }
}

/// What a message of a stream comes to.
public enum StreamStep<Event: Sendable>: Sendable {
  /// An event for the reader.
  case event(Event)
  /// Says only that the connection lives.
  case keepAlive
  /// Ends the stream with an error.
  case failure(ServerFailure)

  /// Reads past a message that says only that the connection lives.
  public static func keepAlive(skipping json: inout JSONReader) throws(JSONError) -> StreamStep {
    try json.skip()
    return .keepAlive
  }
}

/// An event that is newer than the client that reads it.
public struct UnknownEvent: Hashable, Sendable {
  /// The value of the field that tells events apart; empty if the message has none.
  public let name: String
  /// The whole message as JSON in UTF-8.
  public let bytes: [UInt8]

  /// An unknown event, for doubles of a generated invoker.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads the message that stands next.
  public init(name: JSONKey?, from json: inout JSONReader) throws(JSONError) {
    let name = name?.description ?? ""
    self.init(name: name, bytes: try json.rawValue())
  }

  /// The message as a value.
  public func value() throws(JSONError) -> JSONValue { try JSONValue(json: bytes) }
}

extension UnknownEvent: CustomStringConvertible, CustomDebugStringConvertible {
  /// The message as it came, without what could harm a terminal.
  public var description: String { onOneLine(String(decoding: bytes, as: UTF8.self)) }
  /// The name of the event, and its message.
  public var debugDescription: String { "UnknownEvent(\(name): \(description))" }
}

/// A stream whose events are any JSON, for interfaces that do not describe them.
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
