import InvokerSpec

/// A run that waits for its forms.
struct Pause: Sendable {
  var forms: [Form]
  /// What was filled in, by the token of the form.
  var submissions: [String: Form.Submission] = [:]
  /// When they can no longer be filled in.
  var lapses: ContinuousClock.Instant
  /// What examples show after the node of the form once it is filled in: the events of the run's other nodes, and its
  /// end. If empty, only its end.
  var afterForms: [Literal] = []
  /// The same if nobody fills it in.
  var afterLapse: [Literal] = []
}

extension Pause {
  /// How the run that these events started continues.
  func resumption(after events: [RunEvent], user: String) -> [RunEvent] {
    guard let first = events.first(where: { !$0.isKeepAlive }) else { return [] }
    let resumed = ResumedRun(
      first: first, started: events.first { $0.name == "workflow_started" }?.value["data"], passed: events, user: user)
    var told = [resumed.start]
    // The server sends this piece of an answer a second time.
    if !events.answer.isEmpty, let message = events.first(where: { $0.name == "message" })?.value {
      var again = message
      again["answer"] = .string(events.answer)
      told.append(again)
    }
    told += forms.map(resumed.nodeStart)
    for form in forms { told += resumed.settled(form, submissions[form.token]) }
    let isFilledIn = forms.allSatisfy { submissions[$0.token] != nil }
    let rest = (isFilledIn ? afterForms : afterLapse).map(resumed.ofThisRun)
    return (told + (rest.isEmpty ? resumed.end(isFilledIn ? submissions : [:]) : rest)).map(RunEvent.init)
  }
}
