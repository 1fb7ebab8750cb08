public import InvokerRuntime

/// Makes a plugin's endpoints and tools available over HTTP.
public struct PluginGateway: Sendable {
  /// The daemon with the plugin.
  public var daemon: MockDaemon
  /// The settings of the endpoints' user.
  public var settings: JSONObject
  /// The credentials of the tools' user.
  public var credentials: JSONObject

  /// The path prefix of endpoints, like `/e/HOOK-ID` on the platform.
  public static let endpoints = "/e/mock"
  /// The path prefix of tools: `POST /tools/PROVIDER/TOOL`, with the parameters in the body.
  public static let tools = "/tools"

  /// Creates a gateway to the plugin of a daemon.
  public init(daemon: MockDaemon, settings: JSONObject = [:], credentials: JSONObject = [:]) {
    self.daemon = daemon
    self.settings = settings
    self.credentials = credentials
  }

  /// Responds to a request to an endpoint or a tool: with 404 for any other path, and 503 without a plugin.
  public func answer(_ request: MockRequest) async -> MockAnswer {
    if request.target == Self.endpoints || request.target.hasPrefix(Self.endpoints + "/") {
      return await endpoint(request)
    }
    let path = request.path.split(separator: "/").map(String.init)
    guard path.count == 3, "/" + path[0] == Self.tools else {
      let places = "endpoints stand below \(Self.endpoints), tools are called by POST \(Self.tools)/PROVIDER/TOOL"
      return .text("There is nothing here: \(places).\n", status: 404)
    }
    guard request.method == "POST" else { return .text("Tools are called by POST.\n", status: 405) }
    return await tool(path[1], path[2], request.body)
  }

  // MARK: Endpoints

  private func endpoint(_ request: MockRequest) async -> MockAnswer {
    let target = String(request.target.dropFirst(Self.endpoints.count))
    let headers = request.headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    let head = "\(request.method) \(target.hasPrefix("/") ? target : "/" + target) HTTP/1.1\r\n\(headers)\r\n"
    var context = SessionContext()
    context.endpointID = .string(newUUID())
    let pieces = daemon.request(
      "endpoint", "invoke_endpoint",
      ["settings": .object(settings), "raw_http_request": .string(HexBytes(Array(head.utf8) + request.body).hex)],
      context: context)
    var iterator = pieces.makeAsyncIterator()
    do {
      // Status and headers come together or one after the other, with or without the first bytes.
      var head: JSONObject = [:]
      var body: [UInt8] = []
      while head["status"] == nil || head["headers"] == nil, body.isEmpty, let piece = try await iterator.next() {
        head.merge(piece.object ?? [:]) { $1 }
        body = bytes(of: piece)
      }
      let headers = (head["headers"]?.object ?? [:]).sorted { $0.key < $1.key }
        .map { (name: $0.key, value: $0.value.string ?? $0.value.json) }
      return MockAnswer(
        status: head["status"]?.integer ?? 200, headers: headers,
        steps: steps(from: body, pieces, bytes(of:)))
    } catch {
      return .failure(error)
    }
  }

  /// A piece of the body.
  @Sendable private func bytes(of piece: JSONValue) -> [UInt8] {
    piece["result"]?.string.flatMap(HexBytes.init(hex:))?.bytes ?? []
  }

  // MARK: Tools

  private func tool(_ provider: String, _ tool: String, _ body: [UInt8]) async -> MockAnswer {
    guard let parameters = body.isEmpty ? [:] : try? JSONObject(json: body) else {
      return .text("The body must be a JSON object: the parameters of the tool.\n", status: 400)
    }
    let pieces = daemon.request(
      "tool", "invoke_tool",
      [
        "provider": .string(provider), "tool": .string(tool), "tool_parameters": .object(parameters),
        "credentials": .object(credentials), "credential_type": "api-key",
      ])
    var iterator = pieces.makeAsyncIterator()
    do {
      let first = try await iterator.next().map(line) ?? []
      return MockAnswer(headers: [("Content-Type", "application/jsonl")], steps: steps(from: first, pieces, line))
    } catch {
      return .failure(error)
    }
  }

  /// A message of a tool.
  @Sendable private func line(_ piece: JSONValue) -> [UInt8] { piece.jsonBytes + [0x0A] }

  // MARK: Both

  /// The plugin's output as it is written. If the plugin fails, the body can only be cut off.
  private func steps(
    from first: [UInt8], _ rest: AsyncThrowingStream<JSONValue, any Error>,
    _ bytes: @escaping @Sendable (JSONValue) -> [UInt8]
  ) -> AsyncStream<MockAnswer.Step> {
    let (steps, continuation) = AsyncStream<MockAnswer.Step>.makeStream()
    // An empty chunk would end the body.
    @Sendable func feed(_ bytes: [UInt8]) { if !bytes.isEmpty { continuation.yield(.bytes(bytes)) } }
    feed(first)
    let feeding = Task {
      do {
        for try await piece in rest { feed(bytes(piece)) }
      } catch {
        continuation.yield(.cut)
      }
      continuation.finish()
    }
    // A client that hangs up is no longer waited for.
    continuation.onTermination = { _ in feeding.cancel() }
    return steps
  }
}

extension MockAnswer {
  /// A plugin that fails before it has written anything, or that isn't connected.
  fileprivate static func failure(_ error: any Error) -> MockAnswer {
    .text("\(error)\n", status: (error as? SessionFailure)?.type == "PluginNotFound" ? 503 : 500)
  }

  fileprivate static func text(_ text: String, status: Int) -> MockAnswer {
    .whole(Array(text.utf8), as: "text/plain; charset=utf-8", status: status)
  }
}
