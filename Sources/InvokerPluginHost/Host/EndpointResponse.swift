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

  /// Sends text that an HTML page shows as it is, in an element or in a quoted attribute: no character of it is markup.
  /// The text of a model can contain anything, so a page should write it this way only.
  public func write(escaping text: String) async throws(WriteError) {
    // By bytes: to Swift, a quote and a combining accent after it are one character that is no quote.
    try await write(text.utf8.reduce(into: []) { $0 += escapes[$1] ?? [$1] })
  }
}

/// What stands in HTML for a byte that begins or ends markup.
private let escapes: [UInt8: [UInt8]] = [
  UInt8(ascii: "&"): Array("&amp;".utf8), UInt8(ascii: "<"): Array("&lt;".utf8), UInt8(ascii: ">"): Array("&gt;".utf8),
  UInt8(ascii: "\""): Array("&quot;".utf8), UInt8(ascii: "'"): Array("&#39;".utf8),
]

extension EndpointResponse {
  /// Sends the response.
  func send(to writer: ResultWriter) async throws {
    try await writer.write(
      ["status": JSONValue.number(JSONNumber(status)), "headers": .object(headers.mapValues { .string($0) })])
    try await body(EndpointBody(writer: writer))
  }
}
