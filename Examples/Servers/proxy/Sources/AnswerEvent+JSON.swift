import DifyApps
import InvokerRuntime

/// The JSON of an event for browsers. Its `type` tells what else it has.
extension AnswerEvent: JSONEncodable {
  func encode(to json: inout JSONWriter) {
    json.beginObject()
    switch self {
    case .conversation(let id):
      json.field("type", "conversation")
      json.field("id", id)
    case .text(let piece):
      json.field("type", "text")
      json.field("text", piece)
    case .replace(let all):
      json.field("type", "replace")
      json.field("text", all)
    case .citation(let passage):
      json.field("type", "citation")
      json.fieldIfPresent("position", passage.position)
      json.fieldIfPresent("document", passage.documentName ?? passage.title)
      json.fieldIfPresent("text", passage.content)
    case .usage(let usage):
      json.field("type", "usage")
      json.fieldIfPresent("prompt_tokens", usage.promptTokens)
      json.fieldIfPresent("completion_tokens", usage.completionTokens)
      json.fieldIfPresent("total_tokens", usage.totalTokens)
    case .form(let form):
      json.field("type", "form")
      json.field("title", form.nodeTitle)
    case .end(let isPaused):
      json.field("type", "end")
      json.field("reason", isPaused ? "paused" : "complete")
    }
    json.endObject()
  }
}
