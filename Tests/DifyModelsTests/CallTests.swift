import DifyModels
import InvokerRuntime
import InvokerTesting
import Testing

@Suite struct CallTests {
  @Test(arguments: Call.all)
  func sendsItsArgumentsAndReadsTheAnswer(call: Call) async throws {
    let transport = ScriptedTransport([.messages([call.answer])])
    try await call.run(transport)
    let invocation = try #require(transport.invocations.first)
    #expect(invocation.interface.entryPoint == call.name)
    #expect(invocation.interface.plugin?.type == call.type)
    #expect(invocation.interface.plugin?.permission == call.permission)
    #expect(invocation.arguments.description == call.arguments)
    #expect(transport.invocations.count == 1)
  }

  @Test func aMessageOfAModelCanBeSentBack() async throws {
    let called = PromptMessage.ToolCall(id: "c", function: .init(name: "f", arguments: "{}"))
    let chunk = LLMChunk(
      model: "m", delta: .init(index: 0, message: PromptMessage(role: .assistant, toolCalls: [called])))
    let transport = ScriptedTransport([.messages([Call.chunk])])
    _ = try await transport.model.llm.stream(provider: "p", model: "m", promptMessages: [chunk.delta.message]).collect()
    #expect(
      transport.invocations[0].arguments["prompt_messages"]?[0]?["tool_calls"]?[0]?["function"]
        == ["name": "f", "arguments": "{}"])
  }

  @Test func aDoubleNeedsOneFunction() async throws {
    let parrot = LLMPluginCalls(Parrot())
    let chunks = try await parrot.stream(
      provider: "p", model: "m", promptMessages: [PromptMessage(role: .user, content: "Hello")])
    #expect(try await chunks.text.collect() == "Hello")
  }

  @Test func aMessageOfALaterToolIsUnknown() async throws {
    let transport = ScriptedTransport([.messages([#"{"type":"smell","message":{"of":"bread"}}"#])])
    let messages = try await transport.tool.stream(toolType: .mcp, provider: "p", tool: "t").collect()
    guard case .unknown(let message) = messages[0] else {
      Issue.record("expected an unknown message, found \(messages[0])")
      return
    }
    #expect(message.name == "smell")
    #expect(try message.value()["message"]?["of"] == "bread")
  }

  @Test func thePiecesOfFilesAreJoined() async throws {
    let pieces = [
      #"{"type":"blob_chunk","message":{"id":"a","sequence":0,"total_length":3,"blob":"AQI=","end":false}}"#,
      #"{"type":"text","message":{"text":"Two files"}}"#,
      #"{"type":"blob_chunk","message":{"id":"b","sequence":0,"blob":"","end":true}}"#,
      #"{"type":"blob_chunk","message":{"id":"a","sequence":1,"total_length":3,"blob":"Aw==","end":false}}"#,
    ]
    let last = #"{"type":"blob_chunk","message":{"id":"a","sequence":2,"total_length":3,"blob":"","end":true}}"#
    let transport = ScriptedTransport([.messages(pieces + [last]), .messages(pieces)])
    let files = try await transport.tool.stream(toolType: .mcp, provider: "p", tool: "t").blobs.collect()
    #expect(files == [StreamedBlob(id: "b", bytes: []), StreamedBlob(id: "a", bytes: [1, 2, 3])])

    let blobs = try await transport.tool.stream(toolType: .mcp, provider: "p", tool: "t").blobs
    let error = await #expect(throws: InvocationError.self) { _ = try await blobs.collect() }
    #expect(error?.reason == .ended(before: "the last piece of 'a'"))
  }

  @Test func bytesThatAreNoHexadecimalDigitsAreReported() async throws {
    let transport = ScriptedTransport([.messages([#"{"data":"mia"}"#])])
    let error = await #expect(throws: InvocationError.self) {
      _ = try await transport.storage.get.reply(key: "k")
    }
    guard case .response(let problem)? = error?.reason else {
      Issue.record("expected a response problem, found \(String(describing: error))")
      return
    }
    #expect(problem.path == "data")
  }
}

/// Says what it hears.
private struct Parrot: LLMInvoking {
  func stream(_ request: LLMRequest) async throws(InvocationError) -> InvocationStream<LLMChunk> {
    InvocationStream(request.promptMessages.map { LLMChunk(model: request.model, delta: .init(index: 0, message: $0)) })
  }
}
