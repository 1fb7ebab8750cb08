import DifyModels
import InvokerRuntime
import Testing

/// Every call, with the arguments that the SDK for Python sends, too.
extension Call {
  static let all: [Call] = models + nodes + platform

  private static let models = [
    Call(
      "session.model.llm", type: "llm", permission: "model.llm",
      #"{"provider":"p","model":"m","model_type":"llm","mode":"chat","completion_params":{"temperature":0.5},"#
        + #""prompt_messages":[{"role":"system","content":"Be brief."},{"role":"user","content":["#
        + #"{"type":"text","data":"What?"},{"type":"image","format":"png","base64_data":"iVBO","#
        + #""mime_type":"image/png","detail":"low"}]},{"role":"assistant","tool_calls":[{"id":"c","type":"function","#
        + #""function":{"name":"f","arguments":"{}"}}]},{"role":"tool","content":"3","tool_call_id":"c"}],"#
        + #""tools":[{"name":"f","description":"d","parameters":{"type":"object"}}],"stop":["END"],"stream":true}"#,
      answer: chunk
    ) { session in
      let image = PromptPart.Image(format: "png", base64Data: "iVBO", mimeType: "image/png", detail: .low)
      let call = PromptMessage.ToolCall(id: "c", function: .init(name: "f", arguments: "{}"))
      let chunks = try await session.model.llm.stream(
        provider: "p", model: "m", completionParams: ["temperature": 0.5],
        promptMessages: [
          PromptMessage(role: .system, content: "Be brief."),
          PromptMessage(role: .user, content: .parts([.text(.init(data: "What?")), .image(image)])),
          PromptMessage(role: .assistant, toolCalls: [call]),
          PromptMessage(role: .tool, content: "3", toolCallID: "c"),
        ],
        tools: [PromptTool(name: "f", description: "d", parameters: ["type": "object"])], stop: ["END"])
      #expect(try await chunks.text.collect() == "Hi")
    },
    Call(
      "session.model.llm_structured_output", type: "llm_structured_output", permission: "model.llm",
      #"{"provider":"p","model":"m","model_type":"llm","mode":"completion","completion_params":{},"#
        + #""prompt_messages":[{"role":"user","content":"Mia"}],"structured_output_schema":{"type":"object"},"#
        + #""stream":true}"#,
      answer: chunk.dropLast() + #","structured_output":{"name":"Mia"}}"#
    ) { session in
      let chunks = try await session.model.llmStructuredOutput.stream(
        provider: "p", model: "m", mode: .completion, promptMessages: [PromptMessage(role: .user, content: "Mia")],
        structuredOutputSchema: ["type": "object"]
      ).collect()
      #expect(chunks.map(\.structuredOutput) == [["name": "Mia"]])
      #expect(chunks[0].delta.message.content?.plainText == "Hi")
    },
    Call(
      "session.model.text_embedding", type: "text_embedding", permission: "model.text_embedding",
      #"{"provider":"p","model":"m","model_type":"text-embedding","texts":["a","b"],"input_type":"document"}"#,
      answer: embeddings
    ) { session in
      let reply = try await session.model.textEmbedding.reply(
        provider: "p", model: "m", texts: ["a", "b"], inputType: .document)
      #expect(reply.embeddings == [[0.5, -1]])
      #expect(reply.usage?.unitPrice == "0.1" && reply.usage?.tokens == 2)
    },
    Call(
      "session.model.multimodal_embedding", type: "multimodal_embedding", permission: "model.text_embedding",
      #"{"provider":"p","model":"m","model_type":"text-embedding","documents":["#
        + #"{"content":"iVBO","content_type":"image"}],"input_type":"query"}"#,
      answer: embeddings
    ) { session in
      let reply = try await session.model.multimodalEmbedding.reply(
        provider: "p", model: "m", documents: [MultimodalContent(content: "iVBO", contentType: .image)])
      #expect(reply.embeddings == [[0.5, -1]])
    },
    Call(
      "session.model.rerank", type: "rerank", permission: "model.rerank",
      #"{"provider":"p","model":"m","model_type":"rerank","score_threshold":0.25,"top_n":1,"docs":["a","b"],"query":"q"}"#,
      answer: ranking
    ) { session in
      let reply = try await session.model.rerank.reply(
        provider: "p", model: "m", scoreThreshold: 0.25, topN: 1, docs: ["a", "b"], query: "q")
      #expect(reply.docs == [.init(index: 1, text: "b", score: 0.5)])
    },
    Call(
      "session.model.multimodal_rerank", type: "multimodal_rerank", permission: "model.rerank",
      #"{"provider":"p","model":"m","model_type":"rerank","query":{"content":"q","content_type":"text"},"#
        + #""docs":[{"content":"a","content_type":"text"}]}"#,
      answer: ranking
    ) { session in
      let reply = try await session.model.multimodalRerank.reply(
        provider: "p", model: "m", query: MultimodalContent(content: "q", contentType: .text),
        docs: [MultimodalContent(content: "a", contentType: .text)])
      #expect(reply.docs.map(\.index) == [1])
    },
    Call(
      "session.model.tts", type: "tts", permission: "model.tts",
      #"{"provider":"p","model":"m","model_type":"tts","voice":"v","content_text":"Hi"}"#,
      answer: #"{"result":"00fF"}"#
    ) { session in
      let chunks = try await session.model.tts.stream(provider: "p", model: "m", voice: "v", contentText: "Hi")
      #expect(try await chunks.collect().flatMap(\.result.bytes) == [0, 255])
    },
    Call(
      "session.model.speech2text", type: "speech2text", permission: "model.speech2text",
      #"{"provider":"p","model":"m","model_type":"speech2text","file":"00ff"}"#, answer: #"{"result":"Hi"}"#
    ) { session in
      let reply = try await session.model.speech2text.reply(provider: "p", model: "m", file: HexBytes([0, 255]))
      #expect(reply.result == "Hi")
    },
    Call(
      "session.model.moderation", type: "moderation", permission: "model.moderation",
      #"{"provider":"p","model":"m","model_type":"moderation","text":"t"}"#, answer: #"{"result":true}"#
    ) { session in
      let reply = try await session.model.moderation.reply(provider: "p", model: "m", text: "t")
      #expect(reply.result)
    },
    Call(
      "session.model.summary", type: "system_summary", permission: "model.llm",
      #"{"text":"t","instruction":"short"}"#, answer: #"{"summary":"s"}"#
    ) { session in
      let reply = try await session.model.summary.reply(text: "t", instruction: "short")
      #expect(reply.summary == "s")
    },
  ]

