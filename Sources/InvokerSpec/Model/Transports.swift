/// How the plugin daemon carries a call of an interface.
public struct PluginTransport: Hashable, Sendable {
  /// The invocation type that the daemon expects.
  public var type: String
  /// The permission in the plugin's manifest that a call requires, such as `model.llm`; `nil` if it requires none.
  public var permission: String?
  /// Params that the daemon drops, each with an alternative.
  public var unsupported: [Described]
  /// Params that are not sent.
  public var omit: [Named]
  /// Params that are required here and optional elsewhere.
  public var required: [Named]
  /// Params that are sent as null when they have no value.
  public var sentAsNull: [Named]
}

/// How the Service API carries a call of an interface.
public struct ServiceAPITransport: Hashable, Sendable {
  /// The name of the API: `service_api`, or one that `invoker.yaml` declares.
  public var api: Named
  /// What all calls of that API have in common.
  public var settings: APISettings
  /// The route of a call.
  public var request: Route
  /// Routes that replace `request` when a param is given, each with that param, which is part of the path.
  public var requestWith: [ParamRoute]
  /// The form of the body; `nil` if it follows from the params.
  public var body: BodyForm?
  /// The header fields of a call, beside those that every call has.
  public var headers: [Header]
  /// Params that are not sent, such as one that the API key implies.
  public var omit: [Named]
  /// Params that are required here and optional elsewhere.
  public var required: [Named]
  /// The route that stops a run on the server.
  public var stop: Route?
  /// How to reopen the stream of a run.
  public var resume: Resume?
  /// The prefix of routes, such as `v1`, unless the base URL ends in a version.
  public var version: String?

  /// The path before routes, unless the base URL ends in it.
  public var basePath: String? { version ?? settings.basePath }
}

/// How to reopen the stream of a run.
public struct Resume: Hashable, Sendable {
  /// The route that reopens it.
  public var request: Route
  /// Events that the reopened stream repeats, with the fields that together identify each.
  public var repeats: [EventField]
  /// Events after which a run waits for something outside it.
  public var waits: [Named]
}

/// A method and a path below the base URL: `POST /chat-messages`.
public struct Route: Hashable, Sendable {
  /// The HTTP method, such as `POST`.
  public var method: String
  /// The segments of the path.
  public var path: [Part]
  /// The items of the query.
  public var query: [QueryItem]
  /// The source location.
  public var location: Location

  /// A segment of a path, or the value of a query item or a header field.
  public enum Part: Hashable, Sendable {
    /// Literal text.
    case text(String)
    /// The name of the param or field whose value is inserted.
    case placeholder(String)
    /// The name of the param whose elements are inserted.
    case list(String, ListForm)
    /// A verb after a value, `{model}:generate`, with the name of the param.
    case verb(String, of: String)

    /// The part as a spec writes it: `{name}` for a placeholder.
    public var text: String {
      switch self {
      case .text(let text): text
      case .placeholder(let name): "{" + name + "}"
      case .list(let name, let form): "{" + name + form.rawValue + "}"
      case .verb(let verb, let name): "{" + name + "}:" + verb
      }
    }

    /// The name of the placeholder; `nil` for literal text.
    public var placeholder: String? {
      switch self {
      case .text: nil
      case .placeholder(let name), .list(let name, _), .verb(_, let name): name
      }
    }

    /// The value of the placeholder in a segment, which is empty if there is none; `nil` if the segment doesn't match.
    package func value(in segment: some StringProtocol) -> String? {
      switch self {
      case .text(let text): segment == text ? "" : nil
      case .placeholder, .list: String(segment)
      case .verb(let verb, _): segment.hasSuffix(":" + verb) ? String(segment.dropLast(verb.count + 1)) : nil
      }
    }
  }

  /// How the elements of a list are sent. The value is the sign after the name of the placeholder.
  public enum ListForm: String, Hashable, Sendable, CaseIterable {
    /// An item for each element: `tag=a&tag=b`.
    case repeated = "*"
    /// One value: `tag=a,b`.
    case joined = ","
  }

  /// A name and a value of a query.
  public struct QueryItem: Hashable, Sendable {
    /// The name, on the left of `=`.
    public var name: String
    /// The value, on the right of `=`.
    public var value: Part
  }

  /// The route in the syntax of a spec: `GET /runs/{id}?user={user}`.
  public var text: String {
    let items = query.map { $0.name + "=" + $0.value.text }
    return method + " " + path.map { "/" + $0.text }.joined()
      + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }

  /// The names of the placeholders, in order.
  public var placeholders: [String] { (path + query.map(\.value)).compactMap(\.placeholder) }
}

/// The form of the body of a request.
public enum BodyForm: String, Hashable, Sendable, CaseIterable {
  /// A JSON object, whose fields are params.
  case json
  /// `multipart/form-data`, whose parts are params.
  case multipart
  /// The bytes of the only param that is sent in the body.
  case binary
}

/// A header field of a call.
public struct Header: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The value.
  public var value: Route.Part
  /// The source location.
  public var location: Location
}

/// A route for calls in which a param is given.
public struct ParamRoute: Hashable, Sendable {
  /// The param.
  public var param: Named
  /// The route, which has a placeholder for the param.
  public var route: Route
}
