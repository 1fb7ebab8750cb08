/// An entry point, its params, and its response modes.
public struct Interface: Hashable, Sendable {
  /// The name on the wire and the root of Swift names, such as `chat`.
  public var name: String
  /// The heading, such as `Chat`.
  public var title: String
  /// A summary of one sentence.
  public var summary: String
  /// Further paragraphs, in Markdown.
  public var description: String?
  /// The version that added the interface.
  public var since: String?
  /// Why the interface is deprecated, or what to use instead. Can be empty; `nil` if it is not deprecated.
  public var deprecated: String?
  /// Its former name.
  public var was: String?
  /// The entry point: `session.app.chat` as `["session", "app", "chat"]`. The default is `client` and the name.
  public var entryPoint: [String]
  /// Whether the last name of the entry point is that of the call itself, as in `session.conversations.list()`.
  public var isCall: Bool
  /// The kinds of app that the interface calls.
  public var apps: [AppKind]
  /// How the plugin daemon carries a call; `nil` if it does not.
  public var plugin: PluginTransport?
  /// How the Service API carries a call; `nil` if it does not.
  public var serviceAPI: ServiceAPITransport?
  /// The params, in the order of the arguments.
  public var params: [Param]
  /// The streaming mode; `nil` if there is none.
  public var streaming: Streaming?
  /// The blocking mode; `nil` if there is none.
  public var blocking: Blocking?
  /// The possible failures.
  public var errors: [ErrorCode]
  /// Calls, each with its response.
  public var examples: [Example]
  /// The source location.
  public var location: Location
}

extension Interface {
  /// Whether the interface is available only on the client of the Service API.
  public var isOnClientAlone: Bool { serviceAPI != nil && plugin == nil }

  /// The entry point as a spec writes it: `session.app.chat`, `session.conversations.list()`.
  public var entryPointText: String { entryPoint.joined(separator: ".") + (isCall ? "()" : "") }

  /// The names from the client of the Service API on: the name of the interface, unless the entry point is a call.
  public var clientPath: [String] { isCall ? Array(entryPoint.dropFirst()) : [name] }
}

/// A kind of app that an interface calls.
public struct AppKind: Hashable, Sendable {
  /// The name, such as `chatflow`.
  public var name: String
  /// The display name.
  public var title: String
  /// The description, in Markdown.
  public var description: String?
  /// The source location.
  public var location: Location
}

/// A name and its source location.
public struct Named: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The source location.
  public var location: Location

  /// Creates a name, with its source location.
  public init(name: String, location: Location) {
    self.name = name
    self.location = location
  }
}

/// A name and its description.
public struct Described: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The description.
  public var text: String
  /// The source location.
  public var location: Location
}

/// One argument of `invoke`.
public struct Param: Hashable, Sendable {
  /// The name on the wire.
  public var name: String
  /// The kind of argument.
  public var kind: Kind
  /// Whether the argument is required.
  public var isRequired: Bool
  /// The documentation of the param.
  public var documentation: Documentation
  /// The source location.
  public var location: Location

  /// The kind of argument that a param takes.
  public enum Kind: Hashable, Sendable {
    /// A value of a type.
    case value(TypeUse)
    /// The response mode. It also sets the position among the arguments.
    case mode(ModeParam)
  }

  /// The type of its values; `nil` for the response mode.
  public var type: TypeUse? { if case .value(let type) = kind { type } else { nil } }
}

/// The selection of the response mode by a param.
public struct ModeParam: Hashable, Sendable {
  /// The mode of a call that does not specify one.
  public var defaultMode: ModeName
  /// The value for each mode; `nil` if the values are the names of the modes.
  public var values: Values?

  /// Returns what is sent for a mode; `nil` for nothing.
  public func value(of mode: ModeName) -> Literal? {
    guard let values else { return .string(mode.rawValue) }
    return mode == .streaming ? values.streaming : values.blocking
  }

  /// The values of the modes; `nil` for a mode that sends nothing.
  public struct Values: Hashable, Sendable {
    /// The value for streaming mode.
    public var streaming: Literal?
    /// The value for blocking mode.
    public var blocking: Literal?
  }
}

extension Interface {
  /// The response modes.
  public var modes: [ModeName] {
    [streaming.map { _ in .streaming }, blocking.map { _ in .blocking }].compactMap(\.self)
  }

  /// The param that selects the response mode; `nil` if there is one mode only, and nothing is sent for it.
  public var modeParam: (name: String, selection: ModeParam)? {
    for param in params { if case .mode(let selection) = param.kind { return (param.name, selection) } }
    return nil
  }

  /// The mode of a call that does not specify one.
  public var defaultMode: ModeName { modeParam?.selection.defaultMode ?? modes.first ?? .blocking }
}

/// A response mode of an interface.
public enum ModeName: String, Hashable, Sendable, CaseIterable {
  /// The response is a stream of events.
  case streaming
  /// The response is one reply.
  case blocking
}

/// A failure that the platform reports by a code.
public struct ErrorCode: Hashable, Sendable {
  /// The code on the wire, such as `provider_quota_exceeded`.
  public var code: String
  /// The HTTP status.
  public var status: Int
  /// What happened.
  public var description: String
  /// What the caller can do.
  public var action: String
  /// Whether a retry can succeed.
  public var retry: Retry
  /// Other codes for the same failure.
  public var also: [Alias]
  /// The source location.
  public var location: Location

  /// The code of another failure that also reports this one. The message distinguishes them.
  public struct Alias: Hashable, Sendable {
    /// The other code.
    public var code: String
    /// The beginning of the message.
    public var message: String
  }

  /// Whether a retry can succeed.
  public enum Retry: String, Hashable, Sendable, CaseIterable {
    /// The same call fails again.
    case never
    /// The same call may succeed after a while.
    case later
  }
}

/// A call and its response.
public struct Example: Hashable, Sendable {
  /// A name, unique in its interface.
  public var name: String
  /// The heading.
  public var title: String
  /// Further paragraphs, in Markdown.
  public var description: String?
  /// The kind of app that is called; `nil` if it does not matter.
  public var app: Named?
  /// The response mode of the call.
  public var mode: ModeName
  /// The arguments, an object.
  public var request: Literal
  /// The response.
  public var outcome: Outcome
  /// The source location.
  public var location: Location

  /// The response of an example.
  public enum Outcome: Hashable, Sendable {
    /// Events, in streaming mode.
    case events([Literal])
    /// A reply, in blocking mode.
    case reply(Literal)
    /// A failure, with `status`, `code`, and `message`.
    case error(Literal)
  }
}
