import DifyApps
import ExampleSupport
import InvokerRuntime
import InvokerServiceAPI

/// An answer, shown while it comes, and what is to be remembered of it.
struct ShownAnswer: Sendable {
  /// Names the answer while it is being written.
  private(set) var taskID: String?
  /// Names the conversation that the next message goes on with.
  private(set) var conversationID: String?
  private(set) var usage: Usage?
  private(set) var wasInterrupted = false

  /// Sends a message and shows the answer.
  init(to request: ChatRequest, over api: ServiceAPI) async throws(InvocationError) {
    do throws(InvocationError) {
      let events = try await api.chat.stream(request)
      var text = TextFollower(events)
      for try await event in events {
        remember(event)
        if let change = text.change(by: event) { show(change) }
        if let failure = event.runFailure { throw events.error(failure) }
      }
    } catch {
      guard error.reason == .cancelled else { throw error }
      wasInterrupted = true
    }
  }

  private mutating func remember(_ event: ChatEvent) {
    taskID = event.taskID ?? taskID
    conversationID = event.conversationID ?? conversationID
    switch event {
    case .messageEnd(let end): usage = end.metadata?.usage
    case .workflowPaused: ExampleSupport.show("(the app waits for somebody to fill in a form)")
    default: break
    }
  }

  private func show(_ change: TextChange) {
    switch change {
    case .append(let piece), .preview(let piece): ExampleSupport.show(piece)
    case .restate: break
    // What a terminal has printed stays there.
    case .replace(let text): ExampleSupport.show("\n(That was withdrawn. The answer is:)\n" + text)
    }
  }
}
