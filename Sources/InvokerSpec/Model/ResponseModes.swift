/// The mode that gives events one by one.
public struct Streaming: Hashable, Sendable {
  /// What people read about the mode, in Markdown.
  public var description: String?
  /// The type of the events.
  public var yields: TypeUse
  /// What makes up the text of an answer; `nil` where there is none.
  public var text: TextRules?
  /// Where the outputs of an app stand, in the events that bring them.
  public var outputs: [EventField]
  /// Events that are swallowed.
  public var keepAlive: [Named]
  /// Events that are thrown.
  public var failure: [Named]
  /// Events that tell that the run has failed. The stream itself is in order then.
  public var failed: [FailedEvent]
  /// Events that may stand between any two steps of an order.
  public var anywhere: [Named]
  /// Events that may follow the last step of an order.
  public var trailing: [Named]
  /// How streams may go, for each kind of app.
  public var orders: [EventOrder]
}

/// The mode that gives one reply.
public struct Blocking: Hashable, Sendable {
  /// What people read about the mode, in Markdown.
  public var description: String?
  /// The type of the reply.
  public var returns: TypeUse
  /// Where the outputs of an app stand.
  public var outputs: FieldPath?
  /// The reply of a run that has failed; `nil` where no reply tells that.
  public var failed: FailedRun?
  /// The reply of a run that waits; `nil` where none does.
  public var paused: PausedRun?
}

/// Which fields of which events make up the text of an answer.
public struct TextRules: Hashable, Sendable {
  /// Pieces of the answer.
  public var append: [EventField]
  /// What stands in place of the answer so far.
  public var replace: [EventField]
  /// What may be the whole answer once more.
  public var complete: [Completion]
  /// The whole answer, as the end of a run tells it. It may be absent.
  public var whole: [EventField]

  /// A field that holds the whole text once more if one of the events `after` has come before it.
  public struct Completion: Hashable, Sendable {
    /// The field.
    public var field: EventField
    /// Events before it that make it the whole text, and not a piece.
    public var after: [Named]
  }
}

/// A field of an event: `message.answer`.
public struct EventField: Hashable, Sendable {
  /// The name of the event.
  public var event: String
  /// Names on the wire, from the event inwards.
  public var path: [String]
  /// Where it stands.
  public var location: Location
}

/// A field of a reply or an event: `data.outputs`.
public struct FieldPath: Hashable, Sendable {
  /// Names on the wire, from the reply or event inwards.
  public var path: [String]
  /// Where it stands.
  public var location: Location
}

/// How a stream may go.
public struct EventOrder: Hashable, Sendable {
  /// The kinds of app whose streams go so.
  public var apps: [Named]
  /// A heading.
  public var title: String
  /// What people read about it, in Markdown.
  public var description: String?
  /// What comes, one behind the other.
  public var steps: [Step]
  /// Where it stands.
  public var location: Location

  /// Events that stand at one place, and how often they come.
  public struct Step: Hashable, Sendable {
    /// How often they come.
    public var occurrence: Occurrence
    /// The events, each of which will do.
    public var events: [Named]
  }

  /// How often the events of a step come.
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
