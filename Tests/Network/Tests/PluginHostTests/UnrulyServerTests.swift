import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Synchronization
import Testing

@testable import InvokerPluginHost

/// A call comes to the same over both transports, whatever the server does that no document tells.
@Suite(.timeLimit(.minutes(3))) struct UnrulyServerTests {
  @Test(arguments: unrulyServers.filter { $0.ways.contains(.http) })
  func overHTTP(_ server: UnrulyServer) async throws {
    let drift = Mutex<Set<String>>([])
    var options = ServiceAPI.Options()
    options.retries = .none
    options.timeouts.trailing = server.trailing
    options.note = { note in
      if case .drift(let problem) = note { drift.withLock { _ = $0.insert(problem.path) } }
    }
    let answer = server.answer
    let mock = try await MockServer.start { _ in answer }
    let api = ServiceAPI(baseURL: mock.url, apiKey: "app-key", client: AsyncHTTPClientAdapter(), options: options)
    #expect(await server.outcome(through: Calls(api)) == server.outcome)
    #expect(drift.withLock(\.self) == server.drift)
    // Nobody holds the connection.
    await mock.stop()
  }

  @Test(arguments: unrulyServers.filter { $0.ways.contains(.daemon) })
  func overTheDaemon(_ server: UnrulyServer) async throws {
    let drift = Mutex<Set<String>>([])
    var options = PluginHost.Options()
    options.timeouts.trailing = server.trailing
    options.note = { note in
      if case .drift(let problem, "chat") = note { drift.withLock { _ = $0.insert(problem.path) } }
      if case .drift(let problem, "workflow") = note { drift.withLock { _ = $0.insert(problem.path) } }
    }
    try await withSession(options) { daemon, message in
      guard let id = message.invocationID else { return }
      Task { await server.answer(id, by: daemon) }
    } _: { session, _ async throws in
      // Not in the handler's task, which is cancelled where the daemon hangs up.
      let outcome = await Task { await server.outcome(through: Calls(session)) }.value
      #expect(outcome == server.outcome)
    }
    #expect(drift.withLock(\.self) == server.drift)
  }
}
