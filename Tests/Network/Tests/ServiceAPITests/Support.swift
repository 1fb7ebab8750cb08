import DifyApps
import InvokerHTTP
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import InvokerURLSession
import Synchronization
import Testing

/// The clients that a call can go through.
enum Client: CaseIterable, Sendable {
  case asyncHTTPClient, urlSession

  var value: any HTTPClientProtocol {
    switch self {
    case .asyncHTTPClient: AsyncHTTPClientAdapter()
    case .urlSession: URLSessionClient.shared
    }
  }
}

let secret = "app-6Qm0sVeryPrivateKey"

/// Collects what happens beside the answers.
final class Notes: Sendable {
  private let texts = Mutex<[String]>([])

  var all: [String] { texts.withLock(\.self) }
  func add(_ note: ServiceAPI.Note) { texts.withLock { $0.append("\(note)") } }
  func count(_ word: String) -> Int { all.count { $0.contains(word) } }
}

/// Options for tests: quick waits, and nothing is tried or opened again unless asked for.
func options(
  retries attempts: Int = 1, resuming: ResumePolicy = .never, notes: Notes? = nil,
  _ change: (inout ServiceAPI.Options) -> Void = { _ in }
) -> ServiceAPI.Options {
  var options = ServiceAPI.Options()
  options.retries.attempts = attempts
  options.resuming = resuming
  options.retries.firstDelay = .milliseconds(5)
  // A machine under load must not fail a test that is not about time.
  options.timeouts.firstByte = .seconds(20)
  options.note = { notes?.add($0) }
  change(&options)
  return options
}

/// Runs a server for the duration of `body`, and then sees that nobody holds a connection to it.
func withServer(
  tls: MockTLS? = nil, answer: @escaping @Sendable (MockRequest) async -> MockAnswer,
  _ body: (MockServer) async throws -> Void
) async throws {
  let server = try await MockServer.start(tls: tls, answer: answer)
  do { try await body(server) } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

extension MockServer {
  func api(_ client: Client = .asyncHTTPClient, _ options: ServiceAPI.Options = options()) -> ServiceAPI {
    ServiceAPI(baseURL: url, apiKey: secret, client: client.value, options: options)
  }

  func chat(_ client: Client = .asyncHTTPClient, _ options: ServiceAPI.Options = options()) -> ChatServiceCalls {
    api(client, options).chat
  }

  func workflow(
    _ client: Client = .asyncHTTPClient, _ options: ServiceAPI.Options = options()
  ) -> WorkflowServiceCalls {
    api(client, options).workflow
  }
}

extension ChatServiceCalls {
  func stream() async throws(InvocationError) -> InvocationStream<ChatEvent> {
    try await stream(query: "Hello", user: "mia")
  }

  func reply() async throws(InvocationError) -> ChatReply {
    let answer = try await reply(query: "Hello", user: "mia")
    guard let reply = answer.reply else {
      throw InvocationError(.ended(before: "a reply"), interface: "chat", invocation: "")
    }
    return reply
  }
}

/// Events and answers as a server sends them.
enum Script {
  static let ids = #""task_id":"t1","message_id":"m1","conversation_id":"c1","created_at":1"#
  static let end = #"{"event":"message_end",\#(ids),"id":"m1","metadata":{}}"#
  static let error = #"{"event":"error",\#(ids),"status":400,"code":"provider_quota_exceeded","message":"No quota."}"#
  static let reply = #"{"event":"message",\#(ids),"id":"m1","mode":"chat","answer":"Hi.","metadata":{}}"#

  static func message(_ answer: String) -> String { #"{"event":"message",\#(ids),"answer":"\#(answer)"}"# }

  /// A stream of those events, as bytes.
  static func stream(_ events: [String]) -> [UInt8] { Array(events.map { "data: " + $0 + "\n\n" }.joined().utf8) }

  /// A stream that is sent in those pieces.
  static func answer(_ steps: [MockAnswer.Step]) -> MockAnswer {
    MockAnswer(headers: [("Content-Type", "text/event-stream; charset=utf-8")], steps: steps)
  }
}

/// The error that an operation fails with.
func failure(_ operation: () async throws -> Void) async -> InvocationError? {
  do {
    try await operation()
    Issue.record("it succeeded")
    return nil
  } catch let error as InvocationError {
    #expect(!"\(error)".contains(secret))
    return error
  } catch {
    Issue.record("not an InvocationError: \(error)")
    return nil
  }
}

/// Waits until `condition` holds, for a time that only a fault can use up.
func eventually(_ condition: () async -> Bool, _ location: SourceLocation = #_sourceLocation) async {
  for _ in 0..<2000 {
    if await condition() { return }
    try? await Task.sleep(for: .milliseconds(10))
  }
  Issue.record("it never came to pass", sourceLocation: location)
}

/// The error of an operation that may succeed.
func outcome(_ operation: () async throws -> Void) async throws -> InvocationError? {
  do {
    try await operation()
    return nil
  } catch let error as InvocationError {
    return error
  }
}

func unexpected(_ error: InvocationError?, _ location: SourceLocation = #_sourceLocation) {
  Issue.record("\(error.map { "\($0)" } ?? "no error")", sourceLocation: location)
}
