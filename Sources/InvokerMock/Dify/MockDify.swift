import InvokerRuntime
import InvokerSpec
import Synchronization

/// A mock of the platform's Service API, which answers with the examples of specs.
public final class MockDify: Sendable {
  private let options: MockDifyOptions
  private let interfaces: [String: Interface]
  /// Those that `fail` can ask for, in the order of the specs.
  private let errors: [ErrorCode]
  private let routes: RouteTable
  private let runs = Runs()
  /// How often requests with one set of faults came.
  private let counts = Mutex<[String: Int]>([:])

  /// A mock without a server, for requests that come some other way.
  public init(specs: SpecSet, options: MockDifyOptions = MockDifyOptions()) {
    self.options = options
    interfaces = Dictionary(specs.interfaces.map { ($0.name, $0) }) { first, _ in first }
    errors = specs.interfaces.flatMap(\.errors)
    routes = RouteTable(specs.interfaces)
  }

  /// Starts a server with a mock of its own.
  ///
  /// - Parameters:
  ///   - specs: what it answers to, and with.
  ///   - options: the key, faults and the like.
  ///   - port: 0 for any that is free.
  ///   - tls: speaks TLS with this certificate; `nil`: plain HTTP.
  /// - Throws: where the port cannot be listened at, or the certificate cannot be read.
  public static func start(
    specs: SpecSet, options: MockDifyOptions = MockDifyOptions(), port: Int = 0, tls: MockTLS? = nil
  ) async throws -> MockServer {
    let dify = MockDify(specs: specs, options: options)
    return try await MockServer.start(port: port, tls: tls) { await dify.answer($0) }
  }

  /// Answers a request. Failures are answers too, in the platform's form.
  public func answer(_ request: MockRequest) async -> MockAnswer {
    do throws(APIError) {
      var path = request.path.split(separator: "/").map(String.init)
      let faults = try faults(takenFrom: &path)
      var answer: MockAnswer
      do throws(APIError) {
        answer = try self.answer(request, at: path, faults)
      } catch {
        answer = error.answer
      }
      if answer.status >= 400, let seconds = faults[number: .retryAfter] {
        answer.headers.append(("retry-after", String(seconds)))
      }
      answer.beforeHead = faults.beforeHead
      return answer
    } catch {
      return error.answer
    }
  }

  // MARK: Faults

  /// The faults of a request. Those in its path, `/with/fail=502/v1/…`, are taken off it.
  private func faults(takenFrom path: inout [String]) throws(APIError) -> Faults {
    var (faults, key) = (options.faults, "")
    if path.first == "with" {
      key = path.count > 1 ? path[1] : ""
      do {
        faults = faults.overridden(by: try Faults(key))
      } catch {
        throw .invalidParam(error.message)
      }
      path.removeFirst(min(2, path.count))
    }
    guard let times = faults[number: .times] else { return faults }
    let count = counts.withLock { counts in
      counts[key, default: 0] += 1
      return counts[key, default: 0]
    }
    return count > times ? faults.withoutMishaps : faults
  }

  // MARK: Requests

  private func answer(_ request: MockRequest, at path: [String], _ faults: Faults) throws(APIError) -> MockAnswer {
    if let name = faults[word: .fail] {
      do { return try failure(name, of: errors) } catch { throw .invalidParam(error.message) }
    }
    guard path.first == "v1" else { throw .notFound("There is nothing here. The base URL ends in /v1.") }
    switch routes.match(request.method, Array(path.dropFirst())) {
    case .nothing: throw .notFound("The requested URL was not found on the server.")
    case .otherMethods(let methods):
      var answer = APIError(405, "method_not_allowed", "The method is not allowed for the requested URL.").answer
      answer.headers.append(("allow", methods.joined(separator: ", ")))
      return answer
    case .found(let action, let values):
      guard hasKey(request) else { throw APIError(401, "unauthorized", "Access token is invalid") }
      return try answer(request, action, values, faults)
    }
  }

  private func hasKey(_ request: MockRequest) -> Bool {
    let parts = (request.headers["authorization"] ?? "").split(separator: " ").map(String.init)
    return parts.count == 2 && parts[0].lowercased() == "bearer" && parts[1] == options.apiKey
  }

