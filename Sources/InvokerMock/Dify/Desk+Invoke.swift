import InvokerRuntime
import InvokerSpec

extension Desk {
  /// Invokes an interface.
  func invoke(
    _ interface: Interface, by route: Route, pathValues: [String: String]
  ) throws(APIError) -> MockAnswer {
    try checkApp(interface)
    let call = try Call(interface, request, route: route, pathValues: pathValues)
    let answering = try answering(call)
    let place = try enter(answering.example)
    do throws(APIError) {
      let conversation = try conversation(of: call, answering.kind)
      try checkArguments(of: call, answering.kind)
      return try answer(call, answering, conversation, place: place)
    } catch {
      // The worker finds out what is wrong with arguments, when the stream is open.
      guard call.mode == .streaming, runsWorkflow(answering.kind), error.code == "invalid_param" else { throw error }
      return stream([.wrongArguments(error)], call, isOfWorkflow: true, condition: .standing, place: place)
    }
  }

  /// The response to a call, and the kind of app that gives it.
  private struct Answering {
    /// `nil`: a recording.
    var example: Example?
    var kind: String?
  }

  private func answering(_ call: Call) throws(APIError) -> Answering {
    let only = call.interface.apps.count == 1 ? call.interface.apps.first?.name : nil
    if call.mode == .streaming, options.events[call.interface.name] != nil {
      return Answering(kind: app?.kind ?? only)
    }
    let example = try call.choose(named: faults[word: .example]) { example in
      guard let kind = app?.kind, let shown = example.app?.name else { return true }
      return kind == shown
    }
    return Answering(example: example, kind: app?.kind ?? example.app?.name ?? only)
  }

  /// A place among the concurrent requests; `nil` if there is no limit.
  private func enter(_ example: Example?) throws(APIError) -> Crowd.Place? {
    guard let most = faults[number: .atOnce] else { return nil }
    if let place = crowd.enter(most: most) { return place }
    let app = example?.request.text("app_id") ?? newUUID()
    let message =
      "Too many requests. Please try again later. "
      + "The current maximum concurrent requests allowed for \(app) is \(most)."
    guard faults[number: .atOnceStatus] == 429 else { throw APIError(400, "invalid_param", message) }
    throw APIError(429, "too_many_requests", message)
  }

  // MARK: Answers

  private func answer(
    _ call: Call, _ answering: Answering, _ conversation: String?, place: Crowd.Place?
  ) throws(APIError) -> MockAnswer {
    guard let example = answering.example else {
      let recorded = options.events[call.interface.name]?.events ?? []
      return stream(recorded, call, copy: nil, example: nil, kind: answering.kind, place: place)
    }
    if let message = example.refusal(in: call.mode) { throw .invalidParam(message) }
    switch example.outcome {
    case .error(let error): throw APIError(error)
    case .events(let events):
      let copy = FreshCopy(of: events, request: example.request, for: call, conversation: conversation)
      let fresh = events.map { copy($0).expiring(at: formsEnd) }
      memory.keepConversation(of: fresh, of: call)
      let told = fresh.map { runEvent($0, of: call.interface) }
      return stream(told, call, copy: copy, example: example, kind: answering.kind, place: place)
    case .reply(let reply):
      if let blocking = call.interface.blocking, blocking.returnsBytes {
        let bytes = Base64Bytes(base64: reply.string ?? "")?.bytes ?? []
        return faults.disrupting(.whole(bytes, as: blocking.contentType ?? "application/octet-stream"))
      }
      let copy = FreshCopy(of: [reply], request: example.request, for: call, conversation: conversation)
      let kept = faults[word: .example] == nil ? try memory.shelves.reply(to: call, like: copy(reply)) : nil
      if call.interface.blocking?.returns == nil { return faults.disrupting(MockAnswer(status: 204)) }
      let fresh = (kept ?? copy(reply)).expiring(at: formsEnd)
      memory.keepConversation(of: [fresh], of: call)
      if let events = [RunEvent](of: fresh, inputs: call.arguments["inputs"] ?? .object([])) {
        memory.runs.add(run(events, call, copy: copy, example: example))
      }
      var answer = MockAnswer.json(fresh.json, type: "application/json; charset=utf-8")
      if let place { answer.steps = HeldSteps(steps: [.bytes(Array(fresh.json.utf8))], place: place) }
      return faults.disrupting(answer)
    }
  }

