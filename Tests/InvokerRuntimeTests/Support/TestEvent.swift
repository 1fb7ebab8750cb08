import InvokerRuntime
import InvokerTesting

/// A union of events as `invoker generate` writes them, small.
enum TestEvent: Hashable {
  case message(String)
  case replace(String)
  case preview(String)
  case restate(String)
  case end(tokens: Int)
  case runEnd(status: String, text: String?)
  case unknown(UnknownEvent)
}

extension TestEvent: StreamEvent {
  static func read(from json: inout JSONReader) throws(JSONError) -> StreamStep<TestEvent> {
    let name = try json.peekField("event")
    switch name {
    case "message": return .event(.message(try Piece(from: &json).answer))
    case "message_replace": return .event(.replace(try Piece(from: &json).answer))
    case "preview": return .event(.preview(try Piece(from: &json).answer))
    case "restate": return .event(.restate(try Piece(from: &json).answer))
    case "message_end": return .event(.end(tokens: try Usage(from: &json).tokens))
    case "run_end":
      let values = try json.object()
      return .event(.runEnd(status: values["status"]?.string ?? "", text: values["text"]?.string))
    case "ping": return try .keepAlive(skipping: &json)
    case "error": return .failure(try ServerFailure(from: &json))
    default: return .event(.unknown(try UnknownEvent(name: name, from: &json)))
    }
  }
}

extension TestEvent: TextStreamEvent {
  var textChange: TextChange? {
    switch self {
    case .message(let text): .append(text)
    case .replace(let text): .replace(text)
    case .preview(let text): .preview(text)
    case .restate(let text): .restate(text)
    case .end, .runEnd, .unknown: nil
    }
  }

  var wholeText: String? { if case .runEnd(_, let text) = self { text } else { nil } }

  var runFailure: RunFailure? {
    guard case .runEnd(let status, _) = self else { return nil }
    return RunFailure(status: status, among: ["failed", "stopped"], message: "why")
  }
}

/// A part of the answer, and the whole of it in blocking mode.
struct Piece: Hashable, JSONDecodable {
  var answer: String

  init(from json: inout JSONReader) throws(JSONError) { answer = try Message(from: &json).answer }
}

extension InterfaceDescriptor {
  static let chat = InterfaceDescriptor(name: "chat", entryPoint: "session.app.chat")
}

extension Session {
  /// What a generated invoker calls in streaming mode.
  func chat(_ query: String = "Hello") async throws(InvocationError) -> InvocationStream<TestEvent> {
    try await stream(.chat, .query(query))
  }

  /// What a generated invoker calls in blocking mode.
  func chatReply(_ query: String = "Hello") async throws(InvocationError) -> Piece {
    try await reply(.chat, .query(query))
  }
}

extension Arguments {
  static func query(_ text: String) -> Arguments {
    var arguments = Arguments()
    arguments.set("query", text)
    return arguments
  }
}

extension ScriptedTransport {
  /// Answers one invocation with JSON texts.
  convenience init(_ texts: String..., failure: InvocationError.Reason? = nil) {
    self.init([.messages(texts, failure: failure)])
  }

  /// The id of the only invocation.
  var id: String { invocations.first?.id ?? "" }
}

/// The error that `body` throws; `nil` if it throws none.
func invocationError(_ body: () async throws(InvocationError) -> some Any) async -> InvocationError? {
  do throws(InvocationError) {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}

extension InvocationError {
  /// What in the answer could not be read.
  var responseProblem: ResponseProblem? { if case .response(let problem) = reason { problem } else { nil } }
}

/// A message of the stream as JSON.
func message(_ answer: String) -> String { #"{"event":"message","answer":\#(answer.json)}"# }
