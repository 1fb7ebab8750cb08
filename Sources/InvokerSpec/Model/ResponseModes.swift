/// The mode that gives events one by one.
public struct Streaming: Hashable, Sendable {
  public var description: String?
  public var yields: TypeUse
  public var text: TextRules?
  /// Where the outputs of an app stand, in the events that bring them.
  public var outputs: [EventField]
  /// Events that are swallowed.
  public var keepAlive: [Named]
  /// Events that are thrown.
  public var failure: [Named]
  /// Events that may stand between any two steps of an order.
  public var anywhere: [Named]
  /// Events that may follow the last step of an order.
  public var trailing: [Named]
  public var orders: [EventOrder]
}

/// The mode that gives one reply.
public struct Blocking: Hashable, Sendable {
  public var description: String?
  public var returns: TypeUse
  /// Where the outputs of an app stand.
  public var outputs: ReplyField?
}

/// Which fields of which events make up the text of an answer.
public struct TextRules: Hashable, Sendable {
  public var append: [EventField]
  public var replace: [EventField]
  public var complete: [Completion]

  /// A field that holds the whole text once more if one of the events `after` has come before it.
  public struct Completion: Hashable, Sendable {
    public var field: EventField
    public var after: [Named]
  }
}

/// A field of an event: `message.answer`.
public struct EventField: Hashable, Sendable {
  public var event: String
  /// Names on the wire, from the event inwards.
  public var path: [String]
  public var location: Location
}

/// A field of a reply: `data.outputs`.
public struct ReplyField: Hashable, Sendable {
  /// Names on the wire, from the reply inwards.
  public var path: [String]
  public var location: Location
}

/// How a stream may go.
public struct EventOrder: Hashable, Sendable {
  public var apps: [Named]
  public var title: String
  public var description: String?
  public var steps: [Step]
  public var location: Location

  /// Events that stand at one place, and how often they come.
  public struct Step: Hashable, Sendable {
    public var occurrence: Occurrence
    public var events: [Named]
  }

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