  private func runEvent(_ value: Literal, of interface: Interface) -> RunEvent {
    var event = RunEvent(value)
    if let field = specs.events(of: interface)?.discriminator { event.name = value[field]?.string ?? "" }
    event.isKeepAlive = interface.streaming?.keepAlive.contains { $0.name == event.name } ?? false
    return event
  }

  private func stream(
    _ events: [RunEvent], _ call: Call, copy: FreshCopy?, example: Example?, kind: String?, place: Crowd.Place?
  ) -> MockAnswer {
    var events = events
    let isOfWorkflow = runsWorkflow(kind) || events.contains { $0.name == "workflow_started" }
    if isOfWorkflow {
      // Such a stream begins with a keep-alive anyway; what an example shows behind the end, only plugins are told.
      events = Array(events.drop { $0.isKeepAlive })
      let follows = call.interface.followsRuns
      if let end = events.firstIndex(where: { $0.endsStream(continuingOnPause: follows) }) {
        events = Array(events[...end])
      }
    }
    events = events.failing(
      after: faults[number: .errorAfter], in: call.interface.serviceAPI?.settings ?? .standard)
    if let count = faults[number: .diesAfter], count < events.count {
      return stream(Array(events[..<count]), call, isOfWorkflow: isOfWorkflow, condition: .standing, place: place)
    }
    guard isOfWorkflow else { return stream(events, call, isOfWorkflow: false, condition: .over, place: place) }
    return stream(run(events, call, copy: copy, example: example), call, isOfWorkflow: true, place: place)
  }

  private func stream(
    _ events: [RunEvent], _ call: Call, isOfWorkflow: Bool, condition: Run.Condition, place: Crowd.Place?
  ) -> MockAnswer {
    let isOrphan = faults[number: .diesAfter] != nil
    let run = Run(
      events, interface: call.interface.name, user: call.user, delay: delay, condition: condition, isOrphan: isOrphan)
    return stream(run, call, isOfWorkflow: isOfWorkflow, place: place)
  }

  private func stream(_ run: Run, _ call: Call, isOfWorkflow: Bool, place: Crowd.Place?) -> MockAnswer {
    // An example of a run that was started elsewhere can be asked for again.
    if !call.interface.followsRuns { memory.runs.add(run) }
    var manners = StreamManners(isOfWorkflow: isOfWorkflow, faults: faults)
    manners.continuesOnPause = call.interface.followsRuns
    return MockAnswer(
      headers: eventStreamHeaders,
      steps: RunSteps(
        run: run, manners: manners, framing: StreamFraming(of: call.interface, in: specs), faults: faults,
        place: place))
  }

  /// The run of a workflow: ended, paused, or stalled if its stream has no end.
  private func run(_ events: [RunEvent], _ call: Call, copy: FreshCopy?, example: Example?) -> Run {
    var condition = events.contains { $0.name == "workflow_finished" } ? Run.Condition.over : .standing
    if var pause = Pause(in: events, life: formLife) {
      if let copy, let example { pause.goOn(asShownBy: call.interface, request: example.request, copy: copy) }
      condition = .paused(pause)
    }
    return Run(events, interface: call.interface.name, user: call.user, delay: delay, condition: condition)
  }

  private var delay: Duration { .milliseconds(faults[number: .delay] ?? 0) }
  /// 36 hours, as forms usually have.
  private var formLife: Duration { .milliseconds(faults[number: .formLife] ?? 129_600_000) }
  /// When forms that are requested now expire, in seconds since 1970.
  private var formsEnd: Int { secondsSince1970() + Int(formLife.components.seconds) }
}
