// The entries of reference sections. Each entry has an anchor, which is the same in every language.

/// A param, as a row of its table.
struct ParamEntry: Hashable, Sendable {
  /// `param-app_id`
  var anchor: String
  /// The name on the wire: `app_id`.
  var name: String
  /// `nil` for a constant, which is not an argument.
  var swiftName: String?
  var type: TypeText
  /// Whether the caller must pass it.
  var isRequired: Bool
  /// The default as JSON; `nil` if there is none.
  var defaultValue: String?
  /// Constraints such as `maxLength: 20`, as the spec writes them, and the values of a param with a fixed set of
  /// values.
  var constraints: [String]
  var description: Prose
  /// How each transport handles the param. All params of the interface list the transports in the same order.
  var transports: [TransportEntry]
  var since: String?
  /// The reason for the deprecation or the replacement, which can be empty; `nil` if it isn't deprecated.
  var deprecated: Prose?

  struct TransportEntry: Hashable, Sendable {
    /// `Service API`
    var name: String
    var isSent: Bool
    /// `Sent`, `Needed`, `Not sent: …`
    var text: Prose
  }
}

/// The name of a type on the wire and in Swift.
struct TypeText: Hashable, Sendable {
  /// `string`, `array of InputFile`, in the terms of JSON Schema. Names of types link to the types.
  var wire: Prose
  /// `[InputFile]`
  var swift: String
}

/// A field of a reply, an event, or a type.
struct FieldEntry: Hashable, Sendable {
  /// `event-message-answer`
  var anchor: String
  /// The path from the outermost object: `data.node_id`.
  var path: String
  var swiftPath: String
  var type: TypeText
  /// Whether it is always present.
  var isRequired: Bool
  var defaultValue: String?
  var constraints: [String]
  var description: Prose
  var since: String?
  var deprecated: Prose?

  /// Most fields differ in their paths, which are much faster to hash than the whole value.
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
  /// The name on the wire: `agent_message`.
  var name: String
  /// `.agentMessage`; `nil` for an event that callers don't see.
  var swiftName: String?
  /// When the event is sent, and what it means.
  var description: Prose
  var handling: Handling
  /// Whether it can be the last event of a stream, and for which apps.
  var ending: Prose?
  /// The titles of the kinds of app whose streams contain it. If empty, all do.
  var apps: [String]
  /// Types whose fields it has in addition to its own.
  var bases: [Inline]
  var fields: [FieldEntry]

  /// How a client handles the event.
  enum Handling: String, Hashable, Sendable {
    /// The caller receives it.
    case delivered
    /// The client discards it.
    case keepAlive
    /// The client throws it, which ends the stream.
    case failure
  }
}

/// The order of a stream, step by step.
struct OrderDiagram: Hashable, Sendable {
  /// `order-chatflow-pause`
  var anchor: String
  var title: String
  /// The titles of the kinds of app that it applies to.
  var apps: [String]
  var description: Prose?
  var steps: [Step]
  /// Events that can occur between any two steps.
  var anywhere: [EventLink]
  /// Events that can follow the last step.
  var trailing: [EventLink]

  struct Step: Hashable, Sendable {
    var occurrence: Occurrence
    /// The occurrence in words: `one or more of`.
    var phrase: String
    var events: [EventLink]
    /// Whether only trailing events follow.
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

/// A failure that the platform defines.
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

/// A type that is used in several places.
struct TypeEntry: Hashable, Sendable {
  /// `type-usage`
  var anchor: String
  var name: String
  var swiftName: String
  var description: Prose
  var bases: [Inline]
  /// Empty for an enum.
  var fields: [FieldEntry]
  /// The values of an enum with their meanings.
  var values: [ValueEntry]
  /// Whether there can be fields or values other than the listed ones.
  var isOpen: Bool

  struct ValueEntry: Hashable, Sendable {
    var value: String
    var description: Prose
  }
}

/// A call on the wire and its response.
struct ExampleEntry: Hashable, Sendable {
  /// `example-chatbot_streaming`
  var anchor: String
  var title: String
  var description: Prose?
  /// The title of the kind of app, and the mode: `Chatbot · streaming`.
  var setting: String
  /// The request as JSON.
  var request: String
  /// The kind of `answer`: `Reply`, `Events`, `Error`.
  var answerTitle: String
  /// The response as JSON; for a stream, one event per line.
  var answer: String
}

/// The changes from one version of an interface to the next.
struct VersionEntry: Hashable, Sendable {
  /// `version-sdk-0-10`
  var anchor: String
  /// The version that introduces the changes: `SDK 0.10`.
  var title: String
  var description: Prose?
  var changes: [Prose]
}

/// A page for further reading.
struct LinkEntry: Hashable, Sendable {
  var title: String
  var target: Target
  var description: Prose
}
