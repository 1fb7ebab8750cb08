import InvokerRuntime
import InvokerTesting

@testable import DifyApps

/// Messages as the platform sends them.
enum Script {
  static let ids = #""task_id":"t1","message_id":"m1","conversation_id":"c1","created_at":1705398420"#

  static func message(_ answer: String) -> String { #"{"event":"message",\#(ids),"answer":"\#(answer)"}"# }
  static func agentMessage(_ answer: String) -> String { #"{"event":"agent_message",\#(ids),"answer":"\#(answer)"}"# }
  static func replacement(_ answer: String) -> String {
    #"{"event":"message_replace",\#(ids),"answer":"\#(answer)","reason":"output_moderation"}"#
  }
  static let ping = #"{"event":"ping"}"#
  static let end = #"{"event":"message_end",\#(ids),"id":"m1","metadata":{"usage":null}}"#
  static let reply = #"{"event":"message",\#(ids),"id":"m1","mode":"chat","answer":"Hi.","metadata":{}}"#

  /// What answers with `messages`, as the session of a plugin and as the transport behind it.
  static func session(
    _ messages: [String], failure: InvocationError.Reason? = nil
  ) -> (some PluginClient, ScriptedTransport) {
    let transport = ScriptedTransport([.messages(messages, failure: failure)])
    return (transport, transport)
  }
}
