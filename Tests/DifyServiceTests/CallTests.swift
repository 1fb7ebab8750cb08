import DifyService
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
    #expect(invocation.interface.serviceAPI?.request.description == call.route)
    #expect(invocation.interface.serviceAPI?.version == "v1")
    #expect(invocation.arguments.description == call.arguments)
    #expect(transport.invocations.count == 1)
  }

  @Test func aDoubleNeedsOneFunction() async throws {
    let page = try await Shelf().reply(ConversationListRequest(user: "mia"))
    #expect(page.data.map(\.name) == ["mia"])
  }

  @Test func anOrderOfALaterServerIsSentAsItIs() async throws {
    let transport = ScriptedTransport([.messages([Call.page + "[]}"])])
    _ = try await transport.conversations.list(sortBy: ConversationOrder(rawValue: "name"))
    #expect(transport.invocations[0].arguments["sort_by"] == "name")
  }

  @Test func anIconIsAnAddressOrAnEmoji() async throws {
    let answer = ##"{"tool_icons":{"a":"https://example.org/a","b":{"background":"#FFF","content":"B"},"c":[1]}}"##
    let icons = try await ScriptedTransport([.messages([answer])]).app.meta().toolIcons
    #expect(icons["a"] == .url("https://example.org/a"))
    guard case .emoji(let emoji)? = icons["b"], case .unknown? = icons["c"] else {
      Issue.record("expected an emoji and an unknown icon, found \(icons)")
      return
    }
    #expect(emoji.content == "B")
  }

  @Test func aFailureHasTheCodeOfTheServer() async throws {
    let failure = ServerFailure(status: 404, code: "not_found", message: "Conversation Not Exists.")
    let transport = ScriptedTransport([.failure(.server(failure))])
    let error = await #expect(throws: InvocationError.self) {
      _ = try await transport.conversations.rename(conversationID: "c1", name: "Bridges")
    }
    #expect(error?.reason == .server(failure))
    #expect(error?.canRetry == false)
  }
}

/// Has one conversation for each user.
private struct Shelf: ConversationListInvoking {
  func reply(_ request: ConversationListRequest) async throws(InvocationError) -> ConversationPage {
    ConversationPage(data: [Conversation(id: "c1", name: request.user ?? "")])
  }
}
