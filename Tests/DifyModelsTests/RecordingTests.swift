import DifyModels
import Foundation
import InvokerRuntime
import InvokerTesting
import Testing

/// What a real server sent to the daemon for a plugin, read by the generated clients.
@Suite struct RecordingTests {
  @Test func llm() async throws {
    let recording = try Recording("inner-llm")
    let transport = ScriptedTransport([.messages(recording.messages)])
    let chunks = try await transport.model.llm.stream(
      provider: "langgenius/fake/fake", model: "fake-chat",
      promptMessages: [PromptMessage(role: .user, content: "Hello")], tools: [], stop: []
    ).collect()
    #expect(try recording.request == JSONObject(json: transport.invocations[0].arguments.object()))
    #expect(
      chunks.compactMap(\.delta.message.content?.plainText) == ["Hello ", "from ", "the ", "fake ", "model.", ""])
    #expect(chunks.compactMap(\.delta.finishReason) == ["stop"])
    let usage = try #require(chunks.last?.delta.usage)
    #expect(usage.totalTokens == 9 && usage.totalPrice == "0.0000140" && usage.latency == 0.123)

    let again = ScriptedTransport([.messages(recording.messages)])
    let text = try await again.model.llm.stream(provider: "p", model: "m", promptMessages: []).text.collect()
    #expect(text == "Hello from the fake model.")
  }

  @Test func moderation() async throws {
    let recording = try Recording("inner-moderation")
    let transport = ScriptedTransport([.messages(recording.messages)])
    let reply = try await transport.model.moderation.reply(
      provider: "langgenius/fake/fake", model: "fake-mod", text: "flagme")
    #expect(reply.result)
    #expect(try recording.request == JSONObject(json: transport.invocations[0].arguments.object()))
  }

  @Test func summary() async throws {
    let recording = try Recording("inner-summary")
    let transport = ScriptedTransport([.messages(recording.messages)])
    let reply = try await transport.model.summary.reply(text: "A long text.", instruction: "short")
    #expect(reply.summary == "A long text.")
    #expect(try recording.request == JSONObject(json: transport.invocations[0].arguments.object()))
  }

  @Test func parameterExtractor() async throws {
    let recording = try Recording("inner-parameter-extractor")
    let transport = ScriptedTransport([.messages(recording.messages)])
    let reply = try await transport.workflowNode.parameterExtractor.reply(
      parameters: [NodeParameter(name: "a", type: .string, description: "d", required: false)],
      model: NodeModel(provider: "langgenius/fake/fake", name: "fake-chat"), query: "x")
    #expect(reply.outputs["a"] == "" && reply.outputs["__is_success"] == 0)
    #expect(reply.outputs["__usage"]?["total_tokens"] == 347)
    #expect(reply.inputs["model_name"] == "fake-chat")
    #expect(reply.processData["model_mode"] == "chat")
    #expect(try recording.request == JSONObject(json: transport.invocations[0].arguments.object()))
  }

  @Test func fileUpload() async throws {
    let recording = try Recording("inner-upload-request")
    let transport = ScriptedTransport([.messages(recording.messages)])
    let reply = try await transport.file.upload.reply(filename: "a.png", mimetype: "image/png")
    #expect(reply.url.contains("/files/upload/for-plugin?timestamp=1795887289&nonce="))
    #expect(try recording.request == JSONObject(json: transport.invocations[0].arguments.object()))
  }

  @Test func appInfo() async throws {
    let recording = try Recording("inner-app-info-workflow")
    let transport = ScriptedTransport([.messages(recording.messages)])
    let app = try await transport.appInfo.reply(appID: "00fca072-8671-4975-96e9-7923794bfed4").data
    #expect(app.userInputForm.flatMap(\.keys) == ["paragraph", "number", "select"])
    #expect(app.userInputForm[2]["select"]?.options == ["plain", "wild"])
    #expect(app.retrieverResource?.enabled == true && app.textToSpeech?.enabled == false)
    #expect(app.systemParameters?.fileSizeLimit == 15)
    #expect(try recording.request == JSONObject(json: transport.invocations[0].arguments.object()))
  }

  @Test func aToolThatBreaks() async throws {
    let recording = try Recording("inner-tool-broken")
    let transport = ScriptedTransport([.messages([], failure: .server(try #require(recording.failure)))])
    let messages = try await transport.tool.stream(
      toolType: .builtin, provider: "langgenius/faketools/faketools", tool: "broken", toolParameters: ["city": "x"])
    let error = await #expect(throws: InvocationError.self) { _ = try await messages.collect() }
    #expect(error?.interface == "tool_call")
    #expect(error?.canRetry == false)
    #expect(try recording.request == JSONObject(json: transport.invocations[0].arguments.object()))
  }
}

/// What the daemon sent to the platform for a plugin, and what came back.
private struct Recording {
  /// The request without what the daemon adds.
  let request: JSONObject
  private let frames: [JSONValue]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).appending(path: "../../Recordings/\(name)").standardized
    let sent = try JSONValue(json: String(contentsOf: folder.appending(path: "request.json"), encoding: .utf8))
    var body = sent["body"]?.object ?? [:]
    for name in ["tenant_id", "user_id", "type"] { body[name] = nil }
    request = body
    let stream = folder.appending(path: "frames.jsonl")
    let isStream = FileManager.default.fileExists(atPath: stream.path)
    let text = try String(contentsOf: isStream ? stream : folder.appending(path: "body.txt"), encoding: .utf8)
    frames = try text.split(separator: "\n").map { try JSONValue(json: String($0)) }
  }

  var messages: [String] { frames.compactMap { $0["data"].flatMap { $0 == .null ? nil : $0.json } } }

  /// What the daemon makes of the error of the last frame.
  var failure: ServerFailure? {
    guard let text = frames.last?["error"]?.string, !text.isEmpty else { return nil }
    return ServerFailure(code: "plugin_daemon_error", message: text)
  }
}
