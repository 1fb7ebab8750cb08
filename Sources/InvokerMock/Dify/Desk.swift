import InvokerSpec

/// Handles one request.
struct Desk {
  var options: MockDifyOptions
  var specs: SpecSet
  var memory: Memory
  var crowd: Crowd
  var request: MockRequest
  /// The path without faults: `/v1/chat-messages`.
  var path: String
  var faults: Faults
  /// The app that the key identifies; `nil` for any.
  var app: PlayedApp?

  // MARK: Runs

  /// Stops a run. The server reports success whether or not the run exists.
  func stop(_ task: String, of interface: Interface) throws(APIError) -> MockAnswer {
    let user = try user(in: jsonObject(of: request))
    try checkApp(interface)
    if let run = memory.runs.run(ofTask: task, user: user), run.interface == interface.name { run.stop() }
    return .json(#"{"result":"success"}"#)
  }

  /// Opens the stream of a run again.
  func resume(_ id: String) throws(APIError) -> MockAnswer {
    let user = try InvokerMock.user(of: request)
    guard let run = memory.runs.run(ofWorkflowRun: id, user: user) else { throw .notFound("Workflow run not found") }
    var steps = RunSteps(run: run, manners: StreamManners(isOfWorkflow: true, faults: faults), faults: faults)
    steps.manners.continuesOnPause = asks("continue_on_pause")
    let (passed, condition) = run.passed
    steps.first = passed.count
    if case .over? = condition {
      steps.manners.beginsWithPing = false
      steps.prelude = [LastWords.reopening(passed, run: id, user: user)]
    } else {
      let pause: Pause? = if case .paused(let pause)? = condition { pause } else { nil }
      if pause != nil, !steps.manners.continuesOnPause { steps.first = nil }
      if asks("include_state_snapshot") {
        steps.prelude = Snapshot(passed: passed, pause: pause, isOrphan: run.isOrphan).events
      }
    }
    return MockAnswer(headers: reopenedStreamHeaders, steps: steps)
  }

  private func asks(_ name: String) -> Bool { request.query[name]?.lowercased() == "true" }

  // MARK: Forms and files

  func form(_ token: String) throws(APIError) -> MockAnswer {
    .json(try FormAnswer(runs: memory.runs, token: token, path: path).definition().json)
  }

  func submit(_ token: String) throws(APIError) -> MockAnswer {
    try FormAnswer(runs: memory.runs, token: token, path: path).submit(try jsonObject(of: request))
    return .json("{}")
  }

  func upload() throws(APIError) -> MockAnswer {
    let file = try takeUpload(request, largest: options.largestFile)
    let user = formParts(of: request).first { $0.name == "user" }.map { String(decoding: $0.bytes, as: UTF8.self) }
    if let id = file.text("id") { memory.uploads.keep(user ?? "", as: id) }
    return faults.disrupting(.json(file.json, status: 201))
  }

  func checkApp(_ interface: Interface) throws(APIError) {
    if let app, !app.answers(interface) { throw .wrongApp(for: interface.name) }
  }
}

/// The options of a reopened stream.
private let reopenedStreamHeaders: [(name: String, value: String)] =
  eventStreamHeaders + [("cache-control", "no-cache"), ("connection", "keep-alive")]

extension Faults {
  /// A response that isn't a stream. It counts as one event: it is disrupted before its body or not at all.
  func disrupting(_ answer: MockAnswer) -> MockAnswer {
    guard let disruption, disruption.events == 0 else { return answer }
    var answer = answer
    answer.steps = MockAnswer(steps: [disruption.step]).steps
    return answer
  }
}
