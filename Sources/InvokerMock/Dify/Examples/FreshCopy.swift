import InvokerSpec

/// Turns an example into the response to one call: with new IDs, and with the caller's values where the example repeats
/// its own request.
struct FreshCopy {
  private var texts: [String: Literal] = [:]
  private var inputs: (shown: Literal, given: Literal)?

  /// - Parameters:
  ///   - answer: the events or the reply of the example.
  ///   - conversation: the conversation to continue; `nil` for a new one.
  init(of answer: [Literal], request: Literal, for call: Call, conversation: String? = nil) {
    // Where no app is called, the caller's values take the place of those shown.
    for field in call.interface.apps.isEmpty ? request.object ?? [] : [] {
      guard let shown = field.value.string, !shown.isEmpty, let given = call.arguments.text(field.name) else {
        continue
      }
      texts[shown] = .string(given)
    }
    // What is read is not new.
    let isNew = call.interface.serviceAPI.map { $0.request.method == "POST" } ?? true
    for value in answer where isNew {
      value.forEachField { field in
        guard let make = newID[field.name], let id = field.value.string, !id.isEmpty, texts[id] == nil else { return }
        texts[id] = .string(field.name == "conversation_id" ? conversation ?? make() : make())
      }
    }
    if let shown = request.text("user"), !call.user.isEmpty { texts[shown] = .string(call.user) }
    if let shown = request.text("query"), let given = call.arguments.text("query") { texts[shown] = .string(given) }
    if let given = call.arguments["inputs"] { inputs = (request["inputs"] ?? .object([]), given) }
  }

  func callAsFunction(_ value: Literal) -> Literal {
    value.replacing { part in part.string.flatMap { texts[$0] } ?? repeatedInputs(part) }
  }

  /// The caller's inputs, where the example repeats its own, followed by what a run adds as `sys.…`.
  private func repeatedInputs(_ part: Literal) -> Literal? {
    guard let inputs, let shown = inputs.shown.object, let given = inputs.given.object, let fields = part.object,
      !fields.isEmpty, shown.allSatisfy(fields.contains)
    else { return nil }
    let added = fields.filter { !shown.contains($0) }
    guard added.allSatisfy({ $0.name.hasPrefix("sys.") }) else { return nil }
    return .object(given + added.map { .init(name: $0.name, value: self($0.value)) })
  }
}

/// The IDs that are unique to each run, and how they are created.
private let newID: [String: @Sendable () -> String] = [
  "task_id": newUUID, "workflow_run_id": newUUID, "message_id": newUUID, "conversation_id": newUUID,
  "form_id": newUUID, "form_token": newToken,
]
