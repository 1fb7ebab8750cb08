/// The entry point of calls over the Service API: `client.chat.stream(query: "Hello", user: "mia")`.
///
/// Its key identifies the app. The interfaces are generated.
public protocol ServiceClient: Sendable {
  /// The session that carries the calls.
  var session: Session { get }
}

extension ServiceClient {
  /// Stops a run on the server.
  ///
  /// - Parameters:
  ///   - interface: the interface that was called, such as `ChatInvoker.interface`.
  ///   - task: the `task_id` from the events of the stream.
  ///   - user: the user who started it.
  ///   - app: identifies the app if there is a key for each app.
  /// - Throws: the errors of a call; `.argument` if the interface has no route for stopping.
  public func stop(
    _ interface: InterfaceDescriptor, task: String, user: String, app: String? = nil
  ) async throws(InvocationError) {
    var arguments = Arguments()
    arguments.set("app_id", app)
    arguments.set("task_id", task)
    arguments.set("user", user)
    guard let service = interface.serviceAPI, let route = service.stop else {
      throw Invocation(interface, mode: .blocking, arguments: arguments).error(
        .argument(name: interface.entryPoint, problem: "there is no way to stop it"))
    }
    var stop = interface
    stop.serviceAPI?.request = route
    stop.serviceAPI?.requestWith = [:]
    stop.serviceAPI?.body = .json
    stop.serviceAPI?.omit = ["app_id"]
    stop.serviceAPI?.required = ["user"]
    stop.reply = .nothing
    try await session.reply(stop, arguments)
  }
}

/// The entry point of calls from a plugin: `session.app.chat.stream(appID: id, query: "Hello")`.
///
/// The interfaces are generated.
public protocol PluginClient: Sendable {
  /// The session that carries the calls.
  var session: Session { get }
}
