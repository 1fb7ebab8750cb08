/// What a request is answered with, step by step.
public struct MockAnswer: Sendable {
  /// One thing that the server does.
  public enum Step: Sendable, Hashable {
    /// Written and flushed as one chunk.
    case bytes([UInt8])
    /// Nothing for that long.
    case wait(Duration)
    /// Nothing more until the client goes away.
    case silence
    /// Closes the connection without ending the body.
    case cut
    /// Closes the connection with a TCP reset. The client may lose what it has not read yet.
    case reset
    /// Closes all connections of the server, which refuses new ones for that long.
    case down(Duration)
  }

  /// Steps that come one by one.
  public typealias Steps = any AsyncSequence<Step, Never> & Sendable

  /// The HTTP status.
  public var status: Int
  /// In order. Without `content-length` the body goes out in chunks.
  public var headers: [(name: String, value: String)]
  /// Done before the status line goes out; bytes are sent as they are, whether they are HTTP or not.
  public var beforeHead: [Step] = []
  /// The body. After the last step it ends as it should.
  public var steps: Steps

  /// An answer whose steps come one by one.
  public init(status: Int = 200, headers: [(name: String, value: String)] = [], steps: Steps) {
    self.status = status
    self.headers = headers
    self.steps = steps
  }

  /// An answer of steps that are known beforehand.
  public init(status: Int = 200, headers: [(name: String, value: String)] = [], steps: [Step] = []) {
    self.init(status: status, headers: headers, steps: StepList(steps: steps))
  }
}

extension MockAnswer {
  /// JSON in one piece.
  public static func json(
    _ text: String, type: String = "application/json", status: Int = 200, headers: [(name: String, value: String)] = []
  ) -> MockAnswer {
    whole(Array(text.utf8), as: type, status: status, headers: headers)
  }

  /// A body in one piece, with its length told beforehand.
  public static func whole(
    _ body: [UInt8], as type: String, status: Int = 200, headers: [(name: String, value: String)] = []
  ) -> MockAnswer {
    MockAnswer(
      status: status, headers: [("content-type", type), ("content-length", String(body.count))] + headers,
      steps: body.isEmpty ? [] : [.bytes(body)])
  }

  /// Server-Sent Events: `data: …` for each text, and what comes after them.
  public static func events(
    _ texts: [String], then last: [Step] = [], headers: [(name: String, value: String)] = []
  ) -> MockAnswer {
    MockAnswer(
      headers: eventStreamHeaders + headers, steps: texts.map { .event(Array($0.utf8)) } + last)
  }

  /// No answer at all: the head never comes.
  public static let silence = MockAnswer(beforeHead: [.silence])
  /// The connection is closed in place of an answer.
  public static let cut = MockAnswer(beforeHead: [.cut])
  /// The connection is reset in place of an answer.
  public static let reset = MockAnswer(beforeHead: [.reset])

  /// An answer of raw steps only, which speak HTTP themselves or fail to. The connection is closed after them.
  public static func raw(_ steps: [Step]) -> MockAnswer { MockAnswer(beforeHead: steps + [.cut]) }

  private init(beforeHead: [Step]) {
    self.init(steps: [])
    self.beforeHead = beforeHead
  }
}

/// What goes with a stream of events, as the platform sends it.
let eventStreamHeaders: [(name: String, value: String)] = [("content-type", "text/event-stream; charset=utf-8")]

extension MockAnswer.Step {
  /// One event: `data: {…}` and a blank line. `json` has no line breaks.
  static func event(_ json: [UInt8]) -> Self { .bytes(Array("data: ".utf8) + json + Array("\n\n".utf8)) }

  /// The platform's keep-alive, which has no data.
  static let ping = MockAnswer.Step.bytes(Array("event: ping\n\n".utf8))
}

/// Steps that are known beforehand.
struct StepList<Step: Sendable>: AsyncSequence, Sendable {
  let steps: [Step]

  struct AsyncIterator: AsyncIteratorProtocol {
    var rest: ArraySlice<Step>

    mutating func next() async -> Step? { rest.popFirst() }
    mutating func next(isolation actor: isolated (any Actor)?) async -> Step? { rest.popFirst() }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: steps[...]) }
}
