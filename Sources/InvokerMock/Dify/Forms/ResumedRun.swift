import InvokerSpec

/// The events of a run that continues.
struct ResumedRun {
  /// The first event of the run, which identifies the run of all of them.
  var first: RunEvent
  /// The data of its `workflow_started`.
  var started: Literal?
  var passed: [RunEvent]
  var user: String

  private let now = Literal.integer(secondsSince1970())

  init(first: RunEvent, started: Literal?, passed: [RunEvent], user: String) {
    self.first = first
    self.started = started
    self.passed = passed
    self.user = user
  }

  var start: Literal {
    first.sibling(
      "workflow_started",
      [
        "data": .fields([
          "id": first.value["workflow_run_id"] ?? .null, "workflow_id": started?["workflow_id"] ?? .null,
          "inputs": started?["inputs"] ?? .object([]), "created_at": now, "reason": .string("resumption"),
        ])
      ])
  }

  /// The node of a form starts again, with its previous ID.
  func nodeStart(of form: Form) -> Literal {
    first.sibling("node_started", ["data": nodeData(of: form, Self.starting)])
  }

  /// The form, filled in or expired, and the end of its node.
  func settled(_ form: Form, _ submission: Form.Submission?) -> [Literal] {
    var head = Literal.fields(["node_id": form.nodeID, "node_title": form.data["node_title"] ?? .null])
    var outputs = Literal.object([])
    let (content, action, title): (String, String, String)
    if let submission {
      (content, action) = (form.rendered(submission), submission.action)
      title = form.title(ofAction: action) ?? action
      for (name, value) in [
        ("rendered_content", Literal.string(content)), ("action_id", .string(action)), ("action_text", .string(title)),
        ("submitted_data", submission.inputs),
      ] { head[name] = value }
      outputs = submission.inputs
    } else {
      (content, action, title) = (form.data.text("form_content") ?? "", "", "")
      head["expiration_time"] = form.data["expiration_time"] ?? .null
    }
    let variables = outputs.object ?? []
    for (name, text) in [("__action_id", action), ("__rendered_content", content), ("__action_value", title)] {
      outputs[name] = .string(text)
    }
    var node = nodeData(of: form, Self.ending)
    node["inputs"] = .object(variables.map { .init(name: $0.name, value: $0.value.typed) })
    (node["process_data"], node["outputs"], node["status"]) = (.object([]), outputs, .string("succeeded"))
    (node["finished_at"], node["elapsed_time"], node["files"]) = (now, .number(0.03), .array([]))
    for name in ["inputs", "process_data", "outputs"] { node["\(name)_truncated"] = .boolean(false) }
    let name = submission == nil ? "human_input_form_timeout" : "human_input_form_filled"
    return [first.sibling(name, ["data": head]), first.sibling("node_finished", ["data": node])]
  }

  /// An event of an example, as one of this run.
  func ofThisRun(_ event: Literal) -> Literal {
    var event = event
    for field in RunEvent.envelope where event[field] != nil {
      if let value = first.value[field] { event[field] = value }
    }
    if event["event"] == .string("workflow_finished") {
      event["data"]?["id"] = first.value["workflow_run_id"]
      // The example's answer has only what follows its pause.
      if let rest = event["data"]?["outputs"]?.text("answer"), !passed.answer.isEmpty {
        event["data"]?["outputs"]?["answer"] = .string(passed.answer + rest)
      }
    }
    if event["event"] == .string("message_end") { event["id"] = first.value["message_id"] }
    return event
  }

  /// The end of a run that has no other node.
  func end(_ submissions: [String: Form.Submission]) -> [Literal] {
    var outputs = Literal.object(submissions.values.flatMap { $0.inputs.object ?? [] })
    var told: [Literal] = []
    if let message = first.value["message_id"] {
      outputs = .fields(["answer": .string(passed.answer), "files": .array([])])
      let metadata = Literal.fields(["annotation_reply": .null, "retriever_resources": .array([])])
      var end = first.sibling("message_end", ["id": message, "metadata": metadata, "files": .array([])])
      end["workflow_run_id"] = nil
      told.append(end)
    }
    let data = LastWords.finished(passed[...], status: "succeeded", outputs: outputs, user: user)
    return told + [first.sibling("workflow_finished", ["data": data])]
  }

  /// What the first start of the node of a form reported.
  private func nodeData(of form: Form, _ fields: [String]) -> Literal {
    let shown = passed.last { $0.name == "node_started" && $0.value["data"]?["node_id"] == form.nodeID }?.value["data"]
    let usual = Literal.fields([
      "id": .string(newUUID()), "node_id": form.nodeID, "node_type": .string("human-input"),
      "title": form.data["node_title"] ?? .null, "index": .integer(1), "extras": .object([]),
      "inputs_truncated": .boolean(false), "created_at": now,
    ])
    return .object(
      fields.map { name in
        .init(name: name, value: (name == "created_at" ? now : shown?[name]) ?? usual[name] ?? .null)
      })
  }

  private static let starting = [
    "id", "node_id", "node_type", "title", "index", "predecessor_node_id", "inputs", "inputs_truncated", "created_at",
    "extras", "iteration_id", "loop_id", "agent_strategy",
  ]
  private static let ending = [
    "id", "node_id", "node_type", "title", "index", "predecessor_node_id", "inputs", "inputs_truncated",
    "process_data", "process_data_truncated", "outputs", "outputs_truncated", "status", "error", "elapsed_time",
    "execution_metadata", "created_at", "finished_at", "files", "iteration_id", "loop_id",
  ]
}

extension Literal {
  /// A value with the name of its type, as nodes receive submitted values.
  fileprivate var typed: Literal {
    let type =
      switch self {
      case .string: "string"
      case .array: "array[file]"
      case .object: "file"
      default: "number"
      }
    return .fields(["value_type": .string(type), "value": self])
  }
}