  private func answer(
    _ request: MockRequest, _ action: RouteTable.Action, _ values: [String: String], _ faults: Faults
  ) throws(APIError) -> MockAnswer {
    switch action {
    case .invoke(let name):
      guard let interface = interfaces[name] else { throw .notFound("There is no interface '\(name)'.") }
      return try invoke(Call(interface, body: request.body, pathValues: values), faults)
    case .stop(let name):
      guard let user = try jsonObject(request.body).text("user") else { throw .invalidParam("user is missing") }
      guard let run = values["task_id"].flatMap({ runs.run(ofTask: $0, user: user) }), run.interface == name else {
        throw .notFound("There is no such task of this user.")
      }
      run.stop()
      return .json(#"{"result":"success"}"#)
    case .resume: return try resume(request, values["workflow_run_id"] ?? "", faults)
    case .upload:
      let file = try takeUpload(request, largest: options.largestFile)
      return faults.disrupting(.json(file.json, status: 201))
    }
  }

  // MARK: Runs

  /// Adds a run that was started elsewhere.
  func add(_ run: Run) { runs.add(run) }

  private func invoke(_ call: Call, _ faults: Faults) throws(APIError) -> MockAnswer {
    if call.mode == .streaming, let recorded = options.events[call.interface.name] {
      try call.check()
      return stream(recorded.events, call, faults)
    }
    let example = try call.choose(named: faults[word: .example])
    switch example.outcome {
    case .error(let error):
      try call.check(allowing: example.request)
      throw APIError(error)
    case .events(let events):
      try call.check()
      let fresh = FreshCopy(of: events, request: example.request, for: call)
      return stream(events.map { runEvent(fresh($0), of: call.interface) }, call, faults)
    case .reply(let reply):
      try call.check()
      let reply = FreshCopy(of: [reply], request: example.request, for: call)(reply)
      if let event = RunEvent(endOf: reply) {
        runs.add(Run([event], interface: call.interface.name, user: call.user))
      }
      return faults.disrupting(.json(reply.json))
    }
  }

  private func runEvent(_ value: Literal, of interface: Interface) -> RunEvent {
    var event = RunEvent(value)
    event.isKeepAlive = interface.streaming?.keepAlive.contains { $0.name == event.name } ?? false
    return event
  }

  private func stream(_ events: [RunEvent], _ call: Call, _ faults: Faults) -> MockAnswer {
    var events = events
    if let count = faults[number: .errorAfter], count < events.count {
      let error = APIError(500, "internal_server_error", "The mock was asked to fail here.")
      events = events[..<count] + [events[count].failure(error)]
    }
    let delay = Duration.milliseconds(faults[number: .delay] ?? 0)
    let run = Run(events, interface: call.interface.name, user: call.user, delay: delay)
    runs.add(run)
    return MockAnswer(headers: eventStreamHeaders, steps: RunSteps(run: run, faults: faults))
  }

  private func resume(_ request: MockRequest, _ id: String, _ faults: Faults) throws(APIError) -> MockAnswer {
    guard let user = request.query["user"], !user.isEmpty else { throw .invalidParam("user is missing") }
    guard let run = runs.run(ofWorkflowRun: id, user: user) else {
      throw .notFound("Workflow run not found.")
    }
    var steps = RunSteps(run: run, faults: faults)
    let (passed, isAll) = run.passed
    steps.first = passed.count
    if isAll {
      steps.prelude = [passed.last(where: \.endsRun) ?? passed.last].compactMap(\.self)
    } else if request.query["include_state_snapshot"]?.lowercased() == "true" {
      steps.prelude = passed.filter(\.isInSnapshot).map(\.inSnapshot)
    }
    return MockAnswer(headers: eventStreamHeaders, steps: steps)
  }
}

extension Faults {
  /// An answer in one piece. It counts as one event: it is disrupted in front of its body or not at all.
  fileprivate func disrupting(_ answer: MockAnswer) -> MockAnswer {
    guard let disruption, disruption.events == 0 else { return answer }
    var answer = answer
    answer.steps = MockAnswer(steps: [disruption.step]).steps
    return answer
  }
}

extension RunEvent {
  /// What reopening the stream of a run tells that was answered in one piece; `nil` where no workflow ran.
  fileprivate init?(endOf reply: Literal) {
    guard let id = reply.text("workflow_run_id"), let data = reply["data"] else { return nil }
    self.init(
      .fields([
        "event": .string("workflow_finished"), "task_id": reply["task_id"] ?? .null, "workflow_run_id": .string(id),
        "data": data,
      ]))
  }
}
