public import InvokerRuntime

/// The session of one request, through which a handler calls the platform.
///
///     let reply = try await session.app.chat.reply(appID: id, query: "Why do ducks quack?")
public struct PluginSession: PluginClient {
  /// What carries the calls.
  public let session: Session

  /// Creates a session over any transport, for tests of handlers.
  public init(_ session: Session) { self.session = session }

  /// Invokes what has no spec: tools, models, storage, and anything else that the daemon supports.
  ///
  ///     for try await answer in try await session.invoke(type: "storage", request: ["opt": "get", "key": "seen"]) { … }
  ///
  /// - Parameters:
  ///   - type: the daemon's name for the invocation.
  ///   - request: its fields, without `tenant_id`, `user_id`, and `type`, which the daemon sets.
  public func invoke(
    type: String, request: JSONObject
  ) async throws(InvocationError) -> InvocationStream<JSONValue> {
    var arguments = Arguments()
    for (name, value) in request.sorted(by: { $0.key < $1.key }) { arguments.set(name, value) }
    let interface = InterfaceDescriptor(name: type, entryPoint: "session.invoke", plugin: PluginDescriptor(type: type))
    return try await session.stream(interface, arguments)
  }
}
