import Testing

@testable import InvokerRuntime

/// What stands in place of a reply.
@Suite struct ReplyMessageTests {
  private func read(_ text: String) -> ReplyMessage {
    Array(text.utf8).withUnsafeBufferPointer { ReplyMessage($0) }
  }

  @Test(arguments: [
    #"{"event":"message","answer":"Hi","code":"c","message":"m","status":200}"#, #"{"answer":"Hi"}"#, "{}", "[1]",
    "null",
    #"{"code":"c","message":"m"}"#, #"{"code":"c","status":400}"#, #"{"message":"m","status":400}"#,
    #"{"code":{},"message":"m","status":400}"#, #"{"data":{"code":"c","message":"m","status":400}}"#,
    #"{"event":7}"#, #"{"event":"error""#, "Hello",
  ])
  func aReply(_ text: String) { #expect(read(text) == .reply) }

  @Test(arguments: [#"{"event":"ping"}"#, #" { "event" : "heartbeat" } "#])
  func aKeepAlive(_ text: String) { #expect(read(text) == .keepAlive) }

  @Test(
    arguments: [
      (#"{"code":"c","message":"m","status":400}"#, 400, "c", "m"), (#"{"event":"error","message":"m"}"#, nil, "", "m"),
      (#"{"status":"500","message":{"a":1},"code":7}"#, 500, "7", #"{"a":1}"#),
      (#"{"event":"error","code":"c","message":"m","status":400,"task_id":"t"}"#, 400, "c", "m"),
    ] as [(String, Int?, String, String)])
  func aFailure(_ text: String, _ status: Int?, _ code: String, _ message: String) {
    #expect(read(text) == .failure(ServerFailure(status: status, code: code, message: message)))
  }

  @Test(
    arguments: [
      (#"{"a":{"event":"x"},"event":"message","b":1}"#, #""message""#), (#"{"event": "a" ,"event":"b"}"#, #""a""#),
      (#"{"a":1}"#, nil), (#"[{"event":1}]"#, nil), (#""event""#, nil),
    ] as [(String, String?)])
  func aFieldIsFoundOnTheWay(_ text: String, _ found: String?) throws {
    let range = try JSONReader.read(Array(text.utf8)) { (json) throws(JSONError) in
      json.skipValue(lookingFor: "event")
    }
    let value = range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    #expect(value?.split(separator: " ").joined() == found)
  }
}
