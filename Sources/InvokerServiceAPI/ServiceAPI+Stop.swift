public import InvokerRuntime

extension ServiceAPI {
  /// Stops a run on the server.
  ///
  /// - Parameters:
  ///   - interface: the interface that was called, such as `ChatInvoker.interface`.
  ///   - task: the `task_id` from the events of the stream.
  ///   - user: the user who started it.
  ///   - app: identifies the app if there is a key for each app.
  /// - Throws: the errors of ``start(_:)``; `.argument` if the interface has no route for stopping.
  public func stop(
    _ interface: InterfaceDescriptor, task: String, user: String, app: String? = nil
  ) async throws(InvocationError) {
    var arguments = Arguments()
    arguments.set("app_id", app)
    arguments.set("user", user)
    let call = try ServiceCall(Invocation(interface, mode: .streaming, arguments: arguments), over: self)
    try await call.stop(["task_id": task])
  }
}
