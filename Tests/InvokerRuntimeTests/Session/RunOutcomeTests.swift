import InvokerRuntime
import InvokerTesting
import Testing

/// Replies that tell how a run ended, and what is known of failures.
@Suite struct RunOutcomeTests {
  private static let run = InterfaceDescriptor(
    name: "run", entryPoint: "session.app.run",
    reply: ReplyDescriptor(
      failed: .init(["data", "status"], in: ["failed", "stopped"], message: ["data", "error"]),
      paused: .init(["data", "status"], in: ["paused"])),
    failures: FailureDescriptor(
      transient: ["busy"], permanent: ["quota"], aliases: [.init("invalid_param", message: "Too many", means: "busy")]))

  private func reply(_ message: String) async throws(InvocationError) -> ReplyOrPause<JSONValue, Waiting> {
    try await Session(transport: ScriptedTransport(message)).reply(Self.run, Arguments())
  }

  private struct Waiting: JSONDecodable, Equatable {
    var form: String

    init(from json: inout JSONReader) throws(JSONError) { form = try json.object()["form"]?.string ?? "" }
  }

  @Test(arguments: [
    (#"{"data":{"status":"failed","error":"no key"}}"#, RunFailure(status: "failed", message: "no key")),
    (#"{"data":{"error":null,"status":"stopped"}}"#, RunFailure(status: "stopped")),
  ])
  func aRunThatFailedIsThrown(_ message: String, _ failure: RunFailure) async {
    let error = await invocationError { () async throws(InvocationError) in try await reply(message) }
    #expect(error?.reason == .run(failure))
    #expect(error?.canRetry == false)
  }

  @Test func aRunThatWaitsIsAPause() async throws {
    let pause = try await reply(#"{"form":"f1","data":{"status":"paused"}}"#)
    #expect(pause.pause?.form == "f1")
    #expect(pause.reply == nil)
  }

  @Test(arguments: [#"{"data":{"status":"succeeded"}}"#, #"{"data":{"status":7}}"#, "{}", "[]"])
  func anyOtherReplyIsOne(_ message: String) async throws {
    let reply = try await reply(message)
    #expect(try reply.reply == JSONValue(json: message))
    #expect(reply.map { _ in 1 }.reply == 1)
  }

  /// A failure in the midst of a stream, and whether a retry can help.
  @Test(arguments: [
    (#""code":"busy","status":400"#, "busy", true), (#""code":"quota","status":429"#, "quota", false),
    (#""code":"other","status":"500""#, "other", true), (#""code":429,"status":429"#, "429", true),
    (#""code":"invalid_param","status":400,"message":"Too many requests""#, "busy", true),
    (#""code":"invalid_param","status":400,"message":"Not too many""#, "invalid_param", false),
    // What has no code is the caller's mistake, whatever the status.
    (#""status":500,"message":"topic is required""#, "", false), (#""code":null,"status":500"#, "", false),
    (#""code":{"a":1},"status":[],"message":{"why":1}"#, #"{"a":1}"#, false),
  ])
  func failuresOfAStream(_ fields: String, _ code: String, _ canRetry: Bool) async {
    let transport = ScriptedTransport(#"{"event":"error",\#(fields)}"#)
    let error = await invocationError { () async throws(InvocationError) in
      let events: InvocationStream<TestEvent> = try await Session(transport: transport).stream(Self.run, Arguments())
      return try await events.collect()
    }
    guard case .server(let failure)? = error?.reason else {
      Issue.record("\(error as Any)")
      return
    }
    #expect(failure.code == code)
    #expect(error?.canRetry == canRetry)
  }
}
