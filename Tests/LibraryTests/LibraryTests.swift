import InvokerRuntime
import InvokerTesting
import LibraryClients
import Testing

/// Clients that are generated from an imported document, at work.
@Suite struct LibraryTests {
  @Test func eventsAreToldApart() async throws {
    let answer = ScriptedTransport.Answer.messages([
      #"{"event":"message","task_id":"t1","created_at":7,"answer":"Yes"}"#, #"{"event":"ping"}"#,
    ])
    let client = ScriptedTransport([answer])
    var events: [QuestionEvent] = []
    for try await event in try await client.question.stream(question: "Is it in?", inputs: [:]) {
      events.append(event)
    }
    let message = QuestionEvent.Message(taskID: "t1", createdAt: 7, answer: "Yes")
    #expect(events == [.message(message), .ping(QuestionEvent.Ping())])
  }

  @Test func repliesHoldWhatTheDocumentShares() throws {
    let reply = try QuestionReply(
      json: #"{"answer":"Yes","metadata":{"usage":{"total_tokens":3},"books":[{"id":"b1","title":"Emma"}]}}"#)
    #expect(reply.metadata?.usage?.totalTokens == 3)
    #expect(reply.metadata?.books == [Book(id: "b1", title: "Emma")])
  }

  @Test func paramsOfTheQueryAreArguments() async throws {
    let transport = ScriptedTransport([.messages([#"{"data":[]}"#])])
    let reply = try await transport.listBooks.reply(
      limit: 5, available: true, tags: ["novel", "poem"], xTrace: "t1")
    #expect(reply.data.isEmpty)
    let invocation = try #require(transport.invocations.first)
    #expect(invocation.arguments["limit"] == 5)
    #expect(invocation.arguments["tags"] == ["novel", "poem"])
    let service = try #require(invocation.interface.serviceAPI)
    #expect(
      service.request
        == .get(
          "books", query: ["limit": .value("limit"), "available": .value("available"), "tags": .each("tags")]))
    #expect(service.headers == ["X-Trace": .value("x_trace")])
  }

  @Test(arguments: ["null", "{}", #"{"result":"success"}"#])
  func aReplyMayHaveNoContent(_ message: String) async throws {
    let client = ScriptedTransport([.messages([message])])
    try await client.removeBook.reply(bookID: "b1")
    #expect(client.invocations.count == 1)
  }
}
