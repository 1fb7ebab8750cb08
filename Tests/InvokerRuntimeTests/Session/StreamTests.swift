import InvokerRuntime
import InvokerTesting
import Testing

@Suite struct StreamTests {
  @Test func eventsComeInOrder() async throws {
    let transport = ScriptedTransport(
      message("Hel"), message("lo"), #"{"event":"message_end","tokens":2,"currency":"USD"}"#)
    let stream = try await Session(transport: transport).chat()
    #expect(try await stream.collect() == [.message("Hel"), .message("lo"), .end(tokens: 2)])
    #expect(transport.ended == [transport.id])
  }

  @Test func theInvocationCarriesTheCall() async throws {
    let transport = ScriptedTransport([.messages([]), .messages([])])
    let session = Session(transport: transport)
    _ = try await session.chat("one").collect()
    _ = try await session.chat("two").collect()
    #expect(transport.invocations.map(\.arguments.description) == [#"{"query":"one"}"#, #"{"query":"two"}"#])
    #expect(transport.invocations.allSatisfy { $0.mode == .streaming && $0.interface == .chat })
    #expect(transport.invocations.allSatisfy { $0.id.count == 16 && $0.id.allSatisfy(\.isHexDigit) })
    #expect(transport.ended.count == 2)
  }

  @Test func anEventThatIsNewIsUnknown() async throws {
    let texts = [
      #"{"event":"agent_log", "data":{"x":[1]}}"#, #"{"no_event":1}"#, #"{"event":7}"#, #"{"event":"你好"}"#,
    ]
    let stream = try await Session(transport: ScriptedTransport([.messages(texts)])).chat()
    let names = ["agent_log", "", "", "你好"]
    #expect(UnknownEvent(name: "a", bytes: Array(#"{"event":"a"}"#.utf8)).description == #"{"event":"a"}"#)
    let hostile = UnknownEvent(name: "\u{1B}]0;t\u{7}", bytes: [0x1B])
    #expect(String(reflecting: hostile) == "UnknownEvent( ]0;t :  )")
    let expected = zip(names, texts).map { TestEvent.unknown(UnknownEvent(name: $0, bytes: Array($1.utf8))) }
    let events = try await stream.collect()
    #expect(events == expected)
    guard case .unknown(let first) = events.first else { return }
    #expect(try first.value() == ["event": "agent_log", "data": ["x": [1]]])
  }

  @Test func keepAlivesAreSwallowed() async throws {
    let ping = #"{"event":"ping"}"#
    let transport = ScriptedTransport(ping, ping, message("a"), ping, message("b"), ping)
    let stream = try await Session(transport: transport).chat()
    #expect(try await stream.collect() == [.message("a"), .message("b")])
  }

  @Test func aFailureIsThrownAfterTheEventsBeforeIt() async throws {
    let failure = #"{"event":"error","status":400,"code":"invalid_param","message":"No such file","new":{}}"#
    let transport = ScriptedTransport(message("a"), failure, message("never"))
    var iterator = try await Session(transport: transport).chat().makeAsyncIterator()
    #expect(try await iterator.next() == .message("a"))
    let error = await invocationError { () async throws(InvocationError) in try await iterator.next() }
    let expected = ServerFailure(status: 400, code: "invalid_param", message: "No such file")
    #expect(error == InvocationError(.server(expected), interface: "chat", invocation: transport.id))
    #expect(transport.ended == [transport.id])
    // It has ended, and stays so.
    #expect(try await iterator.next() == nil)
  }

  @Test func aBrokenConnectionIsThrownAfterTheEventsBeforeIt() async throws {
    let transport = ScriptedTransport(message("a"), failure: .connection(.init(.broken, "reset")))
    var iterator = try await Session(transport: transport).chat().makeAsyncIterator()
    #expect(try await iterator.next() == .message("a"))
    let error = await invocationError { () async throws(InvocationError) in try await iterator.next() }
    #expect(error?.reason == .connection(.init(.broken, "reset")))
    #expect(transport.ended == [transport.id])
    #expect(try await iterator.next() == nil)
  }

  @Test func aRefusalIsThrownByTheCall() async {
    let session = Session(transport: ScriptedTransport([.failure(.argument(name: "query", problem: "is empty"))]))
    let error = await invocationError { () async throws(InvocationError) in try await session.chat() }
    #expect(error?.reason == .argument(name: "query", problem: "is empty"))
    #expect(await invocationError { () async throws(InvocationError) in try await session.chat() } != nil)
  }

  @Test func whatCannotBeReadIsThrownWithItsPlace() async throws {
    let broken = #"{"event":"message_end","tokens":"1","currency":"USD"}"#
    let transport = ScriptedTransport(message("a"), broken, message("never"))
    var iterator = try await Session(transport: transport).chat().makeAsyncIterator()
    #expect(try await iterator.next() == .message("a"))
    let error = await invocationError { () async throws(InvocationError) in try await iterator.next() }
    let problem = try #require(error?.responseProblem)
    #expect(problem.error == JSONError(.mismatch(expected: .number, found: .string), at: 32))
    #expect(problem.path == "tokens")
    #expect(problem.excerpt == broken)
    #expect(error?.invocation == transport.id)
    #expect(try await iterator.next() == nil)
  }

  @Test(arguments: [("", 0), ("nonsense", 0), (#"{"event":"ping"} x"#, 17), (#"{"event":"ping",}"#, 16), ("[]", 0)])
  func noMessageIsPassedOverInSilence(_ text: String, _ offset: Int) async throws {
    let stream = try await Session(transport: ScriptedTransport(text)).chat()
    let error = await invocationError { () async throws(InvocationError) in try await stream.collect() }
    let problem = try #require(error?.responseProblem)
    #expect(problem.error.offset == offset)
  }

  @Test func excerptsAreShortAndWhole() async throws {
    for length in 190...205 {
      let text = String(repeating: "a", count: length) + "你好🎉" + String(repeating: "b", count: 200)
      let stream = try await Session(transport: ScriptedTransport(text)).chat()
      let error = await invocationError { () async throws(InvocationError) in try await stream.collect() }
      let problem = try #require(error?.responseProblem)
      #expect(text.hasPrefix(problem.excerpt))
      #expect((197...200).contains(problem.excerpt.utf8.count))
    }
  }

  @Test func eventsOfAnyJSON() async throws {
    let transport = ScriptedTransport([.messages(["1", #""a""#]), .messages([#"{"a":1}"#])])
    let session = Session(transport: transport)
    let values: InvocationStream<JSONValue> = try await session.stream(.chat, Arguments())
    #expect(try await values.collect() == [1, "a"])
    let objects: InvocationStream<JSONObject> = try await session.stream(.chat, Arguments())
    #expect(try await objects.collect() == [["a": 1]])
  }

  @Test func streamsMadeByHand() async throws {
    #expect(try await InvocationStream<TestEvent>([]).collect() == [])
    #expect(try await InvocationStream([TestEvent.message("a"), .end(tokens: 1)]).collect().count == 2)
    let failure = InvocationError(.ended(before: "the end"), interface: "chat", invocation: "0")
    var iterator = InvocationStream([TestEvent.message("a")], failure: failure).makeAsyncIterator()
    #expect(try await iterator.next() == .message("a"))
    #expect(await invocationError { () async throws(InvocationError) in try await iterator.next() } == failure)
    #expect(try await iterator.next() == nil)
  }
}
