public import InvokerRuntime

/// Carries invocations back to the platform through the plugin daemon, in the session of one request.
///
/// A ``PluginHost`` creates one for each request that it passes to a handler.
public struct PluginTransport: Transport {
  let connection: PluginConnection
  let sessionID: String

  /// Sends an invocation and waits for its first message.
  ///
  /// - Throws: `.argument` for what the daemon doesn't carry or a message over its limit, `.permissionDenied`,
  ///   `.server` for another failure reported by the daemon or the platform, `.timeout`, `.connection`, `.overflow`,
  ///   `.ended` for a response without its last event, `.unexpectedContent` for a line that isn't JSON, and
  ///   `.cancelled`.
  public func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource {
    let answers = AnswerQueue(
      invocation, at: .now, budget: connection.budget, log: connection.options.note)
    if let unsent = try send(invocation, answers) { try await connection.wait(sending: unsent, answers) }
    try await answers.waitForFirst()
    return answers
  }

  /// Sends an invocation, if there is space for it.
  ///
  /// Memory used here isn't used in the task that then waits for the response.
  @inline(never)
  private func send(_ invocation: Invocation, _ answers: AnswerQueue) throws(InvocationError) -> Unsent? {
    guard let plugin = invocation.interface.plugin else {
      let problem = "plugins cannot call it; its spec has no plugin transport"
      throw invocation.error(.argument(name: invocation.interface.entryPoint, problem: problem))
    }
    let request = try PluginTransport.request(invocation, plugin)
    return try connection.send(answers, type: plugin.type, request: request, session: sessionID)
  }

  /// The request's JSON object.
  private static func request(_ invocation: Invocation, _ plugin: PluginDescriptor) throws(InvocationError) -> [UInt8] {
    var arguments = invocation.arguments
    for field in arguments.fields {
      guard let advice = plugin.unsupported[field.name], !field.isEmpty else { continue }
      let problem = "the plugin daemon drops it. \(advice)"
      throw invocation.error(.argument(name: field.name, problem: problem))
    }
    if let name = arguments.firstMissing(of: plugin.required) {
      throw invocation.error(.argument(name: name, problem: "the plugin daemon needs it"))
    }
    for name in plugin.sentAsNull where !arguments.fields.contains(where: { $0.name == name }) {
      arguments.setOrNull(name, String?.none)
    }
    return arguments.object(omitting: plugin.omit.union(plugin.unsupported.keys))
  }
}
