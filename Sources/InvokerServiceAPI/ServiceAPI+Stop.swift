public import InvokerRuntime

extension ServiceAPI {
  /// Ends a generation on the server.
  ///
  /// - Parameters:
  ///   - interface: what was called, such as `ChatInvoker.interface`.
  ///   - task: the `task_id` that the events of the stream tell.
  ///   - user: the one who started it.
  ///   - app: names the app where a key for each app was given.
  /// - Throws: as ``start(_:)`` does, `.argument` if the interface has no way to be stopped.
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
