import DifyApps
import Foundation
import InvokerConversation
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerSpec
import Testing

/// Conversations with the mock, over sockets.
@MainActor @Suite(.timeLimit(.minutes(2))) struct ConversationTests {
  private static let ticket = "Summarise ticket 4711."
  private static let summary = "The parcel was late; the refund is paid."

  /// Runs the mock for the duration of `body`, whose arguments are a conversation and the server.
  private func converse(
    with faults: String = "", _ options: ServiceAPI.Options = ServiceAPI.Options(),
    _ body: (Conversation, MockServer) async throws -> Void
  ) async throws {
    let server = try await MockDify.start(specs: specs)
    do {
      let url = server.url + (faults.isEmpty ? "" : "/with/" + faults) + "/v1"
      let api = ServiceAPI(baseURL: url, apiKey: "app-mock", options: options)
      try await body(Conversation(client: api, user: "mia"), server)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  @Test func anAnswerArrives() async throws {
    try await converse { conversation, server in
      conversation.send("When do you open on Saturday?")
      await conversation.until { $0.state == .idle }
      conversation.send("Who works in the shop today?")
      await conversation.until { $0.state == .idle }
      #expect(
        conversation.messages.map(\.answer.text) == [
          "On Saturdays we are open from 10:00 to 18:00.", "I cannot talk about our staff.",
        ])
      #expect(conversation.messages[0].answer.usage?.totalTokens == 227)
      let bodies = try server.requests.map { try JSONValue(json: $0.body) }
      #expect(conversation.id != nil)
      #expect(bodies.map { $0["conversation_id"]?.string } == [nil, conversation.id])
    }
  }

  /// The transport reopens the stream, or the conversation does.
  @Test(arguments: [ResumePolicy(), .never])
  func aConnectionIsCut(_ resuming: ResumePolicy) async throws {
    var options = ServiceAPI.Options(resuming: resuming)
    options.retries.firstDelay = .milliseconds(5)
    try await converse(with: "cut-after=6,delay=20,times=1", options) { conversation, server in
      conversation.send(Self.ticket)
      if resuming == .never {
        await conversation.until { if case .failed = $0.state { true } else { false } }
        guard case .failed(let failure) = conversation.state else { return }
        #expect(failure.recovery == .resume && failure.error.canRetry)
        conversation.resume()
      }
      await conversation.until { $0.state == .idle }
      let answer = conversation.messages[0].answer
      #expect(answer.text == Self.summary)
      #expect(Set(answer.nodes.map(\.id)).count == answer.nodes.count)
      #expect(!answer.nodes.isEmpty)
      #expect(server.requests.map(\.method) == ["POST", "GET"])
      #expect(server.requests[1].path.hasSuffix("/events"))
    }
  }

  @Test func aFormIsAnswered() async throws {
    try await converse { conversation, server in
      conversation.send("Please refund order 4711.")
      await conversation.until { if case .paused = $0.state { true } else { false } }
      let form = try #require(conversation.messages[0].answer.pendingForms.first)
      #expect(form.definition.formContent.hasPrefix("Refund **49.90 EUR**"))
      let error = await #expect(throws: InvocationError.self) {
        try await conversation.answer(form, action: "approve")
      }
      guard case .server(let failure)? = error?.reason else { return }
      #expect(failure.code == "invalid_form_data")
      #expect(conversation.state == .paused([form]))
      try await conversation.answer(form, action: "approve", values: ["note": "Fine.", "kind": "full"])
      await conversation.until { $0.state == .idle }
      let answer = conversation.messages[0].answer
      #expect(answer.text == "The refund is on its way.")
      #expect(answer.forms.count == 1)
      #expect(answer.forms[0].status == .submitted(actionID: "approve"))
      #expect(answer.forms[0].renderedContent?.hasSuffix("Fine.\n\nfull") == true)
      #expect(Set(answer.nodes.map(\.id)).count == answer.nodes.count)
      #expect(answer.usage != nil)
      // The stream is left at the pause, but the run is not.
      #expect(!server.requests.contains { $0.path.hasSuffix("/stop") })
    }
  }

  @Test func aRunIsStoppedOnTheServer() async throws {
    try await converse(with: "delay=50") { conversation, server in
      conversation.send(Self.ticket)
      await conversation.until { $0.state == .streaming }
      try await conversation.stop()
      #expect(conversation.state == .stopped)
      let task = try #require(conversation.messages[0].answer.taskID)
      let request = try #require(server.requests.last)
      #expect(request.path.hasSuffix("/v1/chat-messages/\(task)/stop"))
      #expect(try JSONValue(json: request.body) == ["user": "mia"])
    }
  }
}

private let specs: SpecSet = {
  let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../../../specs").standardized
  return loadSpecs(["chat.yaml"]) { path in Array(try Data(contentsOf: folder.appending(path: path))) }.specs
}()

extension Conversation {
  /// Waits for a condition that holds sooner or later.
  func until(_ condition: (Conversation) -> Bool) async {
    while !condition(self), !Task.isCancelled { try? await Task.sleep(for: .milliseconds(2)) }
  }
}
