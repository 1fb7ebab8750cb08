extension ServiceAPIDescriptor {
  /// A method and a path below the base URL, with placeholders for values.
  ///
  ///     .post("chat-messages", .value("task_id"), "stop")
  ///     .get("workflow", .value("workflow_run_id"), "events", query: ["user": .value("user")])
  ///     .get("datasets", query: ["tag_ids": .each("tag_ids")])
  public struct Route: Hashable, Sendable {
    /// The method, such as `POST`.
    public var method: String
    /// The segments of the path, one after each slash.
    public var path: [Part]
    /// The items after `?`, in order.
    public var query: [QueryItem]

    /// Creates a route from its method, the segments of its path, and the items of its query.
    public init(_ method: String, _ path: [Part], query: [QueryItem] = []) {
      self.method = method
      self.path = path
      self.query = query
    }

    /// A segment of a path, or the value of an item of a query or of a header field. Characters that a URL can't
    /// contain are escaped when it is sent.
    public enum Part: Hashable, Sendable {
      /// Literal text.
      case text(String)
      /// The name of a param, or of a field of the run's events, whose value is inserted here.
      case value(String)
      /// The name of a param that is a list. The item of the query is repeated for each element.
      case each(String)
      /// The name of a param that is a list. Its elements are inserted here, with commas between them.
      case joined(String)
      /// A verb after a value, as in `{model}:generate`, with the name of the param.
      case verb(String, of: String)
    }

    /// A name and a value after `?`.
    public struct QueryItem: Hashable, Sendable {
      /// The name, on the left of `=`.
      public var name: String
      /// The value, on the right of `=`. If there is none, a call is sent without the item.
      public var value: Part

      /// Creates an item from a name and its value.
      public init(_ name: String, _ value: Part) {
        self.name = name
        self.value = value
      }
    }
  }
}

extension ServiceAPIDescriptor.Route {
  /// The names of its placeholders, in order.
  public var names: [String] { (path + query.map(\.value)).compactMap(\.name) }

  /// A route whose method is `GET`.
  public static func get(_ path: Part..., query: KeyValuePairs<String, Part> = [:]) -> Self {
    Self("GET", path, query)
  }

  /// A route whose method is `POST`.
  public static func post(_ path: Part..., query: KeyValuePairs<String, Part> = [:]) -> Self {
    Self("POST", path, query)
  }

  /// A route whose method is `PUT`.
  public static func put(_ path: Part..., query: KeyValuePairs<String, Part> = [:]) -> Self {
    Self("PUT", path, query)
  }

  /// A route whose method is `PATCH`.
  public static func patch(_ path: Part..., query: KeyValuePairs<String, Part> = [:]) -> Self {
    Self("PATCH", path, query)
  }

  /// A route whose method is `DELETE`.
  public static func delete(_ path: Part..., query: KeyValuePairs<String, Part> = [:]) -> Self {
    Self("DELETE", path, query)
  }

  private init(_ method: String, _ path: [Part], _ query: KeyValuePairs<String, Part>) {
    self.init(method, path, query: query.map { QueryItem($0.key, $0.value) })
  }
}

extension ServiceAPIDescriptor.Route.Part: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }

  /// The name of the placeholder; `nil` for literal text.
  public var name: String? {
    switch self {
    case .text: nil
    case .value(let name), .each(let name), .joined(let name), .verb(_, let name): name
    }
  }
}

extension ServiceAPIDescriptor.Route: CustomStringConvertible {
  /// The route as a spec writes it: `POST /chat-messages/{task_id}/stop`.
  public var description: String {
    let items = query.map { "\($0.name)=\($0.value)" }
    return method + " " + path.map { "/\($0)" }.joined() + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
  }
}

extension ServiceAPIDescriptor.Route.Part: CustomStringConvertible {
  public var description: String {
    switch self {
    case .text(let text): text
    case .value(let name): "{" + name + "}"
    case .each(let name): "{" + name + "*}"
    case .joined(let name): "{" + name + ",}"
    case .verb(let verb, let name): "{" + name + "}:" + verb
    }
  }
}
