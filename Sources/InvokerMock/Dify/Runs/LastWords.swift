import InvokerSpec

/// What is still reported about a run that has ended or was stopped.
enum LastWords {
  /// What ends the stream of a run that is stopped.
  ///
  /// - Parameter events: the events so far; a workflow's end reports a failure, a message's end no usage.
  static func stopping(_ events: ArraySlice<RunEvent>, _ all: [RunEvent], user: String) -> RunEvent? {
    guard let first = all.first(where: { !$0.isKeepAlive }) else { return nil }
    if all.contains(where: { $0.name == "workflow_started" }) {
      let data = finished(events, status: "failed", error: .string("Aborted: User requested stop"), user: user)
      return RunEvent(first.sibling("workflow_finished", ["workflow_run_id": data["id"] ?? .null, "data": data]))
    }
    let value = first.value
    var usage = noUsage
    if let shown = all.last(where: { $0.name == "message_end" })?.value["metadata"]?["usage"]?.object {
      for field in shown where field.name.hasSuffix("_unit") || field.name.hasSuffix("_unit_price") {
        usage[field.name] = field.value
      }
    }
    let metadata = Literal.fields(["annotation_reply": .null, "retriever_resources": .array([]), "usage": usage])
    return RunEvent(
      first.sibling("message_end", ["id": value["message_id"] ?? .null, "metadata": metadata, "files": .null]))
  }

  /// What a reopened stream reports about a run that has ended: its end, with the run's ID only.
  static func reopening(_ events: [RunEvent], run id: String, user: String) -> RunEvent {
    let data: Literal
    if let end = events.last(where: { $0.name == "workflow_finished" }) {
      data = end.value["data"] ?? .null
    } else {
      let error = events.last { $0.name == "error" }?.value["message"] ?? .null
      data = finished(events[...], status: "failed", error: error, user: user)
    }
    return RunEvent(
      .fields([
        "event": .string("workflow_finished"), "task_id": .string(id), "workflow_run_id": .string(id), "data": data,
      ]))
  }

  /// The outcome of a run.
  static func finished(
    _ events: ArraySlice<RunEvent>, status: String, outputs: Literal = .object([]), error: Literal = .null,
    user: String
  ) -> Literal {
    let started = events.first { $0.name == "workflow_started" }?.value["data"]
    let now = Literal.integer(secondsSince1970())
    return .fields([
      "id": started?["id"] ?? .null, "workflow_id": started?["workflow_id"] ?? .null, "status": .string(status),
      "outputs": outputs, "error": error, "elapsed_time": .number(0.25), "total_tokens": .integer(0),
      "total_steps": .integer(events.count { $0.name == "node_started" }),
      "created_by": .fields(["id": .string(newUUID()), "user": .string(user)]),
      "created_at": started?["created_at"] ?? now, "finished_at": now,
      "exceptions_count": .integer(status == "failed" ? 1 : 0), "files": .array([]),
    ])
  }
}

/// Nothing was used, as the platform writes it.
private let noUsage = Literal.fields([
  "prompt_tokens": .integer(0), "prompt_unit_price": .string("0.001"), "prompt_price_unit": .string("0.001"),
  "prompt_price": .string("0E-7"), "completion_tokens": .integer(0), "completion_unit_price": .string("0.002"),
  "completion_price_unit": .string("0.001"), "completion_price": .string("0E-7"), "total_tokens": .integer(0),
  "total_price": .string("0E-7"), "currency": .string("USD"), "latency": .number(0.5), "time_to_first_token": .null,
  "time_to_generate": .null,
])
