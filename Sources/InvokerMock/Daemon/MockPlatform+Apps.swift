import InvokerRuntime
import InvokerSpec

/// Apps that plugins call.
extension MockPlatform {
  /// What is called: the ID of the app determines the interface, or otherwise the content of the request.
  func call(_ request: JSONObject, _ candidates: [Interface]) throws(APIError) -> Call {
    let id = request["app_id"]?.string ?? ""
    // Models and tools have no app.
    let needsApp = candidates.allSatisfy { $0.params.contains { $0.name == "app_id" } }
    guard !id.isEmpty || !needsApp else { throw .invalidParam("app_id is required") }
    let named = candidates.filter { interface in
      options.apps[id].map { $0 == interface.name }
        ?? interface.examples.contains { $0.request["app_id"]?.string == id }
    }
    let fitting = candidates.filter { interface in
      interface.hasConstants(of: request)
        && interface.needed.allSatisfy { request[$0.name].map { $0 != .null && $0 != "" } ?? false }
    }
    guard let interface = (named.isEmpty ? fitting : named).max(by: { $0.needed.count < $1.needed.count }) else {
      throw .invalidParam("no interface of the specs takes such a request")
    }
    let isNewAgent = interface.examples.contains { $0.app?.name == newAgent && $0.request["app_id"]?.string == id }
    guard !isNewAgent else { throw .invalidParam("unexpected app type") }
    // What the daemon does not know, it drops; who asks is the session's user, whatever the plugin says.
    let known = Set(interface.params(on: .plugin).map(\.name)).subtracting(["user"])
    var arguments = (try? Literal(json: request.filter { known.contains($0.key) }.jsonBytes)) ?? .object([])
    if let (name, selection) = interface.modeParam, arguments[name] ?? .null == .null {
      arguments[name] = selection.value(of: selection.defaultMode)
    }
    let call = try Call(interface, arguments: arguments, user: sessionUser)
    for param in interface.needed where (call.arguments[param.name] ?? .null).isEmpty {
      throw .invalidParam("missing \(param.name)")
    }
    return call
  }

  func answer(_ call: Call, _ faults: Faults) throws(APIError) -> InvocationAnswer {
    let app = call.arguments["app_id"]
    // Those of this app, if there are any.
    let hasExamples = call.interface.examples.contains { call.answers($0) && $0.request["app_id"] == app }
    let example = try call.choose(named: faults[word: .example]) { example in
      example.app?.name != newAgent && (!hasExamples || example.request["app_id"] == app)
    }
    let conversation = try conversation(of: call, example)
    // Whatever is wrong with a call, the platform takes it for wrong arguments.
    if let message = example.refusal(in: call.mode) { throw .invalidParam(message) }
    switch example.outcome {
    case .error(let error):
      throw .invalidParam(error.text("code") == "not_found" ? "" : error.text("message") ?? "")
    case .reply(let reply):
      let fresh = FreshCopy(of: [reply], request: example.request, for: call, conversation: conversation)(reply)
      memory.keepConversation(of: [fresh], of: call)
      return InvocationAnswer(faults.disrupted([.response(fresh.value)]))
    case .events(let events):
      let copy = FreshCopy(of: events, request: example.request, for: call, conversation: conversation)
      let fresh = events.map { copy($0) }
      memory.keepConversation(of: fresh, of: call)
      // Nothing keeps a stream alive on this way.
      var told = fresh.filter { $0["event"] != .string("ping") }.map(RunEvent.init)
      if example.app?.name == "chatflow" { told += told.errorOfChatflow }
      told = told.failing(after: faults[number: .errorAfter], in: .standard)
      return InvocationAnswer(faults.disrupted(told.map { .response($0.value.value) }))
    }
  }

  private func conversation(of call: Call, _ example: Example) throws(APIError) -> String? {
    guard let id = call.arguments.text("conversation_id") else { return nil }
    if memory.shows(id, as: "conversation_id") || memory.conversations[id] != nil { return id }
    if runsWorkflow(example.app?.name) { return nil }
    throw .invalidParam("")
  }
}

/// Plugins cannot call apps of this kind.
private let newAgent = "new_agent"
/// The user of the sessions, as in ``MockDaemon``.
let sessionUser = "mock-user"

extension [RunEvent] {
  /// The error that a plugin receives after a failed Chatflow run.
  fileprivate var errorOfChatflow: [RunEvent] {
    guard let end = last, end.name == "workflow_finished", end.value["data"]?["status"] == .string("failed") else {
      return []
    }
    let reason = end.value["data"]?.text("error") ?? ""
    return [end.failure(.invalidParam("Run failed: \(reason)"), in: .standard)]
  }
}

extension Interface {
  /// The params that a plugin must pass. The platform accepts a request without inputs.
  fileprivate var needed: [Param] { params.filter { $0.isRequired && $0.type?.defaultValue == nil } }

  /// Whether a request has the values of this interface where it has others for other interfaces.
  fileprivate func hasConstants(of request: JSONObject) -> Bool {
    params.allSatisfy { param in
      guard let constant = param.type?.constant?.value, let given = request[param.name] else { return true }
      return given == constant
    }
  }
}

extension Literal {
  /// The same value for the runtime.
  fileprivate var value: JSONValue { (try? JSONValue(json: jsonBytes)) ?? .null }
}
