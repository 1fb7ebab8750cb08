import InvokerRuntime
import Synchronization
import Testing

/// A source that keeps to the letter of `MessageSource`: it waits until a message comes or `cancel()` is called, and
/// takes no notice of tasks.
@Suite struct PatientSourceTests {
  @Test func cancellingTheTaskCancelsTheSourceThatItWaitsFor() async throws {
    for mode in ResponseMode.allCases {
      let transport = PatientTransport()
      let session = Session(transport: transport)
      let task = Task {
        await invocationError { () async throws(InvocationError) in
          switch mode {
          case .streaming: for try await _ in try await session.chat() {}
          case .blocking:
            _ = try await session.reply(PatientTransport.interface, Arguments(), returning: JSONValue.self)
          }
          return 0
        }
      }
      await transport.source.isAwaited()
      task.cancel()
      let error = await task.value
      #expect(error?.reason == .cancelled)
    }
  }

  @Test func leavingTheLoopEndsTheInvocationOfAStreamThatIsKept() async throws {
    let transport = PatientTransport(first: message("a"))
    let stream = try await Session(transport: transport).chat()
    for try await _ in stream { break }
    #expect(transport.source.isCancelled)
    _ = stream
  }

  @Test func infinityIsRefusedBeforeAnythingIsSent() async throws {
    var arguments = Arguments()
    arguments.set("speed", 1.5)
    arguments.set("heat", [1, Double.infinity])
    let transport = PatientTransport()
    let error = await invocationError { () async throws(InvocationError) in
      try await Session(transport: transport).reply(PatientTransport.interface, arguments, returning: JSONValue.self)
    }
    guard case .argument(let name, _)? = error?.reason else {
      Issue.record("expected an argument error, found \(String(describing: error))")
      return
    }
    #expect(name == "heat")
  }

  @Test func aCodeThatTheInterfaceListsMayPass() {
    let interface = InterfaceDescriptor(
      name: "chat", entryPoint: "session.chat", failures: FailureDescriptor(transient: ["busy"]))
    let invocation = Invocation(interface, mode: .blocking, arguments: Arguments())
    #expect(invocation.error(.server(ServerFailure(status: 400, code: "busy", message: ""))).canRetry)
    #expect(!invocation.error(.server(ServerFailure(status: 400, code: "broken", message: ""))).canRetry)
  }
}

private final class PatientTransport: Transport {
  static let interface = InterfaceDescriptor(name: "chat", entryPoint: "session.chat")

  let source: PatientSource

  init(first: String? = nil) { source = PatientSource(first: first.map { Array($0.utf8) }) }

  func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource { source }
}

private final class PatientSource: MessageSource {
  private struct State {
    var first: [UInt8]?
    var isCancelled = false
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let state: Mutex<State>
  private let (awaited, awaiting) = AsyncStream.makeStream(of: Void.self)

  init(first: [UInt8]?) { state = Mutex(State(first: first)) }

  var isCancelled: Bool { state.withLock(\.isCancelled) }

  /// Returns when somebody waits for a message.
  func isAwaited() async { for await _ in awaited { return } }

  func next() async throws(InvocationError) -> MessageBatch? {
    if let first = state.withLock({ state in
      defer { state.first = nil }
      return state.first
    }) {
      return MessageBatch(first)
    }
    await withCheckedContinuation { continuation in
      let isCancelled = state.withLock { state in
        if !state.isCancelled { state.waiting = continuation }
        return state.isCancelled
      }
      if isCancelled { continuation.resume() }
      awaiting.yield()
    }
    return nil
  }

  func cancel() {
    let waiting = state.withLock { state in
      state.isCancelled = true
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume()
  }
}
