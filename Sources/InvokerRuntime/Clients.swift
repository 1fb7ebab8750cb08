/// The entry point of calls over the Service API: `client.chat.stream(query: "Hello", user: "mia")`.
///
/// Its key identifies the app. The interfaces are generated.
public protocol ServiceClient: Sendable {
  /// The session that carries the calls.
  var session: Session { get }
}

/// The entry point of calls from a plugin: `session.app.chat.stream(appID: id, query: "Hello")`.
///
/// The interfaces are generated.
public protocol PluginClient: Sendable {
  /// The session that carries the calls.
  var session: Session { get }
}
