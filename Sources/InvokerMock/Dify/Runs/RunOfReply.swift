import InvokerSpec

extension [RunEvent] {
  /// The events of a run that was answered in blocking mode, for reopening its stream; `nil` if no workflow ran.
  ///
  /// - Parameter inputs: the inputs of the run.
  init?(of reply: Literal, inputs: Literal) {
    guard let id = reply.text("workflow_run_id"), let data = reply["data"] else { return nil }
    let place = RunEvent(reply)
    guard data["status"] == .string("paused") else {
      self = [RunEvent(place.sibling("workflow_finished", ["data": data]))]
      return
    }
    let reasons: [Literal] = if case .array(let reasons)? = data["reasons"] { reasons } else { [] }
    let started = Literal.fields([
      "id": .string(id), "workflow_id": data["workflow_id"] ?? .null, "inputs": inputs,
      "created_at": data["created_at"] ?? .null, "reason": .string("initial"),
    ])
    let pause = Literal.object(
      ["paused_nodes", "outputs", "reasons", "status", "created_at", "elapsed_time", "total_tokens", "total_steps"]
        .map { .init(name: $0, value: data[$0] ?? .null) })
    let events =
      [place.sibling("workflow_started", ["data": started])]
      + reasons.map { place.sibling("human_input_required", ["data": required($0)]) }
      + [place.sibling("workflow_paused", ["data": .fields(["workflow_run_id": .string(id)]).merging(pause)])]
    self = events.map(RunEvent.init)
  }
}

/// The event for a form that the reason of a pause names.
private func required(_ reason: Literal) -> Literal {
  let names = [
    "form_id", "node_id", "node_title", "form_content", "inputs", "actions", "display_in_ui", "form_token",
    "resolved_default_values", "expiration_time",
  ]
  return .object(
    names.map { .init(name: $0, value: reason[$0] ?? ($0 == "display_in_ui" ? .boolean(true) : .null)) })
}

extension Literal {
  fileprivate func merging(_ other: Literal) -> Literal { .object((object ?? []) + (other.object ?? [])) }
}
