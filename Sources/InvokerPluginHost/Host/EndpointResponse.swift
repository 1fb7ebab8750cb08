import InvokerRuntime

/// The response of an endpoint: status, headers, and a body that is written as it is generated.
public struct EndpointResponse: Sendable {
  /// Writes a body. What it throws ends the request with an error.
  public typealias Body = @Sendable (EndpointBody) async throws -> Void

  /// The HTTP status.
  public var status: Int
  /// The headers by name, without `Content-Length`, which the daemon determines.
  public var headers: [String: String]
  /// Writes the body. The status and headers have been sent when it is called.
  public var body: Body

  /// Creates a response with any headers, and a body that is written piece by piece.
  public init(status: Int = 200, headers: [String: String] = [:], body: @escaping Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Creates a response whose only header is its content type, and a body that is written piece by piece.
  public init(status: Int = 200, contentType: String, body: @escaping Body) {
    self.init(status: status, headers: ["Content-Type": contentType], body: body)
  }

  /// Creates a response with a text.
  public init(status: Int = 200, contentType: String = "text/plain; charset=utf-8", _ text: String) {
    self.init(status: status, contentType: contentType) { try await $0.write(text) }
  }

  /// Creates a response with a JSON value.
  public init(status: Int = 200, json: JSONValue) {
    self.init(status: status, contentType: "application/json", json.json)
  }
}

/// Writes the body of an endpoint's response.
public struct EndpointBody: Sendable {
  let writer: ResultWriter
  /// The number of bytes of a body in one message; in hexadecimal, they take twice as much.
  private static let piece = 256 * 1024

  /// Sends bytes immediately. Waits while the daemon doesn't read.
  public func write(_ bytes: [UInt8]) async throws(WriteError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      try await writer.write(["result": HexBytes(rest.prefix(Self.piece)).hex])
      rest = rest.dropFirst(Self.piece)
    }
  }

  /// Sends text immediately. Waits while the daemon doesn't read.
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
