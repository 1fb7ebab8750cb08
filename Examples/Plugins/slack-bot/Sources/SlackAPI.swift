import AsyncHTTPClient
import InvokerRuntime
import NIOCore

/// Slack's Web API, as far as the bot needs it.
struct SlackAPI: Sendable {
  /// Without a slash at its end.
  var url: String

  /// Answers a message in its thread.
  func post(_ text: String, answering mention: SlackEvent.Mention, token: String) async throws {
    let message: JSONObject = [
      "channel": .string(mention.channel), "thread_ts": .string(mention.thread), "text": .string(text),
    ]
    var request = HTTPClientRequest(url: url + "/chat.postMessage")
    request.method = .POST
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
    request.body = .bytes(ByteBuffer(bytes: message.jsonBytes))
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
    let answer = try JSONValue(json: Array(buffer: try await response.body.collect(upTo: 1 << 20)))
    if answer["ok"] != true { throw SlackFailure(code: answer["error"]?.string ?? "\(response.status.code)") }
  }
}

/// Slack did not do what it was asked to.
struct SlackFailure: Error, CustomStringConvertible {
  var code: String
  var description: String { "Slack says: \(code)" }
}
