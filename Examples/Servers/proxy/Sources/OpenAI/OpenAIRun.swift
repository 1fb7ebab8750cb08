import Hummingbird
import InvokerRuntime

/// One answer for an OpenAI client, in pieces or whole.
struct OpenAIRun: Sendable {
  let call: OpenAIRequest
  let answer: ChatAnswer
  let request: Request
  let user: String
  let transcripts: Transcripts

  /// Sends the answer in chunks. A failure is the last one.
  func send(to events: inout EventWriter) async throws {
    var completion = OpenAIAnswer(model: call.model)
    var text = ""
    do {
      try await events.send(completion.chunk(delta: ["role": "assistant", "content": ""], call))
      try await answer.read(for: request) { event in
        guard let piece = try completion.take(event) else { return }
        text += piece
        try await events.send(completion.chunk(delta: ["content": .string(piece)], call))
      }
      try await events.send(completion.chunk(delta: [:], isLast: true, call))
      if call.includesUsage { try await events.send(completion.usageChunk) }
      remember(text, in: completion.conversation)
      try await events.send(data: "[DONE]".utf8)
    } catch {
      guard let failure = Failure(error) else { throw error }
      try await events.send(failure.openAI)
    }
  }

  /// The whole answer.
  func completion() async throws -> JSONValue {
    var completion = OpenAIAnswer(model: call.model)
    try await answer.read(for: request) { event in _ = try completion.take(event) }
    remember(completion.text, in: completion.conversation)
    return completion.whole
  }

  private func remember(_ text: String, in conversation: String?) {
    guard let conversation else { return }
    let messages = call.transcript + [call.question, .init(role: "assistant", text: text)]
    transcripts.remember(messages, as: conversation, of: user)
  }
}
