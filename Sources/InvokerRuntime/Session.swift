/// A transport and the middleware in front of it. Calls start at a ``ServiceClient`` or a ``PluginClient``; those of
/// interfaces that name no transport start here.
public struct Session: Sendable {
  /// The transport of the invocations.
  public let transport: any Transport
  /// The middleware. The first one is the outermost.
  public let middleware: [any Middleware]

  /// Creates a session over a transport. Without `middleware`, invocations are passed to it unchanged.
  public init(transport: any Transport, middleware: [any Middleware] = []) {
    self.transport = transport
    self.middleware = middleware
  }

  /// Invokes an interface in streaming mode. Generated code calls this.
  public func stream<Event: StreamEvent>(
    _ interface: InterfaceDescriptor, _ arguments: Arguments, yielding: Event.Type = Event.self
  ) async throws(InvocationError) -> InvocationStream<Event> {
    let invocation = Invocation(interface, mode: .streaming, arguments: arguments)
    return InvocationStream(try await start(invocation), of: invocation)
  }

  /// Invokes an interface in blocking mode. Generated code calls this.
  public func reply<Reply: JSONDecodable>(
    _ interface: InterfaceDescriptor, _ arguments: Arguments, returning: Reply.Type = Reply.self
  ) async throws(InvocationError) -> Reply {
    try await reply(interface, arguments) { (_, json) throws(JSONError) in try Reply(from: &json) }
  }

  /// Invokes an interface in blocking mode whose run may be paused. Generated code calls this.
  public func reply<Reply: JSONDecodable, Pause: JSONDecodable>(
    _ interface: InterfaceDescriptor, _ arguments: Arguments
  ) async throws(InvocationError) -> ReplyOrPause<Reply, Pause> {
    try await reply(interface, arguments) { (isPaused, json) throws(JSONError) in
      isPaused ? .pause(try Pause(from: &json)) : .reply(try Reply(from: &json))
    }
  }

  /// Invokes an interface in blocking mode whose responses have no content. Generated code calls this.
  public func reply(_ interface: InterfaceDescriptor, _ arguments: Arguments) async throws(InvocationError) {
    try await reply(interface, arguments) { (_, json) throws(JSONError) in json.skipValue() }
  }

  /// Invokes an interface in blocking mode whose responses are files. Generated code calls this.
  public func reply(
    _ interface: InterfaceDescriptor, _ arguments: Arguments, returning: ByteStream.Type = ByteStream.self
  ) async throws(InvocationError) -> ByteStream {
    let invocation = Invocation(interface, mode: .blocking, arguments: arguments)
    return ByteStream(try await start(invocation), of: invocation)
  }

  /// Reads the only message of a response with `body`, whose argument is whether the run is paused.
  private func reply<Reply>(
    _ interface: InterfaceDescriptor, _ arguments: Arguments,
    _ body: (_ isPaused: Bool, _ json: inout JSONReader) throws(JSONError) -> Reply
  ) async throws(InvocationError) -> Reply {
    let invocation = Invocation(interface, mode: .blocking, arguments: arguments)
    let messages = Messages(try await start(invocation), of: invocation)
    defer { messages.source.cancel() }
    while var batch = try await messages.next() {
      let reply = try batch.nextMessage { (message) throws(InvocationError) in
        if let failure = interface.reply?.failure(in: message) { throw messages.failure(failure) }
        let isPaused = interface.reply?.isPaused(message) ?? false
        return try messages.read(message, nil) { (json) throws(JSONError) in try body(isPaused, &json) }
      }
      if let reply { return reply }
    }
    throw invocation.error(.ended(before: "the reply"))
  }

  private func start(_ invocation: Invocation) async throws(InvocationError) -> any MessageSource {
    if Task.isCancelled { throw invocation.error(.cancelled) }
    return try await start(invocation, through: middleware[...])
  }

  private func start(
    _ invocation: Invocation, through middleware: ArraySlice<any Middleware>
  ) async throws(InvocationError) -> any MessageSource {
    guard let first = middleware.first else {
      if let name = invocation.arguments.unsendable {
        throw invocation.error(.argument(name: name, problem: "JSON has no infinity and no NaN"))
      }
      return try await transport.start(invocation)
    }
    return try await first.intercept(invocation) { (invocation) async throws(InvocationError) in
      try await start(invocation, through: middleware.dropFirst())
    }
  }
}
