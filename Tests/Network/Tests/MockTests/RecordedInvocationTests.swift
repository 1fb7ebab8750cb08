import InvokerRuntime
import InvokerSpec
import Testing

@testable import InvokerMock

/// What a plugin is told is what the platform behind a real daemon answered.
@Suite(.timeLimit(.minutes(3))) struct RecordedInvocationTests {
  /// The apps that were called, by the interfaces that they have.
  private static let apps = [
    "5c946261-bab2-4da7-ab8e-b1adace8fc64": "chat", "e2574bb3-ad50-4c87-a7f9-b3c33173ddea": "chat",
    "6a1a7a2c-447e-4207-a6fc-c85f85ad7136": "chat", "c0fbea5e-7c2b-4e40-aeff-d188916426cb": "chat",
    "2ddaeca5-1a8a-4745-9daf-59e716aa0134": "chat", "00fca072-8671-4975-96e9-7923794bfed4": "workflow",
  ]

  private func invoke(_ recorded: Recorded) async throws -> [InvocationAnswer.Step] {
    let specs = try specs(recorded: [
      "chat", "chat-blocking", "chatflow", "chatflow-blocking", "chatflow-fails", "chatflow-moderated-input",
      "human-chatflow-pause", "workflow", "workflow-blocking", "workflow-missing-input",
    ])
    let platform = MockPlatform(specs: specs, options: MockPlatformOptions(apps: Self.apps))
    guard case .object(var request) = try JSONValue(json: recorded.sent.jsonBytes) else { return [] }
    // The recording of this app that fails was of another question.
    if recorded.name == "inner-app-chatflow-fails-blocking" { request["query"] = "Hello" }
    let invocation = ReverseInvocation(session: "s", id: "i", type: "app", request: request)
    var steps: [InvocationAnswer.Step] = []
    for await step in platform.answer(invocation).steps { steps.append(step) }
    return steps
  }

  @Test(arguments: [
    "inner-app-chat-no-query-blocking", "inner-app-chat-unknown-conversation",
    "inner-app-chat-unknown-conversation-blocking", "inner-app-chatflow-fails-blocking",
    "inner-app-workflow-missing-input", "inner-app-workflow-missing-input-blocking",
  ])
  func itRefusesAsThePlatformDoes(_ name: String) async throws {
    let recorded = try Recorded(name)
    let steps = try await invoke(recorded)
    guard case .error(let text)? = steps.first, steps.count == 1 else {
      Issue.record("\(steps)")
      return
    }
    let start = "invoke app failed: request failed with status code: \(recorded.status) and respond with: "
    #expect(text.hasPrefix(start))
    let told = try Literal(json: Array(text.dropFirst(start.count).utf8))
    #expect(told == (try Literal(json: recorded.bytes)))
  }

  @Test(arguments: [
    "inner-app-chatflow", "inner-app-chatflow-moderated-input", "inner-app-chatflow-human", "inner-app-chat-blocking",
    "inner-app-chatflow-blocking", "inner-app-workflow-blocking",
  ])
  func itAnswersAsThePlatformDoes(_ name: String) async throws {
    let shown = try Recorded(name).framedData
    let told = try await invoke(try Recorded(name)).map { step -> Literal in
      guard case .response(let value) = step else { return .null }
      return try Literal(json: value.jsonBytes)
    }
    // Pieces of text may be cut elsewhere.
    #expect(told.names == shown.names)
    for event in Set(shown.names) {
      let (some, others) = (told.filter { $0.name == event }, shown.filter { $0.name == event })
      #expect(Shape(some).differences(from: Shape(others)) == [], "\(event) of \(name)")
    }
  }
}

extension Literal {
  fileprivate var name: String { text("event") ?? "" }
}

extension [Literal] {
  /// The names of events, one for each row of the same.
  fileprivate var names: [String] {
    map(\.name).reduce(into: []) { names, name in if names.last != name { names.append(name) } }
  }
}
