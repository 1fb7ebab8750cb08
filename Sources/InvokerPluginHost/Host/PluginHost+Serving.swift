import InvokerRuntime

extension PluginHost {
  /// Handles requests until the connection ends or the task is canceled. Afterward, only handlers that ignore their
  /// cancellation continue.
  func serve(_ connection: PluginConnection) async {
    connection.begin()
    let handlers = RunningHandlers()
    await withTaskCancellationHandler {
      for await request in connection.requests {
        handlers.start { await handle(request, over: connection) }
      }
    } onCancel: {
      connection.close(ConnectionProblem(.broken, "the plugin was stopped"))
    }
    let left = await handlers.stop(grace: options.grace)
    if left > 0 { options.note(.abandonedHandlers(left)) }
  }
}
