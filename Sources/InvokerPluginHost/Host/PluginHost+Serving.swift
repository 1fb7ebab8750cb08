import InvokerRuntime

extension PluginHost {
  /// Handles requests until the connection ends or the task is cancelled. Nothing goes on afterwards, but handlers that do
  /// not heed their cancellation.
  func serve(_ connection: PluginConnection) async {
    connection.output.beat()
    let handlers = RunningHandlers()
    await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group in
        group.addTask {
          while (try? await Task.sleep(for: options.heartbeat)) != nil { connection.output.beat() }
        }
        group.addTask {
          while (try? await Task.sleep(for: options.timeouts.tick)) != nil { connection.expire() }
        }
        for await request in connection.requests {
          handlers.start { await handle(request, over: connection) }
        }
        group.cancelAll()
      }
    } onCancel: {
      connection.close(ConnectionProblem(.broken, "the plugin was stopped"))
    }
    let left = await handlers.stop(grace: options.grace)
    if left > 0 { options.note(.abandonedHandlers(left)) }
  }
}
