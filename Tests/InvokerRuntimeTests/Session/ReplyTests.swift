import InvokerRuntime
import InvokerTesting
import Testing

@Suite struct ReplyTests {
  @Test func theReplyIsRead() async throws {
    let transport = ScriptedTransport(#"{"event":"message","answer":"Hello","new":[1]}"#)
    #expect(try await Session(transport: transport).chatReply("Hi").answer == "Hello")
    #expect(transport.invocations.map(\.mode) == [.blocking])
    #expect(transport.invocations.map(\.arguments.description) == [#"{"query":"Hi"}"#])
    #expect(transport.ended == [transport.id])
  }

  @Test func aReplyOfAnyJSON() async throws {
    let reply: JSONValue = try await Session(transport: ScriptedTransport("[1]")).reply(.chat, Arguments())
    #expect(reply == [1])
  }

  @Test func anAnswerWithoutAReply() async {
    let transport = ScriptedTransport()
    let error = await invocationError { () async throws(InvocationError) in
      try await Session(transport: transport).chatReply()
    }
    let expected = InvocationError(.ended(before: "the reply"), interface: "chat", invocation: transport.id)
    #expect(error == expected)
    #expect(error?.canRetry == true)
    #expect(transport.ended == [transport.id])
  }

  @Test func aReplyThatCannotBeRead() async throws {
    let transport = ScriptedTransport(#"{"data":{"answer":"x"}}"#)
    let error = await invocationError { () async throws(InvocationError) in
      try await Session(transport: transport).chatReply()
    }
    let problem = try #require(error?.responseProblem)
    #expect(problem.error == JSONError(.missingField("answer"), at: 0))
    #expect(problem.path == "answer")
    #expect(problem.excerpt == #"{"data":{"answer":"x"}}"#)
    #expect(error?.canRetry == false)
    #expect(transport.ended == [transport.id])
  }

  @Test func aFailureInPlaceOfAReply() async {
    let failure = ServerFailure(status: 429, code: "rate_limit", message: "Slow down", retryAfter: .seconds(2))
    let session = Session(transport: ScriptedTransport([.failure(.server(failure))]))
    let error = await invocationError { () async throws(InvocationError) in try await session.chatReply() }
    #expect(error?.reason == .server(failure))
    #expect(error?.canRetry == true)
  }
}
