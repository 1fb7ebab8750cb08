import InvokerSpec

/// What the server remembers of what it was asked for.
final class Memory: Sendable {
  /// Who began a conversation.
  struct Conversation: Sendable {
    var user: String
  }

  let runs = Runs()
  let conversations = Ledger<Conversation>()
  /// Who uploaded a file.
  let uploads = Ledger<String>()
  /// The ids that examples and recordings show, by the names of their fields. They are there for everybody.
  private let shown: [String: Set<String>]

  init(_ specs: SpecSet, _ recorded: [String: EventLines]) {
    var shown: [String: Set<String>] = [:]
    func note(_ value: Literal) {
      value.forEachField { field in
        guard ["conversation_id", "workflow_id", "upload_file_id"].contains(field.name) else { return }
        if let id = field.value.string { shown[field.name, default: []].insert(id) }
      }
    }
    for example in specs.interfaces.flatMap(\.examples) {
      switch example.outcome {
      // What such an example asks for is not there.
      case .error: continue
      case .reply(let reply): note(reply)
      case .events(let events): events.forEach(note)
      }
      note(example.request)
    }
    for event in recorded.values.flatMap(\.events) { note(event.value) }
    self.shown = shown
  }

  func shows(_ id: String, as field: String) -> Bool { shown[field]?.contains(id) ?? false }

  /// Whether anything is known of such ids at all.
  func shows(any field: String) -> Bool { shown[field] != nil }

  /// Remembers the conversation that an answer began.
  func keepConversation(of answer: [Literal], user: String) {
    guard let id = answer.lazy.compactMap({ $0.text("conversation_id") }).first else { return }
    conversations.keep(Conversation(user: user), as: id)
  }
}
