import InvokerRuntime
import InvokerTesting
import Synchronization
import Testing

@Suite struct MiddlewareTests {
  @Test func theFirstIsTheOutermost() async throws {
    let log = Log()
    let middleware = ["outer", "inner"].map { Logging(name: $0, log: log) }
    let transport = ScriptedTransport(message("a"))
    let stream = try await Session(transport: transport, middleware: middleware).chat()
    #expect(log.lines == ["outer sends", "inner sends", "inner has an answer", "outer has an answer"])
    #expect(try await stream.collect() == [.message("a")])
  }

  @Test func argumentsCanBeRewritten() async throws {
    let transport = ScriptedTransport([.messages([]), .messages([#"{"answer":""}"#])])
    let session = Session(transport: transport, middleware: [AddUser(name: "u1"), AddUser(name: "u2")])
    _ = try await session.chat().collect()
    _ = try await session.chatReply()
    let sent = transport.invocations.map(\.arguments.description)
    #expect(sent == Array(repeating: #"{"query":"Hello","user":"u1,u2"}"#, count: 2))
  }

  @Test func whatIsRewrittenMustBeJSONToo() async throws {
    let transport = ScriptedTransport(message("never"))
    let session = Session(transport: transport, middleware: [SetTemperature(value: .nan)])
    let error = await invocationError { () async throws(InvocationError) in try await session.chat() }
    #expect(error?.reason == .argument(name: "temperature", problem: "JSON has no infinity and no NaN"))
    #expect(transport.invocations.isEmpty)
  }

  @Test func aCallCanBeTriedAgain() async throws {
    let busy = ServerFailure(status: 503, code: "busy", message: "")
    let transport = ScriptedTransport([
      .failure(.server(busy)), .failure(.connection(.init(.broken, "reset"))), .messages([message("a")]),
    ])
    let log = Log()
    let session = Session(transport: transport, middleware: [Retry(limit: 3), Logging(name: "inner", log: log)])
    #expect(try await session.chat().collect() == [.message("a")])
    #expect(transport.invocations.count == 3)
    // The same call, so one id.
    #expect(Set(transport.invocations.map(\.id)).count == 1)
    #expect(log.lines == ["inner sends", "inner sends", "inner sends", "inner has an answer"])
  }

  @Test func whatCannotHelpIsNotTriedAgain() async {
    let wrong = ServerFailure(status: 400, code: "invalid_param", message: "")
    let transport = ScriptedTransport([.failure(.server(wrong)), .messages([])])
    let session = Session(transport: transport, middleware: [Retry(limit: 3)])
    let error = await invocationError { () async throws(InvocationError) in try await session.chat() }
    #expect(error?.reason == .server(wrong))
    #expect(transport.invocations.count == 1)
  }

  @Test func aCallCanBeRefused() async {
    let transport = ScriptedTransport(message("never"))
    let session = Session(transport: transport, middleware: [Refuse()])
    let error = await invocationError { () async throws(InvocationError) in try await session.chatReply() }
    #expect(error?.reason == .argument(name: "query", problem: "not today"))
    #expect(transport.invocations.isEmpty)
  }

  @Test func anAnswerCanBeReplaced() async throws {
    let transport = ScriptedTransport()
    let session = Session(transport: transport, middleware: [Cached(text: message("cached"))])
    #expect(try await session.chat().text.collect() == "cached")
    #expect(transport.invocations.isEmpty)
  }
}

private typealias Next = @Sendable (Invocation) async throws(InvocationError) -> any MessageSource

private final class Log: Sendable {
  private let storage = Mutex<[String]>([])

  var lines: [String] { storage.withLock(\.self) }

  func append(_ line: String) { storage.withLock { $0.append(line) } }
}

private struct Logging: Middleware {
  let name: String
  let log: Log

  func intercept(_ invocation: Invocation, next: Next) async throws(InvocationError) -> any MessageSource {
    log.append("\(name) sends")
    let source = try await next(invocation)
    log.append("\(name) has an answer")
    return source
  }
}

private struct AddUser: Middleware {
  let name: String

  func intercept(_ invocation: Invocation, next: Next) async throws(InvocationError) -> any MessageSource {
    var invocation = invocation
    let user = invocation.arguments["user"]?.string
    invocation.arguments.set("user", user.map { "\($0),\(name)" } ?? name)
    return try await next(invocation)
  }
}

private struct SetTemperature: Middleware {
  let value: Double

  func intercept(_ invocation: Invocation, next: Next) async throws(InvocationError) -> any MessageSource {
    var invocation = invocation
    invocation.arguments.set("temperature", value)
    return try await next(invocation)
  }
}

private struct Retry: Middleware {
  let limit: Int

  func intercept(_ invocation: Invocation, next: Next) async throws(InvocationError) -> any MessageSource {
    for _ in 1..<limit {
      do throws(InvocationError) {
        return try await next(invocation)
      } catch {
        guard error.canRetry else { throw error }
      }
    }
    return try await next(invocation)
  }
}

private struct Refuse: Middleware {
  func intercept(_ invocation: Invocation, next: Next) async throws(InvocationError) -> any MessageSource {
    throw invocation.error(.argument(name: "query", problem: "not today"))
  }
}

private struct Cached: Middleware {
  let text: String

  func intercept(_ invocation: Invocation, next: Next) async throws(InvocationError) -> any MessageSource {
    try await ScriptedTransport(text).start(invocation)
  }
}
