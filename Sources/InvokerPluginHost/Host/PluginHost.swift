public import InvokerRuntime

/// A plugin: what it does when the daemon asks.
///
///     var host = PluginHost()
///     host.endpoint("GET", "/duck/<app_id>") { request, session in
///       let answer = try await session.app.chat.reply(appID: request.parameters["app_id"] ?? "", query: "Quack?")
///       return EndpointResponse(contentType: "text/html") { body in
///         for try await text in answer.text { try await body.write(text) }
///       }
///     }
///     try await host.run(over: .standardIO)
///
/// Each request is handled in a task of its own, which is cancelled when the daemon goes away. What a handler's session
/// invokes goes back over the same connection.
public struct PluginHost: Sendable {
  /// Handles a request of any kind. What it throws ends the request with an error.
  public typealias Handler = @Sendable (PluginRequest, PluginSession, ResultWriter) async throws -> Void

  /// How the host deals with its daemon.
  public var options: Options
  /// Sees what handlers invoke, see `Session.middleware`.
  public var middleware: [any Middleware] = []
  private var handlers: [PluginAction: Handler] = [:]
  private(set) var endpoints = EndpointRouter()
  private(set) var tools = ToolBox()

  /// A plugin that does nothing yet.
  public init(options: Options = Options()) { self.options = options }

  /// Sets what handles requests of one kind. Endpoints and tools have calls of their own.
  public mutating func on(_ action: PluginAction, _ handler: @escaping Handler) { handlers[action] = handler }

  /// Adds an endpoint.
  ///
  /// - Parameters:
  ///   - method: such as `GET`.
  ///   - path: as in the endpoint's YAML; `<name>` stands for one segment, `<path:name>` for all that follow, both found in
  ///     ``EndpointRequest/parameters``.
  ///   - handler: answers the request. Where it throws, the answer is 500.
  public mutating func endpoint(
    _ method: String, _ path: String, _ handler: @escaping EndpointHandler
  ) {
    endpoints.add(method, path, handler)
    on(.endpoint, endpoints.handle)
  }

  /// Adds a tool.
  ///
  /// - Parameters:
  ///   - provider: the name of its provider, as in the provider's YAML.
  ///   - name: its own name, as in its YAML.
  ///   - handler: runs it. What it throws is told as the tool's failure.
  public mutating func tool(_ provider: String, _ name: String, _ handler: @escaping ToolHandler) {
    tools.handlers[ToolBox.Name(provider: provider, tool: name)] = handler
    on(.tool, tools.handle)
    on(.toolCredentials, tools.validate)
  }

  /// Sets what checks the credentials of a tool provider, by throwing when they do not fit. Without it they all do.
  public mutating func toolCredentials(
    _ provider: String, _ check: @escaping @Sendable (JSONObject) async throws -> Void
  ) {
    tools.checks[provider] = check
    on(.toolCredentials, tools.validate)
  }

  // MARK: One request

  func handle(_ request: PluginRequest, over connection: PluginConnection) async {
    let writer = ResultWriter(connection: connection, sessionID: request.context.sessionID)
    let transport = PluginTransport(connection: connection, sessionID: request.context.sessionID)
    do {
      guard let handler = handlers[request.action] else { throw UnknownAction(action: request.action) }
      try await handler(request, PluginSession(Session(transport: transport, middleware: middleware)), writer)
    } catch {
      // Nobody can be told, and nobody needs to be.
      if error as? WriteError == .connectionClosed || Task.isCancelled { return }
      options.note(.handlerFailed(action: "\(request.action)", error))
      await writer.fail(error)
    }
    try? await writer.write(.end(session: writer.sessionID))
  }
}

/// The daemon asked for what the plugin does not do.
struct UnknownAction: Error, CustomStringConvertible {
  let action: PluginAction
  var description: String { "the plugin has no handler for \(action)" }
}
