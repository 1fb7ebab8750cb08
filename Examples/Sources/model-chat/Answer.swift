import ExampleSupport
import InvokerRuntime
import InvokerServiceAPI
import OpenAILike

/// What a model has answered: its text, which is shown while it comes, and the functions that it calls.
struct Answer {
  /// The calls, put together from their pieces.
  private(set) var calls: [ToolCall] = []

  init(to messages: [ChatMessage], of model: String, over api: ServiceAPI) async throws(InvocationError) {
    let chunks = try await api.chatCompletions.stream(model: model, messages: messages, tools: [Weather.tool])
    var text = TextFollower(chunks)
    for try await chunk in chunks {
      if case .append(let piece)? = text.change(by: chunk) { show(piece) }
      for piece in chunk.choices.first?.delta.toolCalls ?? [] { take(piece) }
    }
  }

  private mutating func take(_ piece: ToolCallPiece) {
    if let id = piece.id {
      calls.append(ToolCall(id: id, type: "function", function: .init(name: piece.function?.name ?? "", arguments: "")))
    }
    guard calls.indices.contains(piece.index) else { return }
    calls[piece.index].function.arguments += piece.function?.arguments ?? ""
  }
}
