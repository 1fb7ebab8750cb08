import InvokerRuntime
import InvokerSpec
import Synchronization

/// A mock of the platform's Service API that responds with the examples of specs.
public final class MockDify: Sendable {
  private let options: MockDifyOptions
  private let specs: SpecSet
  private let interfaces: [String: Interface]
  private let routes: RouteTable
  /// What the server remembers.
  let memory: Memory
  /// The concurrent requests.
  private let crowd = Crowd()
  /// The number of requests for each set of faults.
  private let counts = Mutex<[String: Int]>([:])

  /// Creates a mock without a server, for requests that arrive in another way.
  public init(specs: SpecSet, options: MockDifyOptions = MockDifyOptions()) {
    self.options = options
    self.specs = specs
    let served = specs.interfaces.filter { $0.serviceAPI != nil }
    interfaces = Dictionary(served.map { ($0.name, $0) }) { first, _ in first }
    routes = RouteTable(specs.interfaces)
    memory = Memory(specs, options.events)
  }

  /// Starts a server with a new mock.
  ///
  /// - Parameters:
  ///   - specs: the interfaces, and the examples to respond with.
  ///   - options: the key, faults, and other options.
  ///   - port: the port, or 0 for any free port.
  ///   - tls: the certificate for TLS; `nil` for plain HTTP.
  /// - Throws: an error if it can't listen on the port, or can't read the certificate.
  public static func start(
    specs: SpecSet, options: MockDifyOptions = MockDifyOptions(), port: Int = 0, tls: MockTLS? = nil
  ) async throws -> MockServer {
    let dify = MockDify(specs: specs, options: options)
    return try await MockServer.start(port: port, tls: tls) { await dify.answer($0) }
  }

  /// Responds to a request. Failures are also responses, in the platform's format.
  public func answer(_ request: MockRequest) async -> MockAnswer {
    do throws(APIError) {
      var path = request.path.split(separator: "/").map(String.init)
      let faults = try faults(takenFrom: &path)
      let api = routes.api(at: path) ?? .standard
      var answer: MockAnswer
      do throws(APIError) {
        answer = try self.answer(request, at: path, api, faults)
      } catch {
        answer = error.answer(in: api)
      }
      if answer.status >= 400, let seconds = faults[number: .retryAfter] {
        answer.headers.append(("retry-after", String(seconds)))
      }
      answer.beforeHead = faults.beforeHead
      return answer
    } catch {
      return error.answer(in: .standard)
    }
  }

  // MARK: Faults

  /// The faults of a request. Those in its path, `/with/fail=502/v1/…`, are removed from it.
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

  private func answer(
    _ request: MockRequest, at path: [String], _ api: APISettings, _ faults: Faults
  ) throws(APIError) -> MockAnswer {
    if let name = faults[word: .fail] {
      let errors = specs.interfaces.flatMap(\.errors)
      do { return try failure(name, of: errors, in: api) } catch { throw .invalidParam(error.message) }
    }
    guard routes.api(at: path) != nil else { return .noRoute("There is nothing here. The base URL ends in /v1.") }
    switch routes.match(request.method, path) {
    case .nothing: return .noRoute()
    case .otherMethods(let methods):
      var answer = APIError(405, "method_not_allowed", "The method is not allowed for the requested URL.")
        .answer(in: api)
      answer.headers.append(("allow", methods.joined(separator: ", ")))
      return answer
    case .found(let action, let values):
      try request.checkKey(options.apiKey, of: api)
      let desk = Desk(
        options: options, specs: specs, memory: memory, crowd: crowd, request: request,
        path: "/" + path.joined(separator: "/"),
        faults: faults, app: try app(faults))
      let call = exampleCall(insteadOf: action, values, at: desk) { routes.calls(request.method, path) }
      return try answer(call ?? action, values, at: desk)
    }
  }

  /// The call of a spec to answer with an example, because the mock has no run for the request; `nil` if it has one.
  private func exampleCall(
    insteadOf action: RouteTable.Action, _ values: [String: String], at desk: Desk, _ calls: () -> [RouteTable.Action]
  ) -> RouteTable.Action? {
    switch action {
    case .form, .submit: guard memory.runs.run(ofForm: values["form_token"] ?? "") == nil else { return nil }
    case .resume: guard memory.runs.run(ofWorkflowRun: values["workflow_run_id"] ?? "") == nil else { return nil }
    case .invoke, .stop, .upload: return nil
    }
    // Two calls can share a route: a run is that of a Chatflow or of a Workflow.
    let fitting = calls().compactMap { call -> (call: RouteTable.Action, interface: Interface)? in
      guard case .invoke(let name, _) = call, let interface = interfaces[name] else { return nil }
      return desk.app?.answers(interface) == false ? nil : (call, interface)
    }
    let shown = fitting.first { _, interface in
      interface.examples.contains { example in
        values.allSatisfy { name, value in example.request[name] == .string(value) }
      }
    }
    return (shown ?? fitting.first)?.call
  }

  private func app(_ faults: Faults) throws(APIError) -> PlayedApp? {
    guard let name = faults[word: .app] else { return nil }
    do { return try playedApp(name, of: specs) } catch { throw .invalidParam(error.message) }
  }

  private func answer(
    _ action: RouteTable.Action, _ values: [String: String], at desk: Desk
  ) throws(APIError) -> MockAnswer {
    switch action {
    case .invoke(let name, let route): try desk.invoke(interface(name), by: route, pathValues: values)
    case .stop(let name): try desk.stop(values["task_id"] ?? "", of: interface(name))
    case .resume: try desk.resume(values["workflow_run_id"] ?? "")
    case .upload: try desk.upload()
    case .form: try desk.form(values["form_token"] ?? "")
    case .submit: try desk.submit(values["form_token"] ?? "")
    }
  }

  private func interface(_ name: String) throws(APIError) -> Interface {
    guard let interface = interfaces[name] else { throw .notFound("There is no interface '\(name)'.") }
    return interface
  }
}
