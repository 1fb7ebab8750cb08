import DifyApps
import InvokerRuntime
import InvokerTesting
import Testing

@testable import InvokerConversation

/// Events of a chat as JSON, all of the same message.
enum Script {
  static func event(_ name: String, _ fields: String = "", data: String? = nil) -> String {
    let ids = #""task_id":"t1","message_id":"m1","conversation_id":"c1","created_at":1"#
    let rest = [fields, data.map { #""data":{\#($0)}"# } ?? ""].filter { !$0.isEmpty }.map { "," + $0 }.joined()
    return #"{"event":"\#(name)",\#(ids)\#(rest)}"#
  }

  static func message(_ text: String) -> String { event("message", #""answer":"\#(text)""#) }
  static func replace(_ text: String) -> String { event("message_replace", #""answer":"\#(text)","reason":"""#) }
  static let end = event("message_end", #""metadata":{"usage":{"total_tokens":7}}"#)

  static func started(_ reason: String = "initial") -> String {
    event("workflow_started", data: #""id":"r1","workflow_id":"w1","inputs":{},"created_at":1,"reason":"\#(reason)""#)
  }

  static func finished(_ answer: String, _ status: String = "succeeded", error: String? = nil) -> String {
    let error = error.map { #""\#($0)""# } ?? "null"
    return event(
      "workflow_finished",
      data: #""id":"r1","workflow_id":"w1","status":"\#(status)","outputs":{"answer":"\#(answer)"},"error":\#(error)"#)
  }

  static func nodeStarted(_ id: String, type: String = "llm") -> String {
    event(
      "node_started", data: #""id":"\#(id)","node_id":"n-\#(id)","node_type":"\#(type)","title":"\#(id)","index":1"#)
  }

  static func nodeFinished(_ id: String, _ status: String = "succeeded") -> String {
    event(
      "node_finished",
      data:
        #""id":"\#(id)","node_id":"n-\#(id)","node_type":"llm","title":"\#(id)","status":"\#(status)","elapsed_time":2.5"#
    )
  }

  /// A form of the node with its name, whose token is `token-NAME`.
  static func form(_ name: String, content: String = "Refund?") -> String {
    event("human_input_required", data: formFields(name, content))
  }

  static func formFields(_ name: String, _ content: String = "Refund?") -> String {
    #""form_id":"f-\#(name)","node_id":"\#(name)","node_title":"\#(name)","form_content":"\#(content)","inputs":[],"#
      + #""actions":[{"id":"approve","title":"Approve"}],"form_token":"token-\#(name)""#
  }

  static let paused = event("workflow_paused", data: #""workflow_run_id":"r1","paused_nodes":[],"reasons":[]"#)

  static func filled(_ name: String) -> String {
    event(
      "human_input_form_filled",
      data:
        #""node_id":"\#(name)","node_title":"\#(name)","action_id":"approve","rendered_content":"Refund \#(name)!""#)
  }

  /// A run that asks two people.
  static let pause = [started(), message("Asking. "), nodeStarted("one"), form("one"), form("two"), paused]
  /// How its reopened stream begins.
  static let snapshot = [
    started(), replace("Asking. "), nodeStarted("one"), nodeFinished("one", "paused"),
    form("one", content: "{{#a.b#}}"),
    form("two", content: "{{#a.b#}}"), paused,
  ]
  /// What follows after both forms.
  static let resumption = [
    started("resumption"), message("Asking. "), nodeStarted("one"), filled("one"), nodeFinished("one"), filled("two"),
    message("Yes."), end, finished("Asking. Yes."),
  ]
}

/// The answer that a stream amounts to.
func read(_ events: [String], after answer: Conversation.Answer? = nil) async throws -> Conversation.Answer {
  let stream = try await ScriptedTransport([.messages(events)]).chat.stream(query: "Hello", user: "mia")
  var text = answer.map { TextFollower(stream, continuing: $0.text) } ?? TextFollower(stream)
  var answer = answer ?? Conversation.Answer()
  for try await event in stream { answer.apply(event, &text) }
  return answer
}

extension Conversation {
  /// Waits for the end of the stream.
  func settled() async { await eventually { reading == nil } }

  /// Waits for a condition that holds sooner or later.
  func until(_ condition: (Conversation) -> Bool) async { await eventually { condition(self) } }
}

/// Waits for a condition that holds sooner or later. It asks so many times, not for so long: in a process that is busy
/// with other tests, one time can take minutes.
@MainActor func eventually(_ condition: () -> Bool) async {
  for _ in 0..<20_000 {
    if condition() { return }
    try? await Task.sleep(for: .milliseconds(2))
  }
  Issue.record("the condition has not come true")
}

extension ScriptedTransport {
  /// The interfaces that were called.
  var calls: [String] { invocations.map(\.interface.entryPoint) }
}
