import InvokerRuntime
import InvokerTesting
import Synchronization

/// A client with a script, some of whose responses wait until the test lets them pass.
final class Gate: ServiceClient, Middleware {
  /// What of a response waits.
  enum Part: Sendable {
    case all
    /// What follows so many messages.
    case rest(after: Int)
  }

  let transport: ScriptedTransport
  /// By the position of the invocation.
  private let held: Mutex<[Int: Part]>

  init(_ answers: [ScriptedTransport.Answer], holding held: [Int: Part]) {
    transport = ScriptedTransport(answers)
    self.held = Mutex(held)
  }

  var session: Session { Session(transport: transport, middleware: [self]) }

  /// Lets the response to an invocation pass.
  func open(_ position: Int) { held.withLock { $0[position] = nil } }

  /// Whether the response to an invocation is no longer read.
  func hasEnded(_ position: Int) -> Bool { transport.ended.contains(transport.invocations[position].id) }

  func intercept(
    _ invocation: Invocation, next: @Sendable (Invocation) async throws(InvocationError) -> any MessageSource
  ) async throws(InvocationError) -> any MessageSource {
    let source = try await next(invocation)
    try await pass(invocation, after: nil)
    return HeldSource(source, of: invocation, at: self)
  }

  /// Waits as long as this must not pass.
  ///
  /// - Parameter count: the number of messages before; `nil` for the response itself.
  fileprivate func pass(_ invocation: Invocation, after count: Int?) async throws(InvocationError) {
    while isHeld(invocation, after: count) {
      do { try await Task.sleep(for: .milliseconds(2)) } catch { throw invocation.error(.cancelled) }
    }
  }

  private func isHeld(_ invocation: Invocation, after count: Int?) -> Bool {
    guard let position = transport.invocations.firstIndex(where: { $0.id == invocation.id }),
      let part = held.withLock({ $0[position] })
    else { return false }
    switch part {
    case .all: return count == nil
    case .rest(let limit): return (count ?? -1) >= limit
    }
  }
}

private final class HeldSource: MessageSource {
  private let source: any MessageSource
  private let invocation: Invocation
  private let gate: Gate
  private let passed = Mutex(0)

  init(_ source: any MessageSource, of invocation: Invocation, at gate: Gate) {
    self.source = source
    self.invocation = invocation
    self.gate = gate
  }

  func next() async throws(InvocationError) -> MessageBatch? {
    let count = passed.withLock { passed in
      defer { passed += 1 }
      return passed
    }
    try await gate.pass(invocation, after: count)
    return try await source.next()
  }

  func cancel() { source.cancel() }
}
