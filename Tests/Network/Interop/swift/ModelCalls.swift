import DifyModels
import InvokerPluginHost
import InvokerRuntime

extension PluginSession {
  /// Invokes what `DifyModels` has, with the request of an example.
  func callModel(
    _ name: String, _ request: JSONObject, _ take: (JSONValue) -> Void
  ) async throws(InvocationError) {
    let provider = request.text("provider")
    let model = request.text("model")
    switch name {
    case "llm":
      let chunks = try await self.model.llm.stream(
        provider: provider, model: model, mode: request.mode, completionParams: request.object("completion_params"),
        promptMessages: request.messages, tools: request.tools, stop: request.texts("stop"))
      for try await chunk in chunks { take(.reflecting(chunk)) }
    case "llm_structured_output":
      let chunks = try await self.model.llmStructuredOutput.stream(
        provider: provider, model: model, mode: request.mode, completionParams: request.object("completion_params"),
        promptMessages: request.messages, structuredOutputSchema: request.object("structured_output_schema"),
        tools: request.tools, stop: request.texts("stop"))
      for try await chunk in chunks { take(.reflecting(chunk)) }
    case "text_embedding":
      let reply = try await self.model.textEmbedding.reply(
        provider: provider, model: model, texts: request.texts("texts") ?? [], inputType: request.inputType)
      take(.reflecting(reply))
    case "multimodal_embedding":
      let reply = try await self.model.multimodalEmbedding.reply(
        provider: provider, model: model, documents: request.contents("documents"))
      take(.reflecting(reply))
    case "multimodal_rerank":
      let reply = try await self.model.multimodalRerank.reply(
        provider: provider, model: model, scoreThreshold: request["score_threshold"]?.double,
        topN: request["top_n"]?.integer, query: MultimodalContent(request.object("query")),
        docs: request.contents("docs"))
      take(.reflecting(reply))
    case "rerank":
      let reply = try await self.model.rerank.reply(
        provider: provider, model: model, scoreThreshold: request["score_threshold"]?.double ?? 0,
        topN: request["top_n"]?.integer ?? 1, docs: request.texts("docs") ?? [], query: request.text("query"))
      take(.reflecting(reply))
    case "tts":
      let chunks = try await self.model.tts.stream(
        provider: provider, model: model, voice: request.text("voice"), contentText: request.text("content_text"))
      for try await chunk in chunks { take(.string(chunk.result.hex)) }
    case "speech2text":
      let file = HexBytes(hex: request.text("file")) ?? HexBytes([])
      take(.string(try await self.model.speech2text.reply(provider: provider, model: model, file: file).result))
    case "moderation":
      let reply = try await self.model.moderation.reply(
        provider: provider, model: model, text: request.text("text"))
      take(.bool(reply.result))
    case "summary":
      let reply = try await self.model.summary.reply(
        text: request.text("text"), instruction: request.text("instruction"))
      take(.string(reply.summary))
    default: try await callPlatform(name, request, take)
    }
  }

  /// Invokes what is not a model.
  private func callPlatform(
    _ name: String, _ request: JSONObject, _ take: (JSONValue) -> Void
  ) async throws(InvocationError) {
    let key = request.text("key")
    switch name {
    case "tool_call":
      let messages = try await tool.stream(
        toolType: ToolProviderType(rawValue: request.text("tool_type")), provider: request.text("provider"),
        tool: request.text("tool"), toolParameters: request.object("tool_parameters"),
        credentialID: request["credential_id"]?.string)
      for try await message in messages { take(.event(message, named: "type")) }
    case "parameter_extractor":
      let reply = try await workflowNode.parameterExtractor.reply(
        parameters: request.objects("parameters").map { parameter in
          NodeParameter(
            name: parameter.text("name"), type: NodeParameterType(rawValue: parameter.text("type")),
            description: parameter["description"]?.string, required: parameter["required"]?.bool)
        },
        model: request.nodeModel, query: request.text("query"), instruction: request.text("instruction"))
      take(.reflecting(reply))
    case "question_classifier":
      let reply = try await workflowNode.questionClassifier.reply(
        classes: request.objects("classes").map { QuestionClass(id: $0.text("id"), name: $0.text("name")) },
        model: request.nodeModel, query: request.text("query"), instruction: request.text("instruction"))
      take(.reflecting(reply))
    case "storage_get": take(.string(try await storage.get.reply(key: key).data.hex))
    case "storage_set":
      _ = try await storage.set.reply(key: key, value: HexBytes(hex: request.text("value")) ?? HexBytes([]))
    case "storage_delete": _ = try await storage.delete.reply(key: key)
    case "storage_exist": take(.bool(try await storage.exist.reply(key: key).data))
    case "app_info": take(.reflecting(try await appInfo.reply(appID: request.text("app_id"))))
    case "file_upload":
      let reply = try await file.upload.reply(filename: request.text("filename"), mimetype: request.text("mimetype"))
      take(.reflecting(reply))
    default: break
    }
  }
}

extension MultimodalContent {
  fileprivate init(_ fields: JSONObject) {
    let type = MultimodalContentType(rawValue: fields.text("content_type"))
    self.init(content: fields.text("content"), contentType: type)
  }
}

extension JSONObject {
  fileprivate func text(_ name: String) -> String { self[name]?.string ?? "" }
  fileprivate func object(_ name: String) -> JSONObject { self[name]?.object ?? [:] }
  fileprivate func objects(_ name: String) -> [JSONObject] { self[name]?.array?.compactMap(\.object) ?? [] }
  fileprivate func texts(_ name: String) -> [String]? { self[name]?.array?.compactMap(\.string) }

  fileprivate func contents(_ name: String) -> [MultimodalContent] { objects(name).map(MultimodalContent.init) }

  fileprivate var mode: LLMMode { self["mode"]?.string.map(LLMMode.init) ?? .chat }
  fileprivate var inputType: EmbeddingInputType { EmbeddingInputType(rawValue: text("input_type")) }
  fileprivate var messages: [PromptMessage] {
    (try? [PromptMessage](json: (self["prompt_messages"] ?? []).json)) ?? []
  }
  fileprivate var tools: [PromptTool]? {
    self["tools"] == nil
      ? nil
      : objects("tools").map {
        PromptTool(name: $0.text("name"), description: $0.text("description"), parameters: $0.object("parameters"))
      }
  }
  fileprivate var nodeModel: NodeModel {
    let model = object("model")
    return NodeModel(
      provider: model.text("provider"), name: model.text("name"), mode: model.mode,
      completionParams: model.object("completion_params"))
  }
}
