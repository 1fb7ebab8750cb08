import DifyApps
import InvokerRuntime
import InvokerTesting

/// Reads a recorded stream of a chat, as a caller would read one from a server.
@main
struct Replay {
  /// As the platform sends it: an event that this client does not know is among them.
  static let recording = [
    #"{"event":"agent_thought","task_id":"t1","message_id":"m1","conversation_id":"c1","id":"s1","position":1,"#
      + #""thought":"Ask the weather service.","tool":"weather","tool_input":"{\"city\":\"Paris\"}"}"#,
    #"{"event":"agent_message","task_id":"t1","message_id":"m1","conversation_id":"c1","answer":"Sunny, "}"#,
    #"{"event":"ping"}"#,
    #"{"event":"mood_changed","task_id":"t1","mood":"bright"}"#,
    #"{"event":"agent_message","task_id":"t1","message_id":"m1","conversation_id":"c1","answer":"21 °C."}"#,
    #"{"event":"message_end","task_id":"t1","message_id":"m1","conversation_id":"c1","#
      + #""metadata":{"usage":{"total_tokens":57.0,"total_price":"0.0002","currency":"USD"}}}"#,
  ]

  static func main() async throws {
    let dify = ScriptedTransport([.messages(recording)])
    print("dify.chat.stream(query: \"How is the weather in Paris?\", user: \"mia\")\n")
    for try await event in try await dify.chat.stream(query: "How is the weather in Paris?", user: "mia") {
      switch event {
      case .agentThought(let step): print("  agentThought  \(step.thought ?? "") → \(step.tool ?? "no tool")")
      case .agentMessage(let message): print("  agentMessage  \(message.answer)")
      case .messageEnd(let end): print("  messageEnd    \(end.metadata?.usage?.totalTokens ?? 0) tokens")
      case .unknown(let raw): print("  unknown       \(raw.name), newer than this client")
      default: break
      }
    }
  }
}
