import DifyApps
import InvokerRuntime

extension ServiceClient {
  var runs: RunCalls { RunCalls(session: session) }
}

/// The events of a run, until DifyService has them.
struct RunCalls: Sendable {
  static let interface: InterfaceDescriptor = {
    var interface = ChatInvoker.interface
    interface.name = "run_events_chat"
    interface.entryPoint = "session.runs.chat"
    interface.plugin = nil
    interface.serviceAPI?.request = .get(
      "workflow", .value("workflow_run_id"), "events",
      query: ["user": .value("user"), "include_state_snapshot": "true", "continue_on_pause": "true"])
    interface.serviceAPI?.resume?.request = .get(
      "workflow", .value("workflow_run_id"), "events",
      query: ["user": .value("user"), "include_state_snapshot": "true", "continue_on_pause": "true"])
    interface.stream?.finalEvents = ["error", "message_end", "workflow_finished"]
    return interface
  }()

  let session: Session

  func chat(workflowRunID: String, user: String) async throws(InvocationError) -> InvocationStream<ChatEvent> {
    var arguments = Arguments()
    arguments.set("workflow_run_id", workflowRunID)
    arguments.set("user", user)
    return try await session.stream(Self.interface, arguments)
  }
}
