import InvokerRuntime
import InvokerTesting
import Testing

@Suite struct InvocationErrorTests {
  private static let reasons: [(InvocationError.Reason, String, canRetry: Bool)] = [
    (.server(ServerFailure(code: "unknown", message: "")), "unknown", false),
    (.server(ServerFailure(status: 400, code: "bad", message: "No")), "bad (400): No", false),
    (.server(ServerFailure(status: 429, code: "slow", message: "")), "slow (429)", true),
    (.server(ServerFailure(status: 499, code: "x", message: "")), "x (499)", false),
    (.server(ServerFailure(status: 500, code: "oops", message: "")), "oops (500)", true),
    (.server(ServerFailure(code: "quota", message: "Used up")), "quota: Used up", false),
    (.argument(name: "user", problem: "is needed"), "argument 'user': is needed", false),
    (.connection(.init("refused")), "connection: refused", true),
    (.connection(.init(.unresolvedHost, "a.b")), "connection: no address for the host: a.b", true),
    (.connection(.init(.unreachable, "")), "connection: the host cannot be reached", true),
    (.connection(.init(.tls, "expired")), "connection: no TLS connection: expired", false),
    (.connection(.init(.broken, "reset")), "connection: broken off: reset", true),
    (.unexpectedContent(type: "text/html", excerpt: "<html>"), "the answer is text/html: <html>", false),
    (.unexpectedContent(type: nil, excerpt: "\u{1B}[31m\r"), "the answer is of no known type:  [31m ", false),
    (.unexpectedContent(type: nil, excerpt: ""), "the answer is of no known type", false),
    (.timeout(waitingFor: "answer", after: .seconds(30)), "no answer within 30.0 seconds", true),
    (.ended(before: "the reply"), "the answer ended before the reply", true),
    (.cancelled, "cancelled", false),
  ]

  @Test(arguments: reasons.indices)
  func reasonsAreToldAndJudged(_ index: Int) {
    let (reason, description, canRetry) = Self.reasons[index]
    let error = InvocationError(reason, interface: "chat", invocation: "0b1c")
    #expect(error.description == "chat invocation 0b1c: \(description)")
    #expect(error.canRetry == canRetry)
    #expect(error == InvocationError(reason, interface: "chat", invocation: "0b1c"))
  }

  private static let unreadable: [(String, String)] = [
    (#"{"event":"message"}"#, "the field 'answer' is missing at byte 0, in 'answer': {\"event\":\"message\"}"),
    ("{", "the text ends inside a value at byte 1: {"),
    (
      #"{"event":"message","answer":[]}"#,
      #"expected a string, found an array at byte 28, in 'answer': {"event":"message","answer":[]}"#
    ),
  ]

  @Test(arguments: unreadable)
  func responsesAreToldWithTheirPlace(_ text: String, _ description: String) async throws {
    let stream = try await Session(transport: ScriptedTransport(text)).chat()
    let error = await invocationError { () async throws(InvocationError) in try await stream.collect() }
    #expect(error?.reason.description == "cannot read the answer: " + description)
    #expect(error?.canRetry == false)
  }

  @Test(arguments: [
    (#"{"event":"error","status":503,"code":"busy","message":"Later"}"#, 503, "busy", "Later"),
    ("{}", nil, "", ""),
    (#"{"status":null,"code":null,"message":null,"params":[]}"#, nil, "", ""),
    (#"{"code":"x","status":500.0}"#, 500, "x", ""),
  ])
  func failuresAreReadAsFarAsTheyGo(_ text: String, _ status: Int?, _ code: String, _ message: String) throws {
    #expect(try ServerFailure(json: text) == ServerFailure(status: status, code: code, message: message))
  }

  @Test func everyInvocationHasItsOwnName() {
    let invocations = (0..<1000).map { _ in Invocation(.chat, mode: .streaming, arguments: Arguments()) }
    #expect(Set(invocations.map(\.id)).count == 1000)
    #expect(invocations.allSatisfy { $0.id.count == 16 && $0.id.allSatisfy { $0.isHexDigit && !$0.isUppercase } })
  }
}
