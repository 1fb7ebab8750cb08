import InvokerRuntime

/// A reverse invocation: a plugin's request to the platform.
public struct ReverseInvocation: Sendable {
  /// The session of the request that the plugin is handling.
  public var session: String
  /// The plugin's identifier of the invocation.
  public var id: String
  /// The daemon's name for its type, such as `app`.
  public var type: String
  /// The fields of the invocation.
  public var request: JSONObject
}

/// A message of a plugin, as the daemon understands it.
enum PluginMessage {
  case heartbeat
  case log(level: String, message: String)
  /// An error that belongs to no session.
  case error(JSONValue)
  case piece(session: String, JSONValue)
  case failure(session: String, SessionFailure)
  case end(session: String)
  case invoke(ReverseInvocation)
  /// An invocation that can't be read, which ends its session.
  case malformedInvocation(session: String)
  /// A message that the daemon doesn't know.
  case other

  init(_ message: JSONValue) {
    self = .other
    let data = message["data"]
    switch message["event"]?.string {
    case "heartbeat": self = .heartbeat
    case "log": self = .log(level: data?["level"]?.string ?? "", message: data?["message"]?.string ?? "")
    case "error": self = .error(data ?? .null)
    case "session":
      // Without `data`, the daemon drops the line.
      if let session = message["session_id"]?.string, let type = data?["type"]?.string, let data = data?["data"],
        !data.isNull
      {
        self = PluginMessage(session, type, data)
      }
    default: break
    }
  }

  private init(_ session: String, _ type: String, _ data: JSONValue) {
    switch type {
    case "stream": self = .piece(session: session, data)
    case "end": self = .end(session: session)
    case "error":
      let failure = SessionFailure(type: data["error_type"]?.string ?? "", message: data["message"]?.string ?? "")
      // With more, the daemon swallows the error, and what follows looks like success.
      self = (data["args"]?.object?.count ?? 0) > 10 ? .other : .failure(session: session, failure)
    case "invoke":
      if let type = data["type"]?.string, let id = data["backwards_request_id"]?.string,
        let request = data["request"]?.object
      {
        self = .invoke(ReverseInvocation(session: session, id: id, type: type, request: request))
      } else {
        self = .malformedInvocation(session: session)
      }
    default: self = .failure(session: session, SessionFailure(type: "unknown_stream_message_type", message: type))
    }
  }
}

/// Why a session has no result, or no more results.
public struct SessionFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the error, such as `PluginConnectionClosedError`.
  public var type: String
  /// The message of the plugin or the daemon; can be empty.
  public var message: String
  public var description: String { message.isEmpty ? type : "\(type): \(message)" }

  /// Creates a failure with a name and a message.
  public init(type: String, message: String) {
    self.type = type
    self.message = message
  }
}
