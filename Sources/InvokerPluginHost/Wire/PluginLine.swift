import InvokerRuntime

/// A message to the daemon: one line, written completely.
struct PluginLine: Sendable {
  /// The bytes, including the `\n` at the end.
  let bytes: [UInt8]

  private init(event: String, session: String? = nil, data: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.beginObject()
    json.field("event", event)
    if let session { json.field("session_id", session) }
    json.key("data")
    data(&json)
    json.endObject()
    bytes = json.bytes + [0x0A]
  }

  private init(session: String, type: String, data: (inout JSONWriter) -> Void) {
    self.init(event: "session", session: session) { json in
      json.beginObject()
      json.field("type", type)
      json.key("data")
      data(&json)
      json.endObject()
    }
  }

  /// A line that isn't part of the session protocol.
  init(raw bytes: [UInt8]) { self.bytes = bytes + [0x0A] }

  /// A piece of a session's result.
  static func stream(session: String, _ chunk: some JSONEncodable) -> PluginLine {
    PluginLine(session: session, type: "stream") { chunk.encode(to: &$0) }
  }

  /// The end of a session.
  static func end(session: String) -> PluginLine {
    PluginLine(session: session, type: "end") { $0.object([:] as JSONObject) }
  }

  /// Why a session has no result, or no more results. An ``end(session:)`` must follow.
  static func failure(session: String, type: String, message: String) -> PluginLine {
    PluginLine(session: session, type: "error") { json in
      json.beginObject()
      json.field("error_type", type)
      json.field("message", message)
      json.field("args", [:] as JSONObject)
      json.endObject()
    }
  }

  /// A reverse invocation.
  ///
  /// - Parameter request: a JSON object.
  static func invoke(session: String, type: String, id: RequestID, request: [UInt8]) -> PluginLine {
    PluginLine(session: session, type: "invoke") { json in
      json.beginObject()
      json.field("type", type)
      json.field("backwards_request_id", id.text)
      json.key("request")
      json.raw(request)
      json.endObject()
    }
  }

  /// A line for the daemon's log.
  ///
  /// - Parameter timestamp: seconds since 1970.
  static func log(level: String, message: String, timestamp: Double) -> PluginLine {
    PluginLine(event: "log") { json in
      json.beginObject()
      json.field("level", level)
      json.field("message", message)
      json.field("timestamp", timestamp)
      json.endObject()
    }
  }

  static let heartbeat = PluginLine(event: "heartbeat") { $0.object([:] as JSONObject) }
}
