import InvokerSpec

/// What a reopened stream first reports about a run that hasn't ended: which nodes have started and ended, and the
/// stored answer instead of the pieces so far.
struct Snapshot {
  /// The run until now.
  var passed: [RunEvent]
  /// What it waits for; `nil` if it doesn't wait.
  var pause: Pause?
  /// Whether its worker is lost, with everything that only the worker knew.
  var isOrphan: Bool

  private var isPaused: Bool { pause != nil }

  var events: [RunEvent] {
    guard let started = passed.first(where: { $0.name == "workflow_started" }) else { return [] }
    var told = [started.value]
    // The answer is stored when the run ends or pauses.
    if started.value["message_id"] != nil {
      let answer = Literal.string(isPaused ? passed.answer : "")
      var replace = started.sibling("message_replace", ["answer": answer, "reason": .string("")])
      replace["workflow_run_id"] = nil
      told.append(replace)
    }
    told += nodes
    if let pause { told += openForms(of: pause) }
    return told.map { RunEvent(inOrder($0)) }
  }

  /// Each node once, counted from 1, with its latest state.
  private var nodes: [Literal] {
    let values = passed.map(\.value)
    let pausedNodes = values.last { $0["event"] == .string("workflow_paused") }?["data"]?["paused_nodes"]
    var ids: [String] = []
    var (started, finished): ([String: Literal], [String: Literal]) = ([:], [:])
    for value in values {
      guard let id = value["data"]?.text("id") else { continue }
      switch value["event"]?.string {
      case "node_started":
        if started[id] == nil { ids.append(id) }
        (started[id], finished[id]) = (value, nil)
      case "node_finished": finished[id] = value
      default: break
      }
    }
    return ids.enumerated().flatMap { index, id -> [Literal] in
      guard let start = started[id] else { return [] }
      let isWaiting =
        if case .array(let nodes)? = pausedNodes, let node = start["data"]?["node_id"] {
          isPaused && nodes.contains(node)
        } else { false }
      let end = finished[id] ?? (isWaiting ? paused(start) : nil)
      return [node(start, index, Self.startFields)] + (end.map { [node($0, index, Self.endFields)] } ?? [])
    }
  }

  /// The end of a node that waits for a form.
  private func paused(_ start: Literal) -> Literal {
    var end = start
    end["event"] = .string("node_finished")
    let more: KeyValuePairs<String, Literal> = [
      "status": .string("paused"), "error": .null, "elapsed_time": .number(0.1), "execution_metadata": .null,
      "finished_at": start["data"]?["created_at"] ?? .null, "files": .array([]),
    ]
    for (name, value) in more { end["data"]?[name] = value }
    return end
  }

  private func node(_ value: Literal, _ index: Int, _ fields: [String]) -> Literal {
    var value = value
    let data = value["data"]
    value["data"] = .object(
      fields.map { name in
        let isHidden = ["inputs", "outputs", "process_data"].contains(name)
        return .init(name: name, value: name == "index" ? .integer(index + 1) : isHidden ? .null : data?[name] ?? .null)
      })
    return value
  }

  private static let startFields = [
    "id", "node_id", "node_type", "title", "index", "predecessor_node_id", "inputs", "created_at", "extras",
    "iteration_id", "loop_id",
  ]
  private static let endFields = [
    "id", "node_id", "node_type", "title", "index", "predecessor_node_id", "inputs", "process_data", "outputs",
    "status", "error", "elapsed_time", "execution_metadata", "created_at", "finished_at", "files", "iteration_id",
    "loop_id",
  ]

  /// The forms that are open, and the pause.
  private func openForms(of pause: Pause) -> [Literal] {
    guard let end = passed.lastIndex(where: { $0.name == "workflow_paused" }) else { return [] }
    func isOpen(_ form: Literal) -> Bool { form.text("form_token").map { pause.submissions[$0] == nil } ?? true }
    var last = passed[end].value
    if last["message_id"] != nil {
      last["data"]?["outputs"] = .fields([
        "answer": .string(passed.answer),
        "files": .fields(["value_type": .string("array[file]"), "value": .array([])]),
      ])
    }
    if case .array(let reasons)? = last["data"]?["reasons"] {
      last["data"]?["reasons"] = .array(reasons.filter(isOpen))
    }
    last["data"]?["elapsed_time"] = .number(0)
    let forms = passed[..<end].filter { $0.name == "human_input_required" }.map(\.value)
    return forms.filter { $0["data"].map(isOpen) ?? true } + [last]
  }

  /// The fields as in a snapshot: the data before what a Chatflow adds.
  private func inOrder(_ value: Literal) -> Literal {
    let front = ["event", "task_id", "workflow_run_id", "data", "answer", "reason"]
    let back = ["conversation_id", "message_id", "created_at"]
    var ordered = Literal.object((front + back).compactMap { name in value[name].map { .init(name: name, value: $0) } })
    if isOrphan, let id = passed.first?.value.text("workflow_run_id") { ordered["task_id"] = .string(id) }
    return ordered
  }
}
