/// What a transport needs to know about an interface. Generated from its spec.
public struct InterfaceDescriptor: Hashable, Sendable {
  /// The name of the interface, such as `chat`.
  public var name: String
  /// Where a caller finds it, such as `session.app.chat`.
  public var entryPoint: String
  /// How the plugin daemon carries it; `nil` if it does not.
  public var plugin: PluginDescriptor?
  /// How the Service API carries it; `nil` if it does not.
  public var serviceAPI: ServiceAPIDescriptor?
  /// What is known of its stream; `nil` if it has none, or one whose events are not described.
  public var stream: StreamDescriptor?
  /// How its replies tell how a run ended; `nil` if they do not.
  public var reply: ReplyDescriptor?
  /// What is known of its failures beyond their status.
  public var failures: FailureDescriptor

  /// An interface that no transport carries, unless one is described.
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

/// What a transport needs to know of the events of a stream.
public struct StreamDescriptor: Hashable, Sendable {
  /// The field that tells events apart, such as `event`.
  public var discriminator: String
  /// The last events of a whole answer. Where a stream ends before one of them, it broke.
  public var finalEvents: Set<String>

  /// The field that tells events apart, and the last events of a whole answer.
  public init(discriminator: String, finalEvents: Set<String>) {
    self.discriminator = discriminator
    self.finalEvents = finalEvents
  }
}

/// How the plugin daemon carries an interface.
public struct PluginDescriptor: Hashable, Sendable {
  /// The daemon's word for the invocation, such as `app`.
  public var type: String
  /// Params that the daemon drops, each with what to do instead. Giving one is an error.
  public var unsupported: [String: String]
  /// Params that may be left out elsewhere but are needed here.
  public var required: Set<String>
  /// What is sent as null where it has no value, in order.
  public var sentAsNull: [String]

  /// The daemon's word for the invocation, the params that it drops, those that it needs beyond what the interface asks,
  /// and what is sent as null where it has no value.
  public init(
    type: String, unsupported: [String: String] = [:], required: Set<String> = [], sentAsNull: [String] = []
  ) {
    self.type = type
    self.unsupported = unsupported
    self.required = required
    self.sentAsNull = sentAsNull
  }
}

/// How the Service API carries an interface.
public struct ServiceAPIDescriptor: Hashable, Sendable {
  /// The route of a call.
  public var request: Route
  /// The route that takes the place of `request` when a param is given, by the param, which goes into its path.
  public var requestWith: [String: Route]
  /// Params that are not sent, because the API key tells them.
  public var omit: Set<String>
  /// Params that may be left out elsewhere but are needed here.
  public var required: Set<String>
  /// The route that ends a generation on the server.
  public var stop: Route?
  /// How the stream of a run is opened again.
  public var resume: ResumeDescriptor?
  /// What routes begin with, such as `v1`, unless the base URL ends in a version; `nil`: nothing.
  public var version: String?

  /// Only the route of a call must be given: all params are sent, and none is needed beyond what the
  /// interface asks.
  public init(
    request: Route, requestWith: [String: Route] = [:], omit: Set<String> = [], required: Set<String> = [],
    stop: Route? = nil, resume: ResumeDescriptor? = nil, version: String? = nil
  ) {
    self.request = request
    self.requestWith = requestWith
    self.omit = omit
    self.required = required
    self.stop = stop
    self.resume = resume
    self.version = version
  }
}

/// How the stream of a run is opened again.
public struct ResumeDescriptor: Hashable, Sendable {
  /// The route. Its values are told by params and by the run's events.
  public var request: ServiceAPIDescriptor.Route
  /// Events that the reopened stream tells again: the paths of the fields that tell one from others of its name, such as
  /// `["data", "id"]`, by the event.
  public var repeats: [String: [[String]]]

  /// The route, and the events that the reopened stream tells again.
  public init(request: ServiceAPIDescriptor.Route, repeats: [String: [[String]]] = [:]) {
    self.request = request
    self.repeats = repeats
  }
}
