import DifyApps
import InvokerMock
import InvokerRuntime
import InvokerServiceAPI
import Synchronization
import Testing

@Suite struct RetryTests {
  /// Answers that come one after another; the last one stays.
  private final class Sequence: Sendable {
    private let answers: Mutex<ArraySlice<MockAnswer>>

    init(_ answers: [MockAnswer]) { self.answers = Mutex(answers[...]) }

    func next() -> MockAnswer {
      answers.withLock { answers in (answers.count > 1 ? answers.popFirst() : answers.first) ?? .silence }
    }
  }

  private static func told(_ status: Int, _ headers: [(name: String, value: String)] = []) -> MockAnswer {
    .json(#"{"code":"c","message":"","status":\#(status)}"#, status: status, headers: headers)
  }

  private static let good = MockAnswer.json(Script.reply)

  @Test(arguments: [429, 503])
  func aCallThatWasNotCarriedOutIsMadeAgain(_ status: Int) async throws {
    let answers = Sequence([Self.told(status), Self.told(status), Self.good])
    let notes = Notes()
    try await withServer { _ in
      answers.next()
    } _: { server async throws in
      let reply = try await server.chat(.asyncHTTPClient, options(retries: 3, notes: notes)).reply()
      #expect(reply.answer == "Hi.")
      #expect(server.requests.count == 3)
      #expect(notes.count("retrying") == 2)
      #expect(notes.count(secret) == 0)
    }
  }

  /// Told as a mistake of the caller, which it is not.
  @Test func tooManyRequestsAreTriedAgainWhateverTheirCode() async throws {
    let full = #"{"code":"invalid_param","message":"Too many requests. Please try again later.","status":400}"#
    let answers = Sequence([.json(full, status: 400), .json(full), Self.good])
    try await withServer { _ in
      answers.next()
    } _: { server async throws in
      #expect(try await server.chat(.asyncHTTPClient, options(retries: 3)).reply().answer == "Hi.")
      #expect(server.requests.count == 3)
    }
  }

  @Test func stopsAndUploadsAreTriedAgainAsWell() async throws {
    let file = MockAnswer.json(#"{"id":"f1","name":"a","size":1}"#, status: 201)
    let answers = Sequence([Self.told(429), file, Self.told(429), .json(#"{"result":"success"}"#)])
    try await withServer { _ in
      answers.next()
    } _: { server async throws in
      let api = server.api(.asyncHTTPClient, options(retries: 2))
      #expect(try await api.upload([1], named: "a", user: "mia").id == "f1")
      try await api.stop(ChatInvoker.interface, task: "t1", user: "mia")
      #expect(
        server.requests.map(\.path) == Array(repeating: "/v1/files/upload", count: 2)
          + Array(repeating: "/v1/chat-messages/t1/stop", count: 2))
    }
  }

  @Test func theAttemptsAreCounted() async throws {
    try await withServer { _ in
      Self.told(429)
    } _: { server async throws in
      let error = await failure { _ = try await server.chat(.asyncHTTPClient, options(retries: 3)).reply() }
      #expect(error?.reason == .server(ServerFailure(status: 429, code: "c", message: "")))
      #expect(server.requests.count == 3)
    }
  }

  /// Also where the spec says that the failure may pass: the model may have been called by then.
  @Test(arguments: [500, 502, 504])
  func aCallThatMayHaveBeenCarriedOutIsMadeAgainOnlyIfAsked(_ status: Int) async throws {
    for repeats in [false, true] {
      let answers = Sequence([Self.told(status), Self.good])
      try await withServer { _ in
        answers.next()
      } _: { server async throws in
        let chat = server.chat(.asyncHTTPClient, options(retries: 3) { $0.retries.repeatsUncertainCalls = repeats })
        if repeats {
          #expect(try await chat.reply().answer == "Hi.")
        } else {
          #expect(await failure { _ = try await chat.reply() }?.canRetry == true)
        }
        #expect(server.requests.count == (repeats ? 2 : 1))
      }
    }
  }

  @Test(arguments: [MockAnswer.cut, .reset], [false, true])
  func aConnectionThatBrokeBeforeTheAnswerIsUncertain(_ first: MockAnswer, _ repeats: Bool) async throws {
    let answers = Sequence([first, .events([Script.message("Hi"), Script.end])])
    try await withServer { _ in
      answers.next()
    } _: { server async throws in
      let chat = server.chat(.asyncHTTPClient, options(retries: 3) { $0.retries.repeatsUncertainCalls = repeats })
      if repeats {
        #expect(try await chat.stream().text.collect() == "Hi")
      } else {
        _ = await failure { _ = try await chat.stream() }
      }
      #expect(server.requests.count == (repeats ? 2 : 1))
    }
  }

  @Test(arguments: [400, 401, 404])
  func whatCannotSucceedIsNotTriedAgain(_ status: Int) async throws {
    try await withServer { _ in
      Self.told(status)
    } _: { server async throws in
      let eager = options(retries: 5) { $0.retries.repeatsUncertainCalls = true }
      let error = await failure { _ = try await server.chat(.asyncHTTPClient, eager).reply() }
      #expect(error?.canRetry == false)
      #expect(server.requests.count == 1)
    }
  }

  @Test func nothingIsRepeatedAfterTheFirstMessage() async throws {
    let broken = Script.answer([.bytes(Script.stream([Script.message("Hi")])), .wait(.milliseconds(50)), .cut])
    try await withServer { _ in
      broken
    } _: { server async throws in
      let eager = options(retries: 5) { $0.retries.repeatsUncertainCalls = true }
      _ = await failure { _ = try await server.chat(.asyncHTTPClient, eager).stream().collect() }
      #expect(server.requests.count == 1)
    }
  }

  @Test func aWaitThatTheServerAsksForIsKept() async throws {
    let answers = Sequence([Self.told(429, [("Retry-After", "1")]), Self.good])
    let notes = Notes()
    try await withServer { _ in
      answers.next()
    } _: { server async throws in
      let chat = server.chat(.asyncHTTPClient, options(retries: 2, notes: notes))
      let start = ContinuousClock.now
      #expect(try await chat.reply().answer == "Hi.")
      // Not about speed: it must not come sooner than asked for.
      #expect(ContinuousClock.now - start >= .seconds(1))
    }
  }

  @Test func aWaitThatIsTooLongEndsTheCall() async throws {
    try await withServer { _ in
      Self.told(429, [("Retry-After", "3600")])
    } _: { server async throws in
      let error = await failure { _ = try await server.chat(.asyncHTTPClient, options(retries: 5)).reply() }
      guard case .server(let told)? = error?.reason else { return unexpected(error) }
      #expect(told.retryAfter == .seconds(3600))
      #expect(server.requests.count == 1)
    }
  }

  @Test func aHostThatComesUpLaterIsReached() async throws {
    let first = try await MockServer.start { _ in Self.good }
    let port = first.port
    await first.stop()
    let patient = options(retries: 200) {
      $0.retries.firstDelay = .milliseconds(50)
      $0.retries.maximumDelay = .milliseconds(50)
    }
    let api = ServiceAPI(baseURL: "http://127.0.0.1:\(port)", apiKey: secret, options: patient)
    async let reply = api.chat.reply()
    try await Task.sleep(for: .milliseconds(100))
    let server = try await MockServer.start(port: port) { _ in Self.good }
    #expect(try await reply.answer == "Hi.")
    await server.stop()
  }
}
