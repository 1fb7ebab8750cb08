import DifyApps
import DifyService
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerSpec
import Testing

/// Runs that wait for people, and are followed after their forms are submitted.
@Suite(.timeLimit(.minutes(2))) struct FollowedRunTests {
  /// The interfaces of apps, and those of what surrounds them.
  private static let specs: SpecSet = {
    var all = ServiceAPITests.specs(in: "specs")
    let service = ServiceAPITests.specs(in: "specs/service")
    all.files += service.files
    all.types.merge(service.types) { first, _ in first }
    return all
  }()

  /// Runs a test with a client for each list of faults.
  private func withClients(
    _ faults: String..., body: ([ServiceAPI], MockServer) async throws -> Void
  ) async throws {
    let dify = MockDify(specs: Self.specs, options: MockDifyOptions(apiKey: secret))
    try await withServer {
      await dify.answer($0)
    } _: { server async throws in
      try await body(
        faults.map { faults in
          ServiceAPI(
            baseURL: server.url + (faults.isEmpty ? "" : "/with/" + faults) + "/v1", apiKey: secret,
            client: Client.asyncHTTPClient.value, options: options(resuming: ResumePolicy()))
        }, server)
    }
  }

  /// A paused run of a Chatflow: its text so far, and its forms.
  private struct Paused {
    var run = ""
    var text = ""
    var forms: [HumanInputForm] = []
    var isPaused = false

    init(asking query: String, _ api: ServiceAPI) async throws {
      let events = try await api.chat.stream(query: query, user: "mia")
      var follower = TextFollower(events)
      for try await event in events {
        if case .append(let piece)? = follower.change(by: event) { text += piece }
        switch event {
        case .workflowStarted(let start): run = start.data.id
        case .humanInputRequired(let form): forms.append(form.data)
        case .workflowPaused: isPaused = true
        default: break
        }
      }
    }

    func token(_ index: Int) throws -> String { try #require(forms[index].formToken) }

    /// Submits all forms.
    func submitForms(_ api: ServiceAPI) async throws {
      let values: JSONObject = ["note": "", "value": "5 EUR"]
      for (index, form) in forms.enumerated() {
        _ = try await api.forms.submit(
          formToken: token(index), inputs: values, action: form.actions[0].id, user: "mia")
      }
    }
  }

  /// What a stream of a run told: its text, and its events without those of nodes.
  private func follow(
    _ events: InvocationStream<ChatEvent>, _ told: (String) async throws -> Void = { _ in }
  ) async throws -> (text: String, names: [String]) {
    var (text, names) = ("", [String]())
    var follower = TextFollower(events)
    for try await event in events {
      switch follower.change(by: event) {
      case .append(let piece)?, .preview(let piece)?: text += piece
      case .restate(let all)?, .replace(let all)?: text = all
      case nil: break
      }
      switch event {
      case .workflowStarted(let start): names.append(start.data.reason ?? "")
      case .humanInputRequired(let form): names.append("form \(form.data.nodeID)")
      case .humanInputFormFilled(let form): names.append("filled \(form.data.nodeID)")
      case .humanInputFormTimeout(let form): names.append("expired \(form.data.nodeID)")
      case .workflowPaused: names.append("paused")
      case .workflowFinished(let end): names.append(end.data.status.rawValue)
      default: continue
      }
      try await told(names[names.count - 1])
    }
    return (text, names)
  }

  // MARK: Chatflows

  private static let twoForms = "Please refund order 4713."
  private static let answer = "I ask two colleagues. The refund is on its way."

  /// Each form has its own token. The stream stays open while one of them is missing.
  @Test func aRunContinuesAfterItsLastForm() async throws {
    try await withClients("") { clients, _ in
      let api = clients[0]
      let paused = try await Paused(asking: Self.twoForms, api)
      #expect(paused.isPaused && paused.text == "I ask two colleagues. ")
      #expect(paused.forms.map(\.nodeID) == ["approval", "voucher"])
      let (first, second) = (try paused.token(0), try paused.token(1))
      #expect(try await api.forms.get(formToken: first).userActions.map(\.id) == ["approve", "decline"])
      #expect(try await api.forms.get(formToken: second).userActions.map(\.id) == ["send", "skip"])

      _ = try await api.forms.submit(formToken: second, inputs: ["value": "5 EUR"], action: "send", user: "leo")
      let error = await failure { _ = try await api.forms.get(formToken: second) }
      guard case .server(let failure)? = error?.reason else { return unexpected(error) }
      #expect(failure.code == "human_input_form_submitted")

      let events = try await api.runs.chat(workflowRunID: paused.run, user: "mia")
      let (text, names) = try await follow(events) { name in
        // It still waits.
        guard name == "paused" else { return }
        _ = try await api.forms.submit(formToken: first, inputs: ["note": ""], action: "approve", user: "mia")
      }
      #expect(names.prefix(3) == ["initial", "form approval", "paused"])
      #expect(names.dropFirst(3) == ["resumption", "filled approval", "filled voucher", "succeeded"])
      #expect(text == Self.answer)
    }
  }

  /// What is stored of the answer comes first, and once more after the pause.
  @Test func theTextOfAFollowedRunIsWhole() async throws {
    try await withClients("") { clients, _ in
      let paused = try await Paused(asking: Self.twoForms, clients[0])
      let events = try await clients[0].runs.chat(workflowRunID: paused.run, user: "mia")
      try await paused.submitForms(clients[0])
      #expect(try await events.text.collect() == Self.answer)
    }
  }

  /// A run in progress, whose stream breaks after some events, or before the first one: what had arrived and was not read
  /// yet may be lost with a connection.
  @Test(arguments: [0, 1, 3, 9, 11]) func aFollowedRunLosesItsConnection(events count: Int) async throws {
    try await withClients("delay=20", "cut-after=\(count),times=1") { clients, _ in
      let paused = try await Paused(asking: Self.twoForms, clients[0])
      try await paused.submitForms(clients[0])
      let events = try await clients[1].runs.chat(workflowRunID: paused.run, user: "mia")
      let (text, names) = try await follow(events)
      #expect(text == Self.answer)
      #expect(names.last == "succeeded")
    }
  }

  /// The state of the run is told again; its nodes and forms are not.
  @Test func aPausedRunLosesItsConnection() async throws {
    // The pause is event 13.
    try await withClients("", "cut-after=13,times=1") { clients, server in
      let paused = try await Paused(asking: Self.twoForms, clients[0])
      let events = try await clients[1].runs.chat(workflowRunID: paused.run, user: "mia")
      let (text, names) = try await follow(events) { name in
        let isReopened = server.requests.count { $0.path.hasSuffix("/events") } == 2
        if isReopened, name == "paused" { try await paused.submitForms(clients[0]) }
      }
      let forms = ["form approval", "form voucher"]
      let first = ["initial"] + forms + ["paused"]
      // What the first connection told, all or a part, and what the second one added.
      let possible = (0...first.count).map { count in
        let told = Array(first.prefix(count))
        let rest = forms.filter { !told.contains($0) }
        return told + ["initial"] + rest
          + ["paused", "resumption", "filled approval", "filled voucher", "succeeded"]
      }
      #expect(possible.contains(names))
      #expect(text == Self.answer)
    }
  }

  /// The server ends a stream in which nothing happens, again and again. A run that waits isn't stalled.
  @Test func aRunCanWaitForLong() async throws {
    try await withClients("idle=50") { clients, _ in
      let paused = try await Paused(asking: Self.twoForms, clients[0])
      let events = try await clients[0].runs.chat(workflowRunID: paused.run, user: "mia")
      var pauses = 0
      let (text, names) = try await follow(events) { name in
        if name == "paused" { pauses += 1 }
        if pauses == 8, name == "paused" { try await paused.submitForms(clients[0]) }
      }
      #expect(names.last == "succeeded")
      #expect(text == Self.answer)
    }
  }

  @Test func aFormExpires() async throws {
    try await withClients("form-life=400") { clients, _ in
      let paused = try await Paused(asking: Self.twoForms, clients[0])
      let events = try await clients[0].runs.chat(workflowRunID: paused.run, user: "mia", includeStateSnapshot: false)
      let (text, names) = try await follow(events)
      #expect(names == ["resumption", "expired approval", "expired voucher", "succeeded"] || names == ["succeeded"])
      #expect(text.hasPrefix(paused.text))
      let error = await failure { try await paused.submitForms(clients[0]) }
      guard case .server(let failure)? = error?.reason else { return unexpected(error) }
      #expect(failure.code == "human_input_form_expired")
    }
  }

  @Test func theRunOfAnotherUserIsNotFound() async throws {
    try await withClients("") { clients, _ in
      let paused = try await Paused(asking: Self.twoForms, clients[0])
      let error = await failure { _ = try await clients[0].runs.chat(workflowRunID: paused.run, user: "leo") }
      guard case .server(let failure)? = error?.reason else { return unexpected(error) }
      #expect(failure.code == "not_found")
    }
  }

  // MARK: Workflows

  @Test func aWorkflowContinuesAfterItsForm() async throws {
    try await withClients("") { clients, _ in
      let api = clients[0]
      let reply = try await api.workflow.reply(inputs: ["post": "We open a shop in Graz."], user: "mia")
      let pause = try #require(reply.pause)
      guard case .humanInputRequired(let form)? = pause.data.reasons.first else {
        Issue.record("expected a form, found \(pause)")
        return
      }
      let token = try #require(form.formToken)
      let events = try await api.runs.workflow(workflowRunID: pause.workflowRunID, user: "mia")
      let cover: JSONValue = ["type": "image", "transfer_method": "remote_url", "url": "https://example.com/a.png"]
      _ = try await api.forms.submit(
        formToken: token, inputs: ["cover": cover, "more": []], action: "publish", user: "mia")
      var names: [String] = []
      for try await event in events {
        switch event {
        case .workflowPaused: names.append("paused")
        case .humanInputFormFilled(let filled): names.append(filled.data.actionID)
        case .workflowFinished(let end): names.append(end.data.status.rawValue)
        default: continue
        }
      }
      #expect(names == ["paused", "publish", "succeeded"])
      // A run that has ended tells only that.
      let again = try await api.runs.workflow(workflowRunID: pause.workflowRunID, user: "mia").collect()
      #expect(again.count == 1)
    }
  }
}
