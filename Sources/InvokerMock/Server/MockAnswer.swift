/// The response to a request, step by step.
public struct MockAnswer: Sendable {
  /// One step of the server.
  public enum Step: Sendable, Hashable {
    /// Written and flushed as one chunk.
    case bytes([UInt8])
    /// A pause of that duration.
    case wait(Duration)
    /// Nothing more until the client disconnects.
    case silence
    /// Closes the connection without ending the body.
    case cut
    /// Closes the connection with a TCP reset. The client may lose what it hasn't read yet.
    case reset
    /// Closes all connections of the server, which refuses new ones for that duration.
    case down(Duration)
  }

  /// Steps that are generated one by one.
  public typealias Steps = any AsyncSequence<Step, Never> & Sendable

  /// The HTTP status.
  public var status: Int
  /// The headers, in order. Without `content-length`, the body is sent in chunks.
  public var headers: [(name: String, value: String)]
  /// The steps before the status line is sent; bytes are sent unchanged, whether or not they are HTTP.
  public var beforeHead: [Step] = []
  /// The body. After the last step, it ends regularly.
  public var steps: Steps

  /// Creates a response whose steps are generated one by one.
  public init(status: Int = 200, headers: [(name: String, value: String)] = [], steps: Steps) {
    self.status = status
    self.headers = headers
    self.steps = steps
  }

  /// Creates a response from known steps.
  public init(status: Int = 200, headers: [(name: String, value: String)] = [], steps: [Step] = []) {
    self.init(status: status, headers: headers, steps: StepList(steps: steps))
  }
}

extension MockAnswer {
  /// Returns a JSON response.
  public static func json(
    _ text: String, type: String = "application/json", status: Int = 200, headers: [(name: String, value: String)] = []
  ) -> MockAnswer {
    whole(Array(text.utf8), as: type, status: status, headers: headers)
  }

  /// Returns a response with a complete body and its length.
  public static func whole(
    _ body: [UInt8], as type: String, status: Int = 200, headers: [(name: String, value: String)] = []
  ) -> MockAnswer {
    MockAnswer(
      status: status, headers: [("content-type", type), ("content-length", String(body.count))] + headers,
      steps: body.isEmpty ? [] : [.bytes(body)])
  }

  /// Returns Server-Sent Events: `data: …` for each text, and what follows them.
  public static func events(
    _ texts: [String], then last: [Step] = [], headers: [(name: String, value: String)] = []
  ) -> MockAnswer {
    MockAnswer(
      headers: eventStreamHeaders + headers, steps: texts.map { .event(Array($0.utf8)) } + last)
  }

  /// Returns no response: the head is never sent.
  public static let silence = MockAnswer(beforeHead: [.silence])
  /// The connection is closed instead of a response.
  public static let cut = MockAnswer(beforeHead: [.cut])
  /// The connection is reset instead of a response.
  public static let reset = MockAnswer(beforeHead: [.reset])

  /// Returns a response of raw steps only, which are HTTP or invalid HTTP. The connection is closed after them.
  public static func raw(_ steps: [Step]) -> MockAnswer { MockAnswer(beforeHead: steps + [.cut]) }

  private init(beforeHead: [Step]) {
    self.init(steps: [])
    self.beforeHead = beforeHead
  }
}

/// The headers of a stream of events, as sent by the platform.
let eventStreamHeaders: [(name: String, value: String)] = [("content-type", "text/event-stream; charset=utf-8")]

extension MockAnswer.Step {
  /// One event: `data: {…}` and a blank line. `json` has no line breaks.
  static func event(_ json: [UInt8]) -> Self { .bytes(Array("data: ".utf8) + json + Array("\n\n".utf8)) }

  /// One event with a name: `event: …`, and its data.
  static func event(_ json: [UInt8], named name: String) -> Self {
    .bytes(Array("event: \(name)\ndata: ".utf8) + json + Array("\n\n".utf8))
  }

  /// The platform's keep-alive, which has no data.
  static let ping = MockAnswer.Step.bytes(Array("event: ping\n\n".utf8))
}

/// Known steps.
struct StepList<Step: Sendable>: AsyncSequence, Sendable {
  let steps: [Step]

  struct AsyncIterator: AsyncIteratorProtocol {
    var rest: ArraySlice<Step>

    mutating func next() async -> Step? { rest.popFirst() }
    mutating func next(isolation actor: isolated (any Actor)?) async -> Step? { rest.popFirst() }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(rest: steps[...]) }
}
