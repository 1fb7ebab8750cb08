public import InvokerRuntime

/// A plugin: how it handles the requests of the daemon.
///
///     var host = PluginHost()
///     host.endpoint("GET", "/duck/<app_id>") { request, session in
///       let answer = try await session.app.chat.stream(appID: request.parameters["app_id"] ?? "", query: "Quack?")
///       return EndpointResponse(contentType: "text/html") { body in
///         for try await text in answer.text { try await body.write(escaping: text) }
///       }
///     }
///     try await host.run(over: .standardIO)
///
/// Each request is handled in its own task, which is canceled when the daemon disconnects. Calls through a handler's
/// session use the same connection.
public struct PluginHost: Sendable {
  /// Handles a request of any kind. What it throws ends the request with an error.
  public typealias Handler = @Sendable (PluginRequest, PluginSession, ResultWriter) async throws -> Void

  /// The options for the daemon.
  public var options: Options
  /// The middleware for the invocations of handlers, see `Session.middleware`.
  public var middleware: [any Middleware] = []
  private var handlers: [PluginAction: Handler] = [:]
  private(set) var endpoints = EndpointRouter()
  private(set) var tools = ToolBox()

  /// Creates a plugin without handlers.
  public init(options: Options = Options()) { self.options = options }

  /// Sets the handler of requests of one kind. Endpoints and tools have their own methods.
  public mutating func on(_ action: PluginAction, _ handler: @escaping Handler) { handlers[action] = handler }

  /// Adds an endpoint.
  ///
  /// - Parameters:
  ///   - method: the method, such as `GET`.
  ///   - path: the path, as in the endpoint's YAML; `<name>` matches one segment, and `<path:name>` all that follow.
  ///     Both are in ``EndpointRequest/parameters``.
  ///   - handler: responds to the request. If it throws, the response is 500.
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
  ///   - name: the name of the tool, as in its YAML.
  ///   - handler: runs the tool. An error that it throws is reported as the tool's failure.
  public mutating func tool(_ provider: String, _ name: String, _ handler: @escaping ToolHandler) {
    tools.handlers[ToolBox.Name(provider: provider, tool: name)] = handler
    on(.tool, tools.handle)
    on(.toolCredentials, tools.validate)
  }

  /// Sets the check of a tool provider's credentials, which throws if they are invalid. Without it, all are valid.
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
      // Whoever calls an endpoint is a stranger, and the daemon writes the error into the page.
      await writer.fail(error, isTold: request.action != .endpoint)
    }
    try? await writer.write(.end(session: writer.sessionID))
  }
}

/// The daemon requested something that the plugin doesn't handle.
struct UnknownAction: Error, CustomStringConvertible {
  let action: PluginAction
  var description: String { "the plugin has no handler for \(action)" }
}
