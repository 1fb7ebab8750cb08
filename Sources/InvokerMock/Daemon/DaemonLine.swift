import InvokerRuntime

/// A line to a plugin, as the daemon writes it.
struct DaemonLine {
  let bytes: [UInt8]

  /// Sends a request to a plugin.
  ///
  /// - Parameter data: the request, with `user_id`, `type`, and `action`.
  static func request(session: String, _ context: SessionContext, data: JSONObject) -> DaemonLine {
    DaemonLine(session, context, event: "request") { $0.object(data) }
  }

  /// A message of the response to a reverse invocation.
  static func answer(
    session: String, _ context: SessionContext, id: String, event: String, message: String, data: JSONValue
  ) -> DaemonLine {
    DaemonLine(session, context, event: "backwards_response") { json in
      json.beginObject()
      json.field("backwards_request_id", id)
      json.field("event", event)
      json.field("message", message)
      json.field("data", data)
      json.endObject()
    }
  }

  private init(_ session: String, _ context: SessionContext, event: String, data: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.beginObject()
    json.field("session_id", session)
    json.field("conversation_id", context.conversationID)
    json.field("message_id", context.messageID)
    json.field("app_id", context.appID)
    json.field("endpoint_id", context.endpointID)
    json.field("context", context.more)
    json.field("event", event)
    json.key("data")
    data(&json)
    json.endObject()
    bytes = escaped(json.bytes)
  }
}

/// Where a request comes from. Each field is present, or `null`, but never missing.
public struct SessionContext: Sendable, Hashable {
  /// The ID of the conversation.
  public var conversationID: JSONValue = .null
  /// The ID of the message.
  public var messageID: JSONValue = .null
  /// The ID of the app.
  public var appID: JSONValue = .null
  /// The ID of the endpoint.
  public var endpointID: JSONValue = .null
  /// Other context, such as which credentials tools must use.
  public var more: JSONValue = .null

  /// Creates a context in which everything is `null`.
  public init() {}
}

/// JSON with the escapes of Go's encoder. The escaped characters occur only in strings.
private func escaped(_ json: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(json.count)
  var index = 0
  while index < json.count {
    switch json[index] {
    case UInt8(ascii: "<"): result += Array(#"\u003c"#.utf8)
    case UInt8(ascii: ">"): result += Array(#"\u003e"#.utf8)
    case UInt8(ascii: "&"): result += Array(#"\u0026"#.utf8)
    // U+2028 and U+2029.
    case 0xE2 where index + 2 < json.count && json[index + 1] == 0x80 && json[index + 2] & 0xFE == 0xA8:
      result += Array(json[index + 2] == 0xA8 ? #"\u2028"#.utf8 : #"\u2029"#.utf8)
      index += 2
    case let byte: result.append(byte)
    }
    index += 1
  }
  return result
}
