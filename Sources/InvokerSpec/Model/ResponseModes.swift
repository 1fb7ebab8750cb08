/// The mode that responds with a stream of events.
public struct Streaming: Hashable, Sendable {
  /// The description of the mode, in Markdown.
  public var description: String?
  /// The type of the events: a union, an object if all elements of the stream are alike, or any object.
  public var yields: TypeUse
  /// The fields that make up the text of the answer; `nil` if there is no text.
  public var text: TextRules?
  /// The events that carry data in pieces; `nil` if there are none.
  public var pieces: PieceRules?
  /// The event fields that hold the outputs of an app.
  public var outputs: [EventField]
  /// The data of the Server-Sent Event that ends the stream, such as `[DONE]`; `nil` if there is none.
  public var terminator: Named?
  /// Where the names of Server-Sent Events are in their `event:` lines; `nil` if they are in the JSON.
  public var eventLine: Location?
  /// Events that only keep the connection open. Clients skip them.
  public var keepAlive: [Named]
  /// Events that clients throw as errors.
  public var failure: [Named]
  /// Events that report a failed run. The stream itself does not fail.
  public var failed: [FailedEvent]
  /// Events that can occur between any two steps of an order.
  public var anywhere: [Named]
  /// Events that can follow the last step of an order.
  public var trailing: [Named]
  /// The possible orders of events, for each kind of app.
  public var orders: [EventOrder]
}

/// The mode that responds with one reply.
public struct Blocking: Hashable, Sendable {
  /// The description of the mode, in Markdown.
  public var description: String?
  /// The type of the reply; `nil` if a response has no content.
  public var returns: TypeUse?
  /// The media type of a reply that is a file; `nil` if it is unknown.
  public var contentType: String?
  /// How the replies follow one another, if each is a page of a list; `nil` if a reply is complete.
  public var pages: Pages?
  /// The field that holds the outputs of an app.
  public var outputs: FieldPath?
  /// The indication that a run failed; `nil` if no reply reports that.
  public var failed: FailedRun?
  /// The reply of a paused run; `nil` if runs do not pause.
  public var paused: PausedRun?
}

/// The event fields that make up the text of an answer.
public struct TextRules: Hashable, Sendable {
  /// Fields that hold a piece of the answer.
  public var append: [EventField]
  /// Fields that replace the answer so far.
  public var replace: [EventField]
  /// Fields that can hold the whole answer again.
  public var complete: [Completion]
  /// Fields that hold the whole answer at the end of a run. They can be absent.
  public var whole: [EventField]

  /// A field that holds the whole answer again if one of the events `after` came before it.
  public struct Completion: Hashable, Sendable {
    /// The field.
    public var field: EventField
    /// The earlier events that make it the whole answer instead of a piece.
    public var after: [Named]
  }
}

/// The event whose fields make up data that is sent in pieces.
public struct PieceRules: Hashable, Sendable {
  /// The event that carries a piece.
  public var event: Named
  /// The field that all pieces of one blob share.
  public var id: FieldPath
  /// The field that holds the bytes.
  public var data: FieldPath
  /// The field that is true in the last piece.
  public var last: FieldPath
  /// The field that holds the number of bytes of the whole blob; `nil` if there is none.
  public var length: FieldPath?
  /// The field that holds the position of a piece, counted from 0; `nil` if there is none.
  public var order: FieldPath?
}

/// A field of an event: `message.answer`.
public struct EventField: Hashable, Sendable {
  /// The name of the event; empty in a stream whose elements are all of one type.
  public var event: String
  /// The steps from the event inward: names on the wire, and elements of arrays such as `[0]`.
  public var path: [String]
  /// The source location.
  public var location: Location

  /// The field as a spec writes it: `message.answer`.
  package var text: String { FieldPath.text(of: (event.isEmpty ? [] : [event]) + path) }
}

/// A possible order of the events of a stream.
public struct EventOrder: Hashable, Sendable {
  /// The kinds of app whose streams have this order.
  public var apps: [Named]
  /// The heading.
  public var title: String
  /// The description, in Markdown.
  public var description: String?
  /// The steps, one after another.
  public var steps: [Step]
  /// The source location.
  public var location: Location

  /// Events that can occur at one point of an order, and how often.
  public struct Step: Hashable, Sendable {
    /// How often the events occur.
    public var occurrence: Occurrence
    /// The events, any of which can occur.
    public var events: [Named]
  }

  /// How often the events of a step occur.
  public enum Occurrence: String, Hashable, Sendable, CaseIterable {
    /// One of the events, once.
    case one
    /// One of the events, or none.
    case maybe
    /// One or more of the events, in any order.
    case some
    /// Zero or more of the events, in any order.
    case any
  }
}
