import InvokerMock
import InvokerRuntime

/// A request of the daemon, and what the platform answers to the invocations that follow from it.
struct Conversation: Sendable {
  var name: String
  var type: String
  var action: String
  var fields: JSONObject
  var context = SessionContext()
  /// The answers, in the order of the invocations.
  var answers: [[InvocationAnswer.Step]] = []
}

extension Conversation {
  /// An HTTP request to an endpoint.
  static func http(_ name: String, _ raw: String, body: [UInt8] = []) -> Conversation {
    let hex = (Array(raw.utf8) + body).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    return Conversation(
      name: name, type: "endpoint", action: "invoke_endpoint",
      fields: ["settings": ["greeting": "Hello"], "raw_http_request": .string(hex)])
  }

  /// A request to the endpoint that invokes what it is told.
  static func call(
    _ name: String, _ interface: String, _ mode: String? = nil, _ arguments: JSONObject,
    _ answers: [InvocationAnswer.Step]
  ) -> Conversation {
    var call: JSONObject = ["interface": .string(interface), "arguments": .object(arguments)]
    if let mode { call["mode"] = .string(mode) }
    var conversation = http(name, "POST /call HTTP/1.1\r\nHost: h\r\n\r\n", body: call.jsonBytes)
    conversation.answers = [answers]
    return conversation
  }

  static func tool(_ name: String, provider: String = "interop", tool: String) -> Conversation {
    Conversation(
      name: name, type: "tool", action: "invoke_tool",
      fields: [
        "provider": .string(provider), "tool": .string(tool), "tool_parameters": ["word": "Quäk <b>\u{2028}"],
        "credentials": ["key": "right"], "credential_type": "api-key",
      ])
  }

  static func credentials(_ name: String, key: String) -> Conversation {
    Conversation(
      name: name, type: "tool", action: "validate_tool_credentials",
      fields: ["provider": "interop", "credentials": ["key": .string(key)]])
  }
}
