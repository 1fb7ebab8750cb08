/// One entry point, its params and its response modes.
public struct Interface: Hashable, Sendable {
  public var name: String
  public var title: String
  public var summary: String
  public var description: String?
  public var since: String?
  /// `nil`: not deprecated. Otherwise why, or what to use instead; may be empty.
  public var deprecated: String?
  /// Its former name.
  public var was: String?
  /// `session.app.chat` as `["session", "app", "chat"]`; the first component is always `session`.
  public var entryPoint: [String]
  public var apps: [App]
  public var plugin: PluginBinding?
  public var serviceAPI: ServiceAPIBinding?
  /// In call order.
  public var params: [Param]
  public var streaming: Streaming?
  public var blocking: Blocking?
  public var errors: [ErrorCode]
  public var examples: [Example]
  public var location: Location
}

/// A kind of app that answers an interface.
public struct App: Hashable, Sendable {
  public var name: String
  public var title: String
  public var description: String?
  public var location: Location
}

/// How the plugin daemon carries an interface.
public struct PluginBinding: Hashable, Sendable {
  /// The daemon's word for the invocation.
  public var type: String
  /// Params that the daemon drops, each with what to do instead.
  public var unsupported: [Described]
  /// Params that are optional elsewhere and needed here.
  public var required: [Named]
}

/// How the Service API carries an interface.
public struct ServiceAPIBinding: Hashable, Sendable {
  public var request: Route
  /// Routes that take the place of `request` when a param is given, by the param that goes into their path.
  public var requestWith: [ParamRoute]
  public var omit: [Named]
  public var required: [Named]
  public var stop: Route?
  public var resume: Resume?
}

/// How the stream of a run is opened again.
public struct Resume: Hashable, Sendable {
  public var request: Route
  /// Events that the reopened stream tells again, each with the field that tells it from others of its name.
  public var repeats: [EventField]
}

/// A method and a path below the base URL: `POST /chat-messages`.
public struct Route: Hashable, Sendable {
  public var method: String
  /// Starts with `/`; `{name}` stands for a value.
  public var path: String
  /// What follows the path behind `?`.
  public var query: [QueryItem]
  public var location: Location

  public struct QueryItem: Hashable, Sendable {
    public var name: String
    public var value: Value

    public enum Value: Hashable, Sendable {
      case text(String)
      /// The name of what it stands for.
      case placeholder(String)
    }
  }

  public var text: String {
    let items = query.map { item in
      switch item.value {
      case .text(let text): item.name + "=" + text
      case .placeholder(let name): item.name + "={" + name + "}"
      }
    }
    return method + " " + path + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  /// The names that stand for values, in order.
  public var placeholders: [String] {
    let segments = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    return segments
      + query.compactMap { item in
        if case .placeholder(let name) = item.value { name } else { nil }
      }
  }
}

public struct ParamRoute: Hashable, Sendable {
  public var param: Named
  public var route: Route
}

/// A name and where it stands.
public struct Named: Hashable, Sendable {
  public var name: String
  public var location: Location
}

/// A name and what is said of it.
public struct Described: Hashable, Sendable {
  public var name: String
  public var text: String
  public var location: Location
}

/// One argument of `invoke`.
public struct Param: Hashable, Sendable {
  /// The name on the wire.
  public var name: String
  public var kind: Kind
  /// Whether the caller must give it.
  public var isRequired: Bool
  public var documentation: Documentation
  public var location: Location

  public enum Kind: Hashable, Sendable {
    case value(TypeUse)
    /// Where the response mode stands among the arguments, and the one that is meant unless the caller says.
    case mode(ModeName)
  }

  public var type: TypeUse? { if case .value(let type) = kind { type } else { nil } }
}

public enum ModeName: String, Hashable, Sendable, CaseIterable {
  case streaming, blocking
}

/// A failure that the platform names.
public struct ErrorCode: Hashable, Sendable {
  public var code: String
  /// The HTTP status.
  public var status: Int
  /// What happened.
  public var description: String
  /// What the caller can do.
  public var action: String
  public var retry: Retry
  public var location: Location

  public enum Retry: String, Hashable, Sendable, CaseIterable {
    /// The same call fails again.
    case never
    /// The same call may succeed after a while.
    case later
  }
}

/// A call and what comes back.
public struct Example: Hashable, Sendable {
  public var name: String
  public var title: String
  public var description: String?
  public var app: Named?
  public var mode: ModeName
  public var request: Literal
  public var outcome: Outcome
  public var location: Location

  public enum Outcome: Hashable, Sendable {
    case events([Literal])
    case reply(Literal)
    case error(Literal)
  }
}
