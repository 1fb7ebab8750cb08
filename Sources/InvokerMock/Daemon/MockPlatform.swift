import InvokerRuntime
public import InvokerSpec
import Synchronization

/// The platform behind a daemon: responds to reverse invocations with the examples of specs, and keeps what plugins
/// store.
public final class MockPlatform: Sendable {
  let interfaces: [Interface]
  let options: MockPlatformOptions
  private let storage = MockStorage()
  let memory: Memory
  private let requests = Mutex(0)

  /// Creates a platform with the interfaces of `specs` that plugins can call.
  public init(specs: SpecSet, options: MockPlatformOptions = MockPlatformOptions()) {
    interfaces = specs.interfaces.filter { $0.plugin != nil }
    memory = Memory(specs, [:])
    self.options = options
  }

  /// Responds to an invocation: with an example if the specs have one, to `storage` with what was stored, and to
  /// anything else with an error.
  public func answer(_ invocation: ReverseInvocation) -> InvocationAnswer {
    if invocation.type == "storage" { return storage.answer(invocation.request) }
    let candidates = interfaces.filter { $0.plugin?.type == invocation.type }
    guard !candidates.isEmpty else {
      return .error("the mock has no answer to '\(invocation.type)': it has the interfaces of its specs, and storage")
    }
    let faults = faults()
    do throws(APIError) {
      if let name = faults[word: .fail] { return .refused(try failureBody(name)) }
      let call = try call(invocation.request, candidates)
      var answer = try self.answer(call, faults)
      if let wait = faults[number: .slowHead] { answer.delayFirst(by: .milliseconds(wait)) }
      return answer
    } catch {
      return .refused((error.status, error.value(in: .standard).json))
    }
  }

  /// The faults of this request: with `times`, only the first requests have any.
  private func faults() -> Faults {
    guard let times = options.faults[number: .times] else { return options.faults }
    let count = requests.withLock { count in
      count += 1
      return count
    }
    return count > times ? options.faults.withoutMishaps : options.faults
  }

  private func failureBody(_ name: String) throws(APIError) -> (status: Int, body: String) {
    do throws(FaultError) {
      return try failureTold(name, of: interfaces.flatMap(\.errors))
    } catch {
      throw .invalidParam(error.message)
    }
  }
}

/// The options of a ``MockPlatform``.
public struct MockPlatformOptions: Sendable {
  /// The interfaces of apps by app ID, for apps that no example of the specs names.
  public var apps: [String: String]
  /// The simulated faults, for all invocations.
  public var faults: Faults

  /// Creates options. The default is no apps beyond those of the examples, and no faults.
  public init(apps: [String: String] = [:], faults: Faults = Faults()) {
    self.apps = apps
    self.faults = faults
  }
}

extension Faults {
  /// Steps with faults.
  func disrupted(_ steps: [InvocationAnswer.Step]) -> [InvocationAnswer.Step] {
    var result: [InvocationAnswer.Step] = []
    for (index, step) in steps.enumerated() {
      if let disruption, index >= disruption.events { break }
      if index > 0, let delay = self[number: .delay] { result.append(.wait(.milliseconds(delay))) }
      result.append(step)
      let ping = self[number: .ping].map { (index + 1).isMultiple(of: $0) } ?? false
      if ping { result.append(.response(["event": "ping"])) }
    }
    // A connection is cut, whatever way the fault would take over HTTP.
    if let disruption { result.append(disruption.step == .silence ? .silence : .cut) }
    return result
  }
}

extension InvocationAnswer {
  fileprivate static func error(_ text: String) -> InvocationAnswer { InvocationAnswer([.error(text)]) }

  /// A failure of the platform, as the daemon reports it.
  fileprivate static func refused(_ answer: (status: Int, body: String)) -> InvocationAnswer {
    .error("invoke app failed: request failed with status code: \(answer.status) and respond with: \(answer.body)")
  }

  fileprivate mutating func delayFirst(by duration: Duration) {
    if let list = steps as? StepList<Step> { steps = StepList(steps: [.wait(duration)] + list.steps) }
  }
}
