import InvokerRuntime

/// What an OpenAI client asks for, as far as a chat app can do it.
///
/// What sets up a model, such as `temperature`, has no effect: the app has settings of its own.
struct OpenAIRequest: Sendable {
  struct Message: Hashable, Sendable {
    var role: String
    var text: String
  }

  var model: String
  /// The messages before the question.
  var transcript: [Message]
  var question: Message
  /// The app's inputs, which OpenAI's API does not have: `extra_body={"inputs": {…}}`.
  var inputs: JSONObject
  var streams: Bool
  var includesUsage: Bool

  init(_ json: JSONValue) throws(Failure) {
    for name in ["tools", "functions", "audio"] where json[name].map({ !$0.isNull && $0 != [] }) ?? false {
      throw .badRequest("The app does not support '\(name)'.")
    }
    if let count = json["n"]?.integer, count != 1 { throw .badRequest("The app gives one answer: 'n' is 1.") }
    var messages: [Message] = []
    for message in json["messages"]?.array ?? [] { messages.append(try Message(message)) }
    guard let question = messages.popLast(), question.role == "user" else {
      throw .badRequest("The last one of 'messages' is not from the user.")
    }
    model = json["model"]?.string ?? ""
    transcript = messages
    self.question = question
    inputs = json["inputs"]?.object ?? [:]
    streams = json["stream"]?.bool ?? false
    includesUsage = json["stream_options"]?["include_usage"]?.bool ?? false
  }

  /// What the app is asked: only the question if the app knows the transcript, otherwise both.
  func query(isContinued: Bool) -> String {
    guard !isContinued, !transcript.isEmpty else { return question.text }
    return (transcript + [question]).map { "\($0.role): \($0.text)" }.joined(separator: "\n\n")
  }
}

extension OpenAIRequest.Message {
  fileprivate init(_ json: JSONValue) throws(Failure) {
    guard let role = json["role"]?.string else { throw .badRequest("One of 'messages' has no role.") }
    var text = json["content"]?.string ?? ""
    for part in json["content"]?.array ?? [] {
      guard let piece = part["text"]?.string else {
        throw .badRequest("One of 'messages' has content that is not text.")
      }
      text += piece
    }
    self.init(role: role, text: text)
  }
}
