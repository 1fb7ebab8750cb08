public import InvokerRuntime
import Synchronization

/// Simulates the plugin daemon for one plugin over any connection: sends it requests, and responds to its reverse
/// invocations.
public final class MockDaemon: Sendable {
  /// Responds to a reverse invocation.
  public typealias Platform = @Sendable (ReverseInvocation) async -> InvocationAnswer

  private struct Session {
    let link: PluginLink
    let context: SessionContext
    let events: AsyncThrowingStream<JSONValue, any Error>.Continuation
  }

  private struct State {
    var link: PluginLink?
    var sessions: [String: Session] = [:]
    var messages: [JSONValue] = []
    var waiting: [AsyncStream<Never>.Continuation] = []
  }

  private let platform: Platform
  private let keepsMessages: Bool
  let note: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// Creates a daemon without a plugin. ``PluginProcess`` starts one, ``DebuggingPort`` waits for one.
  ///
  /// - Parameters:
  ///   - keepsMessages: whether ``messages`` collects messages, which a long-running daemon should not do.
  ///   - note: called with what a developer should know: the plugin's log, and its mistakes.
  ///   - platform: responds to the plugin's reverse invocations.
  public init(
    keepsMessages: Bool = false, note: @escaping @Sendable (String) -> Void = { _ in }, platform: @escaping Platform
  ) {
    self.platform = platform
    self.keepsMessages = keepsMessages
    self.note = note
  }

  /// The plugin's messages so far, without heartbeats.
  public var messages: [JSONValue] { state.withLock(\.messages) }

  /// Whether a plugin is connected and ready.
  public var hasPlugin: Bool { state.withLock { $0.link != nil } }

  /// Waits until a plugin is ready, or has disconnected before it was.
  ///
  /// - Returns: whether a plugin is ready.
  @discardableResult
  public func plugin() async -> Bool {
    let (news, continuation) = AsyncStream<Never>.makeStream()
    state.withLock { state in
      if state.link == nil { state.waiting.append(continuation) } else { continuation.finish() }
    }
    for await _ in news {}
    return hasPlugin
  }

  // MARK: Asking

  /// Sends a request to the plugin.
  ///
  /// - Parameters:
  ///   - type: the kind of extension, such as `tool`.
  ///   - action: the requested action, such as `invoke_tool`.
  ///   - fields: the request, without `user_id`, `type`, and `action`.
  ///   - context: where the request comes from.
  /// - Returns: the pieces of the result. The sequence throws ``SessionFailure`` if the plugin or the connection fails.
  public func request(
    _ type: String, _ action: String, _ fields: JSONObject = [:], context: SessionContext = SessionContext()
  ) -> AsyncThrowingStream<JSONValue, any Error> {
    let (events, continuation) = AsyncThrowingStream<JSONValue, any Error>.makeStream()
    let id = newUUID()
    let link = state.withLock { state in
      if let link = state.link {
        state.sessions[id] = Session(link: link, context: context, events: continuation)
      }
      return state.link
    }
    guard let link else {
      continuation.finish(throwing: SessionFailure(type: "PluginNotFound", message: "no plugin is connected"))
      return events
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.sessions.removeValue(forKey: id) }
    }
    let head: JSONObject = ["user_id": .string(sessionUser), "type": .string(type), "action": .string(action)]
    link.write(DaemonLine.request(session: id, context, data: fields.merging(head) { $1 }).bytes)
    return events
  }

  // MARK: Serving

  /// Serves a plugin until it disconnects.
  ///
  /// - Parameters:
  ///   - isReady: whether it is ready without a first heartbeat.
  ///   - manifest: determines what it is allowed to invoke; `nil` for everything.
  func serve(_ link: PluginLink, isReady: Bool, manifest: JSONValue?) async {
    if isReady { ready(link) }
    await withTaskCancellationHandler {
      await withDiscardingTaskGroup { group in
        for await line in link.lines {
          guard let message = try? JSONValue(json: line) else {
            note("not JSON: \(String(decoding: line.prefix(200), as: UTF8.self))")
            continue
          }
          switch PluginMessage(message) {
          case .heartbeat:
            ready(link)
            continue
          case .log(let level, let text): note("\(level) \(text)")
          case .error(let data): note("error: \(data)")
          case .piece(let session, let piece): events(of: session)?.yield(piece)
          case .failure(let session, let failure): end(session, failure)
          case .malformedInvocation(let session): end(session, SessionFailure(type: "invoke_dify_error", message: ""))
          case .end(let session): end(session, nil)
          case .invoke(let invocation): group.addTask { await self.answer(invocation, manifest, over: link) }
          case .other: note("ignored: \(String(decoding: line.prefix(200), as: UTF8.self))")
          }
          if keepsMessages { state.withLock { $0.messages.append(message) } }
        }
        group.cancelAll()
      }
    } onCancel: {
      link.closeAtOnce()
    }
    let (sessions, waiting) = state.withLock { state in
      if state.link === link { state.link = nil }
      // Another plugin may have come in its place.
      let sessions = state.sessions.filter { $0.value.link === link }
      for id in sessions.keys { state.sessions[id] = nil }
      defer { state.waiting = [] }
      return (sessions.values, state.waiting)
    }
    for continuation in waiting { continuation.finish() }
    let failure = SessionFailure(type: "PluginConnectionClosedError", message: "Connection closed unexpectedly")
    for session in sessions { session.events.finish(throwing: failure) }
  }

  private func ready(_ link: PluginLink) {
    let waiting = state.withLock { state -> [AsyncStream<Never>.Continuation] in
      state.link = link
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.finish() }
  }

  private func events(of session: String) -> AsyncThrowingStream<JSONValue, any Error>.Continuation? {
    state.withLock { $0.sessions[session]?.events }
  }

  private func end(_ session: String, _ failure: SessionFailure?) {
    let ended = state.withLock { $0.sessions.removeValue(forKey: session) }
    if let failure { note("\(failure)") }
    ended?.events.finish(throwing: failure)
  }

  private func answer(_ invocation: ReverseInvocation, _ manifest: JSONValue?, over link: PluginLink) async {
    // An invocation of no session gets no answer.
    guard let context = state.withLock({ $0.sessions[invocation.session]?.context }) else { return }
    func tell(_ event: String, _ message: String = "", _ data: JSONValue = .null) {
      let line = DaemonLine.answer(
        session: invocation.session, context, id: invocation.id, event: event, message: message, data: data)
      link.write(line.bytes)
    }
    if let manifest, let word = invocation.missingPermission(in: manifest) {
      tell("error", "permission denied, you need to enable \(word) access in plugin manifest")
      return tell("end")
    }
    let answer = await platform(invocation)
    for await step in answer.steps {
      if Task.isCancelled { return }
      switch step {
      case .response(let data): tell("response", answer.isStream ? "stream" : "struct", data)
      case .error(let text): tell("error", text)
      case .wait(let duration): try? await Task.sleep(for: duration)
      case .silence: return
      case .cut: return link.close()
      }
    }
    tell("end")
  }
}
