import InvokerRuntime
import InvokerTesting
import Testing

@Suite struct CancellationTests {
  @Test func leavingTheLoopEndsTheInvocation() async throws {
    let transport = ScriptedTransport([.endless([message("a"), message("b")])])
    try await {
      for try await event in try await Session(transport: transport).chat() {
        #expect(event == .message("a"))
        #expect(transport.ended.isEmpty)
        break
      }
    }()
    #expect(transport.ended == [transport.id])
  }

  /// What is left of a stream must not pass for a whole one.
  @Test func nothingIsReadAfterTheLoopWasLeft() async throws {
    let answer = ScriptedTransport.Answer.messages([message("a"), message("b"), message("c")])
    let transport = ScriptedTransport([answer, answer, answer])
    let session = Session(transport: transport)
    let streams = [try await session.chat(), try await session.chat()]
    for stream in streams { for try await _ in stream { break } }
    let errors = [
      await invocationError { () async throws(InvocationError) in try await streams[0].collect() },
      await invocationError { () async throws(InvocationError) in try await streams[1].text.collect() },
    ]
    #expect(errors.map(\.?.reason) == [.cancelled, .cancelled])

    let bytes: ByteStream = try await session.reply(.chat, Arguments())
    for try await _ in bytes { break }
    let error = await invocationError { () async throws(InvocationError) in try await bytes.collect() }
    #expect(error?.reason == .cancelled)
  }

  @Test func aStreamThatWasReadHasNothingLeft() async throws {
    let stream = try await Session(transport: ScriptedTransport(message("a"))).chat()
    #expect(try await stream.collect().count == 1)
    #expect(try await stream.collect() == [])
  }

  @Test func bytesEndWithTheFailure() async throws {
    let transport = ScriptedTransport("a", failure: .connection(.init(.broken, "reset")))
    let bytes: ByteStream = try await Session(transport: transport).reply(.chat, Arguments())
    var iterator = bytes.makeAsyncIterator()
    #expect(try await iterator.next() == Array("a".utf8))
    let error = await invocationError { () async throws(InvocationError) in try await iterator.next() }
    #expect(error?.reason == .connection(.init(.broken, "reset")))
    #expect(try await iterator.next() == nil)
  }

  @Test func anErrorInTheLoopEndsTheInvocation() async {
    struct Failure: Error {}
    let transport = ScriptedTransport([.endless([message("a")])])
    await #expect(throws: Failure.self) {
      for try await _ in try await Session(transport: transport).chat() { throw Failure() }
    }
    #expect(transport.ended == [transport.id])
  }

  @Test func droppingAStreamUnreadEndsTheInvocation() async throws {
    let transport = ScriptedTransport([.endless()])
    try await { _ = try await Session(transport: transport).chat() }()
    #expect(transport.ended == [transport.id])
  }

  @Test func leavingTheLoopOverTextEndsTheInvocation() async throws {
    let transport = ScriptedTransport([.endless([message("a")]), .endless([message("a")])])
    let session = Session(transport: transport)
    try await { for try await _ in try await session.chat().text { break } }()
    #expect(transport.ended.count == 1)
    try await { for try await _ in try await session.chat().text.changes { break } }()
    #expect(transport.ended.count == 2)
  }

  @Test func cancellingTheTaskEndsAnEndlessAnswer() async throws {
    let transport = ScriptedTransport([.endless([message("a")])])
    let (arrived, arrival) = AsyncStream.makeStream(of: TestEvent.self)
    let task = Task {
      await invocationError { () async throws(InvocationError) in
        for try await event in try await Session(transport: transport).chat() { arrival.yield(event) }
        return 0
      }
    }
    // The task is cancelled when it has read all there is and waits for more.
    for await event in arrived {
      #expect(event == .message("a"))
      break
    }
    task.cancel()
    let error = await task.value
    #expect(error == InvocationError(.cancelled, interface: "chat", invocation: transport.id))
    #expect(transport.ended == [transport.id])
  }

  @Test func cancellingTheTaskEndsABlockingCall() async throws {
    let transport = ScriptedTransport([.endless()])
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let session = Session(transport: transport, middleware: [Signal(start)])
    let task = Task {
      await invocationError { () async throws(InvocationError) in try await session.chatReply() }
    }
    for await _ in started { break }
    task.cancel()
    #expect(await task.value?.reason == .cancelled)
    #expect(transport.ended == [transport.id])
  }

  @Test func aCancelledTaskInvokesNothing() async {
    let transport = ScriptedTransport(message("a"))
    let session = Session(transport: transport)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      let stream = await invocationError { () async throws(InvocationError) in try await session.chat() }
      let reply = await invocationError { () async throws(InvocationError) in try await session.chatReply() }
      return [stream?.reason, reply?.reason]
    }
    task.cancel()
    #expect(await task.value == [.cancelled, .cancelled])
    #expect(transport.invocations.isEmpty)
  }

  @Test func anActorCanReadItsStream() async throws {
    let transport = ScriptedTransport(message("a"), message("b"))
    let reader = Reader()
    #expect(try await reader.read(Session(transport: transport)) == ["a", "b"])
  }
}

/// Tells that an invocation is under way.
private struct Signal: Middleware {
  let started: AsyncStream<Void>.Continuation

  init(_ started: AsyncStream<Void>.Continuation) { self.started = started }

  func intercept(
    _ invocation: Invocation, next: @Sendable (Invocation) async throws(InvocationError) -> any MessageSource
  ) async throws(InvocationError) -> any MessageSource {
    let source = try await next(invocation)
    started.yield()
    return source
  }
}

private actor Reader {
  private var texts: [String] = []

  func read(_ session: Session) async throws(InvocationError) -> [String] {
    for try await text in try await session.chat().text { texts.append(text) }
    return texts
  }
}
