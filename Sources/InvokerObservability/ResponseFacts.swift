#if Observability
  import InvokerRuntime
  import Tracing

  /// What messages say about their response, wherever the platform's interfaces have it.
  struct ResponseFacts {
    private(set) var conversation: String?
    private(set) var message: String?
    private(set) var run: String?
    private(set) var model: String?
    private(set) var inputTokens: Int?
    private(set) var outputTokens: Int?
    private(set) var totalTokens: Int?
    /// Whether a message had a piece of text.
    private(set) var hasText = false

    /// Reads a message, which is JSON.
    ///
    /// - Parameter isLast: whether it may have the usage of the whole response.
    mutating func read(_ message: UnsafeBufferPointer<UInt8>, isLast: Bool) {
      _ = try? JSONReader.read(message) { (json) throws(JSONError) in readFields(&json, isLast) }
    }

    private mutating func readFields(_ json: inout JSONReader, _ isLast: Bool) {
      guard (try? json.peekKind()) == .object else { return json.skipValue() }
      _ = json.beginObject()
      while let key = json.nextKey() {
        switch key {
        case "conversation_id": conversation = text(&json) ?? conversation
        case "message_id": message = text(&json) ?? message
        case "workflow_run_id": run = text(&json) ?? run
        case "model": model = text(&json) ?? model
        case "answer" where !hasText, "text" where !hasText, "content" where !hasText: hasText = text(&json) != nil
        case "prompt_tokens" where isLast, "input_tokens" where isLast: inputTokens = count(&json) ?? inputTokens
        case "completion_tokens" where isLast, "output_tokens" where isLast: outputTokens = count(&json) ?? outputTokens
        case "total_tokens" where isLast: totalTokens = count(&json) ?? totalTokens
        case "data", "delta", "message", "metadata", "usage": readFields(&json, isLast)
        default: json.skipValue()
        }
      }
    }

    private func text(_ json: inout JSONReader) -> String? {
      var text: String?
      json.read(&text)
      return text?.isEmpty == false ? text : nil
    }

    private func count(_ json: inout JSONReader) -> Int? {
      var count: Int?
      json.read(&count)
      return count
    }

    mutating func changeTexts(_ change: (String) -> String) {
      conversation = conversation.map(change)
      message = message.map(change)
      run = run.map(change)
      model = model.map(change)
    }

    func set(in attributes: inout SpanAttributes) {
      if let conversation { attributes["gen_ai.conversation.id"] = conversation }
      attributes["gen_ai.response.id"] = message
      attributes["gen_ai.response.model"] = model
      attributes["gen_ai.usage.input_tokens"] = inputTokens
      attributes["gen_ai.usage.output_tokens"] = outputTokens
      attributes["invoker.usage.total_tokens"] = totalTokens
      attributes["invoker.run.id"] = run
    }
  }
#endif
