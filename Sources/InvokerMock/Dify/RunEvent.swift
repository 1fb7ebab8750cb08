import InvokerRuntime
import InvokerSpec

/// One event of a run, as it is sent.
struct RunEvent: Sendable, Hashable {
  /// What its field `event` says.
  var name: String
  var json: [UInt8]
  /// Whether it goes out as the platform's keep-alive, which has no data.
  var isKeepAlive = false

  init(name: String, json: [UInt8]) {
    self.name = name
    self.json = json
  }

  init(_ value: Literal) { self.init(name: value["event"]?.string ?? "", json: value.jsonBytes) }

  var step: MockAnswer.Step { isKeepAlive ? .ping : .event(json) }

  /// The event as a value; `null` if it is no JSON, which an event never is.
  var value: Literal { (try? Literal(json: json)) ?? .null }
}

extension RunEvent {
  /// Whether the server repeats it when a stream is reopened with a snapshot.
  var isInSnapshot: Bool { ["workflow_started", "node_started", "node_finished"].contains(name) }

  /// The event without what a snapshot does not have.
  var inSnapshot: RunEvent {
    var value = value
    guard name != "workflow_started", var data = value["data"] else { return self }
    for field in ["inputs", "outputs", "process_data"] where data[field] != nil { data[field] = .null }
    value["data"] = data
    return RunEvent(value)
  }

  /// How the event tells that the run was stopped; `nil` if it does not come then.
  var whenStopped: RunEvent? {
    switch name {
    case "message_end": return self
    case "workflow_finished":
      var value = value
      value["data"]?["status"] = .string("stopped")
      return RunEvent(value)
    default: return nil
    }
  }

  /// Whether a run is over with it.
  var endsRun: Bool { ["workflow_finished", "workflow_paused", "error"].contains(name) }

  /// An `error` event in place of those from here on, for the same message.
  func failure(_ error: APIError) -> RunEvent {
    let value = value
    var event = Literal.fields(["event": .string("error")])
    for field in ["task_id", "workflow_run_id", "message_id", "conversation_id", "created_at"] {
      event[field] = value[field]
    }
    event["status"] = .integer(error.status)
    event["code"] = .string(error.code)
    event["message"] = .string(error.message)
    return RunEvent(event)
  }
}
