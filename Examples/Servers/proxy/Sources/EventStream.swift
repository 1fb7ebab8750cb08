import Hummingbird
import InvokerRuntime

/// Sends Server-Sent Events to one client.
struct EventWriter {
  fileprivate var body: any ResponseBodyWriter

  /// Sends an event. Returns once the client's connection has room for another one.
  mutating func send(_ value: some JSONEncodable) async throws { try await send(data: value.jsonBytes) }

  /// Sends an event. `data` has no line breaks.
  mutating func send(data: some Sequence<UInt8>) async throws {
    var event = ByteBuffer(string: "data: ")
    event.writeBytes(data)
    event.writeString("\n\n")
    try await body.write(event)
  }
}

extension Response {
  /// A stream of Server-Sent Events, as `write` sends them.
  static func events(_ write: @escaping @Sendable (inout EventWriter) async throws -> Void) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .connection: "close"],
      body: ResponseBody { body in
        var events = EventWriter(body: body)
        try await write(&events)
        try await body.finish(nil)
      })
  }
}
