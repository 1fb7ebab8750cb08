import InvokerRuntime

extension ReverseInvocation {
  /// The daemon's name for what the manifest doesn't allow; `nil` if it allows the invocation.
  func missingPermission(in manifest: JSONValue) -> String? {
    let permission = manifest["resource"]?["permission"]
    func isEnabled(_ kind: String, _ name: String = "enabled") -> Bool {
      permission?[kind]?["enabled"] == true && permission?[kind]?[name] == true
    }
    switch type {
    case "app", "fetch_app": return isEnabled("app") ? nil : "app"
    case "tool", "storage": return isEnabled(type) ? nil : type
    case "llm", "llm_structured_output", "system_summary": return isEnabled("model", "llm") ? nil : "llm"
    case "text_embedding", "multimodal_embedding":
      return isEnabled("model", "text_embedding") ? nil : "text-embedding"
    case "rerank", "multimodal_rerank": return isEnabled("model", "rerank") ? nil : "rerank"
    case "tts", "speech2text", "moderation": return isEnabled("model", type) ? nil : type
    case _ where type.hasPrefix("node_"): return isEnabled("node") ? nil : "node"
    default: return nil
    }
  }
}
