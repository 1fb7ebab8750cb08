import DifyApps
import ExportedApps
import InvokerRuntime
import InvokerTesting
import Testing

/// An exported app at work: what is sent, what is refused, what comes back.
@Suite struct TranslationAppTests {
  private static func reply(_ status: String, _ outputs: String) -> String {
    #"{"workflow_run_id":"r","data":{"id":"r","workflow_id":"w","status":"\#(status)","outputs":\#(outputs)}}"#
  }

  private static let outputs =
    #"{"translation":"Bonjour","word_count":1.0,"lines":["Bonjour"],"rows":[{"n":1}],"is_long":false,"raw":[null]}"#

  /// What is sent for `inputs`.
  private func sent(_ inputs: TranslationApp.Inputs) async throws -> JSONObject {
    let transport = ScriptedTransport([.messages([Self.reply("succeeded", "{}")])])
    _ = try await TranslationApp.ServiceCalls(transport).reply(inputs: inputs, user: "mia")
    return try #require(transport.invocations[0].arguments["inputs"]?.object)
  }

  /// The argument that is refused, and why; nothing is sent.
  private func refusal(_ inputs: TranslationApp.Inputs) async throws -> (name: String, problem: String) {
    let transport = ScriptedTransport([])
    let error = await #expect(throws: InvocationError.self) { () async throws in
      _ = try await TranslationApp.PluginCalls(transport, appID: "a1").stream(inputs: inputs)
    }
    #expect(transport.invocations.isEmpty)
    guard case .argument(let name, let problem)? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return ("", "")
    }
    return (name, problem)
  }

  // MARK: Inputs

  @Test func whatTheCallerLeavesOutHasItsDefaultOrIsNotSent() async throws {
    let inputs = try await sent(.init(sourceText: "Hello", targetLanguage: .french))
    #expect(
      inputs == [
        "source_text": "Hello", "target_language": "French", "tone": "plain", "max_words": 200, "keep_layout": true,
      ])
  }

  @Test func everyKindOfInputIsSentAsItIs() async throws {
    let picture = InputFile(type: .image, transferMethod: .remoteURL, url: "https://example.com/a.png")
    let inputs = try await sent(
      .init(
        sourceText: "", targetLanguage: .init(rawValue: "Klingon"), tone: TranslationApp.Inputs.Tone.none,
        maxWords: 1.5, keepLayout: false,
        glossary: InputFile(type: .document, transferMethod: .localFile, uploadFileID: "f1"), pictures: [picture],
        options: ["deep": ["a", nil, 1]]))
    #expect(inputs["target_language"] == "Klingon", "an option that is newer than the client")
    #expect(inputs["tone"] == "none")
    #expect(inputs["max_words"] == 1.5)
    #expect(inputs["keep_layout"] == false)
    #expect(
      inputs["glossary"] == ["type": "document", "transfer_method": "local_file", "upload_file_id": "f1"])
    #expect(inputs["pictures"]?[0]?["url"] == "https://example.com/a.png")
    #expect(inputs["options"] == ["deep": ["a", nil, 1]])
  }

  @Test func theInterfaceCarriesTheCall() async throws {
    let transport = ScriptedTransport([.messages([Self.reply("succeeded", "{}")])])
    let inputs = TranslationApp.Inputs(sourceText: "x", targetLanguage: .中文)
    _ = try await TranslationApp.ServiceCalls(transport).reply(inputs: inputs, user: "mia", workflowID: "v2")
    _ = try? await TranslationApp.PluginCalls(transport, appID: "a1").reply(inputs: inputs)
    let invocation = transport.invocations[0]
    #expect(invocation.interface == WorkflowInvoker.interface)
    #expect(invocation.mode == .blocking)
    #expect(invocation.arguments["app_id"] == nil, "the key names the app")
    #expect(invocation.arguments["user"] == "mia")
    #expect(invocation.arguments["workflow_id"] == "v2")
    #expect(transport.invocations[1].arguments["app_id"] == "a1")
  }

  // MARK: Limits

  @Test func aTextMayBeAsLongAsTheAppTakes() async throws {
    // The platform counts code points: a family of emoji is seven.
    let family = "👨‍👩‍👧‍👦"
    _ = try await sent(.init(sourceText: String(repeating: family, count: 285), targetLanguage: .french))
    let found = try await refusal(.init(sourceText: String(repeating: family, count: 286), targetLanguage: .french))
    #expect(found.name == "inputs.source_text")
    #expect(found.problem == "2002 characters, where the app takes 2000 at most")
  }

  @Test func thereMayBeAsManyFilesAsTheAppTakes() async throws {
    let picture = InputFile(type: .image, transferMethod: .remoteURL, url: "https://example.com/a.png")
    func inputs(_ count: Int) -> TranslationApp.Inputs {
      .init(sourceText: "x", targetLanguage: .french, pictures: .init(repeating: picture, count: count))
    }
    #expect(try await sent(inputs(3))["pictures"]?.array?.count == 3)
    let found = try await refusal(inputs(4))
    #expect(found.name == "inputs.pictures")
    #expect(found.problem == "4 elements, where the app takes 3 at most")
  }

  @Test func aNumberMustBeOneOfJSON() async throws {
    let found = try await refusal(.init(sourceText: "x", targetLanguage: .french, maxWords: .nan))
    #expect(found.name == "inputs")
  }

  // MARK: Outputs

  private func reply(
    _ text: String
  ) async throws -> AppReply<WorkflowReply, TranslationApp.Outputs> {
    let app = TranslationApp.ServiceCalls(ScriptedTransport([.messages([text])]))
    let answer = try await app.reply(inputs: .init(sourceText: "x", targetLanguage: .french), user: "mia")
    return try #require(answer.reply)
  }

  @Test func outputsHaveTheTypesThatTheNodesGive() async throws {
    let reply = try await reply(Self.reply("succeeded", Self.outputs))
    #expect(reply.outputs.translation == "Bonjour", "two end nodes give it different types")
    #expect(reply.outputs.wordCount == 1)
    #expect(reply.outputs.lines == ["Bonjour"])
    #expect(reply.outputs.rows == [["n": 1]])
    #expect(reply.outputs.isLong == false)
    #expect(reply.outputs.raw == [nil])
    #expect(reply.outputs.refusal == nil, "the run reached the other end")
    #expect(reply.data.status == .succeeded)
    #expect(reply.workflowRunID == "r")
  }

  @Test(arguments: ["null", "{}"]) func aRunThatPutsNothingOutHasNoOutputs(_ outputs: String) async throws {
    #expect(try await reply(Self.reply("partial-succeeded", outputs)).outputs == TranslationApp.Outputs())
  }

  @Test(arguments: ["failed", "stopped"]) func aRunThatFailsIsThrown(_ status: String) async throws {
    let error = await #expect(throws: InvocationError.self) { () async throws in
      _ = try await reply(Self.reply(status, "{}"))
    }
    #expect(error?.reason == .run(RunFailure(status: status)))
  }

  @Test func anOutputOfAnotherTypeIsNamed() async throws {
    let error = await #expect(throws: InvocationError.self) { () async throws in
      _ = try await reply(Self.reply("succeeded", #"{"lines":["a",7]}"#))
    }
    guard case .response(let problem)? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problem.path == "data.outputs.lines[1]")
  }

  @Test func theLastEventBringsTheOutputs() async throws {
    let ids = #""task_id":"t","workflow_run_id":"r""#
    let finished =
      #"{"event":"workflow_finished",\#(ids),"data":{"id":"r","workflow_id":"w","status":"succeeded","#
      + #""outputs":\#(Self.outputs)}}"#
    let chunk = #"{"event":"text_chunk",\#(ids),"data":{"text":"Bon"}}"#
    let app = TranslationApp.ServiceCalls(ScriptedTransport([.messages([chunk, finished])]))
    var outputs: [TranslationApp.Outputs?] = []
    let inputs = TranslationApp.Inputs(sourceText: "x", targetLanguage: .french)
    for try await event in try await app.stream(inputs: inputs, user: "mia") { outputs.append(event.outputs) }
    #expect(outputs.map { $0?.translation } == [nil, "Bonjour"])
  }
}
