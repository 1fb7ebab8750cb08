import DifyApps
import InvokerRuntime
import InvokerTesting
import Testing

@testable import DocumentationSamples

/// The samples of the documentation do what is said of them.
@Suite struct SampleRunTests {
  private static let ids = #""task_id":"t1","message_id":"m1","conversation_id":"c1""#
  private static let reply = ScriptedTransport.Answer.messages([#"{"answer":"Hi",\#(ids)}"#])

  @Test func aStreamIsReadToItsEnd() async throws {
    let transport = ScriptedTransport([
      .messages([
        #"{"event":"message","answer":"Hi",\#(Self.ids)}"#, #"{"event":"news","task_id":"t1"}"#,
        #"{"event":"message_end",\#(Self.ids)}"#,
      ])
    ])
    try await streamChat(over: transport)
    #expect(transport.invocations.map(\.mode) == [.streaming])
  }

  @Test func theSecondMessageContinuesTheConversation() async throws {
    let transport = ScriptedTransport([Self.reply, Self.reply])
    try await continueChat(over: transport)
    let arguments = transport.invocations.map { $0.arguments["conversation_id"]?.string }
    #expect(arguments == [nil, "c1"])
    #expect(transport.invocations.compactMap { $0.arguments["query"]?.string }.count == 2)
  }

  @Test func aFailureIsReportedAndNotThrown() async throws {
    let failure = ServerFailure(status: 404, code: "not_found", message: "No such conversation.")
    let transport = ScriptedTransport([.failure(.server(failure))])
    try await reportChatErrors(over: transport)
    #expect(transport.invocations.count == 1)
  }

  @Test func theUseCaseGivesTheWholeAnswer() async throws {
    let transport = ScriptedTransport([
      .messages([
        #"{"event":"agent_message","answer":"On ",\#(Self.ids)}"#,
        #"{"event":"agent_message","answer":"Monday",\#(Self.ids)}"#,
        #"{"event":"message","answer":"On Monday",\#(Self.ids)}"#, #"{"event":"message_end",\#(Self.ids)}"#,
      ])
    ])
    #expect(try await answer("When?", in: transport) == "On Monday")
    #expect(transport.invocations.first?.arguments["query"]?.string == "When?")
  }

  @Test func aWorkflowIsRunInBothModes() async throws {
    let result = #"{"id":"r1","workflow_id":"w1","status":"succeeded","outputs":{"summary":"Short."}}"#
    let transport = ScriptedTransport([
      .messages([
        #"{"event":"text_chunk","task_id":"t1","data":{"text":"Short."}}"#,
        #"{"event":"workflow_finished","task_id":"t1","data":\#(result)}"#,
      ]),
      .messages([#"{"workflow_run_id":"r1","data":\#(result)}"#]),
    ])
    try await streamWorkflow(over: transport)
    try await askWorkflow(over: transport)
    #expect(transport.invocations.map(\.mode) == [.streaming, .blocking])
  }
}
