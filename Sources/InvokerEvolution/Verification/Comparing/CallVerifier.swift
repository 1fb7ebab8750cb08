import InvokerSpec

/// Compares a recording with one candidate interface.
struct CallVerifier {
  let specs: SpecSet
  let recording: Recording
  let request: RecordedRequest
  let head: RecordedHead
  let call: RecordedCall
  private var result = VerifiedRecording(outcome: .decoded)

  private var interface: Interface { call.interface }

  init(
    _ specs: SpecSet, _ recording: Recording, _ request: RecordedRequest, _ head: RecordedHead, _ call: RecordedCall
  ) {
    self.specs = specs
    self.recording = recording
    self.request = request
    self.head = head
    self.call = call
  }

  consuming func verify() throws(UnreadableRecording) -> VerifiedRecording {
    switch try answer() {
    case .failure(let body): verifyFailure(body)
    case .events(let events, let ending): verify(events, ending)
    case .reply(let reply): verify(reply)
    }
    if case .failed = result.outcome {} else { verifyRequest() }
    if result.findings.contains(where: \.preventsDecoding) { result.outcome = .undecodable }
    return result
  }

  private func answer() throws(UnreadableRecording) -> RecordedAnswer {
    guard case .plugin = call.role else {
      return try RecordedAnswer(recording, head, RecordedFraming(of: interface, in: specs))
    }
    let asked = interface.modeParam.flatMap { param -> ModeName? in
      let value = request.body?.value[param.name]
      return ModeName.allCases.first { value != nil && param.selection.value(of: $0) == value }
    }
    let mode = asked ?? interface.defaultMode
    return try RecordedAnswer(framesOf: recording, head, isReply: mode == .blocking)
  }

  // MARK: Answers

  private mutating func verify(_ reply: RecordedValue) {
    // The response to a stop request only confirms it.
    if case .stop = call.role { return }
    guard let blocking = interface.blocking else { return add(.mode(.blocking, interface), "blocking", reply.place) }
    // A failure with a success status.
    let names = interface.streaming?.failure.map(\.name) ?? []
    if let event = reply.value["event"]?.stringValue, names.contains(event) { return verifyFailure(reply) }
    if let type = blocking.type(of: reply.value) { validate(reply, as: type) }
    if blocking.failed?.condition.holds(of: reply.value) == true { result.outcome = .failed }
  }

  private mutating func verify(_ events: [RecordedValue], _ ending: RecordedAnswer.Ending) {
    guard let streaming = interface.streaming else {
      let place = events.first?.place ?? RecordedPlace(file: Recording.bodyFile, bytes: 0..<0)
      return add(.mode(.streaming, interface), "streaming", place)
    }
    for event in events { validate(event, as: streaming.yields) }
    switch ending {
    case .proper, .cut: break
    case .refused: result.outcome = .failed
    case .unreadable(let problem):
      result.outcome = .unreadable
      result.add(RecordedFinding(problem, in: recording))
    }
    guard let union = specs.events(of: interface) else { return }
    let known = Set(union.cases.map(\.value))
    let named = events.compactMap { event in
      event.value[union.discriminator]?.stringValue.flatMap { known.contains($0) ? (name: $0, event: event) : nil }
    }
    let failures = Set(streaming.failure.map(\.name))
    for (name, event) in named where failures.contains(name) { verifyFailure(event) }
    verifyOrder(of: named, told: union.discriminator, streaming, ending)
    let hasFailed = named.contains { name, event in
      streaming.failed.contains { $0.event.name == name && $0.run.condition.holds(of: event.value) }
    }
    if hasFailed { result.outcome = .failed }
  }

