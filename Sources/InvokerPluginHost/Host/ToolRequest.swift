public import InvokerRuntime

/// A call of a tool.
public struct ToolRequest: Sendable {
  /// The name of the tool's provider.
  public var provider: String
  /// The name of the tool.
  public var tool: String
  /// The arguments, by name.
  public var parameters: JSONObject
  /// The credentials of the provider, by name, including secrets.
  public var credentials: JSONObject
  /// The type of the credentials, such as `api-key` or `oauth2`.
  public var credentialType: String?
  /// Where the call comes from.
  public var context: PluginRequest.Context
}

/// Runs a tool, and writes its result piece by piece.
public typealias ToolHandler = @Sendable (ToolRequest, PluginSession, ToolOutput) async throws -> Void

/// The tools of a plugin.
struct ToolBox: Sendable {
  struct Name: Hashable, Sendable {
    var provider: String
    var tool: String
  }

  var handlers: [Name: ToolHandler] = [:]
  var checks: [String: @Sendable (JSONObject) async throws -> Void] = [:]

  func handle(_ request: PluginRequest, _ session: PluginSession, _ writer: ResultWriter) async throws {
    let fields = try request.fields()
    let name = Name(provider: fields["provider"]?.string ?? "", tool: fields["tool"]?.string ?? "")
    guard let handler = handlers[name] else { throw UnknownTool(name: name) }
    let call = ToolRequest(
      provider: name.provider, tool: name.tool, parameters: fields["tool_parameters"]?.object ?? [:],
      credentials: fields["credentials"]?.object ?? [:], credentialType: fields["credential_type"]?.string,
      context: request.context)
    try await handler(call, session, ToolOutput(writer: writer))
  }

  func validate(_ request: PluginRequest, _ session: PluginSession, _ writer: ResultWriter) async throws {
    let fields = try request.fields()
    try await checks[fields["provider"]?.string ?? ""]?(fields["credentials"]?.object ?? [:])
    try await writer.write(["result": true])
  }
}

/// The daemon requested a tool that the plugin doesn't have.
struct UnknownTool: Error, CustomStringConvertible {
  let name: ToolBox.Name
  var description: String { "the plugin has no tool '\(name.tool)' of '\(name.provider)'" }
}
