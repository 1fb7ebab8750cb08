// What reference sections list. Each entry has an anchor, which is the same in every language.

/// A param, as a row of its table.
struct ParamEntry: Hashable, Sendable {
  /// `param-app_id`
  var anchor: String
  /// On the wire: `app_id`.
  var name: String
  var swiftName: String
  var type: TypeText
  /// Whether the caller must give it.
  var isRequired: Bool
  /// As JSON; `nil` if there is none.
  var defaultValue: String?
  /// Such as `maxLength: 20`, as the spec writes them; and the values of a param that takes a few.
  var constraints: [String]
  var description: Prose
  /// What each transport does with it, all transports of the interface in the same order.
  var transports: [TransportEntry]
  var since: String?
  /// `nil`: it is not deprecated. Otherwise why, or what to use; may be empty.
  var deprecated: Prose?

  struct TransportEntry: Hashable, Sendable {
    /// `Service API`
    var name: String
    var isSent: Bool
    /// `Sent`, `Needed`, `Not sent: …`
    var text: Prose
  }
}

/// How a type is called on the wire and in Swift.
struct TypeText: Hashable, Sendable {
  /// `string`, `array of InputFile`, in the words of JSON Schema; names of types lead to them.
  var wire: Prose
  /// `[InputFile]`
  var swift: String
}

/// A field of a reply, an event or a type.
struct FieldEntry: Hashable, Sendable {
  /// `event-message-answer`
  var anchor: String
  /// From the object inwards: `data.node_id`.
  var path: String
  var swiftPath: String
  var type: TypeText
  /// Whether it is always there.
  var isRequired: Bool
  var defaultValue: String?
  var constraints: [String]
  var description: Prose
  var since: String?
  var deprecated: Prose?

  /// Paths tell most fields apart, and are looked at far faster than the whole.
  func hash(into hasher: inout Hasher) { hasher.combine(path) }

  func with(anchor: String) -> FieldEntry {
    var field = self
    field.anchor = anchor
    return field
  }
}

/// An event of a stream.
struct EventEntry: Hashable, Sendable {
  /// `event-message`
  var anchor: String
  /// On the wire: `agent_message`.
  var name: String
  /// `.agentMessage`; `nil` for an event that no caller sees.
  var swiftName: String?
  /// When it comes, and what it says.
  var description: Prose
  var handling: Handling
  /// Whether it may be the last event of a stream, and of which apps.
  var ending: Prose?
  /// The kinds of app whose streams have it, by title; empty: all.
  var apps: [String]
  /// Types whose fields it has besides its own.
  var bases: [Inline]
  var fields: [FieldEntry]

  /// What a client does with it.
  enum Handling: String, Hashable, Sendable {
    /// The caller gets it.
    case delivered
    /// It is swallowed.
    case keepAlive
    /// It is thrown, and ends the stream.
    case failure
  }
}

/// How a stream goes, step by step.
struct OrderDiagram: Hashable, Sendable {
  /// `order-chatflow-pause`
  var anchor: String
  var title: String
  /// The kinds of app that it is true for, by title.
  var apps: [String]
  var description: Prose?
  var steps: [Step]
  /// Events that may stand between any two steps.
  var anywhere: [EventLink]
  /// Events that may follow the last step.
  var trailing: [EventLink]

  struct Step: Hashable, Sendable {
    var occurrence: Occurrence
    /// The occurrence in words: `one or more of`.
    var phrase: String
    var events: [EventLink]
    /// Whether nothing but trailing events follows.
    var isLast: Bool
    /// Whether it is the failure of the invocation.
    var isFailure: Bool
  }

  enum Occurrence: String, Hashable, Sendable { case one, maybe, some, any }

  struct EventLink: Hashable, Sendable {
    var name: String
    /// The anchor of the event on the same page.
    var anchor: String
  }
}

/// A failure that the platform names.
struct ErrorEntry: Hashable, Sendable {
  /// `error-invalid_param`
  var anchor: String
  var code: String
  /// The HTTP status.
  var status: Int
  var cause: Prose
  var canRetry: Bool
  /// `no`, `after a while`
  var retry: String
  var action: Prose
}

/// A type that several places share.
struct TypeEntry: Hashable, Sendable {
  /// `type-usage`
  var anchor: String
  var name: String
  var swiftName: String
  var description: Prose
  var bases: [Inline]
  /// Empty for an enum.
  var fields: [FieldEntry]
  /// The values of an enum, with what each means.
  var values: [ValueEntry]
  /// Whether there may be more fields or values than those listed.
  var isOpen: Bool

  struct ValueEntry: Hashable, Sendable {
    var value: String
    var description: Prose
  }
}

/// A call as it goes over the wire, and what comes back.
struct ExampleEntry: Hashable, Sendable {
  /// `example-chatbot_streaming`
  var anchor: String
  var title: String
  var description: Prose?
  /// The kind of app, by title, and the mode: `Chatbot · streaming`.
  var setting: String
  /// JSON.
  var request: String
  /// What `answer` is: `Reply`, `Events`, `Error`.
  var answerTitle: String
  /// JSON; for a stream one event a line.
  var answer: String
}

/// What changed from one version of an interface to the next.
struct VersionEntry: Hashable, Sendable {
  /// `version-sdk-0-10`
  var anchor: String
  /// The version that has the changes: `SDK 0.10`.
  var title: String
  var description: Prose?
  var changes: [Prose]
}

/// A page to go on with.
struct LinkEntry: Hashable, Sendable {
  var title: String
  var target: Target
  var description: Prose
}