  private static let nodes = [
    Call(
      "session.workflow_node.parameter_extractor", type: "node_parameter_extractor", permission: "node",
      #"{"parameters":[{"name":"a","type":"array[string]","description":"d","required":true}],"#
        + #""model":{"provider":"p","name":"m","mode":"chat","completion_params":{}},"query":"q","instruction":""}"#,
      answer: node
    ) { session in
      let reply = try await session.workflowNode.parameterExtractor.reply(
        parameters: [NodeParameter(name: "a", type: .arrayString, description: "d", required: true)],
        model: NodeModel(provider: "p", name: "m"), query: "q")
      #expect(reply.outputs == ["class_name": "a"])
    },
    Call(
      "session.workflow_node.question_classifier", type: "node_question_classifier", permission: "node",
      #"{"classes":[{"id":"1","name":"a"}],"model":{"provider":"p","name":"m","mode":"completion","#
        + #""completion_params":{"top_p":1}},"query":"q","instruction":"i"}"#,
      answer: node
    ) { session in
      let reply = try await session.workflowNode.questionClassifier.reply(
        classes: [QuestionClass(id: "1", name: "a")],
        model: NodeModel(provider: "p", name: "m", mode: .completion, completionParams: ["top_p": 1]), query: "q",
        instruction: "i")
      #expect(reply.inputs == ["query": "q"] && reply.processData.isEmpty)
    },
  ]

  private static let platform = [
    Call(
      "session.tool", type: "tool", permission: "tool",
      #"{"tool_type":"builtin","provider":"p","tool":"t","tool_parameters":{"city":"Lyon"},"credential_id":"c"}"#,
      answer: #"{"type":"text","message":{"text":"Sunny"},"meta":null}"#
    ) { session in
      let messages = try await session.tool.stream(
        toolType: .builtin, provider: "p", tool: "t", toolParameters: ["city": "Lyon"], credentialID: "c")
      #expect(try await messages.text.collect() == "Sunny")
    },
    Call(
      "session.storage.get", type: "storage", permission: "storage", #"{"opt":"get","key":"k"}"#,
      answer: #"{"data":"00ff"}"#
    ) { session in
      let reply = try await session.storage.get.reply(key: "k")
      #expect(reply.data.bytes == [0, 255])
    },
    Call(
      "session.storage.set", type: "storage", permission: "storage", #"{"opt":"set","key":"k","value":"00ff"}"#,
      answer: #"{"data":"ok"}"#
    ) { session in
      let reply = try await session.storage.set.reply(key: "k", value: HexBytes([0, 255]))
      #expect(reply.data == "ok")
    },
    Call(
      "session.storage.delete", type: "storage", permission: "storage", #"{"opt":"del","key":"k"}"#,
      answer: #"{"data":"ok","deleted_num":1}"#
    ) { session in
      let reply = try await session.storage.delete.reply(key: "k")
      #expect(reply.deletedNum == 1)
    },
    Call(
      "session.storage.exist", type: "storage", permission: "storage", #"{"opt":"exist","key":"k"}"#,
      answer: #"{"data":false,"exist_num":0}"#
    ) { session in
      let reply = try await session.storage.exist.reply(key: "k")
      #expect(!reply.data && reply.existNum == 0)
    },
    Call(
      "session.file.upload", type: "upload_file", permission: nil, #"{"filename":"a.png","mimetype":"image/png"}"#,
      answer: #"{"url":"https://example.org/upload"}"#
    ) { session in
      let reply = try await session.file.upload.reply(filename: "a.png", mimetype: "image/png")
      #expect(reply.url == "https://example.org/upload")
    },
    Call(
      "session.app_info", type: "fetch_app", permission: "app", #"{"app_id":"a"}"#,
      answer: #"{"data":{"opening_statement":"Hi","user_input_form":[]}}"#
    ) { session in
      let reply = try await session.appInfo.reply(appID: "a")
      #expect(reply.data.openingStatement == "Hi")
    },
  ]
}
