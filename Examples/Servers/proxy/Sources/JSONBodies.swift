import Hummingbird
import InvokerRuntime

extension Request {
  /// The whole body as JSON. The request keeps it, as waiting for the end of the connection requires.
  mutating func collectJSON() async throws -> JSONValue {
    try JSONValue(json: Array(try await collectBody(upTo: 1 << 20).readableBytesView))
  }
}

extension Response {
  static func json(
    _ value: some JSONEncodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = "application/json"
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.jsonBytes)))
  }
}
