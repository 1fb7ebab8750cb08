import DifyApps
import ExportedApps
import InvokerRuntime
import InvokerTesting
import Testing

/// The other kinds of app, and names in every language.
@Suite struct OtherAppsTests {
  private static let end =
    #"{"event":"message_end","task_id":"t","message_id":"m","conversation_id":"c","id":"m","metadata":{}}"#
  private static let message =
    #"{"event":"message","task_id":"t","message_id":"m","conversation_id":"c","answer":"Hi"}"#

  private func inputs(of transport: ScriptedTransport) -> JSONObject? {
    transport.invocations.first?.arguments["inputs"]?.object
  }

  @Test func aChatflowStreamsUnlessItIsTold() async throws {
    let transport = ScriptedTransport([.messages([Self.message, Self.end])])
    let file = InputFile(type: .document, transferMethod: .remoteURL, url: "https://example.com/a.pdf")
    let stream = try await 要約ボット.ServiceCalls(transport).stream(
      query: "要約して", inputs: .init(文書: [file], 長さ: .短い, emoji: true), user: "mia")
    var text = ""
    for try await piece in stream.text { text += piece }
    #expect(text == "Hi")
    let sent = try #require(self.inputs(of: transport))
    #expect(Set(sent.keys) == ["文書", "長さ", "emoji 🎉"])
    #expect(sent["長さ"] == "短い")
  }

  @Test func aChatbotRepliesAsItsInterfaceDoes() async throws {
    let transport = ScriptedTransport([.messages([#"{"message_id":"m","conversation_id":"c","answer":"Hi"}"#])])
    let answer = try await SupportChat.ServiceCalls(transport).reply(
      query: "Hello", inputs: .init(customerName: "Mia", level: .pro, weather: "rain"), user: "mia")
    #expect(answer.reply?.answer == "Hi")
    #expect(inputs(of: transport) == ["customer_name": "Mia", "level": "pro", "weather": "rain"])
  }

  @Test func anAgentStreams() async throws {
    let transport = ScriptedTransport([.messages([Self.end])])
    let stream = try await ResearchAgent.PluginCalls(transport, appID: "a1").stream(
      query: "Why?", inputs: .init(question: "Why?", depth: ._3))
    for try await _ in stream {}
    #expect(transport.invocations[0].mode == .streaming)
    #expect(inputs(of: transport) == ["question": "Why?", "depth": "3+"])
  }

  @Test func aCompletionNeedsNoInputsWhereAllHaveDefaults() async throws {
    let transport = ScriptedTransport([.messages([#"{"message_id":"m","answer":"A chair."}"#])])
    let reply = try await ProductCopy.ServiceCalls(transport).reply(user: "mia")
    #expect(reply.answer == "A chair.")
    #expect(inputs(of: transport) == ["product": "chair"])
  }

  @Test func namesOnTheWireAreExact() async throws {
    let reply = #"{"workflow_run_id":"r","data":{"id":"r","workflow_id":"w","status":"succeeded"}}"#
    let transport = ScriptedTransport([.messages([reply])])
    let app = EveryName.ServiceCalls(transport)
    _ = try await app.reply(
      inputs: .init(
        in: .french, selfValue: 1, initValue: true, type: .init(rawValue: "x"), _2ndTry: .french2,
        firstName: 1, firstName3: true, firstName4: .french3, firstName5: 5, firstName2: false), user: "mia")
    #expect(
      inputs(of: transport) == [
        "in": "French", "self": 1, "init": true, "Type": "x", "2nd try": "french", "first name": 1, "first-name": true,
        "First Name": "FRENCH!", "first_name": 5, "firstName2": false,
      ])
  }

  @Test func outputsAreReadByTheirNamesOnTheWire() throws {
    let outputs = try EveryName.Outputs(json: #"{"first-name":"a","First Name":"b","🌍":"c","1":"d","in":"e"}"#)
    #expect(outputs == EveryName.Outputs(in: "e", firstName3: "a", firstName4: "b", u1F30D: "c", _1: "d"))
  }
}
