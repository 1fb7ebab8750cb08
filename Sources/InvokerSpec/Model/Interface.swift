/// One entry point, its params and its response modes.
public struct Interface: Hashable, Sendable {
  /// The name on the wire and the root of Swift names, such as `chat`.
  public var name: String
  /// A heading, such as `Chat`.
  public var title: String
  /// One sentence.
  public var summary: String
  /// Further paragraphs, in Markdown.
  public var description: String?
  /// The version that brought it.
  public var since: String?
  /// `nil`: not deprecated. Otherwise why, or what to use instead; may be empty.
  public var deprecated: String?
  /// Its former name.
  public var was: String?
  /// `session.app.chat` as `["session", "app", "chat"]`. Where the spec says none, it is `client` and the name.
  public var entryPoint: [String]
  /// The kinds of app that answer.
  public var apps: [AppKind]
  /// How the plugin daemon carries it; `nil` if it does not.
  public var plugin: PluginTransport?
  /// How the Service API carries it; `nil` if it does not.
  public var serviceAPI: ServiceAPITransport?
  /// In call order.
  public var params: [Param]
  /// How it answers event by event; `nil` if it does not.
  public var streaming: Streaming?
  /// How it answers at once; `nil` if it does not.
  public var blocking: Blocking?
  /// The failures that it may end in.
  public var errors: [ErrorCode]
  /// Calls, each with its answer.
  public var examples: [Example]
  /// Where it stands.
  public var location: Location
}

extension Interface {
  /// Whether callers find it on the client of the Service API, and nowhere else.
  public var isOnClientAlone: Bool { serviceAPI != nil && plugin == nil }
}

/// A kind of app that answers an interface.
public struct AppKind: Hashable, Sendable {
  /// Such as `chatflow`.
  public var name: String
  /// What people call it.
  public var title: String
  /// What it is, in Markdown.
  public var description: String?
  /// Where it stands.
  public var location: Location
}

/// How the plugin daemon carries an interface.
public struct PluginTransport: Hashable, Sendable {
  /// The daemon's word for the invocation.
  public var type: String
  /// Params that the daemon drops, each with what to do instead.
  public var unsupported: [Described]
  /// Params that are optional elsewhere and needed here.
  public var required: [Named]
  /// What is sent as null where it has no value.
  public var sentAsNull: [Named]
}

/// How the Service API carries an interface.
public struct ServiceAPITransport: Hashable, Sendable {
  /// The route of a call.
  public var request: Route
  /// Routes that take the place of `request` when a param is given, by the param that goes into their path.
  public var requestWith: [ParamRoute]
  /// Params that are not sent, because the API key tells them.
  public var omit: [Named]
  /// Params that may be left out elsewhere and are needed here.
  public var required: [Named]
  /// The route that ends a generation on the server.
  public var stop: Route?
  /// How the stream of a run is opened again.
  public var resume: Resume?
  /// What routes begin with, such as `v1`, unless the base URL ends in a version.
  public var version: String?
}

/// How the stream of a run is opened again.
public struct Resume: Hashable, Sendable {
  /// The route that opens it.
  public var request: Route
  /// Events that the reopened stream tells again, with the fields that together tell one from others of its name.
  public var repeats: [EventField]
}

/// A method and a path below the base URL: `POST /chat-messages`.
public struct Route: Hashable, Sendable {
  /// Such as `POST`.
  public var method: String
  /// What stands behind each slash.
  public var path: [Part]
  /// What follows the path behind `?`.
  public var query: [QueryItem]
  /// Where it stands.
  public var location: Location

  /// A segment of a path, or the value of an item of a query.
  public enum Part: Hashable, Sendable {
    /// A text, as it is.
    case text(String)
    /// The name of what it stands for.
    case placeholder(String)

    /// The part as a spec writes it: `{name}` for a placeholder.
    public var text: String {
      switch self {
      case .text(let text): text
      case .placeholder(let name): "{" + name + "}"
      }
    }

    /// The name of what it stands for; `nil` for a text.
    public var placeholder: String? { if case .placeholder(let name) = self { name } else { nil } }
  }

  /// A name and a value behind `?`.
  public struct QueryItem: Hashable, Sendable {
    /// The name, on the left of `=`.
    public var name: String
    /// The value, on the right of `=`.
    public var value: Part
  }

  /// The route as a spec writes it: `GET /runs/{id}?user={user}`.
  public var text: String {
    let items = query.map { $0.name + "=" + $0.value.text }
    return method + " " + path.map { "/" + $0.text }.joined()
      + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  /// The names that stand for values, in order.
  public var placeholders: [String] { (path + query.map(\.value)).compactMap(\.placeholder) }
}

/// A route for calls in which a param is given.
public struct ParamRoute: Hashable, Sendable {
  /// The param.
  public var param: Named
  /// The route, which has a place for it.
  public var route: Route
}

/// A name and where it stands.
public struct Named: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Where it stands.
  public var location: Location
}

/// A name and what is said of it.
public struct Described: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What is said of it.
  public var text: String
  /// Where it stands.
  public var location: Location
}

/// One argument of `invoke`.
public struct Param: Hashable, Sendable {
  /// The name on the wire.
  public var name: String
  /// What it takes.
  public var kind: Kind
  /// Whether the caller must give it.
  public var isRequired: Bool
  /// What people read about it.
  public var documentation: Documentation
  /// Where it stands.
  public var location: Location

  /// What a param takes.
  public enum Kind: Hashable, Sendable {
    /// A value of a type.
    case value(TypeUse)
    /// Where the response mode stands among the arguments, and the one that is meant unless the caller says.
    case mode(ModeName)
  }

  /// The type of its values; `nil` for the response mode.
  public var type: TypeUse? { if case .value(let type) = kind { type } else { nil } }
}

/// How an interface answers.
public enum ModeName: String, Hashable, Sendable, CaseIterable {
  /// Event by event.
  case streaming
  /// With one reply.
  case blocking
}

/// A failure that the platform names.
public struct ErrorCode: Hashable, Sendable {
  /// Its name on the wire, such as `provider_quota_exceeded`.
  public var code: String
  /// The HTTP status.
  public var status: Int
  /// What happened.
  public var description: String
  /// What the caller can do.
  public var action: String
  /// Whether calling again can help.
  public var retry: Retry
  /// The same failure under the code of another.
  public var also: [Alias]
  /// Where it stands.
  public var location: Location

  /// A failure under the code of another, from which its message tells it.
  public struct Alias: Hashable, Sendable {
    /// The other code.
    public var code: String
    /// How the message begins.
    public var message: String
  }

  /// Whether calling again can help.
  public enum Retry: String, Hashable, Sendable, CaseIterable {
    /// The same call fails again.
    case never
    /// The same call may succeed after a while.
    case later
  }
}

/// A call and what comes back.
public struct Example: Hashable, Sendable {
  /// A name, unique in its interface.
  public var name: String
  /// What it shows.
  public var title: String
  /// Further paragraphs, in Markdown.
  public var description: String?
  /// The kind of app that answers; `nil` where it does not matter.
  public var app: Named?
  /// The mode in which it is called.
  public var mode: ModeName
  /// The arguments, an object.
  public var request: Literal
  /// What comes back.
  public var outcome: Outcome
  /// Where it stands.
  public var location: Location

  /// What comes back.
  public enum Outcome: Hashable, Sendable {
    /// Events, in streaming mode.
    case events([Literal])
    /// A reply, in blocking mode.
    case reply(Literal)
    /// A failure, with `status`, `code` and `message`.
    case error(Literal)
  }
}
