import InvokerRuntime
import InvokerSpec

/// One event of a run, as it is sent.
struct RunEvent: Sendable, Hashable {
  /// The value of its field `event`.
  var name: String
  var json: [UInt8]
  /// Whether it is sent as the platform's keep-alive, which has no data.
  var isKeepAlive = false
  /// Whether it is a failure of the API instead of an event.
  var isFailure = false

  init(name: String, json: [UInt8]) {
    self.name = name
    self.json = json
  }

  init(_ value: Literal) { self.init(name: value["event"]?.string ?? "", json: value.jsonBytes) }

  /// The event as a value; `null` if it isn't JSON, which never happens for an event.
  var value: Literal { (try? Literal(json: json)) ?? .null }
}

extension RunEvent {
  /// Whether a stream of a workflow ends with it.
  func endsStream(continuingOnPause: Bool) -> Bool {
    name == "workflow_finished" || name == "workflow_paused" && !continuingOnPause
  }

  /// The fields that identify what the event belongs to.
  static let envelope = ["task_id", "workflow_run_id", "message_id", "conversation_id", "created_at"]

  /// Another event of the same run, with the identifying fields of this one.
  func sibling(_ name: String, _ fields: KeyValuePairs<String, Literal>) -> Literal {
    let value = value
    var event = Literal.fields(["event": .string(name)])
    for field in Self.envelope { event[field] = value[field] }
    for (field, value) in fields { event[field] = value }
    return event
  }

  /// An `error` event instead of those from here on, for the same message.
  func failure(_ error: APIError, in api: APISettings) -> RunEvent {
    if api.failure != nil {
      var event = RunEvent(error.value(in: api))
      event.isFailure = true
      return event
    }
    return RunEvent(
      sibling(
        "error",
        ["status": .integer(error.status), "code": .string(error.code), "message": .string(error.message)]))
  }

  /// How the stream of a workflow reports invalid arguments.
  static func wrongArguments(_ error: APIError) -> RunEvent {
    RunEvent(.fields(["event": .string("error"), "message": .string(error.message), "status": .integer(500)]))
  }
}

extension [RunEvent] {
  /// The events with an internal failure of the server instead of the one after `count`, and nothing after it.
  func failing(after count: Int?, in api: APISettings) -> [RunEvent] {
    guard let count, count < self.count else { return self }
    return self[..<count] + [self[count].failure(.askedFor, in: api)]
  }
}

extension Sequence<RunEvent> {
  /// The text of the messages so far, which is what the server stores as the answer.
  var answer: String {
    var text = ""
    for event in self {
      if event.name == "message" { text += event.value.text("answer") ?? "" }
      if event.name == "message_replace" { text = event.value.text("answer") ?? "" }
    }
    return text
  }
}
