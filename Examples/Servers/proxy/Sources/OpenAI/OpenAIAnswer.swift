import DifyApps
import Foundation
import InvokerRuntime

/// An answer in the forms of OpenAI's API.
struct OpenAIAnswer {
  private let id = "chatcmpl-\(UUID().uuidString)"
  private let created = Int(Date().timeIntervalSince1970)
  private let model: String
  /// The answer so far.
  private(set) var text = ""
  private(set) var conversation: String?
  private var usage: Usage?
  private var finishReason = "stop"

  init(model: String) { self.model = model }

  /// Takes an event of the answer.
  ///
  /// - Returns: what it adds to the text of an answer in pieces, which cannot be taken back.
  mutating func take(_ event: AnswerEvent) throws(Failure) -> String? {
    switch event {
    case .text(let piece):
      text += piece
      return piece
    case .replace(let all):
      (text, finishReason) = (all, "content_filter")
      return "\n\n" + all
    case .conversation(let id): conversation = id
    case .usage(let usage): self.usage = usage
    case .end(isPaused: true):
      throw Failure(
        status: .unprocessableContent, code: "form_required",
        message: "The app waits for somebody to fill in a form, which this API does not have.")
    case .citation, .form, .end: break
    }
    return nil
  }

  /// The answer as one object.
  var whole: JSONValue {
    let message: JSONValue = ["role": "assistant", "content": .string(text)]
    let choice: JSONValue = ["index": 0, "message": message, "finish_reason": .string(finishReason)]
    return object("chat.completion", ["choices": [choice], "usage": usageObject])
  }

  /// A piece of the answer.
  func chunk(delta: JSONValue, isLast: Bool = false, _ call: OpenAIRequest) -> JSONValue {
    let choice: JSONValue = ["index": 0, "delta": delta, "finish_reason": isLast ? .string(finishReason) : nil]
    let usage: JSONObject = call.includesUsage ? ["usage": nil] : [:]
    return object("chat.completion.chunk", usage.merging(["choices": [choice]]) { $1 })
  }

  /// What follows the last piece if the client has asked for it.
  var usageChunk: JSONValue { object("chat.completion.chunk", ["choices": [], "usage": usageObject]) }

  private func object(_ kind: String, _ fields: JSONObject) -> JSONValue {
    let head: JSONObject = [
      "id": .string(id), "object": .string(kind), "created": .number(JSONNumber(created)), "model": .string(model),
    ]
    return .object(head.merging(fields) { $1 })
  }

  private var usageObject: JSONValue {
    guard let usage else { return nil }
    let (prompt, completion) = (usage.promptTokens ?? 0, usage.completionTokens ?? 0)
    return [
      "prompt_tokens": .number(JSONNumber(prompt)), "completion_tokens": .number(JSONNumber(completion)),
      "total_tokens": .number(JSONNumber(usage.totalTokens ?? prompt + completion)),
    ]
  }
}
