import InvokerRuntime

/// Answers an HTTP request.
public typealias EndpointHandler = @Sendable (EndpointRequest, PluginSession) async throws -> EndpointResponse

/// Finds the endpoint that a request is for.
struct EndpointRouter: Sendable {
  private struct Route: Sendable {
    let method: String
    let path: [Segment]
    let handler: EndpointHandler
  }

  private enum Segment: Sendable {
    case literal(String)
    case parameter(String)
    /// All segments after it.
    case rest(String)
  }

  private var routes: [Route] = []

  mutating func add(_ method: String, _ path: String, _ handler: @escaping EndpointHandler) {
    let segments = path.split(separator: "/").map { segment -> Segment in
      guard segment.hasPrefix("<"), segment.hasSuffix(">") else { return .literal(String(segment)) }
      // `<converter:name>`; only `path` changes what is matched.
      let parts = segment.dropFirst().dropLast().split(separator: ":", maxSplits: 1).map(String.init)
      return parts.first == "path" && parts.count == 2 ? .rest(parts[1]) : .parameter(parts.last ?? "")
    }
    routes.append(Route(method: method.uppercased(), path: segments, handler: handler))
  }

  /// Responds to the request, even if no endpoint matches.
  func handle(_ request: PluginRequest, _ session: PluginSession, _ writer: ResultWriter) async throws {
    try await response(to: request, session, writer).send(to: writer)
  }

  private func response(
    to request: PluginRequest, _ session: PluginSession, _ writer: ResultWriter
  ) async throws -> EndpointResponse {
    switch try find(request) {
    case .nothing(let response): return response
    case .endpoint(let name, let answer):
      do {
        return try await answer(session)
      } catch {
        if Task.isCancelled { throw error }
        // Whoever calls an endpoint is a stranger: what went wrong stands in the log.
        writer.connection.options.note(.handlerFailed(action: name, error))
        return EndpointResponse(status: 500, "Internal Server Error")
      }
    }
  }

  /// The result of routing a request.
  private enum Destination {
    case endpoint(String, @Sendable (PluginSession) async throws -> EndpointResponse)
    case nothing(EndpointResponse)
  }

  private func find(_ request: PluginRequest) throws -> Destination {
    let fields = try request.fields()
    guard let raw = fields["raw_http_request"]?.string.flatMap(HexBytes.init(hex:))?.bytes,
      var http = EndpointRequest(raw: raw, context: request.context)
    else { return .nothing(EndpointResponse(status: 400, "Bad Request")) }
    http.settings = fields["settings"]?.object ?? [:]

    let matches = routes.compactMap { route in parameters(of: route, in: http.path).map { (route, $0) } }
    guard let (route, parameters) = matches.first(where: { $0.0.method == http.method }) else {
      return .nothing(
        matches.isEmpty
          ? EndpointResponse(status: 404, "Not Found") : EndpointResponse(status: 405, "Method Not Allowed"))
    }
    http.parameters = parameters
    return .endpoint("\(http.method) \(http.path)") { [http] session in try await route.handler(http, session) }
  }

  /// The values of a route's parameters in `path`; `nil` if the path doesn't match the route.
  private func parameters(of route: Route, in path: String) -> [String: String]? {
    var segments = path.split(separator: "/")[...]
    var parameters: [String: String] = [:]
    for segment in route.path {
      if case .rest(let name) = segment {
        guard !segments.isEmpty else { return nil }
        parameters[name] = segments.map { percentDecoded($0) }.joined(separator: "/")
        return parameters
      }
      guard let next = segments.popFirst().map({ percentDecoded($0) }) else { return nil }
      switch segment {
      case .literal(let text): if text != next { return nil }
      case .parameter(let name), .rest(let name): parameters[name] = next
      }
    }
    return segments.isEmpty ? parameters : nil
  }
}
