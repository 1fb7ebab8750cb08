import InvokerSpec

/// Makes an example the answer to one call: with ids of its own, and with what the caller said where the example
/// repeats its own request.
struct FreshCopy {
  private var texts: [String: Literal] = [:]
  private var inputs: (shown: Literal, given: Literal)?

  /// - Parameter answer: the events or the reply of the example.
  init(of answer: [Literal], request: Literal, for call: Call) {
    let names: Set = ["task_id", "workflow_run_id", "message_id", "conversation_id"]
    for value in answer {
      value.forEachField { field in
        guard names.contains(field.name), let id = field.value.string, !id.isEmpty, texts[id] == nil else { return }
        let kept = field.name == "conversation_id" ? call.arguments.text("conversation_id") : nil
        texts[id] = .string(kept ?? newUUID())
      }
    }
    if let shown = request.text("query"), let given = call.arguments.text("query") { texts[shown] = .string(given) }
    if let shown = request["inputs"], !shown.isEmpty, let given = call.arguments["inputs"] { inputs = (shown, given) }
  }

  func callAsFunction(_ value: Literal) -> Literal {
    value.replacing { part in
      if let inputs, part == inputs.shown { return inputs.given }
      return part.string.flatMap { texts[$0] }
    }
  }
}
