// Sets and dictionaries are passed as lists, and initializers are never inlined: the code that fills a set from a literal
// is longer than all the rest of a descriptor.

/// What a transport needs to know about an interface. Generated from its spec.
public struct InterfaceDescriptor: Hashable, Sendable {
  /// The name of the interface, such as `chat`.
  public var name: String
  /// The path by which callers reach it, such as `session.app.chat`.
  public var entryPoint: String
  /// How the plugin daemon carries it; `nil` if it doesn't.
  public var plugin: PluginDescriptor?
  /// How the Service API carries it; `nil` if it doesn't.
  public var serviceAPI: ServiceAPIDescriptor?
  /// The description of its stream; `nil` if it has none, or one without described events.
  public var stream: StreamDescriptor?
  /// What its replies are, and how they report the end of a run; `nil` for JSON that doesn't report it.
  public var reply: ReplyDescriptor?
  /// What is known about its failures beyond their status.
  public var failures: FailureDescriptor

  /// Creates an interface; each of the two transports carries it only if it is described.
  public init(
    name: String, entryPoint: String, plugin: PluginDescriptor? = nil, serviceAPI: ServiceAPIDescriptor? = nil,
    stream: StreamDescriptor? = nil, reply: ReplyDescriptor? = nil, failures: FailureDescriptor = FailureDescriptor()
  ) {
    self.name = name
    self.entryPoint = entryPoint
    self.plugin = plugin
    self.serviceAPI = serviceAPI
    self.stream = stream
    self.reply = reply
    self.failures = failures
  }
}

/// What a transport needs to know about the events of a stream.
public struct StreamDescriptor: Hashable, Sendable {
  /// The field that identifies events, such as `event`; `nil` if all elements of the stream are alike.
  public var discriminator: String?
  /// The last events of a complete response. If a stream ends before one of them, it is broken.
  public var finalEvents: Set<String>
  /// The data after which a stream of Server-Sent Events ends, such as `[DONE]`; `nil` if there is none. If a stream
  /// ends before it, and before one of the last events, it is broken.
  public var terminator: String?
  /// Whether the names of Server-Sent Events are in their `event:` lines. Clients read them as the discriminator.
  public var namesAreInEventLine: Bool

  /// Creates a description. By default, it isn't known how a stream ends.
  @inline(never)
  public init(
    discriminator: String? = nil, finalEvents: [String] = [], terminator: String? = nil,
    namesAreInEventLine: Bool = false
  ) {
    self.discriminator = discriminator
    self.finalEvents = Set(finalEvents)
    self.terminator = terminator
    self.namesAreInEventLine = namesAreInEventLine
  }
}

/// How the plugin daemon carries an interface.
public struct PluginDescriptor: Hashable, Sendable {
  /// The daemon's name for the invocation, such as `app`.
  public var type: String
  /// The permission in the plugin's manifest that a call requires, such as `model.llm`; `nil` if none is known.
  public var permission: String?
  /// Params that the daemon ignores, each with what to do instead. Passing one is an error.
  public var unsupported: [String: String]
  /// Params that are not sent.
  public var omit: Set<String>
  /// Params that are optional elsewhere but required here.
  public var required: Set<String>
  /// Params that are sent as null if they have no value, in order.
  public var sentAsNull: [String]

  /// Creates a description. Only the daemon's name for the invocation is required: by default, all params are sent, and
  /// none is required beyond what the interface requires.
  @inline(never)
  public init(
    type: String, permission: String? = nil, unsupported: KeyValuePairs<String, String> = [:], omit: [String] = [],
    required: [String] = [], sentAsNull: [String] = []
  ) {
    self.type = type
    self.permission = permission
    self.unsupported = Dictionary(unsupported)
    self.omit = Set(omit)
    self.required = Set(required)
    self.sentAsNull = sentAsNull
  }
}

/// How the Service API carries an interface.
public struct ServiceAPIDescriptor: Hashable, Sendable {
  /// The route of a call.
  public var request: Route
  /// The route that replaces `request` if a param is given, by the param, which is part of the path.
  public var requestWith: [String: Route]
  /// The header fields of a call, beside those that every call has, by name.
  public var headers: [String: Route.Part]
  /// The form of the body.
  public var body: Body
  /// Params that are not sent, such as one that the API key implies.
  public var omit: Set<String>
  /// Params that are optional elsewhere but required here.
  public var required: Set<String>
  /// The route that stops a run on the server.
  public var stop: Route?
  /// How the stream of a run is reopened.
  public var resume: ResumeDescriptor?
  /// The prefix of routes, such as `v1`, unless the base URL ends in a version; `nil` for none.
  public var version: String?
  /// What all calls of the API have in common.
  public var api: APIDescriptor

  /// Creates a description. Only the route of a call is required: by default, all params are sent, and none is required
  /// beyond what the interface requires.
  @inline(never)
  public init(
    request: Route, requestWith: KeyValuePairs<String, Route> = [:], headers: KeyValuePairs<String, Route.Part> = [:],
    body: Body = .json, omit: [String] = [], required: [String] = [], stop: Route? = nil,
    resume: ResumeDescriptor? = nil, version: String? = nil, api: APIDescriptor = APIDescriptor()
  ) {
    self.request = request
    self.requestWith = Dictionary(requestWith)
    self.headers = Dictionary(headers)
    self.body = body
    self.omit = Set(omit)
    self.required = Set(required)
    self.stop = stop
    self.resume = resume
    self.version = version
    self.api = api
  }
}

extension ServiceAPIDescriptor {
  /// The form of the body of a request.
  public enum Body: Hashable, Sendable {
    /// A JSON object, whose fields are params.
    case json
    /// `multipart/form-data`, whose parts are params.
    case multipart
    /// The bytes of the only param that is sent in the body.
    case bytes
  }
}

/// How the stream of a run is reopened.
public struct ResumeDescriptor: Hashable, Sendable {
  /// The route. Its values come from params and from the run's events.
  public var request: ServiceAPIDescriptor.Route
  /// Events that the reopened stream repeats: the paths of the fields that distinguish one from others with its name,
  /// such as `["data", "id"]`, by the event.
  public var repeats: [String: [[String]]]
  /// Events after which a run waits for something outside it, such as a person. It isn't stalled then.
  public var waits: Set<String>

  /// Creates a description from the route, the events that the reopened stream repeats, and those after which a run waits.
  @inline(never)
  public init(
    request: ServiceAPIDescriptor.Route, repeats: KeyValuePairs<String, [[String]]> = [:], waits: [String] = []
  ) {
    self.request = request
    self.repeats = Dictionary(repeats)
    self.waits = Set(waits)
  }
}

extension Dictionary {
  /// The values of a literal whose keys are all different.
  fileprivate init(_ literal: KeyValuePairs<Key, Value>) {
    self.init(uniqueKeysWithValues: literal.map { ($0.key, $0.value) })
  }
}
