import InvokerMock
import Testing

/// Recorded streams in place of examples.
@Suite struct EventLinesTests {
  @Test func linesAreSentByteByByte() async throws {
    let lines = ["{\"event\":\"message\",  \"task_id\":\"t\",\"n\":1.50}", #"{"event":"future","x":"\u00fc"}"#]
    let recorded = try EventLines(Array((lines[0] + "\r\n\n" + lines[1]).utf8))
    let dify = MockDify(specs: shippedSpecs, options: MockDifyOptions(events: ["chat": recorded]))
    let played = await dify.ask("/v1/chat-messages", Body.chat)
    #expect(played.text == lines.map { "data: \($0)\n\n" }.joined())
    // Other interfaces, the other mode and what is refused stay as they are.
    #expect(await dify.ask("/v1/workflows/run", Body.runStreaming).names.first == "workflow_started")
    #expect(await dify.ask("/v1/chat-messages", Body.chatBlocking).status == 200)
    #expect(await dify.ask("/v1/chat-messages", "{}").status == 400)
    #expect(await dify.ask("/with/cut-after=1/v1/chat-messages", Body.chat).names == ["message"])
    #expect(await dify.ask("/v1/chat-messages/t/stop", #"{"user":"mia"}"#).status == 200)
  }

  @Test(arguments: [("{\"event\":\"a\"}\n{", 2), ("[]", 1), ("\n{\"event\":1}", 2)])
  func aBadLineIsNamed(_ text: String, _ line: Int) {
    let error = #expect(throws: EventLinesError.self) { try EventLines(Array(text.utf8)) }
    #expect(error?.line == line)
  }
}
