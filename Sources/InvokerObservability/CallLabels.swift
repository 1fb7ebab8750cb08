#if Observability
  import InvokerRuntime
  import Tracing

  /// What is known of a call before its response.
  struct CallLabels {
    /// The value of `gen_ai.operation.name`.
    let operation: String
    let provider: String
    /// The model that the call asks for; `nil` if that is the business of an app.
    let model: String?
    let interface: String
    let conversation: String?
    let session: String?

    init(_ invocation: Invocation, provider: String) {
      interface = invocation.interface.name
      let service = invocation.interface.serviceAPI
      // Only the route tells the stop of a run from the run.
      let isStop = service?.stop != nil && service?.stop == service?.request
      operation = isStop ? "stop" : operations[interface] ?? interface
      let arguments = invocation.arguments
      model = arguments["model"]?.string
      // Such as `langgenius/openai/openai`.
      let named = model == nil ? nil : arguments["provider"]?.string?.split(separator: "/").last
      self.provider = named.map { String($0) } ?? provider
      conversation = arguments["conversation_id"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      session = arguments["trace_session_id"]?.string
    }

    var spanName: String { [operation, model].compactMap(\.self).joined(separator: " ") }

    /// The dimensions of metrics: few values each.
    var dimensions: [(String, String)] {
      var dimensions = [
        ("gen_ai.operation.name", operation), ("gen_ai.provider.name", provider), ("invoker.interface", interface),
      ]
      if let model { dimensions.append(("gen_ai.request.model", model)) }
      return dimensions
    }

    func set(in attributes: inout SpanAttributes) {
      for (name, value) in dimensions { attributes[name] = value }
      attributes["gen_ai.conversation.id"] = conversation
      attributes["session.id"] = session
    }
  }

  /// The names of OpenTelemetry for interfaces. Others keep their own.
  private let operations = [
    "chat": "chat", "completion": "text_completion", "workflow": "invoke_workflow", "llm": "chat",
    "llm_structured_output": "chat", "text_embedding": "embeddings", "multimodal_embedding": "embeddings",
    "tool_call": "execute_tool",
  ]
#endif
