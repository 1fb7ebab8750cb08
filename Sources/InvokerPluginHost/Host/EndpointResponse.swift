import InvokerRuntime

/// What an endpoint answers: status, headers, and a body that is written while it comes into being.
public struct EndpointResponse: Sendable {
  /// Writes a body. What it throws ends the request with an error.
  public typealias Body = @Sendable (EndpointBody) async throws -> Void

  /// The HTTP status.
  public var status: Int
  /// Headers by name, without `Content-Length`: the daemon counts for itself.
  public var headers: [String: String]
  /// Writes the body. The status and headers have been sent when it is called.
  public var body: Body

  /// A response with any headers, and a body that is written piece by piece.
  public init(status: Int = 200, headers: [String: String] = [:], body: @escaping Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A response whose only header is its type, and a body that is written piece by piece.
  public init(status: Int = 200, contentType: String, body: @escaping Body) {
    self.init(status: status, headers: ["Content-Type": contentType], body: body)
  }

  /// A text, whole.
  public init(status: Int = 200, contentType: String = "text/plain; charset=utf-8", _ text: String) {
    self.init(status: status, contentType: contentType) { try await $0.write(text) }
  }

  /// A JSON value, whole.
  public init(status: Int = 200, json: JSONValue) {
    self.init(status: status, contentType: "application/json", json.json)
  }
}

/// Where an endpoint writes its body.
public struct EndpointBody: Sendable {
  let writer: ResultWriter
  /// Bytes of a body in one message; in hex, they take twice as much.
  private static let piece = 256 * 1024

  /// Sends bytes on at once. Waits while the daemon does not read.
  public func write(_ bytes: [UInt8]) async throws(WriteError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      try await writer.write(["result": Hex.encode(rest.prefix(Self.piece))])
      rest = rest.dropFirst(Self.piece)
    }
  }

  /// Sends text on at once. Waits while the daemon does not read.
  public func write(_ text: String) async throws(WriteError) { try await write(Array(text.utf8)) }
}

extension EndpointResponse {
  /// Sends the response.
  func send(to writer: ResultWriter) async throws {
    try await writer.write(
      ["status": JSONValue.number(JSONNumber(status)), "headers": .object(headers.mapValues { .string($0) })])
    try await body(EndpointBody(writer: writer))
  }
}