  private mutating func verifyOrder(
    of events: [(name: String, event: RecordedValue)], told discriminator: String, _ streaming: Streaming,
    _ ending: RecordedAnswer.Ending
  ) {
    guard case .decoded = result.outcome else { return }
    let names = events.map(\.name)
    let app = interface.app(forMode: request.appMode)
    if let (index, misplaced) = streaming.misplacement(of: names, app: app) {
      let event = events[index].event
      add(.order(misplaced), misplaced.subject, (event[discriminator] ?? event).place)
    }
    if case .proper = ending, streaming.isEnd(of: names, in: streaming.orders) || streaming.orders.isEmpty { return }
    result.outcome = .brokenOff
  }

  /// Verifies a body with an error status, or an event that ends a stream.
  private mutating func verifyFailure(_ body: RecordedValue?) {
    result.outcome = .failed
    // Systems between the client and the server can respond with anything.
    guard let body, case .object = body.value else { return }
    let paths = failurePaths
    let status: Int
    let statusField = body.first(at: paths.status)
    if case .integer(let told)? = statusField?.value { status = told } else { status = head.status }
    guard let code = body.first(at: paths.code), let name = code.value.stringValue else {
      // An event needs no code, because its type identifies it as a failure.
      if head.isFailure { add(.noCode(status: status, interface), "\(status)", body.place) }
      return
    }
    let message = body.first(at: paths.message)?.value.stringValue
    // An error that is identified by its message isn't the error with that code.
    if interface.errors.contains(where: {
      $0.also.contains { $0.code == name && message?.hasPrefix($0.message) == true }
    }) {
      return
    }
    guard let error = interface.errors.first(where: { $0.code == name }) else {
      let words = message?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      let description = words.isEmpty ? nil : words
      return add(.code(name, status: status, message: description, interface), name, code.place)
    }
    if error.status != status { add(.status(status, error), "\(name)=\(status)", (statusField ?? code).place) }
  }

  /// Where a failure has its parts.
  private var failurePaths: FailurePaths {
    let own = FailurePaths(code: [["code"]], message: [["message"]], status: [["status"]])
    guard case .plugin = call.role else { return interface.serviceAPI?.settings.failure ?? own }
    return own
  }

  private mutating func validate(_ value: RecordedValue, as use: TypeUse) {
    var validator = ValueValidator(specs: specs)
    validator.validate(value.value, as: use)
    for problem in validator.problems { result.add(RecordedFinding(problem, in: value)) }
  }

  private mutating func add(_ kind: RecordedFinding.Kind, _ subject: String, _ place: RecordedPlace) {
    result.add(RecordedFinding(kind: kind, subject: interface.name + "/" + subject, place: place))
  }

  // MARK: The request

  /// Verifies parts of the request that the server accepted without an error, but no spec defines.
  private mutating func verifyRequest() {
    let known: Set<String>
    switch call.role {
    case .plugin:
      // The daemon sends the fields of one request for all interfaces, and three of its own.
      let others = specs.interfaces.filter { $0.plugin?.type == interface.plugin?.type }
      known = Set(others.flatMap(\.params).map(\.name) + ["tenant_id", "user_id", "type"])
    case .run(let route), .stop(let route):
      known = Set(interface.params(on: .serviceAPI).map(\.name))
      verifyQuery(route)
    case .otherMethod: return
    }
    guard let body = request.body, case .object(let fields) = body.value else { return }
    for field in fields where !known.contains(field.name) {
      var place = body.place
      place.path.append(.key(field.name))
      add(.param(field.name, interface), field.name, place)
    }
  }

  private mutating func verifyQuery(_ route: Route) {
    guard let path = request.file["path"], let text = recording.files[Recording.requestFile] else { return }
    for name in request.query where !route.query.contains(where: { $0.name == name }) {
      let range = placeInJSON(of: path.place.path, in: text, path.place.bytes)
      // The name is found unescaped, because names in a query require no escapes.
      let found = text[range].firstRange(of: Array(name.utf8)) ?? range
      add(.queryItem(name, route), "?" + name, RecordedPlace(file: Recording.requestFile, bytes: found))
    }
  }
}
