/// Where calls over the Service API begin: `client.chat.stream(query: "Hello", user: "mia")`.
///
/// Its key names the app. The entry points are generated.
public protocol ServiceClient: Sendable {
  /// What carries the calls.
  var session: Session { get }
}

/// Where calls of a plugin begin: `session.app.chat.stream(appID: id, query: "Hello")`.
///
/// The entry points are generated.
public protocol PluginClient: Sendable {
  /// What carries the calls.
  var session: Session { get }
}
