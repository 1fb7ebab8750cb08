/// What the daemon sends, as it writes it: keys of envelopes in its order, those of the platform's events sorted.
enum Messages {
  private static let ids =
    #""conversation_id":"ced37f23-f230-4949-b580-1a5415f69842","created_at":1785315960,"#
  private static let chatEvent =
    #"{"answer":"It is on its way and arrives on Friday.",\#(ids)"event":"message","#
    + #""message_id":"d551c319-7c51-47dc-9ab6-37fdc893664e","task_id":"c3c6aaf5-bdd2-49b9-b615-78dbcb68eebf"}"#
  private static let chatReply =
    #"{"answer":"It is on its way and arrives on Friday.",\#(ids)"event":"message","id":"d551c319","#
    + #""message_id":"d551c319-7c51-47dc-9ab6-37fdc893664e","metadata":{},"mode":"chat","task_id":"c3c6aaf5"}"#

  private static let lastEvent =
    #"{\#(ids)"event":"message_end","id":"d551c319","message_id":"d551c319-7c51-47dc-9ab6-37fdc893664e","#
    + #""metadata":{},"task_id":"c3c6aaf5-bdd2-49b9-b615-78dbcb68eebf"}"#

  /// A chat event.
  static let event = Template(answer("response", "stream", chatEvent))
  /// What a blocking call is answered with, and the end.
  static let reply = Template(answer("response", "struct", chatReply) + answer("end", "", "null"))
  /// The last event of a stream, and the end.
  static let end = Template(answer("response", "stream", lastEvent) + answer("end", "", "null"))

  /// A request to an endpoint.
  static func request(_ session: String, path: String) -> [UInt8] {
    let raw = "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8
    let hex = raw.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let data =
      #"{"user_id":"u","type":"endpoint","action":"invoke_endpoint","settings":{},"raw_http_request":"\#(hex)"}"#
    return envelope(session, "request", data)
  }

  private static func answer(_ event: String, _ message: String, _ data: String) -> [UInt8] {
    let data =
      #"{"backwards_request_id":"\#(Template.placeholder)","event":"\#(event)","message":"\#(message)","data":\#(data)}"#
    return envelope("7f1b5c9e-1f43-4b7e-8d5c-0f5ad27f9a11", "backwards_response", data)
  }

  private static func envelope(_ session: String, _ event: String, _ data: String) -> [UInt8] {
    let nobody = #""conversation_id":null,"message_id":null,"app_id":null,"endpoint_id":"e","context":null"#
    return Array(#"{"session_id":"\#(session)",\#(nobody),"event":"\#(event)","data":\#(data)}"#.utf8) + [0x0A]
  }
}

/// Lines that are alike but for the id of an invocation.
struct Template {
  static let placeholder = "\u{1}"
  private let parts: [[UInt8]]

  init(_ bytes: [UInt8]) { parts = bytes.split(separator: 1, omittingEmptySubsequences: false).map { Array($0) } }

  func callAsFunction(_ id: String) -> [UInt8] { Array(parts.joined(separator: id.utf8)) }
}
