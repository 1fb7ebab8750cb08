public import InvokerRuntime

/// A request of the daemon to a plugin.
public struct PluginRequest: Sendable {
  /// Where a request comes from.
  public struct Context: Hashable, Sendable {
    /// Identifies the request. The plugin's response and invocations are part of that session.
    public var sessionID: String
    /// The conversation in which the plugin is used, if any.
    public var conversationID: String?
    /// The message that the plugin helps to answer, if any.
    public var messageID: String?
    /// The app in which the plugin is used, if any.
    public var appID: String?
    /// The endpoint that was called, if it is one.
    public var endpointID: String?
    /// The end user, if there is one.
    public var userID: String?
    /// Other context from the daemon, such as which credentials tools must use.
    public var more: JSONValue
  }

  /// Where the request comes from.
  public let context: Context
  /// The requested action, such as `tool` and `invoke_tool`.
  public let action: PluginAction
  /// The request's fields as JSON text in UTF-8.
  public let bytes: [UInt8]

  /// The request's fields.
  public func fields() throws(JSONError) -> JSONObject { try JSONObject(json: bytes) }
}

/// An action that the daemon can request from a plugin.
public struct PluginAction: Hashable, Sendable, CustomStringConvertible {
  /// The kind of extension, such as `endpoint` or `tool`.
  public var type: String
  /// The action, such as `invoke_endpoint`.
  public var name: String

  /// Creates an action from the daemon's names for it.
  public init(_ type: String, _ name: String) {
    self.type = type
    self.name = name
  }

  /// An HTTP request to an endpoint.
  public static let endpoint = PluginAction("endpoint", "invoke_endpoint")
  /// A call of a tool.
  public static let tool = PluginAction("tool", "invoke_tool")
  /// A check of a tool provider's credentials.
  public static let toolCredentials = PluginAction("tool", "validate_tool_credentials")

  public var description: String { "\(type)/\(name)" }
}

extension PluginRequest {
  /// - Returns: `nil` if the line names no session or no action.
  init?(_ read: DaemonMessage, _ line: UnsafeBufferPointer<UInt8>) {
    func value<Value: JSONDecodable>(_ range: Range<Int>?) -> Value? {
      guard let range else { return nil }
      return try? JSONReader.read(UnsafeBufferPointer(rebasing: line[range])) { (json) throws(JSONError) in
        try Value?(from: &json)
      }
    }
    guard let sessionID: String = value(read.sessionID), let data = read.data, let head: Head = value(data) else {
      return nil
    }
    context = Context(
      sessionID: sessionID, conversationID: value(read.conversationID), messageID: value(read.messageID),
      appID: value(read.appID), endpointID: value(read.endpointID), userID: head.userID,
      more: value(read.context) ?? .null)
    action = head.action
    bytes = Array(line[data])
  }

  /// The fields that every request has.
  private struct Head: JSONDecodable {
    var userID: String?
    var action: PluginAction

    init(from json: inout JSONReader) throws(JSONError) {
      var type: String?
      var name: String?
      let object = json.beginObject()
      while let key = json.nextKey() {
        switch key {
        case "user_id": json.read(&userID)
        case "type": json.read(&type)
        case "action": json.read(&name)
        default: json.skipValue()
        }
      }
      guard json.endObject(), let type, let name else { throw json.failure(in: object, required: ["type", "action"]) }
      action = PluginAction(type, name)
    }
  }
}
